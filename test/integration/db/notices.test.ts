/** To whom the record’s effects are told, and how an inbox is read. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import {
  type Notice,
  claimNoticesToSend,
  deliverNotices,
  settleSentNotices,
} from '../../../db/queries/notices/deliver-notices.ts';
import { countUnreadNotices, listNotices, readNotices } from '../../../db/queries/notices/list-notices.ts';
import { recordInput } from '../../../db/queries/record/record-input.ts';
import { ROLES } from '../../../domain/access/roles.ts';
import type { OpeningRow, RecordRequest } from '../../../domain/kernel/append-contract.ts';
import { type Platform, actorOf, openPlatform, scopeOf } from './support/platform.ts';
import { COURT, OTHER_STATION, STATION, openingRequest } from './support/record-requests.ts';
import { taskRow, withTasks } from './support/sample-tasks.ts';

let platform: Platform;

beforeAll(async () => {
  platform = await openPlatform();
});
afterAll(() => platform?.close());
beforeEach(async () => {
  await deliverNotices(platform.worker, { limit: 1000 });
  await platform.owner.rows(sql`delete from notice_reads`);
  await platform.owner.rows(sql`delete from notices`);
});

const who = (key: string) => ({ viewer: scopeOf(key), actor: actorOf(key) });

async function tell(outbox: RecordRequest['outbox'], opening: Partial<OpeningRow> = {}): Promise<string> {
  const request = openingRequest();
  await recordInput(platform.worker, {
    ...request,
    outbox,
    opening: { ...(request.opening as OpeningRow), ...opening },
  });
  return request.caseId;
}

const told = (to: unknown, kind = 'task_issued') => ({ kind, data: { taskId: 'c.1', to } });

async function inbox(key: string): Promise<string[]> {
  const page = await listNotices(platform.api, who(key), { limit: 100 });
  return page.items.map((item) => item.kind);
}

const to = ({ personId, unitId, roles, partyId }: Notice) => ({ personId, unitId, roles, partyId });

it('tells roles where they are held: on their side of the case, in the nearest unit upwards', async () => {
  await tell([
    told(
      ['station_chief', 'police_officer', 'police_supervisor_county', 'police_supervisor_city'],
      'deadline_passed',
    ),
    told(['judge', 'appeal_judge', 'court_supervisor_county', 'police_bureau'], 'deadline_passed'),
  ]);
  const made = await deliverNotices(platform.worker, { limit: 10 });
  const unit = (unitId: string, ...roles: string[]) => ({ unitId, roles });
  const expected = [
    unit(STATION, 'police_officer', 'station_chief'),
    unit('bureau-230811', 'police_supervisor_county'),
    unit('city-230800', 'police_supervisor_city'),
    unit(COURT, 'court_supervisor_county', 'judge'),
    unit('court-230800', 'appeal_judge'),
    unit('bureau-230811', 'police_bureau'),
  ];
  expect(made.map(to)).toEqual(expect.arrayContaining(expected));
  expect(made).toHaveLength(expected.length);
});

it('takes every role for the side it is on', async () => {
  const sides = await platform.owner.rows<{ role: string; court: boolean }>(sql`
    select r as role, side_of_role(c, r) = c.court_id as court
    from unnest(${`{${Object.keys(ROLES).join(',')}}`}::text[]) as r,
      (select x.* from jsonb_populate_record(null::cases, '{"station_id": "s", "court_id": "c"}') x) c`);
  for (const { role, court } of sides) {
    expect([role, court]).toEqual([role, ROLES[role as keyof typeof ROLES].side === 'court']);
  }
});

it('tells one person, a unit’s roles, a whole unit, those above a unit, and parties', async () => {
  const police = actorOf('police');
  await tell([
    told({ unitId: STATION, roles: ['police_officer'], personId: police.personId }),
    told({ unitId: OTHER_STATION, roles: ['police_officer', 'mediator'] }),
    told({ unitId: 'station-230811102' }),
    told({ unitId: OTHER_STATION, roles: ['police_supervisor_county'] }, 'task_overdue'),
    told({ unitId: 'unit-nobody-knows', roles: ['mediator'] }),
    { kind: 'deadline_passed', data: { to: ['station_chief'], partyIds: ['p1', 'p2'] } },
    { kind: 'nobody_named', data: {} },
  ]);
  const made = await deliverNotices(platform.worker, { limit: 10 });
  const expected = [
    { personId: police.personId },
    { unitId: OTHER_STATION, roles: ['mediator', 'police_officer'] },
    { unitId: 'station-230811102' },
    { unitId: 'bureau-230811', roles: ['police_supervisor_county'] },
    { unitId: 'unit-nobody-knows', roles: ['mediator'] },
    { unitId: STATION, roles: ['station_chief'] },
    { partyId: 'p1' },
    { partyId: 'p2' },
  ];
  expect(made.map(to)).toEqual(expect.arrayContaining(expected));
  expect(made).toHaveLength(expected.length);
  expect(await platform.owner.rows(sql`select from outbox where delivered_at is null`)).toEqual([]);
});

it('tells the unit in the place of whoever left it', async () => {
  const judge = actorOf('judge');
  const issuer = { unitId: COURT, roles: ['judge', 'court_clerk'], personId: judge.personId };
  const recipientsWith = async (change: ReturnType<typeof sql>) => {
    await platform.owner.rows(sql`update people set ${change} where person_id = ${judge.personId}::uuid`);
    await tell([told(issuer, 'task_completed')]);
    return (await deliverNotices(platform.worker, { limit: 10 })).map(to);
  };
  const unit = [{ unitId: COURT, roles: ['court_clerk', 'judge'] }];
  expect(await recipientsWith(sql`active = false`)).toEqual(unit);
  expect(await recipientsWith(sql`active = true, unit_id = 'court-230800'`)).toEqual(unit);
  expect(await recipientsWith(sql`unit_id = ${COURT}`)).toEqual([{ personId: judge.personId }]);
});

it('stays in the unit where somebody holds one of the roles, and climbs only where nobody does', async () => {
  const roles = ['judge', 'appeal_judge'];
  await tell([
    told({ unitId: COURT, roles }),
    told({ unitId: STATION, roles: ['police_supervisor_county', 'police_bureau'] }),
  ]);
  expect((await deliverNotices(platform.worker, { limit: 10 })).map(to)).toEqual(
    expect.arrayContaining([
      { unitId: COURT, roles: ['appeal_judge', 'judge'] },
      { unitId: 'bureau-230811', roles: ['police_bureau', 'police_supervisor_county'] },
    ]),
  );
});

it('delivers each effect once, to however many ask at once, and a case’s own when only that is asked for', async () => {
  const one = await tell([told(['judge'])]);
  await tell([told(['judge']), told(['station_chief'])]);
  const own = await deliverNotices(platform.worker, { limit: 10, caseId: one });
  expect(own.map(({ caseId }) => caseId)).toEqual([one]);
  const rest = await Promise.all([1, 2, 3, 4].map(() => deliverNotices(platform.worker, { limit: 10 })));
  expect(rest.flat()).toHaveLength(2);
  expect(await deliverNotices(platform.worker, { limit: 10 })).toEqual([]);
});

it('shows an inbox newest first, with what may be opened', async () => {
  const sample = withTasks((id) => [taskRow(id, 1, { unitId: OTHER_STATION })]);
  const request = openingRequest({
    caseId: sample.caseId,
    projection: { stage: 'trial', tasks: sample.tasks },
  });
  await recordInput(platform.worker, {
    ...request,
    outbox: [
      {
        kind: 'task_issued',
        data: { taskId: sample.tasks[0]?.taskId, to: { unitId: OTHER_STATION, roles: ['police_officer'] } },
      },
      { kind: 'task_withdrawn', data: { to: { personId: actorOf('otherStation').personId } } },
    ],
  });
  await deliverNotices(platform.worker, { limit: 10 });
  const first = await listNotices(platform.api, who('otherStation'), { limit: 1 });
  const second = await listNotices(platform.api, who('otherStation'), {
    limit: 1,
    cursor: first.nextCursor ?? undefined,
  });
  expect(second.nextCursor).toBeNull();
  const items = [...first.items, ...second.items].toSorted((a, b) => a.kind.localeCompare(b.kind));
  expect(items[0]).toMatchObject({
    kind: 'task_issued',
    caseNumber: expect.stringMatching(/^JF-/),
    taskId: sample.tasks[0]?.taskId,
    personal: false,
    caseVisible: false,
    taskVisible: true,
    drill: false,
    data: { taskId: sample.tasks[0]?.taskId },
  });
  expect(items[1]).toMatchObject({ kind: 'task_withdrawn', personal: true, taskVisible: false });
  expect(await inbox('otherCourt')).toEqual([]);
  expect(await inbox('police')).toEqual([]);
});

it('is read by each person for themselves', async () => {
  await tell([
    told({ unitId: STATION, roles: ['police_officer'] }),
    told({ unitId: STATION, roles: ['police_officer'] }),
  ]);
  await deliverNotices(platform.worker, { limit: 10 });
  const unread = async (key: string) => countUnreadNotices(platform.api, actorOf(key));
  expect([await unread('police'), await unread('police2'), await unread('chief')]).toEqual([2, 2, 0]);
  const { items } = await listNotices(platform.api, who('police'), { limit: 10 });
  const [newest] = items;
  const named = { noticeIds: [newest?.noticeId ?? ''] };
  expect(await readNotices(platform.api, actorOf('police'), named)).toBe(1);
  expect(await readNotices(platform.api, actorOf('police'), named)).toBe(0);
  // Not the chief's, so nothing to mark.
  expect(await readNotices(platform.api, actorOf('chief'), named)).toBe(0);
  expect([await unread('police'), await unread('police2')]).toEqual([1, 2]);
  const again = await listNotices(platform.api, who('police'), { limit: 10 });
  expect(again.items.filter((item) => item.readAt !== undefined).map((item) => item.noticeId)).toEqual(
    named.noticeIds,
  );
  const created = newest?.createdAt ?? 0;
  expect(await readNotices(platform.api, actorOf('police'), { upTo: created - 60_000 })).toBe(0);
  expect(await readNotices(platform.api, actorOf('police'), { upTo: created })).toBe(1);
  expect(await unread('police')).toBe(0);
});

it('hands out what is to be sent outside until it is settled: nothing of an exercise, nothing of yesterday', async () => {
  await tell([told(['judge'])]);
  await tell([told(['judge'])], { drill: true });
  await deliverNotices(platform.worker, { limit: 10 });
  const taken = await Promise.all([1, 2, 3].map(() => claimNoticesToSend(platform.worker, 10, 200)));
  expect(taken.flat()).toHaveLength(1);
  expect(taken.flat()[0]).toMatchObject({ drill: false, unitId: COURT });
  await new Promise((resolve) => setTimeout(resolve, 300));
  const [again] = await claimNoticesToSend(platform.worker, 10, 200);
  expect(again).toEqual(taken.flat()[0]);
  await settleSentNotices(platform.worker, [again?.noticeId ?? '']);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await claimNoticesToSend(platform.worker, 10, 200)).toEqual([]);
  await tell([told(['judge'])]);
  await deliverNotices(platform.worker, { limit: 10 });
  await platform.owner.rows(sql`update notices set created_at = created_at - interval '25 hours'`);
  expect(await claimNoticesToSend(platform.worker, 10, 200)).toEqual([]);
});
