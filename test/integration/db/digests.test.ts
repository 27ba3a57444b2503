/** The morning digest: what each person and unit owes, once a day, exercises apart. */
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { claimNoticesToSend } from '../../../db/queries/notices/deliver-notices.ts';
import { listNotices } from '../../../db/queries/notices/list-notices.ts';
import { writeDigests } from '../../../db/queries/notices/write-digests.ts';
import { type Platform, actorOf, openPlatform, scopeOf } from './support/platform.ts';
import { COURT, STATION } from './support/record-requests.ts';
import { owed, recordCase } from './support/sample-cases.ts';
import { taskRow } from './support/sample-tasks.ts';

const HOUR = 3_600_000;
const police = actorOf('police');
const judge = actorOf('judge');
let platform: Platform;
let real: string;
let drill: string;
/** The day in China. */
const today = new Date().toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' });
const later = new Date(Date.now() + 40 * 24 * HOUR).toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' });
const endOfToday = Date.parse(`${today}T23:59:59.999+08:00`);

async function sample(isDrill: boolean): Promise<string> {
  const caseId = randomUUID();
  const mine = (obligationId: string, dueAtReal: number) =>
    owed({
      obligationId,
      dueAtReal,
      who: { roles: ['police_officer'], unitId: STATION, personId: police.personId },
    });
  await recordCase(platform, {
    caseId,
    opening: { drill: isDrill },
    obligations: [
      mine('today', endOfToday),
      mine('late', Date.now() - HOUR),
      mine('next-month', Date.now() + 30 * 24 * HOUR),
      owed({ obligationId: 'late-of-unit', dueAtReal: Date.now() - 2 * HOUR }),
      owed({ obligationId: 'today-of-unit', dueAtReal: endOfToday }),
    ],
    tasks: [
      taskRow(caseId, 1),
      taskRow(caseId, 2, { assigneeId: police.personId, status: 'accepted' }),
      taskRow(caseId, 3, { status: 'returned' }),
      taskRow(caseId, 4, { status: 'completed' }),
    ],
  });
  return caseId;
}

beforeAll(async () => {
  platform = await openPlatform();
  real = await sample(false);
  drill = await sample(true);
});
afterAll(() => platform?.close());

async function digestsFor(key: string) {
  const who = { viewer: scopeOf(key), actor: actorOf(key) };
  const { items } = await listNotices(platform.api, who, { limit: 50 });
  return items.filter((item) => item.kind.startsWith('digest_'));
}

it('tells each what is due, overdue, returned and free, real cases apart from exercises, once a day', async () => {
  // The officer, the judge who issued, the station, and the court: real and drill each.
  expect(await writeDigests(platform.worker)).toBe(8);
  expect(await writeDigests(platform.worker)).toBe(0);
  const ofOfficer = await digestsFor('police');
  for (const [caseId, isDrill] of [
    [real, false],
    [drill, true],
  ] as const) {
    expect(ofOfficer.filter((one) => one.drill === isDrill)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          kind: 'digest_of_person',
          personal: true,
          caseVisible: false,
          data: {
            day: today,
            today: 1,
            overdue: 1,
            returned: 0,
            obligations: [
              { caseId, obligationId: 'late' },
              { caseId, obligationId: 'today' },
            ],
            taskIds: [],
          },
        }),
        expect.objectContaining({
          kind: 'digest_of_unit',
          personal: false,
          data: {
            day: today,
            today: 1,
            overdue: 1,
            unassigned: 1,
            returned: 0,
            completed: 0,
            obligations: [
              { caseId, obligationId: 'late-of-unit' },
              { caseId, obligationId: 'today-of-unit' },
            ],
            taskIds: [`${caseId}.1`],
          },
        }),
      ]),
    );
  }
  expect(ofOfficer).toHaveLength(4);
  const ofJudge = await digestsFor('judge');
  const ofCourt = { today: 0, overdue: 0, unassigned: 0, returned: 1, completed: 1, obligations: [] };
  for (const [caseId, isDrill] of [
    [real, false],
    [drill, true],
  ] as const) {
    const own = ofJudge
      .filter((one) => one.drill === isDrill)
      .toSorted((a, b) => a.kind.localeCompare(b.kind));
    expect(own).toMatchObject([
      { personal: true, data: { returned: 1, today: 0, overdue: 0, taskIds: [`${caseId}.3`] } },
      { personal: false, data: { ...ofCourt, taskIds: [`${caseId}.3`, `${caseId}.4`] } },
    ]);
  }
});

it('sends the digest outside like every other notice, none of an exercise', async () => {
  const sent = (await claimNoticesToSend(platform.worker, 100, 1000)).filter((one) =>
    one.kind.startsWith('digest_'),
  );
  expect(sent.map(({ personId, unitId, drill, caseId }) => ({ personId, unitId, drill, caseId }))).toEqual(
    expect.arrayContaining([
      { personId: police.personId, unitId: undefined, drill: false, caseId: undefined },
      { personId: judge.personId, unitId: undefined, drill: false, caseId: undefined },
      { personId: undefined, unitId: STATION, drill: false, caseId: undefined },
      { personId: undefined, unitId: COURT, drill: false, caseId: undefined },
    ]),
  );
  expect(sent).toHaveLength(4);
});

it('is made anew the next day, for the unit where somebody left', async () => {
  await platform.owner.rows(sql`update people set active = false where person_id = ${judge.personId}::uuid`);
  expect(await writeDigests(platform.worker, later)).toBe(6);
  const data = (await digestsFor('police')).map((one) => one.data);
  expect(data.filter((one) => one['day'] === later && !('unassigned' in one))).toMatchObject([
    { today: 2, overdue: 1 },
    { today: 2, overdue: 1 },
  ]);
  const courts = (await digestsFor('clerk')).filter((one) => one.data['day'] === later);
  expect(courts.map((one) => one.data['returned'])).toEqual([1, 1]);
  await platform.owner.rows(sql`update people set active = false where person_id = ${police.personId}::uuid`);
  const dayAfter = new Date(Date.parse(later) + 24 * HOUR).toISOString().slice(0, 10);
  expect(await writeDigests(platform.worker, dayAfter)).toBe(4);
  const stations = (await digestsFor('police2')).filter((one) => one.data['day'] === dayAfter);
  expect(stations.map(({ data: { today: due, overdue } }) => [due, overdue])).toEqual([
    [3, 2],
    [3, 2],
  ]);
});
