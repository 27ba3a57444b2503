/** The API over HTTPS with this machine's own authority: who trusts it gets in, who trusts another does not. */
import { readFileSync, mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HttpClient } from '../../demo/client/http-client.ts';
import { keepCertificates } from '../../local/start/tls/kept-certificates.ts';
import { makeAuthority } from '../../local/start/tls/make-certificates.ts';
import { DEMO_PASSWORD } from '../integration/db/support/platform.ts';
import { freePort } from '../support/postgres.ts';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { OPENING } from './support/requests.ts';

const ALSO = 'https://ju-1.local';
const folder = mkdtempSync(join(tmpdir(), 'jingfa-tls-api-'));
const trustedBefore = getCACertificates('default');

let api: ApiServer;
let ca: string;
let plain: string;
beforeAll(async () => {
  const files = await keepCertificates(folder, ['localhost', '127.0.0.1']);
  ca = readFileSync(files.caFile, 'utf8');
  setDefaultCACertificates([...trustedBefore, ca]);
  const plainPort = await freePort();
  plain = `http://127.0.0.1:${plainPort}`;
  api = await openApiServer({
    tls: { ...files, plainPort },
    settings: { insistOnHttps: false, alsoAddresses: [ALSO] },
  });
});
afterAll(async () => {
  await api.close();
  setDefaultCACertificates(trustedBefore);
  rmSync(folder, { recursive: true, force: true });
});

/** With this authority alone. @returns the status, or the code of the error */
const statusWith = (authority: string, address = api.address): Promise<number | string> =>
  new Promise((resolve) => {
    const request = get(`${address}/healthz`, { ca: authority, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    request.once('error', (error) => resolve('code' in error ? String(error.code) : error.message));
  });

test('whoever trusts the authority is answered, whoever trusts another one is not', async () => {
  expect(await statusWith(ca)).toBe(200);
  const other = await makeAuthority('another machine');
  // A self-signed root that is not among those trusted, or none that fits.
  expect(await statusWith(other.cert)).toMatch(
    /^(SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_(VERIFY|GET)_\w+|CERT_SIGNATURE_FAILURE)$/,
  );
});

test('nothing older than TLSv1.2 is spoken', async () => {
  const { hostname, port } = new URL(api.address);
  const code = await new Promise((resolve) => {
    const socket = connect({
      host: hostname,
      port: Number(port),
      ca,
      minVersion: 'TLSv1',
      maxVersion: 'TLSv1.1',
      ciphers: 'DEFAULT@SECLEVEL=0',
    });
    socket.once('error', (error) => resolve('code' in error ? error.code : error.message));
    socket.once('secureConnect', () => resolve('connected'));
  });
  expect(String(code)).toMatch(/PROTOCOL_VERSION|ALERT|ECONNRESET/);
});

describe('a session', () => {
  test('has a cookie that leaves by HTTPS alone, and works', async () => {
    const client = new HttpClient(api.address);
    const reply = await client.signIn('police', DEMO_PASSWORD);
    const [cookie = ''] = reply.headers.getSetCookie();
    expect(cookie).toMatch(/^__Secure-jingfa/);
    expect(cookie).toMatch(/; Secure/i);
    expect((await client.post('/api/cases', OPENING)).status).toBe(201);
  });

  test('may come from each address of the machine, and from no other', async () => {
    const statusFrom = async (origin: string) =>
      (
        await new HttpClient(api.address).send(
          'POST',
          '/api/auth/sign-in/username',
          { username: 'chief', password: DEMO_PASSWORD },
          { headers: { origin } },
        )
      ).status;
    expect([await statusFrom(ALSO), await statusFrom('https://evil.example')]).toEqual([200, 403]);
  });
});

test('browsers are not told to insist: a new authority would lock them out (ADR 0022)', async () => {
  const { headers } = await fetch(`${api.address}/healthz`);
  expect(headers.get('strict-transport-security')).toBeNull();
});

describe('without TLS', () => {
  const ask = (path: string, method = 'GET') => fetch(plain + path, { method, redirect: 'manual' });

  test('there is the certificate, and how a phone trusts it', async () => {
    const certificate = await ask('/jingfa-ca.crt');
    expect([certificate.headers.get('content-type'), await certificate.text()]).toEqual([
      'application/x-x509-ca-cert',
      ca,
    ]);
    const page = await (await ask('/trust')).text();
    for (const device of ['Android', 'HarmonyOS', 'iOS', 'Windows']) expect(page).toContain(device);
    expect(page).toMatch(/([0-9A-F]{2}:){31}[0-9A-F]{2}/);
    expect(await (await fetch(`${api.address}/jingfa-ca.crt`)).text()).toBe(ca);
  });

  test('there is the way to HTTPS, and nothing of the platform', async () => {
    const moved = await ask('/api/me?x=1');
    expect([moved.status, moved.headers.get('location')]).toEqual([308, `${api.address}/api/me?x=1`]);
    expect((await ask('//evil.example/x')).headers.get('location')).toBe(`${api.address}/evil.example/x`);
    expect((await ask('/api/auth/sign-in/username', 'POST')).status).toBe(403);
    expect((await ask('/readyz')).status).toBe(200);
  });
});

test('a renewed certificate is taken without a restart', async () => {
  const serial = () =>
    new Promise<string>((resolve, reject) => {
      const { hostname, port } = new URL(api.address);
      const socket = connect({ host: hostname, port: Number(port), ca, servername: '' }, () => {
        resolve(socket.getPeerCertificate().serialNumber);
        socket.end();
      });
      socket.once('error', reject);
    });
  const before = await serial();
  await keepCertificates(folder, ['localhost', '127.0.0.1', '10.9.8.7']);
  utimesSync(join(folder, 'server.crt'), new Date(), new Date());
  const giveUp = Date.now() + 100_000;
  let now = before;
  while (now === before && Date.now() < giveUp) {
    await new Promise((resolve) => {
      setTimeout(resolve, 500);
    });
    now = await serial();
  }
  expect(now).not.toBe(before);
});
