/** The worker process on the prebuilt bundle: comes up in any order, survives a kill, ends in order, refuses what is wrong. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { runCanary } from '../../../temporal/canary.ts';
import { openTemporal, type TemporalClient } from '../../../temporal/client.ts';
import { freePort } from '../../support/postgres.ts';
import { startTemporal, type TestTemporal } from '../../support/temporal.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { keyOf } from './trial/rig.ts';
import { buildBundle, WorkerProcess } from './trial/worker-process.ts';

const KEY = keyOf('k1', 1);
const folder = mkdtempSync(join(tmpdir(), 'jingfa-worker-'));
const dbFile = join(folder, 'temporal.db');
let temporalPort: number;
let healthPort: number;
let metricsPort: number;
let bundle: string;
let database: TestDatabase;
let server: TestTemporal | undefined;
let temporal: TemporalClient;
const workers: WorkerProcess[] = [];

function startWorker(env: Readonly<Record<string, string>> = {}): WorkerProcess {
  const worker = new WorkerProcess({
    NODE_ENV: 'production',
    TZ: 'Asia/Shanghai',
    DATABASE_URL: database.workerUrl,
    TEMPORAL_ADDRESS: `127.0.0.1:${temporalPort}`,
    TASK_QUEUE: 'disputes',
    CODEC_KEYS: `${KEY.id}:${KEY.key.toString('base64')}`,
    WORKFLOW_BUNDLE: bundle,
    WORKER_HEALTH_PORT: String(healthPort),
    WORKER_METRICS_PORT: String(metricsPort),
    ...env,
  });
  workers.push(worker);
  return worker;
}

const canary = (timeoutMs = 10_000): Promise<number> =>
  runCanary({ client: temporal.client, taskQueue: 'disputes', name: 'test', timeoutMs });

/** Temporal lists what runs a moment late. */
async function isListed(): Promise<boolean> {
  const { count } = await temporal.client.workflow.count("WorkflowId = 'case/held'");
  return count > 0;
}

async function health(): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(`http://127.0.0.1:${healthPort}/`);
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

beforeAll(async () => {
  [temporalPort, healthPort, metricsPort] = [await freePort(), await freePort(), await freePort()];
  database = await createTestDatabase();
  bundle = buildBundle(folder);
  temporal = openTemporal({
    address: `127.0.0.1:${temporalPort}`,
    namespace: 'default',
    codecKeys: [KEY],
  });
});
afterEach(async () => {
  for (const worker of workers.splice(0)) {
    worker.signal('SIGKILL');
    await worker.ended;
  }
});
afterAll(async () => {
  await temporal.end();
  await server?.stop();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

describe('before Temporal is there', () => {
  test('it waits, and ends at once when told to', async () => {
    const worker = startWorker();
    await worker.says('Temporal does not answer yet');
    worker.signal('SIGTERM');
    expect(await worker.ended).toBe(0);
  });

  test('it takes up work as soon as Temporal comes', async () => {
    const worker = startWorker();
    await worker.says('Temporal does not answer yet');
    server = await startTemporal({ dbFile, port: temporalPort });
    await worker.says('"running"');
    await canary();
  });
});

describe('running', () => {
  test('says how it is, which bundle it runs, and its figures', async () => {
    const worker = startWorker();
    await worker.says('"running"');
    await canary();
    const { status, body } = await health();
    expect({ status, body }).toMatchObject({ status: 200, body: { ready: true, state: 'RUNNING' } });
    expect(body['lastCanary']).toMatch(/^\d{4}-/);
    expect(readFileSync(bundle, 'utf8')).toContain(`//# jingfa-bundle=${String(body['bundle'])}`);
    const metrics = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
    expect(metrics).toContain('temporal_workflow_completed');
    expect(worker.log).not.toContain('"level":50');
  });

  test('killed and started again, it goes on', async () => {
    const killed = startWorker();
    await killed.says('"running"');
    await canary();
    killed.signal('SIGKILL');
    expect(await killed.ended).toBe('SIGKILL');
    const waiting = canary(20_000);
    const second = startWorker();
    await second.says('"running"');
    expect(await waiting).toBeGreaterThan(0);
  });

  test('told to stop, it ends in order and well before it would be killed', async () => {
    const worker = startWorker();
    await worker.says('"running"');
    await canary();
    const began = performance.now();
    worker.signal('SIGTERM');
    expect(await worker.ended).toBe(0);
    expect(performance.now() - began).toBeLessThan(7000);
  });
});

describe('refused', () => {
  test('a key that cannot read what Temporal holds', async () => {
    await temporal.client.workflow.start('disputeCase', {
      workflowId: 'case/held',
      taskQueue: 'nobody',
      args: [{ caseId: 'held' }],
    });
    await vi.waitUntil(isListed, { timeout: 10_000 });
    const wrong = keyOf('k2', 2).key.toString('base64');
    const worker = startWorker({ CODEC_KEYS: `k2:${wrong}` });
    expect(await worker.ended).toBe(1);
    expect(worker.log).toContain('CODEC_KEYS cannot read case/held, which Temporal holds');
    const sameName = startWorker({ CODEC_KEYS: `k1:${wrong}` });
    expect(await sameName.ended).toBe(1);
    expect(sameName.log).toContain('integrity check');
  });

  test('a bundle that is damaged', async () => {
    const damaged = join(folder, 'damaged.js');
    writeFileSync(damaged, readFileSync(bundle, 'utf8').replace('disputeCase', 'disputeCake'));
    const worker = startWorker({ WORKFLOW_BUNDLE: damaged });
    expect(await worker.ended).toBe(1);
    expect(worker.log).toContain('the workflow bundle is damaged');
  });
});
