/** A case that cannot be decided by this release: the log says which one and why, once, however often it is tried. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openTemporal, type TemporalClient } from '../../../temporal/client.ts';
import { bundleWorkflows } from '../../../worker/bundle.ts';
import { startTemporal, type TestTemporal } from '../../support/temporal.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { keyOf } from './trial/rig.ts';
import { WorkerProcess } from './trial/worker-process.ts';

const KEY = keyOf('k1', 1);
const folder = mkdtempSync(join(tmpdir(), 'jingfa-failing-'));
let database: TestDatabase;
let server: TestTemporal;
let temporal: TemporalClient;
let worker: WorkerProcess;

beforeAll(async () => {
  const { code } = await bundleWorkflows(
    fileURLToPath(new URL('./trial/broken-workflows.ts', import.meta.url)),
  );
  const bundle = join(folder, 'bundle.js');
  writeFileSync(bundle, code);
  [database, server] = await Promise.all([createTestDatabase(), startTemporal()]);
  temporal = openTemporal({ address: server.address, namespace: 'default', codecKeys: [KEY] });
  worker = new WorkerProcess({
    NODE_ENV: 'production',
    DATABASE_URL: database.workerUrl,
    TEMPORAL_ADDRESS: server.address,
    TASK_QUEUE: 'disputes',
    CODEC_KEYS: `${KEY.id}:${KEY.key.toString('base64')}`,
    WORKFLOW_BUNDLE: bundle,
  });
  await worker.says('"running"');
});
afterAll(async () => {
  worker.signal('SIGKILL');
  await worker.ended;
  await temporal.end();
  await server.stop();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

interface Line {
  readonly msg: string;
  readonly workflowId?: string;
  readonly err: { readonly message: string; readonly stack: string };
}

const linesAbout = (workflowId: string): Line[] =>
  worker.log
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Line)
    .filter((line) => line.workflowId === workflowId);

async function attempts(workflowId: string): Promise<number> {
  const { raw } = await temporal.client.workflow.getHandle(workflowId).describe();
  return raw.pendingWorkflowTask?.attempt ?? 0;
}

test('each case is named once with its cause, however often it is tried', async () => {
  const cases = ['case/one', 'case/two'];
  for (const workflowId of cases) {
    await temporal.client.workflow.start('disputeCase', {
      workflowId,
      taskQueue: 'disputes',
      args: [{ caseId: workflowId }],
      workflowTaskTimeout: '1s',
    });
  }
  for (const workflowId of cases) {
    await vi.waitUntil(async () => (await attempts(workflowId)) >= 4, { timeout: 20_000, interval: 100 });
    const [line, ...more] = linesAbout(workflowId);
    expect(more).toEqual([]);
    expect(line).toMatchObject({ level: 50, msg: expect.stringContaining('cannot go on') });
    expect(line?.err.message).toBe('a defect of the machine');
    expect(line?.err.stack).toMatch(/TypeError: a defect of the machine\n\s+at decideBadly/);
  }
});
