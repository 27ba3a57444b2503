/** The comparison on real servers: what is planted is found and repaired, and a case at work is not taken for a fault. */
import { randomUUID } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { reconcile, type ReconcileProgress } from '../../../activities/reconcile.ts';
import { reconcileCase } from '../../../activities/reconcile-case.ts';
import type { Database } from '../../../db/client.ts';
import { DatabaseTimeout } from '../../../db/errors.ts';
import { listReconcileReports } from '../../../db/queries/reconcile/reconcile-reports.ts';
import { taskIdOf } from '../../../domain/chapters/tasks/task-id.ts';
import { caseContract, taskActivityId } from '../../../workflows/contract.ts';
import { actorOf } from '../db/support/platform.ts';
import { openRig, type Rig } from './rig.ts';
import {
  applied,
  caseWithTasks,
  issue,
  openOnRecord,
  pendingAtTemporal,
  taskOf,
  workflowIdOf,
} from './task-rig.ts';

const TASK_QUEUE = 'rig';
let rig: Rig;

beforeAll(async () => {
  rig = await openRig();
}, 120_000);
afterAll(() => rig?.close());

async function compare(): Promise<ReconcileProgress> {
  const deps = { db: rig.platform.worker, temporal: rig.temporal, contract: caseContract(TASK_QUEUE) };
  return await reconcile(deps, { reportId: randomUUID(), note: () => undefined });
}

/** What it says of this case. */
async function findingsOf(caseId: string) {
  const { findings } = await compare();
  return findings.filter((one) => one.caseId === caseId).map(({ caseId: _caseId, ...rest }) => rest);
}

const handleOf = (caseId: string) => rig.temporal.client.workflow.getHandle(workflowIdOf(caseId));

async function inLine(caseId: string): Promise<void> {
  const open = await openOnRecord(rig, caseId);
  await expect.poll(() => pendingAtTemporal(rig, caseId), { timeout: 15_000 }).toEqual(open);
}

it('finds nothing where nothing is wrong, and says what it compared', async () => {
  const caseId = await caseWithTasks(rig, 2);
  await inLine(caseId);
  const { counts, findings } = await compare();
  expect(findings).toEqual([]);
  expect(counts).toMatchObject({ cases: 1, activities: 2, findings: 0, uncarried: 0, unansweredDue: 0 });
  expect(counts['rows']).toBeGreaterThan(5);
  const [report] = (await listReconcileReports(rig.platform.api, { limit: 1 })).items;
  expect(report).toMatchObject({ counts, findings: [] });
  expect(await rig.platform.owner.rows(sql`select from notices where kind = 'reconcile_findings'`)).toEqual(
    [],
  );
});

it('starts the workflow of an open case again, with the activities of its tasks', async () => {
  const caseId = await caseWithTasks(rig, 1);
  await inLine(caseId);
  await handleOf(caseId).terminate('planted');
  expect(await findingsOf(caseId)).toEqual([{ code: 'workflow_missing', repaired: true }]);
  await inLine(caseId);
  expect(await findingsOf(caseId)).toEqual([]);
  const notices = await rig.platform.owner.rows<{ unit: string; remaining: number }>(
    sql`select unit_id as unit, (data ->> 'remaining')::int as remaining from notices where kind = 'reconcile_findings'`,
  );
  expect(notices).toEqual([{ unit: 'city-230800', remaining: 0 }]);
});

it('writes rows anew that are gone, altered or too many', async () => {
  const caseId = await caseWithTasks(rig, 1);
  const { owner } = rig.platform;
  const rows = () =>
    owner.rows(sql`
      select (select jsonb_agg(to_jsonb(t)) from tasks t where case_id = ${caseId}::uuid) as tasks,
        (select jsonb_agg(to_jsonb(o) order by obligation_id) from obligations o where case_id = ${caseId}::uuid) as obligations,
        (select jsonb_agg(to_jsonb(d) order by deadline_id) from deadlines d where case_id = ${caseId}::uuid) as deadlines,
        (select stage from cases where case_id = ${caseId}::uuid) as stage`);
  const before = await rows();
  await owner.rows(sql`delete from tasks where case_id = ${caseId}::uuid`);
  await owner.rows(
    sql`update obligations set unit_id = 'court-230803' where case_id = ${caseId}::uuid and what = 'perform_task'`,
  );
  await owner.rows(sql`
    insert into deadlines select case_id, 'planted', rule, status, due_at_real, detail from deadlines
    where case_id = ${caseId}::uuid limit 1`);
  await owner.rows(sql`update cases set stage = 'trial' where case_id = ${caseId}::uuid`);
  const taskId = taskIdOf(caseId, 1);
  expect(await findingsOf(caseId)).toEqual([
    { code: 'row_altered', id: 'case', repaired: true },
    { code: 'row_extra', id: 'deadlines/planted', repaired: true },
    { code: 'row_altered', id: `obligations/task:${taskId}`, repaired: true },
    { code: 'row_missing', id: `tasks/${taskId}`, repaired: true },
  ]);
  expect(await rows()).toEqual(before);
});

