/** The worklist and what supervisors are shown: due days, pages, cases in neglect. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import { countNeglected } from '../../../db/queries/obligations/count-neglected.ts';
import { listOpenCases } from '../../../db/queries/cases/list-open-cases.ts';
import { listWorklist } from '../../../db/queries/obligations/list-worklist.ts';
import { viewerScope } from '../../../domain/access/policy/visibility.ts';
import { type Platform, actorOf, openPlatform, pathOf, scopeOf } from './support/platform.ts';
import { COURT, OTHER_STATION, STATION } from './support/record-requests.ts';
import { type SampleCase, advance, armed, owed, recordCase } from './support/sample-cases.ts';

let platform: Platform;
const HOUR = 3_600_000;
const now = Date.now();

beforeAll(async () => {
  platform = await openPlatform();
});
afterAll(() => platform?.close());

async function work(key: string): Promise<string[]> {
  const page = await listWorklist(platform.api, scopeOf(key), actorOf(key), { limit: 100 });
  return page.items.map((item) => item.obligationId);
}

it('lists what a person owes and what nobody of the unit has been given, by due day', async () => {
  const police = actorOf('police');
  const unit = { roles: ['police_officer' as const], unitId: STATION };
  await recordCase(platform, {
    stage: 'police_mediation',
    obligations: [
      owed({ obligationId: 'undated', who: unit }),
      owed({ obligationId: 'late', who: unit, dueAt: 1, dueAtReal: now + 2 * HOUR }),
      owed({
        obligationId: 'mine',
        who: { ...unit, personId: police.personId },
        dueAt: 1,
        dueAtReal: now + HOUR,
      }),
      owed({ obligationId: 'colleague', who: { ...unit, personId: actorOf('police2').personId } }),
      owed({ obligationId: 'chief', who: { roles: ['station_chief'], unitId: STATION } }),
      owed({ obligationId: 'court', who: { roles: ['judge'], unitId: COURT }, dueAt: 1, dueAtReal: now }),
    ],
  });
  expect(await work('police')).toEqual(['mine', 'late', 'undated']);
  expect(await work('police2')).toEqual(['late', 'colleague', 'undated']);
  expect(await work('chief')).toEqual(['chief']);
  expect(await work('otherStation')).toEqual([]);
  // The court does not see a case before it is referred: what it owes by its state also opens the case to it (`openTo`).
  expect(await work('judge')).toEqual([]);
});

it('pages a worklist across dated and undated duties', async () => {
  const who = { roles: ['police_officer' as const], unitId: OTHER_STATION };
  for (let n = 0; n < 3; n += 1) {
    await recordCase(platform, {
      stationId: OTHER_STATION,
      obligations: [
        owed({ obligationId: 'a', who, dueAt: 1, dueAtReal: now + HOUR }),
        owed({ obligationId: 'b', who }),
      ],
    });
  }
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listWorklist(platform.api, scopeOf('otherStation'), actorOf('otherStation'), {
      limit: 2,
      cursor,
    });
    seen.push(...page.items.map((item) => `${item.obligationId} ${item.caseId}`));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(new Set(seen).size).toBe(6);
  expect(seen.map((entry) => entry[0])).toEqual(['a', 'a', 'a', 'b', 'b', 'b']);
});

it('drops a duty with the state it followed from', async () => {
  const sample: SampleCase = {
    stationId: 'station-230811104',
    obligations: [owed({ obligationId: 'x' }), owed({ obligationId: 'y' })],
  };
  const one = await recordCase(platform, sample);
  await advance(platform.worker, one.caseId, one.head, {
    obligations: [owed({ obligationId: 'y', what: 'mediate' })],
  });
  const rows = await platform.owner.rows(
    sql`select obligation_id, what from obligations where case_id = ${one.caseId}`,
  );
  expect(rows).toEqual([{ obligation_id: 'y', what: 'mediate' }]);
});

it('counts no exercise (演练) among the figures, though the nightly comparison looks at them', async () => {
  const [real, all] = [await countNeglected(platform.api, 0, 'real'), await countNeglected(platform.api, 0)];
  await recordCase(platform, {
    opening: { drill: true },
    obligations: [
      owed({
        obligationId: 'v',
        who: { roles: ['bailiff'], unitId: STATION },
        dueAt: 1,
        dueAtReal: now - HOUR,
      }),
    ],
  });
  expect(await countNeglected(platform.api, 0, 'real')).toEqual(real);
  const { uncarried, unanswered } = await countNeglected(platform.api, 0);
  expect([uncarried - all.uncarried, unanswered - all.unanswered]).toEqual([1, 1]);
});

it('counts cases that are nobody’s and due days that passed unanswered', async () => {
  const base = await countNeglected(platform.api, 0);
  const baseWithGrace = await countNeglected(platform.api, 2 * HOUR);
  const nobody = await recordCase(platform, {});
  const vacant = await recordCase(platform, {
    obligations: [owed({ obligationId: 'v', who: { roles: ['bailiff'], unitId: STATION } })],
  });
  await recordCase(platform, { obligations: [owed({ obligationId: 'ok' })] });
  // The officer's duty is carried; nobody at a station is a division head, and the metric looks at every duty.
  const half = await recordCase(platform, {
    obligations: [
      owed({ obligationId: 'ok' }),
      owed({
        obligationId: 'overdue:d1',
        what: 'see_to_overdue',
        who: { roles: ['division_head'], unitId: STATION },
      }),
    ],
  });
  // A colleague holds the role, and the duty is on the list of the person who has left alone.
  const gone = randomUUID();
  const assigned = await recordCase(platform, {
    obligations: [owed({ obligationId: 'g', who: { ...owed({ obligationId: 'g' }).who, personId: gone } })],
  });
  await recordCase(platform, {
    obligations: [
      owed({
        obligationId: 'overdue:d2',
        what: 'see_to_overdue',
        who: { roles: ['police_supervisor_county'], unitId: STATION },
      }),
    ],
  });
  const late = await recordCase(platform, {
    obligations: [owed({ obligationId: 'l', deadlineId: 'd', dueAt: 1, dueAtReal: now - HOUR })],
    deadlines: [armed('d', now - HOUR)],
  });
  const after = await countNeglected(platform.api, 0);
  expect(after.uncarried - base.uncarried).toBe(4);
  expect(after.unanswered - base.unanswered).toBe(1);
  expect(after.examples).toEqual(
    expect.arrayContaining([nobody.caseId, vacant.caseId, half.caseId, assigned.caseId, late.caseId]),
  );
  expect((await countNeglected(platform.api, 2 * HOUR)).unanswered).toBe(baseWithGrace.unanswered);
  const breached = {
    deadlines: [armed('d', now - HOUR, { status: 'breached' })],
    obligations: [owed({ obligationId: 'l', deadlineId: 'd', dueAt: 1, dueAtReal: now - HOUR })],
  };
  await advance(platform.worker, late.caseId, late.head, breached);
  expect((await countNeglected(platform.api, 0)).unanswered).toBe(base.unanswered);
});

it('lists open cases by id, page by page', async () => {
  const archived = await recordCase(platform, { stage: 'archived', archived: true });
  const seen: string[] = [];
  for (;;) {
    const page = await listOpenCases(platform.worker, seen.at(-1), 3);
    if (page.length === 0) break;
    seen.push(...page);
  }
  expect(seen).toEqual([...new Set(seen)].sort());
  expect(seen).not.toContain(archived.caseId);
  const [row] = await platform.owner.rows<{ n: number }>(
    sql`select count(*)::int as n from cases where archived_at is null`,
  );
  expect(seen).toHaveLength(row?.n ?? -1);
});

it('brings what is overdue to the supervisors of the unit it lies with, and tasks to whoever is asked', async () => {
  await recordCase(platform, {
    stage: 'trial',
    obligations: [
      owed({
        obligationId: 'overdue',
        what: 'see_to_overdue',
        who: { roles: ['police_supervisor_city'], unitId: STATION },
        dueAt: 1,
        dueAtReal: now - HOUR,
      }),
      owed({
        obligationId: 'task',
        what: 'perform_task',
        who: { roles: ['police_officer'], unitId: OTHER_STATION },
      }),
    ],
  });
  expect(await work('supervisor')).toContain('overdue');
  expect(await work('police')).not.toContain('overdue');
  expect(await work('otherStation')).toContain('task');
});

it('shows the traffic police of a county’s bureau what its stations owe by that role alone, and counts it as carried', async () => {
  const bureau = actorOf('policeBureau');
  const before = await countNeglected(platform.api, 0);
  const who = { roles: ['traffic_police' as const], unitId: OTHER_STATION };
  const both = { roles: ['police_officer' as const, 'traffic_police' as const], unitId: OTHER_STATION };
  const { caseId } = await recordCase(platform, {
    stationId: OTHER_STATION,
    stage: 'police_mediation',
    obligations: [
      owed({ obligationId: 'traffic', what: 'accept_traffic_mediation', who }),
      owed({ obligationId: 'any', what: 'ask_consent', who: both }),
    ],
  });
  expect((await countNeglected(platform.api, 0)).uncarried - before.uncarried).toBe(1);
  await platform.owner.rows(sql`
    insert into person_roles (person_id, role, unit_id)
    values (${bureau.personId}::uuid, 'traffic_police', ${bureau.unitId})`);
  const traffic = { ...bureau, roles: ['traffic_police' as const] };
  const scope = viewerScope(bureau.personId, traffic.roles, {
    unitId: bureau.unitId,
    path: pathOf(bureau.unitId),
  });
  const seen = async (tab?: 'unassigned' | 'mine') =>
    (await listWorklist(platform.api, scope, traffic, { limit: 100, tab })).items
      .filter((item) => item.caseId === caseId)
      .map(({ obligationId }) => obligationId);
  expect([await seen(), await seen('unassigned'), await seen('mine')]).toEqual([
    ['traffic'],
    ['traffic'],
    [],
  ]);
  expect((await countNeglected(platform.api, 0)).uncarried).toBe(before.uncarried);
});
