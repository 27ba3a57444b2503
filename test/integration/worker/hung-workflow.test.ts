/**
 * A workflow that does not yield: the worker ends and comes back, the case is parked at the second time, the others go on;
 * with a release that has the defect no more it goes on as well (ADR 0018).
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCaseRun } from '../../../temporal/case-runs.ts';
import { signalCase } from '../../../temporal/cases.ts';
import { bundleWorkflows } from '../../../worker/bundle.ts';
import { caseContract, PARKED } from '../../../workflows/contract.ts';
import { actorOf } from '../db/support/platform.ts';
import { openRig, type Rig } from '../workflow/rig.ts';
import { buildBundle, WorkerProcess } from './trial/worker-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'jingfa-hung-'));
let rig: Rig;
let worker: WorkerProcess | undefined;

beforeAll(async () => {
  rig = await openRig();
}, 120_000);
afterAll(async () => {
  worker?.signal('SIGKILL');
  await worker?.ended;
  await rig.close();
  rmSync(folder, { recursive: true, force: true });
});

async function openWhere(wanted: (caseId: string) => boolean): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    const caseId = await rig.open();
    if (wanted(caseId)) return caseId;
  }
  throw new Error('no such id');
}

async function sendNote(caseId: string): Promise<string> {
  const inputId = randomUUID();
  const text = { textId: randomUUID(), digest: 'd' };
  const envelope = {
    kind: 'decision',
    inputId,
    type: 'record_note',
    actor: actorOf('police'),
    data: { text },
  } as const;
  const input = await rig.accept(caseId, envelope);
  await signalCase(rig.temporal.client, caseContract(rig.environment['TASK_QUEUE'] ?? ''), caseId, input);
  return inputId;
}

const startWorker = (bundle: string): WorkerProcess =>
  new WorkerProcess({ ...rig.environment, WORKFLOW_BUNDLE: bundle });

test('the worker ends, twice; then the case is parked and the others are decided', async () => {
  const culprit = await openWhere((caseId) => caseId.startsWith('1'));
  const other = await openWhere((caseId) => !caseId.startsWith('1'));
  await rig.stopWorker();
  const { code } = await bundleWorkflows(
    fileURLToPath(new URL('./trial/looping-workflows.ts', import.meta.url)),
  );
  const looping = join(folder, 'looping.js');
  writeFileSync(looping, code);
  const waiting = await sendNote(culprit);
  for (let strike = 1; strike <= 2; strike += 1) {
    worker = startWorker(looping);
    expect(await worker.ended).toBe(1);
    expect(worker.log).toContain('the workflow thread does not yield');
    expect(worker.log).toContain(`"caseId":"${culprit}","strikes":${strike}`);
  }
  worker = startWorker(looping);
  const note = await sendNote(other);
  expect(await rig.outcome(other, note)).toMatchObject({ outcome: 'applied' });
  const contract = caseContract('');
  await expect
    .poll(async () => (await readCaseRun(rig.temporal.client, contract, culprit))?.shown, { timeout: 20_000 })
    .toBe(PARKED);
  const again = await sendNote(other);
  expect(await rig.outcome(other, again)).toMatchObject({ outcome: 'applied' });
  worker.signal('SIGKILL');
  await worker.ended;

  worker = startWorker(buildBundle(folder));
  expect(await rig.outcome(culprit, waiting)).toMatchObject({ outcome: 'applied' });
  // It is listed as parked no longer.
  await expect
    .poll(async () => (await readCaseRun(rig.temporal.client, contract, culprit))?.shown, { timeout: 20_000 })
    .toBeUndefined();
}, 180_000);
