/**
 * The machine is total: whatever can be entered, at whatever instant and on whatever clock, it answers with events or a
 * refusal and never throws; nor does what follows from a state: rows, notices, duties, the next timer, the stored text.
 */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CaseClock, drillClock, REAL_CLOCK } from '../../../domain/deadlines/clock.ts';
import { addDays, DAY_MS, isLegalDate, startOfDate } from '../../../domain/deadlines/legal-date.ts';
import { canonicalText } from '../../../domain/kernel/canonical.ts';
import type { CaseInput } from '../../../domain/kernel/input.ts';
import { OPEN_STAGES, type Stage } from '../../../domain/kernel/stage.ts';
import { allowedDecisions } from '../../../domain/machine/allowed.ts';
import { DECISION_TYPES } from '../../../domain/machine/catalogue.ts';
import { noticesOf } from '../../../domain/machine/notices.ts';
import { projectionOf } from '../../../domain/machine/projection.ts';
import { expectationOf } from '../../../domain/machine/reconcile.ts';
import { nextInput } from '../../../workflows/next-input.ts';
import { DATES } from './support/any-data.ts';
import { anyInput, LATER } from './support/any-input.ts';
import type { CaseUnderTest } from './support/case-under-test.ts';
import { Dice } from './support/dice.ts';
import * as at from './support/journeys.ts';
import { ACTORS } from './support/people.ts';

const WALKS = 1000;
const INPUTS = 40;
const SEED = 20_261_129;

/** Where the walks set out: every stage, and what runs beside it. */
const PLACES: readonly ((start: at.Start) => CaseUnderTest)[] = [
  at.atTriage,
  (start) => at.atTriage({ ...start, matter: 'labour' }),
  (start) => at.consents(at.atStation('A', start), 'police_mediation'),
  (start) => at.atStation('C', start),
  (start) => at.atStation('B', start).must('end_mediation', { reason: 'too_far_apart', next: 'judge' }),
  (start) =>
    at
      .atStation('B', start)
      .must('end_mediation', { reason: 'too_far_apart', next: 'judge' })
      .must('accept_referral', {}),
  at.protectedFrom,
  at.agreed,
  at.confirmationApplied,
  at.confirmed,
  at.inPreparation,
  at.atReview,
  (start) => at.inCourtMediation('summary', start),
  (start) => {
    const one = at.consents(at.atReview(start), 'mediation_after_registration');
    const courtCaseNumber = at.numberOf(one, '民初');
    return one.must('register_case', { courtCaseNumber, procedure: 'ordinary', next: 'mediation' });
  },
  (start) => at.inTrial('ordinary', start).must('issue_fee_notice', { amount: '50.00' }),
  (start) => at.inTrial('small_claims', start),
  (start) => at.heard(at.inTrial('summary', start)),
  (start) => at.judged('summary', start),
  (start) => withHearing(at.answersWaived(at.inTrial('ordinary', start))),
  (start) => at.serveAll(at.judged('ordinary', start), 'judgment'),
  (start) => at.serveAll(at.judged('summary', start), 'judgment').must('lodge_appeal', {}, { party: 'B' }),
  (start) => at.serveAll(at.judged('small_claims', start), 'judgment'),
  at.urgedByTask,
  at.servedByTask,
  executed,
  // Three months are waited for: on a clock that has days.
  (start) => at.closedForNow(executed({ ...start, clock: REAL_CLOCK })),
  measured,
];

/** Property was found and frozen, the debtor is listed, a clue waits, and another court is entrusted. */
function measured(start: at.Start): CaseUnderTest {
  const one = executed(start).must('issue_execution_notice', {});
  one.must('take_measure', { kind: 'freeze_deposit', partyId: 'B', amount: '300.00' });
  one.must('decide_listing', { partyId: 'B', listed: true, signedByPresident: true, ground: 'evades' });
  one.must('order_property_report', { partyId: 'B' });
  one.must('open_process', { kind: 'entrusted_execution' });
  return one.must('record_clue', { urgent: true });
}

/** Fixed for a day to come. */
function withHearing(one: CaseUnderTest): CaseUnderTest {
  const date = addDays(one.today, 10);
  return one.must('schedule_hearing', { date, mode: 'court', restDayReason: { textId: 't', digest: 'd' } });
}

function executed(start: at.Start): CaseUnderTest {
  const one = at.serveAll(at.judged('small_claims', start), 'judgment');
  one.must('apply_execution', {}, { party: 'A' });
  return one.must('accept_execution', { courtCaseNumber: at.numberOf(one, '执') });
}

/** Days on which a real case begins, the ends of the calendar and of what people can enter among them. */
const OPENED = [
  '0001-01-01',
  '1900-01-01',
  '1990-01-01',
  '2026-01-05',
  '2062-02-28',
  '9999-12-28',
  '9999-12-31',
];
const MS_PER_DAY = [1, 2, 150, 1000, 60_000, DAY_MS, DAY_MS * 400, 1e12];

