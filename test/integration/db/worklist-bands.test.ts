/** Bands of the worklist by each case's own time, its tabs, and its counts: what the numbers say is what the lists show. */
import fc from 'fast-check';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../db/client.ts';
import { countWorklist, countWorklistStatement } from '../../../db/queries/obligations/count-worklist.ts';
import {
  listWorklist,
  listWorklistStatement,
  type WorklistRequest,
} from '../../../db/queries/obligations/list-worklist.ts';
import {
  type CaseClock,
  drillClock,
  legalInstant,
  REAL_CLOCK,
  realInstant,
} from '../../../domain/deadlines/clock.ts';
import { addDays, dateOfInstant, DAY_MS, endOfDate, weekday } from '../../../domain/deadlines/legal-date.ts';
import { WORKLIST_BAND, WORKLIST_TAB, type WorklistBand } from '../../../domain/kernel/worklist.ts';
import { codesOf } from '../../../domain/words.ts';
import { actorOf, openPlatform, type Platform, scopeOf } from './support/platform.ts';
import { STATION } from './support/record-requests.ts';
import { owed, recordCase } from './support/sample-cases.ts';

let platform: Platform;
beforeAll(async () => {
  platform = await openPlatform();
});
afterAll(() => platform?.close());

/** The same in TypeScript, by the clock of the domain. */
function bandOf(dueReal: number, waiting: boolean, clock: CaseClock, now: number): WorklistBand {
  if (dueReal <= now) return 'overdue';
  if (waiting) return 'waiting';
  const today = dateOfInstant(legalInstant(clock, now));
  const endOf = (days: number) => realInstant(clock, endOfDate(addDays(today, days)));
  if (dueReal <= endOf(0)) return 'today';
  const toSunday = (7 - weekday(today)) % 7;
  return dueReal <= endOf(toSunday) ? 'week' : 'later';
}

const clocks = fc.oneof(
  fc.constant(REAL_CLOCK),
  fc
    .record({
      msPerDay: fc.integer({ min: 1000, max: DAY_MS }),
      openedAt: fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 5, 1) }),
    })
    .map((given) => drillClock(given)),
);

it('is the band that the domain’s own clock says, whatever the clock, for dues at ends of days', async () => {
  const cases = fc.sample(
    fc.record({
      clock: clocks,
      elapsed: fc.integer({ min: 0, max: 300 * DAY_MS }),
      days: fc.integer({ min: -3, max: 12 }),
      waiting: fc.boolean(),
    }),
    { numRuns: 400, seed: 5 },
  );
  const asked = cases.map(({ clock, elapsed, days, waiting }) => {
    const opened = clock.kind === 'real' ? Date.UTC(2026, 2, 1) : clock.openedAt;
    const now = opened + Math.floor((elapsed * (clock.kind === 'real' ? DAY_MS : clock.msPerDay)) / DAY_MS);
    const due = realInstant(clock, endOfDate(addDays(dateOfInstant(legalInstant(clock, now)), days)));
    return { clock, now, due, waiting };
  });
  const rows = await platform.api.rows<{ band: string }>(sql`
    select band_of(from_epoch_ms((a ->> 'due')::bigint), (a ->> 'waiting')::boolean, a -> 'clock',
      from_epoch_ms((a ->> 'now')::bigint)) as band
    from jsonb_array_elements(${JSON.stringify(asked)}::text::jsonb) with ordinality as x (a, n) order by n`);
  const expected = asked.map(({ clock, now, due, waiting }) => bandOf(due, waiting, clock, now));
  expect(rows.map(({ band }) => band)).toEqual(expected);
  expect(new Set(expected)).toEqual(new Set(codesOf(WORKLIST_BAND)));
});

const police = actorOf('police');
const list = (request: Partial<WorklistRequest>, key = 'police') =>
  listWorklist(platform.api, scopeOf(key), actorOf(key), { limit: 200, ...request });