it('finds what an archived case is said to owe, and an open case said to be archived', async () => {
  const caseId = await caseWithTasks(rig, 1);
  await inLine(caseId);
  const { owner } = rig.platform;
  await owner.rows(sql`update cases set archived_at = now() where case_id = ${caseId}::uuid`);
  expect(await findingsOf(caseId)).toEqual([{ code: 'row_altered', id: 'case', repaired: true }]);
  expect(await owner.rows(sql`select archived_at as at from cases where case_id = ${caseId}::uuid`)).toEqual([
    { at: null },
  ]);
  await applied(rig.decide(caseId, 'close_case', { reason: 'withdrawn' }));
  await applied(rig.decide(caseId, 'archive_case', { visited: true }));
  await vi.waitFor(async () => expect((await handleOf(caseId).describe()).status.name).toBe('COMPLETED'));
  await owner.rows(sql`
    insert into obligations (case_id, obligation_id, what, unit_id, roles, due_sort, detail)
    values (${caseId}::uuid, 'planted', 'triage', 'station-230811200', '{police_officer}', 'infinity', '{}')`);
  expect(await findingsOf(caseId)).toEqual([
    { code: 'row_extra', id: 'obligations/planted', repaired: true },
  ]);
});

it('goes on where a former attempt was, and keeps what that one found', async () => {
  await caseWithTasks(rig, 0);
  const { platform, temporal } = rig;
  const deps = { db: platform.worker, temporal, contract: caseContract(TASK_QUEUE) };
  const noted: ReconcileProgress[] = [];
  await reconcile(deps, { reportId: randomUUID(), note: (one) => noted.push(one) });
  const cases = (await compare()).counts['cases'];
  const former = noted.findLast((one) => one.after !== undefined);
  expect(former?.counts['cases']).toBe(cases);
  const found = { code: 'workflow_missing', caseId: randomUUID(), repaired: true };
  const again = await reconcile(deps, {
    reportId: randomUUID(),
    former: { ...(former as ReconcileProgress), findings: [found] },
    note: () => undefined,
  });
  expect(again).toMatchObject({ startedAt: former?.startedAt, counts: { cases }, findings: [found] });
});

it('has an activity issued again that somebody ended at Temporal', async () => {
  const caseId = await caseWithTasks(rig, 1);
  await inLine(caseId);
  const activityId = taskActivityId(taskIdOf(caseId, 1), 1);
  await rig.temporal.client.activity.complete({ workflowId: workflowIdOf(caseId), activityId }, 'planted');
  await vi.waitFor(async () => expect(await pendingAtTemporal(rig, caseId)).toEqual([]));
  expect(await findingsOf(caseId)).toEqual([{ code: 'activity_missing', id: activityId, repaired: true }]);
  await inLine(caseId);
});

it('does not take a case at work for a fault', async () => {
  const caseId = await caseWithTasks(rig, 1);
  const enough = new AbortController();
  const work = (async () => {
    for (let ordinal = 1; !enough.signal.aborted; ordinal += 1) {
      const withdrawn = { taskId: taskIdOf(caseId, ordinal), reason: 'no_longer_needed' } as const;
      await applied(rig.decide(caseId, 'withdraw_task', withdrawn, 'judge'));
      await issue(rig, caseId, 1);
    }
  })();
  try {
    const deps = { db: rig.platform.worker, temporal: rig.temporal, contract: caseContract(TASK_QUEUE) };
    const looking = Array.from({ length: 8 }, async () => {
      for (let round = 0; round < 3; round += 1)
        expect((await reconcileCase(deps, caseId)).findings).toEqual([]);
    });
    await Promise.all(looking);
  } finally {
    enough.abort();
    await work;
  }
}, 60_000);