function clockOf(dice: Dice, openedAt: number): CaseClock {
  if (dice.chance(0.4)) return REAL_CLOCK;
  const startDate = dice.pick([...DATES, '9999-12-31', '0001-01-01']) ?? DATES[0];
  return drillClock({ msPerDay: dice.pick(MS_PER_DAY) ?? 1, startDate, openedAt });
}

/** What was entered, and what came of it. */
const seen = {
  applied: new Set<string>(),
  entered: new Set<string>(),
  stages: new Set<Stage>(),
  years: new Set<string>(),
  inputs: 0,
  ok: 0,
};

const nameOf = (input: CaseInput): string =>
  input.kind === 'decision' ? input.type : input.kind === 'task' ? `act ${input.act}` : input.kind;

/** All that the workflow makes of a step, as text that can be read again: every date of it is a date. */
function followUp(one: CaseUnderTest, before: CaseUnderTest['state'], dice: Dice): void {
  const { state } = one;
  const events = one.events.filter((event) => event.inputNo === state.inputNo);
  const made = [projectionOf(before, state), noticesOf(events, before, state), expectationOf(state)];
  const next = nextInput([], state, one.now);
  if (next.kind === 'wait' && next.until !== undefined) expect(Number.isFinite(next.until)).toBe(true);
  allowedDecisions(state, dice.pick(ACTORS) ?? ACTORS[0]!);
  const written = canonicalText(made);
  expect(written).not.toMatch(/NaN|Infinity|"dueAtReal":null|"\d{5,}-\d\d-\d\d"/);
  for (const { dueDate, startDate } of state.deadlines) {
    if (!isLegalDate(dueDate) || !isLegalDate(startDate)) expect.fail(`${startDate} to ${dueDate}`);
    seen.years.add(dueDate.slice(0, 4));
  }
}

function step(one: CaseUnderTest, dice: Dice): void {
  one.now += dice.chance(0.03) ? (dice.pick(LATER) ?? 0) : dice.upTo(DAY_MS * 3);
  const input = anyInput(one, dice);
  if (input === undefined) return;
  const before = one.state;
  try {
    const result = one.input(input);
    followUp(one, before, dice);
    seen.inputs += 1;
    seen.entered.add(nameOf(input));
    if (!result.ok) return;
    seen.ok += 1;
    seen.applied.add(nameOf(input));
  } catch (error) {
    throw new Error(
      `${nameOf(input)} in ${before.stage} on ${JSON.stringify(before.clock)}: ${JSON.stringify(input)}`,
      {
        cause: error,
      },
    );
  }
}

/**
 * On the last days of the calendar a task has no day left to be due, and no court gives numbers outside this century: the
 * way to such a place is refused, and the walk sets out as far on it as it may.
 */
function begin(start: at.Start, dice: Dice): CaseUnderTest {
  const place = dice.pick(PLACES) ?? at.atTriage;
  try {
    return place(start);
  } catch (error) {
    const code = error instanceof Error ? /date_out_of_range|court_number_/.exec(error.message) : null;
    if (code === null) throw error;
    return code[0] === 'date_out_of_range' ? at.atTriage(start) : at.atReview(start);
  }
}

function walk(seed: number): void {
  const dice = new Dice(seed);
  const on = dice.pick(OPENED) ?? '2026-01-05';
  const clock = clockOf(dice, startOfDate(on) + 10 * 3_600_000);
  const one = begin({ policy: dice.chance(0.5) ? '2023' : '2025', on, clock }, dice);
  // Far on in its own time: what stands at the end of the calendar has every stage behind it.
  if (dice.chance(0.15)) one.now = startOfDate('9999-12-20');
  for (let taken = 0; taken < INPUTS && one.stage !== 'archived'; taken += 1) {
    seen.stages.add(one.stage);
    step(one, dice);
  }
  one.checkWholeFold();
}

describe('the machine answers', () => {
  beforeAll(() => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 2 ** 31 }), walk), {
      numRuns: WALKS,
      seed: SEED,
      endOnFailure: true,
    });
  }, 300_000);

  test('whatever is entered, from every stage and to the ends of the calendar', () => {
    expect([...seen.stages].sort()).toEqual([...OPEN_STAGES].sort());
    expect(seen.inputs).toBeGreaterThan(8000);
    expect(seen.ok).toBeGreaterThan(1500);
    for (const year of ['0001', '1900', '1990', '2026', '2101', '9999'])
      expect([...seen.years]).toContain(year);
  });

  test('every decision and every kind of input was entered', () => {
    const kinds = [
      'act accept',
      'act attempt',
      'act complete',
      'act return',
      'expiry',
      'calendar',
      'release',
      'open',
    ];
    expect([...DECISION_TYPES, ...kinds].filter((name) => !seen.entered.has(name))).toEqual([]);
    // All of them are taken in the random walks; here so many that what follows from them is seen as well.
    expect(DECISION_TYPES.filter((type) => seen.applied.has(type)).length).toBeGreaterThan(
      DECISION_TYPES.length * 0.8,
    );
  });
});
