/** The certificates in the data folder: kept, and made again when they near their end or the machine's addresses change. */
import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { isIP } from 'node:net';
import { replaceFile } from '../files.ts';
import { makeAuthority, makeServerCertificate, type Pair } from './make-certificates.ts';

const DAY_MS = 86_400_000;
/** Before its end a certificate is made again. */
const RENEW_BEFORE_MS = 60 * DAY_MS;

/** Files that the API reads. */
export interface TlsFiles {
  readonly certFile: string;
  readonly keyFile: string;
  /** What phones are told to trust; not there for an office's own certificate. */
  readonly caFile?: string;
}

function read(folder: string, name: string): Pair | undefined {
  const [cert, key] = [join(folder, `${name}.crt`), join(folder, `${name}.key`)];
  if (!existsSync(cert) || !existsSync(key)) return undefined;
  return { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') };
}

/** Readable by their owner only, both of them. */
function write(folder: string, name: string, { cert, key }: Pair): void {
  replaceFile(join(folder, `${name}.key`), key);
  replaceFile(join(folder, `${name}.crt`), cert);
}

function isGood({ cert, key }: Pair, at: number): boolean {
  try {
    const parsed = new X509Certificate(cert);
    return key.includes('PRIVATE KEY') && Date.parse(parsed.validTo) - at > RENEW_BEFORE_MS;
  } catch {
    return false;
  }
}

function covers({ cert }: Pair, names: readonly string[], authority: Pair): boolean {
  const parsed = new X509Certificate(cert);
  const named = names.every((name) => (isIP(name) === 0 ? parsed.checkHost(name) : parsed.checkIP(name)));
  return named && parsed.verify(new X509Certificate(authority.cert).publicKey);
}

/**
 * @param folder of the data folder
 * @param at epoch ms
 * @returns the files, and whether phones have to be told anew to trust the authority
 */
export async function keepCertificates(
  folder: string,
  names: readonly string[],
  at = Date.now(),
): Promise<Required<TlsFiles> & { readonly newAuthority: boolean }> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const known = read(folder, 'authority');
  const isKept = known !== undefined && isGood(known, at);
  const authority = isKept
    ? known
    : await makeAuthority(`Jingfa ${hostname()} ${new Date(at).getFullYear()}`, at);
  if (!isKept) write(folder, 'authority', authority);
  const server = read(folder, 'server');
  if (server === undefined || !isGood(server, at) || !covers(server, names, authority)) {
    write(folder, 'server', await makeServerCertificate(authority, names, at));
  }
  return {
    certFile: join(folder, 'server.crt'),
    keyFile: join(folder, 'server.key'),
    caFile: join(folder, 'authority.crt'),
    newAuthority: !isKept,
  };
}