it('gives the tasks of somebody who left back to their unit', async () => {
  const caseId = await caseWithTasks(rig, 1);
  const { personId, unitId } = actorOf('police2');
  const taskId = taskIdOf(caseId, 1);
  const given = { taskId, unitId, personId, reason: 'workload' } as const;
  await applied(rig.decide(caseId, 'reassign_task', given, 'chief'));
  expect((await taskOf(rig, caseId, 1)).assigneeId).toBe(personId);
  await rig.platform.owner.rows(sql`update people set active = false where person_id = ${personId}::uuid`);
  expect(await findingsOf(caseId)).toEqual([{ code: 'holder_absent', id: taskId, repaired: true }]);
  expect(await taskOf(rig, caseId, 1)).toMatchObject({ status: 'issued', unitId });
  expect((await taskOf(rig, caseId, 1)).assigneeId).toBeUndefined();
  await inLine(caseId);
});

it('gives the case of somebody who left, or holds the role no more, back to its unit', async () => {
  const caseId = await caseWithTasks(rig, 1);
  const [officer, judge] = [actorOf('police'), actorOf('judge2')];
  await applied(
    rig.decide(caseId, 'assign_person', { personId: officer.personId, capacity: 'officer' }, 'chief'),
  );
  await applied(
    rig.decide(caseId, 'assign_person', { personId: judge.personId, capacity: 'judge' }, 'president'),
  );
  const activeOf = async () =>
    (
      await rig.platform.owner.rows<{ capacity: string }>(
        sql`select capacity from assignments where case_id = ${caseId}::uuid and status = 'active' order by capacity`,
      )
    ).map(({ capacity }) => capacity);
  expect(await activeOf()).toEqual(['judge', 'officer']);
  const role = sql`update person_roles set role = 'court_clerk' where person_id = ${judge.personId}::uuid`;
  await rig.platform.owner.rows(role);
  expect(await findingsOf(caseId)).toEqual([{ code: 'assignee_absent', id: 'judge', repaired: true }]);
  expect(await activeOf()).toEqual(['officer']);
  await rig.platform.owner.rows(
    sql`update people set active = false where person_id = ${officer.personId}::uuid`,
  );
  expect(await findingsOf(caseId)).toEqual([{ code: 'assignee_absent', id: 'officer', repaired: true }]);
  expect(await activeOf()).toEqual([]);
  await inLine(caseId);
});

/** A database that does not answer in time whatever has these words. */
function late(words: RegExp): Database {
  const db = rig.platform.worker;
  const dialect = new PgDialect();
  const inTime = (statement: SQL): void => {
    if (words.test(dialect.sqlToQuery(statement).sql)) throw new DatabaseTimeout('planted');
  };
  return {
    ...db,
    async rows(statement, options) {
      inTime(statement);
      return await db.rows(statement, options);
    },
    async first(statement, options) {
      inTime(statement);
      return await db.first(statement, options);
    },
  };
}

it('keeps its report when the database is too slow for a part of it, and says for which', async () => {
  const caseId = await caseWithTasks(rig, 1);
  await inLine(caseId);
  await rig.platform.owner.rows(sql`delete from tasks where case_id = ${caseId}::uuid`);
  const reportId = randomUUID();
  const { counts } = await reconcile(
    {
      db: late(/uncarried|from obligations o where not exists|from unnest/),
      temporal: rig.temporal,
      contract: caseContract(TASK_QUEUE),
    },
    { reportId, note: () => undefined },
  );
  expect(counts).toMatchObject({ not_compared_runs: 1, not_compared_archived: 1, not_compared_neglected: 1 });
  const [report] = (await listReconcileReports(rig.platform.api, { limit: 1 })).items;
  expect(report).toMatchObject({ reportId, counts });
  expect(report?.findings).toEqual(
    expect.arrayContaining([
      { code: 'row_missing', caseId, id: `tasks/${taskIdOf(caseId, 1)}`, repaired: true },
      ...['runs', 'archived', 'neglected'].map((id) => ({ code: 'not_compared', id, repaired: false })),
    ]),
  );
});

it('reports a workflow that runs without an open case, and leaves it', async () => {
  const caseId = randomUUID();
  // Nobody works on this queue: the run stays as it is.
  await rig.temporal.client.workflow.start('disputeCase', {
    workflowId: workflowIdOf(caseId),
    taskQueue: 'nobody',
    args: [{ caseId }],
  });
  await vi.waitFor(async () => expect(await rig.runs(caseId)).toBe(1));
  expect(await findingsOf(caseId)).toEqual([{ code: 'workflow_unexpected', repaired: false }]);
  await handleOf(caseId).terminate('planted');
});
