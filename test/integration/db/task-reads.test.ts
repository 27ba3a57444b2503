/** Reading tasks: what the performer sees of the party, and the numbers of a period. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import { readTask } from '../../../db/queries/tasks/read-task.ts';
import { taskNumbers } from '../../../db/queries/tasks/task-numbers.ts';
import type { TaskRow } from '../../../domain/kernel/append-contract.ts';
import type { TaskAttempt } from '../../../domain/chapters/tasks/task.ts';
import { type Platform, actorOf, openPlatform, scopeOf } from './support/platform.ts';
import { OTHER_STATION, STATION } from './support/record-requests.ts';
import { armed, recordCase } from './support/sample-cases.ts';
import { taskRow, withTasks } from './support/sample-tasks.ts';

let platform: Platform;
const HOUR = 3_600_000;
const issued = Date.UTC(2026, 2, 2, 1);
const police = actorOf('police');

beforeAll(async () => {
  platform = await openPlatform();
});
afterAll(() => platform?.close());

const who = (key: string) => ({ viewer: scopeOf(key), actor: actorOf(key) });

async function writeText(caseId: string, textId: string, body: string): Promise<void> {
  await platform.owner.rows(sql`
    insert into texts (text_id, case_id, kind, body, salt, created_at)
    values (${textId}::uuid, ${caseId}::uuid, 'text', ${body}, 's', now())`);
}

const attempt = (no: number, changes: Partial<TaskAttempt>): TaskAttempt => ({
  no,
  attemptNo: 1,
  personId: police.personId,
  date: '2026-03-02',
  at: issued,
  seq: 10 + no,
  result: 'done',
  ...changes,
});

it('gives the performer what finding the party takes, and no more of the case', async () => {
  const [instructions, address] = [randomUUID(), randomUUID()];
  const sample = withTasks((id) => [
    taskRow(id, 1, {
      kind: 'address_confirmation',
      status: 'confirmed',
      result: {
        kind: 'address_confirmation',
        outcome: 'confirmed',
        warned: true,
        address: { textId: address, digest: 'd' },
      },
      endedAtReal: issued,
    }),
    taskRow(id, 2, {
      unitId: OTHER_STATION,
      instructions: { textId: instructions, digest: 'd' },
      former: [{ unitId: STATION, attemptNo: 1, until: issued }],
      dueAtReal: issued + HOUR,
    }),
  ]);
  const [, task] = sample.tasks as [TaskRow, TaskRow];
  const { caseId } = await recordCase(platform, {
    ...sample,
    stage: 'trial',
    stationId: 'station-230811102',
    deadlines: [armed('due', issued + HOUR, { taskId: task.taskId }), armed('other', issued)],
  });
  await writeText(caseId, instructions, '请到户送达，周末在家');
  await writeText(caseId, address, '郊区大来镇一号');
  await platform.owner.rows(sql`
    update texts set body = (body::jsonb || '{"idNumber": "230800", "address": "长青乡二号"}')::text
    where case_id = ${caseId}::uuid and kind = 'party'`);
  const found = await readTask(platform.api, who('otherStation'), task.taskId);
  expect(found).toMatchObject({
    ...task,
    caseId,
    caseNumber: expect.stringMatching(/^JF-/),
    stage: 'trial',
    matter: 'neighbour',
    door: 'performer',
    overdue: true,
    unitName: '大来派出所',
    issuerName: '陈静',
    confirmedAddress: '郊区大来镇一号',
    texts: { [instructions]: '请到户送达，周末在家' },
  });
  expect(found?.party?.person).toEqual({ name: '张三', phone: '13800000000', address: '长青乡二号' });
  expect(JSON.stringify(found)).not.toContain('李四');
  expect(found?.deadlines.map(({ deadlineId }) => deadlineId)).toEqual(['due']);

  // Whoever held it before may still report, and no longer learns where anybody lives.
  const before = await readTask(platform.api, who('police'), task.taskId);
  expect(before).toMatchObject({ door: 'former', taskId: task.taskId, texts: {} });
  expect(before).not.toHaveProperty('party');
  expect(before).not.toHaveProperty('confirmedAddress');

  expect(await readTask(platform.api, who('judge'), task.taskId)).toMatchObject({ door: 'case' });
  for (const key of ['otherCourt', 'execution', 'admin']) {
    expect(await readTask(platform.api, who(key), task.taskId)).toBeUndefined();
  }
  expect(await readTask(platform.api, who('judge'), `${caseId}.9`)).toBeUndefined();
});

it('shows nothing of an erased party', async () => {
  const sample = withTasks((id) => [taskRow(id, 1)]);
  const { caseId } = await recordCase(platform, { ...sample, stage: 'trial' });
  await platform.owner.rows(
    sql`update texts set body = null, erased_at = now() where case_id = ${caseId}::uuid and kind = 'party'`,
  );
  const found = await readTask(platform.api, who('police'), `${caseId}.1`);
  expect(found?.party).toMatchObject({ partyId: 'p1' });
  expect(found?.party).not.toHaveProperty('person');
});

it('counts real tasks of a period by unit and kind, with the hours each step took', async () => {
  const done = (id: string, n: number, hours: number, changes: Partial<TaskRow> = {}): TaskRow =>
    taskRow(id, n, {
      status: 'confirmed',
      acceptedAtReal: issued + HOUR * hours,
      firstAttemptAtReal: issued + 2 * HOUR * hours,
      completedAtReal: issued + 3 * HOUR * hours,
      endedAtReal: issued + 4 * HOUR * hours,
      result: { kind: 'service', outcome: 'served' },
      attempts: [
        attempt(1, { result: 'not_met', facts: { method: 'direct' } }),
        attempt(2, { facts: { method: 'lien' } }),
      ],
      ...changes,
    });
  const unitId = 'station-230811103';
  const real = withTasks((id) => [
    ...[1, 2, 3].map((n) => done(id, n, n, { unitId })),
    // Issued anew: the time to accept counts from the present issue.
    done(id, 4, 4, { unitId, attemptNo: 2, roundAtReal: issued + 2 * HOUR }),
    taskRow(id, 5, { unitId, kind: 'contact', dueAtReal: issued + HOUR }),
    taskRow(id, 6, { unitId, issuedAtReal: Date.UTC(2025, 0, 1) }),
  ]);
  const drill = withTasks((id) => [done(id, 1, 50, { unitId })]);
  await recordCase(platform, { ...real, stage: 'trial', stationId: unitId });
  await recordCase(platform, { ...drill, stage: 'trial', stationId: unitId, opening: { drill: true } });
  const period = { from: Date.UTC(2026, 0, 1), to: Date.UTC(2027, 0, 1), unitId };
  const numbers = await taskNumbers(platform.api, scopeOf('judge'), period);
  expect(numbers).toEqual({
    tasks: [
      expect.objectContaining({
        unitId,
        unitName: '望江派出所',
        kind: 'contact',
        issued: 1,
        open: 1,
        overdue: 1,
      }),
      expect.objectContaining({
        kind: 'service',
        issued: 4,
        confirmed: 4,
        again: 1,
        open: 0,
        toAccept: { median: 2, p90: 2.7 },
        toFirstAttempt: { median: 5, p90: 7.4 },
        toCompletion: { median: 7.5, p90: 11.1 },
      }),
    ],
    methods: [
      { unitId, method: 'direct', attempts: 4, done: 0, confirmed: 0 },
      { unitId, method: 'lien', attempts: 4, done: 4, confirmed: 4 },
    ],
  });
  expect(numbers.tasks[0]).not.toHaveProperty('toAccept');
  expect((await taskNumbers(platform.api, scopeOf('judge'), { ...period, kind: 'contact' })).methods).toEqual(
    [],
  );
  expect((await taskNumbers(platform.api, scopeOf('police'), period)).tasks).toEqual([]);
  expect((await taskNumbers(platform.api, scopeOf('supervisor'), period)).tasks).toHaveLength(2);
});
