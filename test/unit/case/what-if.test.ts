/**
 * What would happen, and what then does: along random walks from every stage, each decision is supposed before it is taken, and
 * the rest of the case foreseen before it is left alone. The workflow's own choice of the next input is the yardstick.
 */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CaseInput, DecisionInput } from '../../../domain/kernel/input.ts';
import { canonicalText } from '../../../domain/kernel/canonical.ts';
import { OPEN_STAGES, type Stage } from '../../../domain/kernel/stage.ts';
import type { CaseState } from '../../../domain/kernel/state.ts';
import type { Calendar } from '../../../domain/deadlines/calendar.ts';
import { drillClock, REAL_CLOCK } from '../../../domain/deadlines/clock.ts';
import { DAY_MS } from '../../../domain/deadlines/legal-date.ts';
import { POLICIES } from '../../../domain/law/policy.ts';
import { suppose } from '../../../domain/machine/suppose.ts';
import { consequencesOf } from '../../../domain/machine/consequences.ts';
import { obligations } from '../../../domain/machine/obligations.ts';
import { runOut } from '../../../domain/machine/passing.ts';
import { DECISION_TYPES } from '../../../domain/machine/catalogue.ts';
import { nextInput } from '../../../workflows/next-input.ts';
import { CaseUnderTest, morning } from './support/case-under-test.ts';
import { Dice } from './support/dice.ts';
import type { Start } from './support/journeys.ts';
import { rareCases } from './support/rare-cases.ts';
import { supervised } from './support/supervised.ts';
import { Seen, step } from './support/walk.ts';
import { places } from './support/walk-places.ts';

const WALKS = 300;
const MORE_WALKS = 1500;
const INPUTS = 70;
const SEED = 20_260_113;
const CHAIN = 300;
/** Long enough for the workflow's grace to be over. */
const LATER = 10 * DAY_MS;

/** What a screen shows of a case. */
const shown = (state: CaseState) => ({
  stage: state.stage,
  version: state.version,
  deadlines: state.deadlines,
  obligations: obligations(state),
  tasks: state.tasks,
});

type Take = CaseUnderTest['input'];

class Compared {
  readonly stages = new Set<Stage>();
  readonly types = new Set<string>();
  readonly refusals = new Set<string>();
  applied = 0;
  passedOnTheWay = 0;
  fires = 0;
  chains = 0;
  /** With which calendar the foreseen is computed: the case's own, unless a difference is planted. */
  readonly #calendarFor: (one: CaseUnderTest) => Calendar;

  constructor(calendarFor = (one: CaseUnderTest): Calendar => one.calendar) {
    this.#calendarFor = calendarFor;
  }