describe('with duties of every kind', () => {
  const now = Date.now();
  beforeAll(async () => {
    const unit = { roles: ['police_officer' as const], unitId: STATION };
    const dated = (days: number) => ({ dueAt: now + days * DAY_MS, dueAtReal: now + days * DAY_MS });
    await recordCase(platform, {
      stage: 'police_mediation',
      opening: { matter: 'labour' },
      assignments: [{ personId: police.personId, capacity: 'officer', status: 'active' }],
      obligations: [
        owed({ obligationId: 'late', who: unit, ...dated(-1) }),
        owed({ obligationId: 'far', who: unit, ...dated(30) }),
        owed({ obligationId: 'undated', who: unit }),
        owed({ obligationId: 'waits', who: unit, waitingOn: 'judge' }),
        owed({ obligationId: 'mine', who: { ...unit, personId: police.personId }, ...dated(20) }),
        owed({ obligationId: 'colleague', who: { ...unit, personId: actorOf('police2').personId } }),
        owed({ obligationId: 'chief', who: { roles: ['station_chief'], unitId: STATION } }),
        owed({ obligationId: 'back', what: 'decide_returned_task', who: unit }),
      ],
    });
  });

  it.each([
    ['mine', ['mine']],
    ['unassigned', ['late', 'far', 'back', 'undated', 'waits']],
    ['returned', ['back']],
    ['unit', ['late', 'mine', 'far', 'back', 'chief', 'colleague', 'undated', 'waits']],
  ] as const)('the tab %s has what it is of', async (tab, expected) => {
    const { items } = await list({ tab });
    expect(items.map((item) => item.obligationId)).toEqual(expected);
  });

  it('filters by band, and counts what it lists', async () => {
    const counts = await countWorklist(platform.api, scopeOf('police'), police, {});
    for (const band of codesOf(WORKLIST_BAND)) {
      const { items } = await list({ band });
      expect(items.map((item) => item.band)).toEqual(items.map(() => band));
      expect([band, counts.bands[band]]).toEqual([band, items.length]);
    }
    for (const tab of codesOf(WORKLIST_TAB)) {
      const { items } = await list({ tab });
      expect([tab, counts[tab]]).toEqual([tab, items.length]);
    }
    expect(counts.bands).toMatchObject({ overdue: 1, waiting: 1 });
    expect(counts).toMatchObject({ tasks: 0, notices: 0 });
  });

  it('shows who has it, whose case it is, and since when the case stands there', async () => {
    const [item] = (await list({ tab: 'mine' })).items;
    expect(item).toMatchObject({
      personName: expect.any(String),
      assignees: [{ personId: police.personId, capacity: 'officer', name: expect.any(String) }],
      parties: [
        { role: 'applicant', name: '张三' },
        { role: 'respondent', name: '李四' },
      ],
      urgent: false,
      minor: false,
      inFull: true,
    });
    expect(item?.stageSinceReal).toBeGreaterThan(now - 60_000);
  });

  it('shows one who is asked for a task alone neither parties nor who is in charge', async () => {
    const who = { roles: ['police_officer' as const], unitId: 'station-230811104' };
    await recordCase(platform, {
      stage: 'trial',
      obligations: [owed({ obligationId: 'task:x', what: 'perform_task', who })],
    });
    const actor = { ...police, unitId: 'station-230811104', personId: actorOf('otherStation').personId };
    const scope = { ...scopeOf('otherStation'), personId: actor.personId };
    const { items } = await listWorklist(platform.api, scope, actor, { limit: 10 });
    const [asked] = items.filter((item) => item.obligationId === 'task:x');
    expect(asked).toMatchObject({ parties: [], assignees: [], inFull: false });
  });
});

it('reads its ranges from indexes, the counts too', async () => {
  const one = openDatabase({ url: platform.test.ownerUrl, max: 1 });
  try {
    await one.rows(sql`analyze obligations, cases, case_events, case_inputs, deadlines, tasks, notices`);
    // The tables of a test are too small for an index to be worth it; whether one can serve is the question.
    await one.rows(sql`set enable_seqscan = off`);
    const request = { limit: 50, tab: 'unit', band: 'week' } as const;
    for (const statement of [
      listWorklistStatement(scopeOf('police'), police, { limit: 50 }),
      listWorklistStatement(scopeOf('police'), police, request),
      countWorklistStatement(scopeOf('police'), police, {}),
    ]) {
      const plan = await one.rows<Record<string, string>>(sql`explain ${statement}`);
      const text = plan.map((row) => row['QUERY PLAN']).join('\n');
      expect(text).not.toMatch(
        /Seq Scan on (obligations|cases|case_events|case_inputs|deadlines|tasks|notices)/,
      );
      expect(text).toMatch(/obligations_unit/);
      expect(text).toMatch(/obligations_person/);
    }
  } finally {
    await one.end();
  }
});
