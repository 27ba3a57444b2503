/** Rows of tasks: written with the record, listed by view, claimed documents. */
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listOpenTaskRows, tasksOfAbsentPeople } from '../../../db/queries/tasks/list-open-tasks.ts';
import { type TaskView, TASK_VIEWS, countTasks, listTasks } from '../../../db/queries/tasks/list-tasks.ts';
import { InvalidCursor } from '../../../db/queries/page.ts';
import { recordInput } from '../../../db/queries/record/record-input.ts';
import type { TaskRow } from '../../../domain/kernel/append-contract.ts';
import { type Platform, actorOf, openPlatform, scopeOf } from './support/platform.ts';
import { COURT, OTHER_STATION, STATION, decisionRequest } from './support/record-requests.ts';
import { type Recorded, advance, owed, recordCase } from './support/sample-cases.ts';
import { taskRow, withTasks } from './support/sample-tasks.ts';

let platform: Platform;
const HOUR = 3_600_000;
const now = Date.now();
const police = actorOf('police');

beforeAll(async () => {
  platform = await openPlatform();
});
afterAll(() => platform?.close());

const who = (key: string) => ({ viewer: scopeOf(key), actor: actorOf(key) });

async function shown(key: string, view: TaskView | 'case', filter = {}): Promise<number[]> {
  const page = await listTasks(platform.api, who(key), { view, ...filter }, { limit: 100 });
  return page.items.map((item) => Number(item.taskId.split('.')[1]));
}

async function stored(taskId: string): Promise<Record<string, unknown> | undefined> {
  const [row] = await platform.owner.rows<Record<string, unknown>>(
    sql`select *, xmin::text as written_by from tasks where task_id = ${taskId}`,
  );
  return row;
}

it('writes what changed, leaves equal rows alone, and takes requests without tasks', async () => {
  const sample = withTasks((caseId) => [
    taskRow(caseId, 1, { dueAtReal: now + HOUR, instructions: { textId: randomUUID(), digest: 'd' } }),
    taskRow(caseId, 2, { unitId: 'unit-nobody-knows' }),
  ]);
  const one = await recordCase(platform, { ...sample, stage: 'trial' });
  const [first, second] = sample.tasks as [TaskRow, TaskRow];
  const before = await stored(first.taskId);
  expect(before).toMatchObject({
    case_id: one.caseId,
    ordinal: 1,
    kind: 'service',
    status: 'issued',
    unit_path: 'jms.c230811.bureau.s230811200',
    issuer_unit_id: COURT,
    drill: false,
    attempts: 0,
    outcome: null,
    detail: first,
  });
  expect(await stored(second.taskId)).toMatchObject({ unit_path: null, due_at_real: null });
  const done: TaskRow = {
    ...second,
    status: 'completed',
    attemptNo: 2,
    unitId: OTHER_STATION,
    assigneeId: police.personId,
    completedAtReal: now,
    result: { kind: 'service', outcome: 'served' },
    attempts: [
      { no: 1, attemptNo: 1, personId: police.personId, date: '2026-03-02', at: now, seq: 9, result: 'done' },
    ],
  };
  const head = await advance(platform.worker, one.caseId, one.head, { stage: 'trial', tasks: [first, done] });
  expect(await stored(first.taskId)).toEqual(before);
  expect(await stored(second.taskId)).toMatchObject({
    status: 'completed',
    attempt_no: 2,
    unit_path: 'jms.c230811.bureau.s230811101',
    outcome: 'served',
    attempts: 1,
    detail: done,
  });
  const request = decisionRequest(one.caseId, head);
  const { tasks: _, ...older } = request.projection ?? { tasks: [] };
  expect(await recordInput(platform.worker, { ...request, projection: older as never })).toMatchObject({
    status: 'appended',
  });
});

it('keeps the task that a duty is about', async () => {
  const sample = withTasks((caseId) => [taskRow(caseId, 1)]);
  const taskId = sample.tasks[0]?.taskId ?? '';
  await recordCase(platform, {
    ...sample,
    obligations: [owed({ obligationId: `perform_task:${taskId}`, taskId })],
  });
  const [row] = await platform.owner.rows<{ task: string }>(
    sql`select detail ->> 'taskId' as task from obligations where case_id = ${sample.caseId}`,
  );
  expect(row?.task).toBe(taskId);
});