  /** Each decision of the walk is supposed at its own instant, from the state that the case had before it. */
  watch(one: CaseUnderTest, dice: Dice): void {
    const take = one.input.bind(one);
    one.input = (asked) => {
      if (asked.kind !== 'decision') return take(asked);
      const input = later(one, asked, dice);
      const foreseen = suppose(one.state, this.#calendarFor(one), [{ input }], input.receivedAt);
      const ran = this.#ranOut(one, take, [input], input.receivedAt);
      expectSame(shown(foreseen.before), shown(one.state));
      this.stages.add(one.stage);
      this.types.add(input.type);
      const result = take(input);
      const code = result.ok ? undefined : result.refusal.code;
      expect(foreseen.refused?.refusal.code).toBe(code);
      if (code === undefined) this.applied += 1;
      else this.refusals.add(code);
      ran.push(...this.#ranOut(one, take, [], input.receivedAt));
      expect(foreseen.passed.map(({ deadline }) => deadline.deadlineId)).toEqual(ran);
      expectSame(shown(foreseen.state), shown(one.state));
      return result;
    };
  }

  /** The workflow lets run out what falls due before an instant, and before what waits. */
  #ranOut(one: CaseUnderTest, take: Take, waiting: readonly CaseInput[], before: number): string[] {
    const ran: string[] = [];
    for (;;) {
      const next = nextInput(waiting, one.state, before + LATER);
      if (next.kind !== 'take' || next.input.kind !== 'expiry' || next.input.receivedAt >= before) return ran;
      take(next.input);
      ran.push(next.input.deadlineId);
      this.passedOnTheWay += 1;
    }
  }

  /** Left alone from here on: what is foreseen is what the workflow then makes happen, one timer after the other. */
  leaveAlone(one: CaseUnderTest): void {
    const { fires, state, complete } = runOut(one.state, this.#calendarFor(one), { most: CHAIN });
    expect(complete).toBe(true);
    for (const fire of fires) {
      const next = nextInput([], one.state, fire.at + LATER);
      if (next.kind !== 'take') expect.fail(`the workflow waits before ${fire.deadline.rule}`);
      expect(next.input).toMatchObject({ deadlineId: fire.deadline.deadlineId, receivedAt: fire.at });
      const from = one.state.stage;
      const told = one.notices.length;
      one.input(next.input);
      const then = consequencesOf(fire);
      expect(then.stage).toBe(from === one.stage ? undefined : one.stage);
      expect(then.told.map(({ kind }) => kind)).toEqual(one.notices.slice(told).map(({ kind }) => kind));
      expectSame(shown(fire.after), shown(one.state));
    }
    expect(nextInput([], one.state, Number.MAX_SAFE_INTEGER)).toEqual({ kind: 'wait' });
    expectSame(shown(state), shown(one.state));
    this.fires += fires.length;
    this.chains += 1;
  }
}

/** Now and then it is supposed for weeks from now, so that clocks run out before it. */
function later(one: CaseUnderTest, input: DecisionInput, dice: Dice): DecisionInput {
  if (input.receivedAt !== one.now || !dice.chance(0.08)) return input;
  one.now += dice.upTo(60) * DAY_MS;
  return { ...input, receivedAt: one.now };
}

function expectSame(foreseen: unknown, happened: unknown): void {
  if (canonicalText(foreseen) !== canonicalText(happened)) expect(foreseen).toEqual(happened);
}

const compared = new Compared();

function beginning(dice: Dice, start: Start): CaseUnderTest {
  const place = dice.chance(0.7) ? dice.pick(places) : undefined;
  return place === undefined ? CaseUnderTest.open(start) : place(start);
}

function walk(seed: number, compares = compared): void {
  const dice = new Dice(seed);
  const policy = dice.pick(POLICIES) ?? '2025';
  const clock = dice.chance(0.5)
    ? REAL_CLOCK
    : drillClock({ msPerDay: DAY_MS, openedAt: morning('2026-01-05') - 3_600_000 });
  const one = beginning(dice, { policy, clock });
  compares.watch(one, new Dice(seed + 1));
  const seen = new Seen();
  const inputs = dice.upTo(INPUTS);
  for (let taken = 0; taken < inputs && one.stage !== 'archived'; taken += 1) step(one, dice, seen);
  supervised(one, dice, seen);
  compares.leaveAlone(one);
}

const untaken = () => DECISION_TYPES.filter((type) => !compared.types.has(type));

describe('what would happen', () => {
  beforeAll(() => {
    const seeds = fc.integer({ min: 1, max: 2 ** 31 });
    for (const one of rareCases()) compared.leaveAlone(one);
    fc.assert(
      fc.property(seeds, (seed) => walk(seed)),
      { numRuns: WALKS, seed: SEED, endOnFailure: true },
    );
    // Each decision that is added makes every other rarer: on until all have been compared.
    for (let more = 0; more < MORE_WALKS && untaken().length > 0; more += 1) walk(SEED + more);
  }, 240_000);

  test('is what then happens, from every stage', () => {
    expect([...compared.stages].sort()).toEqual([...OPEN_STAGES].sort());
    expect(compared.applied).toBeGreaterThan(2000);
    expect(compared.passedOnTheWay).toBeGreaterThan(100);
    expect(compared.refusals.size).toBeGreaterThan(40);
    expect(untaken()).toEqual([]);
  });

  test('goes on to the end of the chain when nobody acts', () => {
    expect(compared.chains).toBeGreaterThan(WALKS);
    expect(compared.fires).toBeGreaterThan(300);
  });

  test('is found to differ where a difference is planted: no holidays in what is foreseen', () => {
    const blind = () => new Compared(({ calendar }) => ({ ...calendar, years: [] }));
    const seeds = Array.from({ length: 10 }, (_, index) => SEED + index);
    const differing = seeds.filter((seed) => {
      try {
        walk(seed, blind());
        return false;
      } catch {
        return true;
      }
    });
    expect(differing.length).toBeGreaterThan(5);
  });
});
