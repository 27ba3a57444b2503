/** The client's connection through an outage, and against a server that takes a call and never answers. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { startCanaryProbe } from '../../../temporal/canary.ts';
import { openTemporal } from '../../../temporal/client.ts';
import { temporalErrorKind } from '../../../temporal/errors.ts';
import { assertKnownKey } from '../../../temporal/known-key.ts';
import { freePort } from '../../support/postgres.ts';
import { startTemporal } from '../../support/temporal.ts';
import { keyOf } from './trial/rig.ts';

const codecKeys = [keyOf('k1', 1)];
const folder = mkdtempSync(join(tmpdir(), 'jingfa-outage-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const kindOf = (call: Promise<unknown>): Promise<string> => call.then(() => 'answered', temporalErrorKind);

test('a client opened before the server, and one whose server was gone, go on within seconds', async () => {
  const port = await freePort();
  const options = { dbFile: join(folder, 'temporal.db'), port };
  const temporal = openTemporal({ address: `127.0.0.1:${port}`, namespace: 'default', codecKeys });
  const describeCase = (deadlineMs: number) =>
    kindOf(temporal.call((client) => client.workflow.getHandle('case/none').describe(), deadlineMs));
  const known = assertKnownKey(temporal.client, codecKeys);
  expect(await describeCase(300)).toBe('timeout');
  for (const outageMs of [0, 10_000]) {
    // Somebody asks all the while: each refusal makes gRPC wait longer before it looks again.
    for (const end = Date.now() + outageMs; Date.now() < end; ) await describeCase(300);
    const server = await startTemporal(options);
    try {
      const began = performance.now();
      expect(await describeCase(15_000)).toBe('not_found');
      expect(performance.now() - began).toBeLessThan(5000);
      await known;
    } finally {
      await server.kill();
    }
  }
  await temporal.end();
}, 90_000);

describe('a server that never answers', () => {
  let silent: Server;
  const sockets: Socket[] = [];
  afterAll(() => {
    for (const socket of sockets) socket.destroy();
    silent.close();
  });

  test('keeps nobody waiting for ever, also without a deadline of the caller', async () => {
    silent = createServer((socket) => void sockets.push(socket));
    const port = await freePort();
    await new Promise<void>((resolve) => silent.listen(port, '127.0.0.1', resolve));
    const temporal = openTemporal({ address: `127.0.0.1:${port}`, namespace: 'default', codecKeys });
    const began = performance.now();
    expect(await kindOf(temporal.client.workflow.getHandle('case/none').describe())).toBe('timeout');
    expect(performance.now() - began).toBeLessThan(12_000);
    const probe = startCanaryProbe({ client: temporal.client, taskQueue: 'q', name: 'test', timeoutMs: 500 });
    await expect(probe.check()).rejects.toThrow('no canary finished lately');
    expect(probe.lastSuccess()).toBeUndefined();
    probe.end();
    await temporal.end();
  });
});
