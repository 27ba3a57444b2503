/** The operator's figures: they are there, and the two that must be 0 are 0. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServer, type RunningServer } from '../../api/server.ts';
import { type Platform, openPlatform } from '../integration/db/support/platform.ts';
import { freePort } from '../support/postgres.ts';
import { evidenceFor } from './support/api-server.ts';
import { InProcessCases } from './support/in-process-cases.ts';

let platform: Platform;
let server: RunningServer;
let metricsPort: number;
const folder = mkdtempSync(join(tmpdir(), 'jingfa-evidence-'));

beforeAll(async () => {
  platform = await openPlatform();
  metricsPort = await freePort();
  const cases = new InProcessCases(platform.worker);
  server = await startServer({
    databaseUrl: platform.test.apiUrl,
    host: '127.0.0.1',
    port: 0,
    metricsPort,
    settings: { publicAddress: 'http://127.0.0.1', secret: randomBytes(32).toString('hex') },
    messenger: cases,
    runs: async () => undefined,
    codec: { decode: async (one) => one, encode: async (one) => one },
    evidence: evidenceFor(folder),
    ready: [],
    logger: pino({ level: 'silent' }),
  });
});

afterAll(async () => {
  await server.end();
  await platform.close();
  rmSync(folder, { recursive: true, force: true });
});

it('counts what nobody carries and what passed unanswered, and both are 0', async () => {
  const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  expect(text).toContain('jingfa_neglected{what="uncarried"} 0');
  expect(text).toContain('jingfa_neglected{what="unanswered"} 0');
  expect(text).toContain('jingfa_waiting_decisions 0');
  expect(text).toContain('jingfa_evidence_damaged_total 0');
});