it('claims the documents that events name, of this case and once', async () => {
  const one = await recordCase(platform, {});
  const other = await recordCase(platform, {});
  const ids = [randomUUID(), randomUUID(), randomUUID(), randomUUID()] as const;
  const digest = 'a'.repeat(64);
  await platform.owner.rows(
    sql`insert into document_files (sha256, generation, named, touched_at) values (${digest}, 1, true, now())`,
  );
  for (const [index, documentId] of ids.entries()) {
    await platform.owner.rows(sql`
      insert into documents (document_id, case_id, uploaded_by, purpose, media_type, size, sha256, generation, sm3, thumbnail, scan, received_at)
      values (${documentId}::uuid, ${index === 3 ? other.caseId : one.caseId}::uuid, ${police.personId}::uuid, 'evidence', 'image/png', 1,
        ${digest}, 1, ${digest}, false, 'clean', now())`);
  }
  const request = decisionRequest(one.caseId, one.head, { events: 1 });
  const body = JSON.stringify({
    ...(JSON.parse(request.events[0]?.body ?? '{}') as object),
    data: {
      taskId: 't',
      evidence: [{ documentId: ids[0] }, { documentId: ids[3] }, { documentId: 'not-an-id' }],
    },
    onBehalfOf: { partyId: 'p1', channel: 'written', proof: ids[1] },
  });
  const events = request.events.map((event) => ({ ...event, body }));
  await recordInput(platform.worker, { ...request, events });
  const rows = await platform.owner.rows<{ id: string; by: string | null }>(
    sql`select document_id as id, claimed_by_input as by from documents`,
  );
  expect(new Map(rows.map(({ id, by }) => [id, by]))).toEqual(
    new Map([
      [ids[0], request.input.inputId],
      [ids[1], request.input.inputId],
      [ids[2], null],
      [ids[3], null],
    ]),
  );
});

/** One case of this station and one of another, both asking this station and the other. */
async function askedAround(): Promise<{ own: Recorded; foreign: Recorded }> {
  const judge = actorOf('judge');
  const own = withTasks((id) => [
    taskRow(id, 1, { status: 'accepted', assigneeId: police.personId, dueAtReal: now + 5 * HOUR }),
    taskRow(id, 2, { status: 'accepted', assigneeId: actorOf('police2').personId, dueAtReal: now + HOUR }),
    taskRow(id, 3, {}),
    taskRow(id, 4, { dueAtReal: now - HOUR, kind: 'contact', document: undefined as never }),
    taskRow(id, 5, { status: 'returned', returned: { ...judgeMoment(), reason: 'not_our_area' } }),
    taskRow(id, 6, { status: 'completed', result: { kind: 'service', outcome: 'failed' } }),
    taskRow(id, 7, { status: 'confirmed' }),
  ]);
  const foreign = withTasks((id) => [
    taskRow(id, 11, { dueAtReal: now + 2 * HOUR }),
    taskRow(id, 12, { unitId: OTHER_STATION, dueAtReal: now + 6 * HOUR }),
  ]);
  function judgeMoment() {
    return { personId: judge.personId, at: now };
  }
  return {
    own: await recordCase(platform, { ...own, stage: 'trial' }),
    foreign: await recordCase(platform, { ...foreign, stage: 'trial', stationId: OTHER_STATION }),
  };
}

it('answers each question of a worklist, by due day, and counts them all at once', async () => {
  await platform.owner.rows(sql`delete from tasks`);
  await askedAround();
  expect(await shown('police', 'mine')).toEqual([1]);
  // What nobody has taken is the unit's as well.
  expect(await shown('police', 'unit')).toEqual([4, 2, 11, 1, 3]);
  // Number 11 belongs to another station's case, which this one may not see.
  expect(await shown('police', 'unassigned')).toEqual([4, 11, 3]);
  expect(await shown('otherStation', 'unassigned')).toEqual([12]);
  expect(await shown('judge', 'returned')).toEqual([5]);
  expect(await shown('judge', 'to_judge')).toEqual([6]);
  expect(await shown('judge', 'waiting')).toEqual([4, 2, 11, 1, 12, 3]);
  // The execution judge sees cases from their coming into force on.
  expect(await shown('execution', 'waiting')).toEqual([]);
  expect(await shown('otherCourt', 'waiting')).toEqual([]);
  expect(await countTasks(platform.api, who('police'), false)).toEqual({
    mine: 1,
    unit: 5,
    unassigned: 3,
    returned: 0,
    waiting: 0,
    to_judge: 0,
    overdue: 1,
  });
  expect(await countTasks(platform.api, who('judge'), false)).toMatchObject({
    returned: 1,
    waiting: 6,
    to_judge: 1,
  });
});

it('counts for those who supervise as many as their list of what can change hands has', async () => {
  await platform.owner.rows(sql`delete from tasks`);
  await askedAround();
  for (const key of ['policeSupervisor', 'supervisor'] as const) {
    const asked = { view: 'supervised', movable: true } as const;
    const { items } = await listTasks(platform.api, who(key), asked, { limit: 50 });
    const counts = await countTasks(platform.api, who(key), true);
    expect([key, counts.supervised]).toEqual([key, items.length]);
  }
  expect((await countTasks(platform.api, who('supervisor'), true)).supervised).toBeGreaterThan(0);
});

