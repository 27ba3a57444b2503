/** `npm start -- --tls`: one command makes a certificate that phones can trust, and the platform speaks HTTPS with it. */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Instance, START_MS } from '../support/npm-start.ts';

const ROOT = resolve(import.meta.dirname, '../..');

interface Answer {
  readonly status: number | undefined;
  readonly type: string | undefined;
}

/** @param ca whom the client trusts; without it whom every client trusts */
const asks = (address: string, ca?: Buffer): Promise<Answer> =>
  new Promise((done, failed) => {
    const request = get(address, ca === undefined ? {} : { ca }, (response) => {
      response.resume();
      done({ status: response.statusCode, type: response.headers['content-type'] });
    });
    request.once('error', failed);
  });

describe('npm start -- --tls', { timeout: START_MS + 30_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'jingfa-tls-'));
  let instance: Instance;
  let address: string;

  beforeAll(async () => {
    instance = new Instance({ tree: ROOT, folder, args: ['--tls', '--no-demo'], env: { HOST: '127.0.0.1' } });
    address = await instance.ready();
  }, START_MS);

  afterAll(async () => {
    instance.signal('SIGTERM');
    expect(await instance.ended).toBe(0);
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  it('serves the app over HTTPS to whoever trusts its authority, and to nobody else', async () => {
    expect(address).toMatch(/^https:/);
    const authority = readFileSync(join(folder, 'tls', 'authority.crt'));
    expect(await asks(`${address}/worklist`, authority)).toEqual({
      status: 200,
      type: 'text/html; charset=utf-8',
    });
    expect((await asks(`${address}/readyz`, authority)).status).toBe(200);
    await expect(asks(`${address}/worklist`)).rejects.toThrow(/self-signed certificate|unable to/);
  });

  it('keeps its keys for its owner, and says where phones learn to trust it', () => {
    for (const key of ['authority.key', 'server.key']) {
      expect(statSync(join(folder, 'tls', key)).mode & 0o777, key).toBe(0o600);
    }
    expect(instance.output).toMatch(/http:\/\/127\.0\.0\.1:\d+\/trust/);
    expect(instance.output).toMatch(/(?:[0-9A-F]{2}:){31}[0-9A-F]{2}/);
  });
});
