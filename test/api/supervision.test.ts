/** Supervisors' figures (督导): what the events say, counted over the reader's scope, each with a list of as many rows. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordPages } from '../../db/queries/record/load-case.ts';
import { addDays } from '../../domain/deadlines/legal-date.ts';
import type { CaseState } from '../../domain/kernel/state.ts';
import { foldRecord } from '../../domain/machine/fold.ts';
import { obligations } from '../../domain/machine/obligations.ts';
import type { ApiServer } from './support/api-server.ts';
import { dwellBy, monthLeft, type Passed } from './support/figures-of-events.ts';
import { openSupervised } from './support/open-supervised.ts';
import { type Supervised, today } from './support/supervised-cases.ts';
import { codeOf } from './support/tasks.ts';

let api: ApiServer;
let made: Supervised;
let passed: readonly Passed[];

beforeAll(async () => {
  ({ api, made, passed } = await openSupervised());
}, 300_000);
afterAll(() => api.close());

const read = async <T>(key: string, address: string): Promise<T> => {
  const { status, body } = await (await api.as(key)).get<T>(address);
  expect([address, status]).toEqual([address, 200]);
  return body;
};

interface Figure {
  readonly count: number;
  readonly list: string;
}

const YEAR = () => `from=${addDays(today(), -364)}&to=${today()}`;
const ADDRESSES = () => [
  '/api/supervision/overview',
  `/api/supervision/stages?${YEAR()}`,
  `/api/supervision/flow?${YEAR()}`,
  `/api/supervision/units?${YEAR()}`,
  '/api/supervision/trends',
  '/api/supervision/calendar?days=62',
];

function figuresIn(body: unknown): Figure[] {
  if (typeof body !== 'object' || body === null) return [];
  const own = 'list' in body && 'count' in body ? [body as Figure] : [];
  return [...own, ...Object.values(body).flatMap(figuresIn)];
}

async function rowsOf(key: string, list: string): Promise<number> {
  let rows = 0;
  let cursor: string | null = '';
  while (cursor !== null) {
    const more = cursor === '' ? '' : `&cursor=${cursor}`;
    const page: { items: unknown[]; nextCursor: string | null } = await read(key, `${list}&limit=3${more}`);
    rows += page.items.length;
    cursor = page.nextCursor;
  }
  return rows;
}

describe.each(['supervisor', 'policeSupervisor', 'courtSupervisor', 'auditor', 'policeBureau'])(
  '%s',
  (key) => {
    test('finds in the list of each figure as many rows as it says', { timeout: 120_000 }, async () => {
      const seen = new Map<string, number>();
      for (const address of ADDRESSES())
        for (const { count, list } of figuresIn(await read(key, address))) seen.set(list, count);
      const listed: [string, number][] = [];
      for (const list of seen.keys()) listed.push([list, await rowsOf(key, list)]);
      expect(listed).toEqual([...seen]);
      expect([...seen.values()].filter((count) => count > 0).length).toBeGreaterThan(15);
    });
  },
);

describe('figures of a period', () => {
  const ended = () => passed.filter(({ leftAt }) => leftAt !== undefined);

  test('tell how long disputes stood in each stage as their events do', async () => {
    interface Body {
      stages: { stage: string; open: Figure; left?: Figure & { median: number; p90: number } }[];
    }
    const { stages } = await read<Body>('supervisor', `/api/supervision/stages?${YEAR()}`);
    const told = stages.flatMap(({ stage, left }) =>
      left === undefined ? [] : [[stage, { count: left.count, median: left.median, p90: left.p90 }]],
    );
    expect(Object.fromEntries(told)).toEqual(dwellBy(ended(), ({ stage }) => stage));
    expect(Math.max(...stages.map(({ left }) => left?.p90 ?? 0))).toBeGreaterThan(0);
    const standing = passed.filter(({ leftAt, stage }) => leftAt === undefined && stage !== 'archived');
    const open = Object.fromEntries(stages.map(({ stage, open: { count } }) => [stage, count]));
    for (const stage of Object.keys(open))
      expect([stage, open[stage]]).toEqual([stage, standing.filter((one) => one.stage === stage).length]);
  });

  test('tell from which stage to which they went', async () => {
    interface Body {
      handOvers: (Figure & { stage: string; next: string; median: number; p90: number })[];
    }
    const { handOvers } = await read<Body>('supervisor', `/api/supervision/flow?${YEAR()}`);
    const told = handOvers.map(({ stage, next, count, median, p90 }) => [
      `${stage}>${next}`,
      { count, median, p90 },
    ]);
    expect(Object.fromEntries(told)).toEqual(dwellBy(ended(), ({ stage, next }) => `${stage}>${next}`));
  });

  test('compare units by rates, with both denominators of the success of mediation', async () => {
    interface Unit {
      unit: { id: string };
      side: string;
      mediation: Record<'agreed' | 'ended' | 'received', Figure> & { ofEnded?: number; ofReceived?: number };
      decided?: Figure & { median: number };
      overdue: { overdue: Figure; open: Figure; share?: number };
    }
    const { units } = await read<{ units: Unit[] }>('supervisor', `/api/supervision/units?${YEAR()}`);
    const station = units.find(({ unit }) => unit.id === 'station-230811200');
    const mediations = ended().filter(({ stage }) => stage === 'police_mediation');
    const agreed = mediations.filter(({ next }) => next === 'agreement_in_force').length;
    const received = ended().filter(({ stage }) => stage === 'intake').length;
    expect(agreed).toBeGreaterThan(0);
    expect(station?.mediation).toMatchObject({
      agreed: { count: agreed },
      ended: { count: mediations.length },
      received: { count: received },
      ofEnded: Number((agreed / mediations.length).toFixed(3)),
      ofReceived: Number((agreed / received).toFixed(3)),
    });
    const triage = dwellBy(
      ended().filter(({ stage }) => stage === 'intake'),
      () => 'all',
    )['all'];
    expect(station?.decided).toMatchObject({ count: triage?.count, median: triage?.median });
    expect(station?.overdue.share).toBeGreaterThan(0);
  });

  test('follow the months', async () => {
    interface Body {
      months: { month: string; received: Figure; mediated: Figure; concluded: Figure }[];
    }
    const { months } = await read<Body>('supervisor', '/api/supervision/trends');
    expect(months).toHaveLength(12);
    const count = (month: string, fits: (one: Passed) => boolean): number =>
      ended().filter((one) => monthLeft(one) === month && fits(one)).length;
    for (const { month, received, mediated, concluded } of months)
      expect([month, received.count, mediated.count, concluded.count]).toEqual([
        month,
        count(month, ({ stage }) => stage === 'intake'),
        count(month, ({ stage }) => /mediation/.test(stage)),
        count(month, ({ next }) => next === 'archived'),
      ]);
    expect(months.some(({ concluded }) => concluded.count > 0)).toBe(true);
  });
});

describe('what needs a supervisor now', () => {
  let states: Map<string, CaseState>;
  beforeAll(async () => {
    states = new Map();
    for (const caseId of made.caseIds) {
      let state: CaseState | undefined;
      for await (const page of recordPages(api.platform.worker, caseId))
        state = foldRecord(caseId, state, page.events, page.inputs);
      if (state !== undefined && state.stage !== 'archived') states.set(caseId, state);
    }
  });

  /** By the folded states, of whose duties the rows of one case were taken away. */
  const casesWith = (fits: (dueAt: number, personId: string | undefined) => boolean): number =>
    [...states].filter(
      ([caseId, state]) =>
        caseId !== made.stuck &&
        obligations(state).some(({ dueAt, who }) => dueAt !== undefined && fits(dueAt, who.personId)),
    ).length;

  test('is counted as the folded states have it', async () => {
    const body = await read<Record<string, Figure & { since?: string }>>(
      'supervisor',
      '/api/supervision/overview',
    );
    const counts = Object.fromEntries(
      Object.entries(body).flatMap(([name, one]) => (typeof one === 'object' ? [[name, one.count]] : [])),
    );
    const now = Date.now();
    const waiting = passed.filter(({ stage, leftAt }) => stage === 'awaiting_judge' && leftAt === undefined);
    expect(counts).toMatchObject({
      open: states.size,
      overdue: casesWith((dueAt) => dueAt < now),
      dueSoonUnowned: casesWith(
        (dueAt, personId) => dueAt >= now && dueAt < now + 86_400_000 && personId === undefined,
      ),
      stuck: 1,
      refusedToday: 1,
      oldestUnanswered: waiting.length,
    });
    expect([counts['overdue'], waiting.length].every((count = 0) => count > 0)).toBe(true);
    expect(Date.parse(body['oldestUnanswered']?.since ?? '')).toBe(
      Math.min(...waiting.map((one) => one.enteredAt)),
    );
  });

  test('is told by day, with what has no owner who is at work', async () => {
    interface Day {
      day: string;
      due: Figure;
      unowned: Figure;
      duties: number;
    }
    const { days, all } = await read<{ days: Day[]; all: Day }>(
      'supervisor',
      '/api/supervision/calendar?days=62',
    );
    const until = Date.parse(`${addDays(today(), 62)}T00:00:00+08:00`);
    const from = Date.parse(`${today()}T00:00:00+08:00`);
    expect(all.due.count).toBe(casesWith((dueAt) => dueAt > from && dueAt <= until));
    expect(days.map(({ duties }) => duties).reduce((sum, one) => sum + one, 0)).toBe(all.duties);
    expect(all.duties).toBeGreaterThan(0);
  });

  test('names a duty without an owner once its person is away, until a substitute is at work', async () => {
    const { owner } = api.platform;
    const address = '/api/supervision/calendar?days=62';
    const unowned = async () =>
      (await read<{ all: { unownedDuties: number } }>('supervisor', address)).all.unownedDuties;
    const [duty] = await owner.rows<{ case_id: string; obligation_id: string }>(sql`
      select o.case_id, o.obligation_id from obligations o where not o.drill and o.person_id is null
        and o.due_sort > now() and o.due_sort < now() + interval '60 days' limit 1`);
    const before = await unowned();
    const person = async (key: string) => (await read<{ id: string }>(key, '/api/me')).id;
    const [police, chief] = [await person('police'), await person('chief')];
    await owner.rows(sql`update obligations set person_id = ${police}::uuid
      where case_id = ${duty?.case_id}::uuid and obligation_id = ${duty?.obligation_id}`);
    expect(await unowned()).toBe(before - 1);
    await owner.rows(
      sql`insert into absences (person_id, from_day) values (${police}::uuid, ${today()}::date)`,
    );
    expect(await unowned()).toBe(before);
    await owner.rows(
      sql`update absences set substitute_id = ${chief}::uuid where person_id = ${police}::uuid`,
    );
    expect(await unowned()).toBe(before - 1);
    await owner.rows(sql`delete from absences where person_id = ${police}::uuid`);
  });
});