it('follows the stage of the case for those who asked, until the task is ended', async () => {
  await platform.owner.rows(sql`delete from tasks`);
  const { own } = await askedAround();
  expect(await shown('execution', 'waiting')).toEqual([]);
  await advance(platform.worker, own.caseId, own.head, { stage: 'execution' });
  expect(await shown('execution', 'waiting')).toEqual([4, 2, 1, 3]);
  expect(await shown('execution', 'returned')).toEqual([5]);
  const stages = await platform.owner.rows<{ n: number; stage: string }>(
    sql`select ordinal as n, case_stage as stage from tasks where case_id = ${own.caseId}::uuid and ordinal > 5 order by 1`,
  );
  expect(stages).toEqual([
    { n: 6, stage: 'execution' },
    { n: 7, stage: 'trial' },
  ]);
});

it('shows every task of a case, ended ones too, and filters', async () => {
  const { own, foreign } = await askedAround();
  const caseId = own.caseId;
  expect(new Set(await shown('judge', 'case', { caseId }))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7]));
  expect(await shown('judge', 'case')).toEqual([]);
  expect(await shown('police', 'case', { caseId: foreign.caseId })).toEqual([11]);
  expect(await shown('judge', 'waiting', { caseId, kind: 'contact' })).toEqual([4]);
  expect(await shown('judge', 'waiting', { caseId, overdue: true })).toEqual([4]);
  expect(await shown('judge', 'waiting', { caseId, overdue: false })).toEqual([2, 1, 3]);
  expect(await shown('judge', 'waiting', { caseId, status: 'accepted' })).toEqual([2, 1]);
  expect(await shown('judge', 'waiting', { caseId, partyId: 'p2' })).toEqual([]);
});

it('pages across dated and undated tasks without showing one twice', async () => {
  const sample = withTasks((id) =>
    [1, 2, 3, 4, 5, 6, 7].map((n) => taskRow(id, n, n > 4 ? {} : { dueAtReal: now + (n % 2) * HOUR })),
  );
  await recordCase(platform, { ...sample, stage: 'trial' });
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const query = { view: 'case', caseId: sample.caseId } as const;
    const page = await listTasks(platform.api, who('judge'), query, { limit: 2, cursor });
    seen.push(...page.items.map((item) => item.taskId));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(seen).toEqual([2, 4, 1, 3, 5, 6, 7].map((n) => `${sample.caseId}.${n}`));
  const other = listTasks(platform.api, who('judge'), { view: 'mine' }, { limit: 2, cursor: 'W10' });
  await expect(other).rejects.toThrow(InvalidCursor);
});

it('names the case, the units, the holder and the party on each row', async () => {
  const sample = withTasks((id) => [taskRow(id, 1, { status: 'accepted', assigneeId: police.personId })]);
  await recordCase(platform, { ...sample, stage: 'trial', names: ['赵六'] });
  const query = { view: 'case', caseId: sample.caseId } as const;
  const { items } = await listTasks(platform.api, who('judge'), query, { limit: 2 });
  expect(items[0]).toMatchObject({
    ...sample.tasks[0],
    caseId: sample.caseId,
    caseNumber: expect.stringMatching(/^JF-/),
    stage: 'trial',
    clock: { kind: 'real' },
    overdue: false,
    unitName: '长青派出所',
    issuerUnitName: '佳木斯市郊区人民法院',
    assigneeName: '李建国',
    partyName: '赵六',
  });
});

it('says which tasks must be running, and which are held by nobody who is there', async () => {
  await platform.owner.rows(sql`delete from tasks`);
  await askedAround();
  const seen: string[] = [];
  for (;;) {
    const page = await listOpenTaskRows(platform.worker, seen.at(-1), 4);
    if (page.length === 0) break;
    seen.push(...page.map((row) => row.taskId));
  }
  expect(seen.map((id) => Number(id.split('.')[1])).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 11, 12]);
  expect(seen).toEqual(seen.toSorted());
  expect(await tasksOfAbsentPeople(platform.worker, 10)).toEqual([]);
  const left = actorOf('police2').personId;
  await platform.owner.rows(sql`update people set active = false where person_id = ${left}::uuid`);
  await platform.owner.rows(
    sql`update people set unit_id = ${OTHER_STATION} where person_id = ${police.personId}::uuid`,
  );
  const absent = await tasksOfAbsentPeople(platform.worker, 10);
  expect(absent.map(({ personId }) => personId).toSorted()).toEqual([left, police.personId].toSorted());
  await platform.owner.rows(sql`update people set active = true, unit_id = ${STATION}
    where person_id = any(array[${left}::uuid, ${police.personId}::uuid])`);
});

it('has a view for every key of the counts', async () => {
  const counts = await countTasks(platform.api, who('admin'), false);
  expect(counts).toEqual({ ...Object.fromEntries(TASK_VIEWS.map((view) => [view, 0])), overdue: 0 });
});
