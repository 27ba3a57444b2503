/** The schedules, and the nightly comparison as a workflow whose worker comes and goes. */
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { reconcile } from '../../../activities/reconcile.ts';
import { ensureSchedules } from '../../../temporal/schedules.ts';
import { dailyRuns } from '../../../worker/schedules.ts';
import { caseContract, WORKFLOW_RECONCILE } from '../../../workflows/contract.ts';
import { openRig, type Rig } from './rig.ts';
import { caseWithTasks, openOnRecord, pendingAtTemporal } from './task-rig.ts';

const TASK_QUEUE = 'rig';
let rig: Rig;

beforeAll(async () => {
  rig = await openRig();
}, 120_000);
afterAll(() => rig?.close());

it('is made once by any number of workers, and runs as a workflow', async () => {
  const { client } = rig.temporal;
  await ensureSchedules(client, dailyRuns(TASK_QUEUE));
  await client.schedule.getHandle('morning-digest').pause('holiday');
  await ensureSchedules(client, dailyRuns(TASK_QUEUE));
  const ids = async () => {
    const found: string[] = [];
    for await (const one of client.schedule.list()) found.push(one.scheduleId);
    return found.sort();
  };
  await vi.waitFor(
    async () => expect(await ids()).toEqual(['morning-digest', 'nightly-reconcile', 'publish-heads']),
    10_000,
  );
  const nightly = await client.schedule.getHandle('nightly-reconcile').describe();
  expect(nightly.spec).toMatchObject({ timezone: 'Asia/Shanghai' });
  expect(nightly.policies.overlap).toBe('SKIP');
  const next = nightly.info.nextActionTimes[0];
  expect(next?.toLocaleTimeString('sv', { timeZone: 'Asia/Shanghai' })).toBe('02:10:00');
  expect((await client.schedule.getHandle('morning-digest').describe()).state).toMatchObject({
    paused: true,
    note: 'holiday',
  });
  await client.schedule.getHandle('publish-heads').trigger();
  // One list of real cases and one of exercises.
  const lists = sql`select count(*)::int as n from head_lists`;
  await vi.waitFor(async () => expect(await rig.platform.owner.first(lists)).toEqual({ n: 2 }), {
    timeout: 20_000,
    interval: 200,
  });
  await client.schedule.getHandle('nightly-reconcile').trigger();
  const report = sql`select report_id as id from reconcile_reports order by started_at desc limit 1`;
  const before = await rig.platform.owner.first<{ id: string }>(report);
  await vi.waitFor(async () => expect(await rig.platform.owner.first(report)).not.toEqual(before), {
    timeout: 20_000,
    interval: 200,
  });
  const query = `WorkflowType = '${WORKFLOW_RECONCILE}' AND ExecutionStatus = 'Completed'`;
  await vi.waitFor(async () => expect((await client.workflow.count(query)).count).toBe(1), {
    timeout: 10_000,
    interval: 200,
  });
});

it('stops when its worker is told to, and another goes on', async () => {
  const { client } = rig.temporal;
  const { owner } = rig.platform;
  const caseId = await caseWithTasks(rig, 1);
  const open = await openOnRecord(rig, caseId);
  await expect.poll(() => pendingAtTemporal(rig, caseId), { timeout: 15_000 }).toEqual(open);
  // What is to be written anew is lost each time: it looks for it for fifteen seconds.
  await owner.rows(
    sql`create function planted() returns trigger language plpgsql as 'begin return null; end'`,
  );
  await owner.rows(
    sql`create trigger planted before insert on obligations for each row execute function planted()`,
  );
  try {
    await owner.rows(sql`delete from obligations where case_id = ${caseId}::uuid`);
    const deps = { db: rig.platform.worker, temporal: rig.temporal, contract: caseContract(TASK_QUEUE) };
    const before = performance.now();
    const stopped = reconcile(
      { ...deps, signal: AbortSignal.timeout(2500) },
      { reportId: randomUUID(), note: () => undefined },
    );
    await expect(stopped).rejects.toThrow(/abort|time-?out/i);
    expect(performance.now() - before).toBeLessThan(4000);
    const workflowId = `planted-${randomUUID()}`;
    await client.workflow.start(WORKFLOW_RECONCILE, { workflowId, taskQueue: TASK_QUEUE, args: [] });
    const pending = async () =>
      (await client.workflow.getHandle(workflowId).describe()).raw.pendingActivities?.[0];
    await vi.waitFor(async () => expect((await pending())?.lastStartedTime).toBeTruthy(), 10_000);
    // Throws when it has to be forced.
    await rig.stopWorker();
    await vi.waitFor(async () => expect((await pending())?.attempt).toBe(2), 5000);
    await owner.rows(sql`drop trigger planted on obligations`);
    await rig.startWorker();
    expect(await client.workflow.getHandle(workflowId).result()).toMatchObject({ remaining: 0 });
  } finally {
    await owner.rows(sql`drop function planted() cascade`);
  }
}, 60_000);