describe('whose figures they are', () => {
  test('those of other roles get none', async () => {
    for (const key of ['police', 'chief', 'judge', 'president', 'admin'])
      for (const address of [...ADDRESSES(), '/api/supervision/passages', '/api/supervision/silent-stations'])
        expect(codeOf(await (await api.as(key)).get(address)), `${key} ${address}`).toEqual([
          403,
          'role_not_permitted',
        ]);
  });

  test('a court is told of no refusal of the public-order case', async () => {
    const { owner } = api.platform;
    const count = async (key: string) =>
      (await read<{ refusedToday: Figure }>(key, '/api/supervision/overview')).refusedToday.count;
    const before = [await count('policeSupervisor'), await count('courtSupervisor')];
    await owner.rows(sql`
      insert into case_inputs (case_id, input_no, input_id, kind, type, outcome, refusal, version, stage, received_at, recorded_at)
      select case_id, input_no + 1000, 'sealed', 'decision', 'decide_public_order', 'refused', '{"code": "wrong_stage"}', version, stage, now(), now()
      from cases where case_id = ${made.stuck}::uuid`);
    expect([await count('policeSupervisor'), await count('courtSupervisor')]).toEqual([
      (before[0] ?? 0) + 1,
      before[1],
    ]);
  });

  test('a period is in order and has at most a year', async () => {
    const supervisor = await api.as('supervisor');
    const bad = ['from=2026-02-01&to=2026-01-01', 'from=2024-01-01&to=2026-01-01', 'stage=nowhere'];
    for (const query of bad)
      expect((await supervisor.get(`/api/supervision/passages?${query}`)).status, query).toBe(400);
  });
});
