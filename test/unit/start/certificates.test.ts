/** The machine's own certificates: what they are good for, when they are kept and when they are made again. */
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepCertificates } from '../../../local/start/tls/kept-certificates.ts';
import { machineNames } from '../../../local/start/tls/machine-names.ts';

const NAMES = ['localhost', '127.0.0.1', 'ju-1.local', '192.168.7.20'];
const DAY_MS = 86_400_000;

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'jingfa-tls-')), 'tls');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

const certificate = (name: string) => new X509Certificate(readFileSync(join(folder, `${name}.crt`)));
const serials = () => [certificate('authority').serialNumber, certificate('server').serialNumber];

test('a certificate is for every name, by an authority that signs nothing else, with keys for their owner alone', async () => {
  const files = await keepCertificates(folder, NAMES);
  const [authority, server] = [certificate('authority'), certificate('server')];
  expect([authority.ca, server.ca]).toEqual([true, false]);
  expect(server.verify(authority.publicKey)).toBe(true);
  expect(server.checkIssued(authority)).toBe(true);
  expect(server.checkHost('localhost')).toBe('localhost');
  expect(server.checkHost('ju-1.local')).toBe('ju-1.local');
  expect(server.checkIP('192.168.7.20')).toBe('192.168.7.20');
  expect(server.checkHost('elsewhere.local')).toBeUndefined();
  // iOS: an end within 825 days, and the purpose named.
  expect(Date.parse(server.validTo) - Date.parse(server.validFrom)).toBeLessThan(825 * DAY_MS);
  expect(server.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1']);
  for (const name of ['authority.key', 'server.key']) {
    expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
  }
  expect(files).toMatchObject({ newAuthority: true, certFile: join(folder, 'server.crt') });
});

test('they are kept, renewed before their end, and follow the addresses; phones trust the same authority', async () => {
  const now = Date.now();
  await keepCertificates(folder, NAMES, now);
  const first = serials();
  expect((await keepCertificates(folder, NAMES, now + 300 * DAY_MS)).newAuthority).toBe(false);
  expect(serials()).toEqual(first);
  await keepCertificates(folder, [...NAMES, '10.0.0.9'], now);
  const moved = serials();
  expect([moved[0], moved[1] === first[1]]).toEqual([first[0], false]);
  expect(certificate('server').checkIP('10.0.0.9')).toBe('10.0.0.9');
  await keepCertificates(folder, NAMES, now + 350 * DAY_MS);
  expect([serials()[0], serials()[1] === moved[1]]).toEqual([first[0], false]);
  expect((await keepCertificates(folder, NAMES, now + 3_600 * DAY_MS)).newAuthority).toBe(true);
  expect(certificate('server').verify(certificate('authority').publicKey)).toBe(true);
});

test('this machine has a name and an address', () => {
  expect(machineNames().slice(0, 2)).toEqual(['localhost', '127.0.0.1']);
});
