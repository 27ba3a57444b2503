/** HTTPS for one machine: which files, which addresses, and what phones are told (ADR 0022). */
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { oneSentence, Sentence } from '../../setup/sentence.mjs';
import { type Address, choosePort } from '../ports.ts';
import { keepCertificates, type TlsFiles } from './kept-certificates.ts';
import { machineNames, networkAddresses } from './machine-names.ts';

/** An office's own certificate, or none: then the machine makes one. */
export interface TlsWanted {
  readonly certFile?: string;
  readonly keyFile?: string;
}

export interface TlsPlan extends TlsFiles {
  /** Without TLS: the certificate, and the way to HTTPS. */
  readonly plainPort: number;
  /** Other origins under which the machine is reached. */
  readonly alsoAddresses: readonly string[];
}

export interface SecureAddress extends Address {
  readonly tls: TlsPlan;
}

interface Wanted {
  readonly port: number;
  readonly host?: string | undefined;
  readonly publicAddress?: string | undefined;
  readonly tls: TlsWanted;
  /** Where made certificates are kept. */
  readonly folder: string;
}

const RENEW_LOOK_MS = 6 * 3_600_000;
/** Phones are to reach it: without a host of its own it listens on every interface. */
const EVERYWHERE = '0.0.0.0';

function readOwn(certFile: string, keyFile: string): X509Certificate {
  try {
    const certificate = new X509Certificate(readFileSync(certFile));
    if (!readFileSync(keyFile, 'utf8').includes('PRIVATE KEY')) throw new Error('no private key');
    return certificate;
  } catch (error) {
    throw new Sentence(
      `无法读取证书或者私钥：${certFile}、${keyFile}`,
      'the certificate (--cert) or its key (--key) cannot be read as PEM',
      error,
    );
  }
}

/** Names that a certificate is for, without wildcards. */
const namesOf = ({ subjectAltName = '' }: X509Certificate): string[] =>
  subjectAltName
    .split(', ')
    .flatMap((one) => /^DNS:([^*]+)$/.exec(one)?.[1] ?? /^IP Address:(.+)$/.exec(one)?.[1] ?? []);

interface Certified {
  readonly files: TlsFiles;
  readonly names: readonly string[];
  /** Of the names the one that is told. */
  readonly first: string;
}

function ownCertificate(certFile: string, keyFile: string, publicAddress?: string): Certified {
  const names = namesOf(readOwn(certFile, keyFile));
  const first = publicAddress === undefined ? names[0] : new URL(publicAddress).hostname;
  if (first === undefined)
    throw new Sentence(
      '证书中没有可用的域名，请设置 PUBLIC_ADDRESS',
      'the certificate names no host: set PUBLIC_ADDRESS',
    );
  return { files: { certFile, keyFile }, names, first };
}

async function renew(folder: string, say: (line: string) => void): Promise<void> {
  try {
    await keepCertificates(folder, machineNames());
  } catch (error) {
    say(`! 证书未能更新 / the certificate could not be renewed: ${oneSentence(error)}`);
  }
}

async function madeCertificate({ folder, host }: Wanted, say: (line: string) => void): Promise<Certified> {
  const names = machineNames();
  const { newAuthority, ...files } = await keepCertificates(folder, names);
  // What this process asks of the platform, as the demonstration does, is answered under that authority.
  const ca = readFileSync(files.caFile, 'utf8');
  setDefaultCACertificates([...getCACertificates('default'), ca]);
  if (newAuthority)
    say(
      '· 已生成本机证书颁发机构，手机须信任一次 / a new authority was made: phones must be told to trust it',
    );
  // A platform that runs for a year renews it by itself; the API reads it again.
  setInterval(() => void renew(folder, say), RENEW_LOOK_MS).unref();
  // Told is an address at which it listens: with one of its own that one, else the first of the network.
  const first = host === undefined || host === EVERYWHERE ? networkAddresses()[0] : host;
  return { files, names, first: first ?? 'localhost' };
}

/** Says where phones get the certificate, and what its fingerprint must be. */
function tellTrust(caFile: string, door: string, say: (line: string) => void): void {
  const { fingerprint256 } = new X509Certificate(readFileSync(caFile));
  say(`· 手机信任本机证书：打开 ${door}/trust / phones trust this machine: open that address (docs/tls.md)`);
  say(`  CA: ${caFile}`);
  say(`  SHA-256: ${fingerprint256}`);
}

/** The address of the platform over HTTPS, with everything the API needs for it. */
export async function secureAddress(wanted: Wanted, say: (line: string) => void): Promise<SecureAddress> {
  const { tls, publicAddress } = wanted;
  const host = wanted.host ?? EVERYWHERE;
  const { certFile, keyFile } = tls;
  const { files, names, first } =
    certFile === undefined || keyFile === undefined
      ? await madeCertificate(wanted, say)
      : ownCertificate(certFile, keyFile, publicAddress);
  const port = await choosePort(wanted.port, say, host);
  const plainPort = await choosePort(wanted.port === 0 ? 0 : port + 1, undefined, host);
  const origin = (name: string) => new URL(`https://${name}:${port}`).origin;
  if (files.caFile !== undefined) tellTrust(files.caFile, `http://${first}:${plainPort}`, say);
  return {
    host,
    port,
    local: `http://127.0.0.1:${plainPort}`,
    public: publicAddress ?? origin(first),
    tls: { ...files, plainPort, alsoAddresses: names.map(origin) },
  };
}

/** Variables of the API. */
export function tlsVariables(tls: TlsPlan | undefined): Record<string, string> {
  if (tls === undefined) return {};
  return {
    TLS_CERT_FILE: tls.certFile,
    TLS_KEY_FILE: tls.keyFile,
    ...(tls.caFile === undefined ? {} : { TLS_CA_FILE: tls.caFile }),
    PLAIN_PORT: String(tls.plainPort),
    ALSO_ADDRESSES: tls.alsoAddresses.join(','),
  };
}
