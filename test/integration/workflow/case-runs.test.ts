/** What Temporal says of a case's runs, on a real server: the pending activity of its task, the size of its history, the run before. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readCaseRuns } from '../../../temporal/case-runs.ts';
import { caseContract } from '../../../workflows/contract.ts';
import { openRig, type Rig } from './rig.ts';
import { caseWithTasks, pendingAtTemporal } from './task-rig.ts';

const contract = caseContract('rig');
let rig: Rig;

beforeAll(async () => {
  rig = await openRig(['--dynamic-config-value', 'limit.historyCount.suggestContinueAsNew=60']);
}, 120_000);
afterAll(() => rig?.close());

const runsOf = (caseId: string) => readCaseRuns(rig.temporal.client, contract, caseId);

it('a task is a pending activity of the present run, which says how long its history is', async () => {
  const caseId = await caseWithTasks(rig, 1);
  await expect.poll(() => pendingAtTemporal(rig, caseId), { timeout: 15_000 }).toHaveLength(1);
  const found = await runsOf(caseId);
  const [present] = found?.runs ?? [];
  expect(present).toMatchObject({ status: 'running', historyEvents: expect.any(Number) });
  expect(present?.historyEvents).toBeGreaterThan(5);
  expect(present?.historyBytes).toBeGreaterThan(100);
  expect(Math.abs((present?.startedAt ?? 0) - Date.now())).toBeLessThan(120_000);
  const [pending] = found?.pending ?? [];
  expect(pending?.activityId).toMatch(/^task\//);
  expect(pending).toMatchObject({ attempt: 1, state: expect.stringMatching(/^(started|scheduled)$/) });
});

it('a long case goes on in a new run, and the one before is told of as well, the newest first', async () => {
  const caseId = await rig.open();
  const text = () => ({ textId: crypto.randomUUID(), digest: 'd' });
  for (let no = 0; no < 25; no += 1) await rig.decide(caseId, 'record_note', { text: text() });
  await expect.poll(async () => (await runsOf(caseId))?.runs.length, { timeout: 30_000 }).toBeGreaterThan(1);
  const runs = (await runsOf(caseId))?.runs ?? [];
  expect(runs[0]?.status).toBe('running');
  expect(runs.slice(1).map(({ status }) => status)).toContain('continued_as_new');
  expect(runs[0]?.startedAt).toBeGreaterThanOrEqual(runs[1]?.closedAt ?? Number.POSITIVE_INFINITY);
});

it('of what Temporal does not know there is nothing', async () => {
  expect(await runsOf(crypto.randomUUID())).toBeUndefined();
});
