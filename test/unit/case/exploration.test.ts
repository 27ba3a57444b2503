/**
 * Exploration: from every standing that the journeys met, every decision of the catalogue at every position of the clocks (today, the
 * due day of each armed clock, the day after). The depth is one decision; the random walks go deeper, and not everywhere.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { CLOCK_GROUP } from '../../../domain/access/policy/clock-owners.ts';
import { legalDateAt, realInstant } from '../../../domain/deadlines/clock.ts';
import { DAY_MS, HOUR_MS } from '../../../domain/deadlines/legal-date.ts';
import { PUBLISHED_CALENDAR } from '../../../domain/deadlines/published-calendar.ts';
import type { DecisionType } from '../../../domain/kernel/decision-data.ts';
import { OPEN_STAGES } from '../../../domain/kernel/stage.ts';
import type { CaseState } from '../../../domain/kernel/state.ts';
import { placed } from '../../../domain/kernel/event-draft.ts';
import { DECISION_TYPES } from '../../../domain/machine/catalogue.ts';
import { decide } from '../../../domain/machine/decide.ts';
import { evolve } from '../../../domain/machine/evolve.ts';
import { obligations } from '../../../domain/machine/obligations.ts';
import { runOut } from '../../../domain/machine/passing.ts';
import type { CaseUnderTest } from './support/case-under-test.ts';
import { Dice } from './support/dice.ts';
import { ownerless } from './support/invariants.ts';
import { plausibleInput } from './support/plausible-input.ts';
import { type Snapshot, snapshots } from './support/snapshots.ts';
import { stuck } from './support/walk.ts';

const SEED = 20_261_130;
/** What the gates that need no data say: who was offered a decision has passed them all. */
const STANDING: readonly string[] = [
  'wrong_stage',
  'role_not_permitted',
  'case_archived',
  'case_concluded',
  'recused',
];

const depth = { standings: 0, positions: 0, tried: 0, offered: 0, applied: 0 };
const stages = new Set<string>();
const offered = new Set<DecisionType>();
const applied = new Set<DecisionType>();
const faults = new Map<string, string>();

const fault = (what: string, where: string): void => {
  if (!faults.has(what)) faults.set(what, where);
};

/** Real instants: ten minutes after the last input, the last hour of each due day, and a day later. */
function positionsOf({ state, at }: Snapshot): readonly number[] {
  const due = state.deadlines
    .filter(({ status }) => status === 'armed')
    .map(({ dueAt }) => realInstant(state.clock, dueAt));
  const each = due.flatMap((end) => [end - HOUR_MS, end + DAY_MS - HOUR_MS]).filter((one) => one > at);
  return [...new Set([at + 600_000, ...each])];
}

/** Of an open case: owed by somebody who can, on a clock that somebody owns, and with something left to do. */
function lookAt(state: CaseState, by: string, where: string): void {
  for (const one of ownerless(state)) fault(`${by}: owed by nobody: ${one}`, where);
  for (const { rule, status } of state.deadlines)
    if (status === 'armed' && !Object.hasOwn(CLOCK_GROUP, rule))
      fault(`${by}: nobody's clock: ${rule}`, where);
  if (state.stage !== 'archived' && obligations(state).length === 0) fault(`${by}: nothing is owed`, where);
  if (stuck({ state, stage: state.stage } as CaseUnderTest)) fault(`${by}: stuck in ${state.stage}`, where);
}

/**
 * @param told why the decision was not offered, undefined where it was. A request to an owner is refused for the decision that it
 * wants, and what is another's by the owner of the very thing that the data name: these two say it more exactly.
 */
function lookAtRefusal(
  type: DecisionType,
  { offered: was, refusal: told }: Pick<ReturnType<typeof plausibleInput>, 'offered' | 'refusal'>,
  code: string,
  where: string,
): void {
  if (was && type !== 'ask_owner' && STANDING.includes(code))
    fault(`${type}: offered, and refused by ${code}`, where);
  if (!was && told?.code !== 'not_the_owner' && code !== told?.code)
    fault(`${type}: not offered for ${told?.code}, refused by ${code}`, where);
}

function tryOne(state: CaseState, type: DecisionType, at: number, where: string): void {
  const dice = new Dice(SEED + depth.tried);
  depth.tried += 1;
  const one = plausibleInput(state, type, at, dice);
  const result = decide(state, state.caseId, one.input, PUBLISHED_CALENDAR);
  if (one.offered) {
    depth.offered += 1;
    offered.add(type);
  }
  if (!result.ok) {
    lookAtRefusal(type, one, result.refusal.code, where);
    return;
  }
  if (!one.offered) return fault(`${type}: not offered, and applied`, where);
  depth.applied += 1;
  applied.add(type);
  const { events, context } = result.value;
  const after = events.reduce(
    (now, event, index) => evolve(now, placed(event, context, state.seq + index + 1)),
    state,
  );
  lookAt(after, type, where);
}

function explore(one: Snapshot): void {
  depth.standings += 1;
  stages.add(one.state.stage);
  for (const at of positionsOf(one)) {
    depth.positions += 1;
    const { state } = runOut(one.state, PUBLISHED_CALENDAR, { before: at, most: 200 });
    const where = `${one.name} at ${legalDateAt(state.clock, at)}`;
    if (state.stage !== 'archived') lookAt(state, 'time alone', where);
    for (const type of DECISION_TYPES)
      try {
        tryOne(state, type, at, where);
      } catch (error) {
        fault(`${type} throws: ${error instanceof Error ? error.message : String(error)}`, where);
      }
  }
}

describe('every decision, from every standing, at every position of the clocks', () => {
  beforeAll(() => {
    for (const one of snapshots()) explore(one);
    process.stdout.write(`explored: ${JSON.stringify(depth)}\n`);
  }, 300_000);

  test('finds no decision that throws, is offered in vain, or leaves a case to nobody', () => {
    expect([...faults].map(([what, where]) => `${what} (${where})`)).toEqual([]);
  });

  test('to the depth that docs/architecture.md states', () => {
    expect([...stages].filter((stage) => stage !== 'archived').sort()).toEqual([...OPEN_STAGES].sort());
    expect(DECISION_TYPES.filter((type) => !offered.has(type))).toEqual([]);
    expect(depth.standings).toBeGreaterThan(100);
    expect(depth.tried).toBe(depth.positions * DECISION_TYPES.length);
    expect(applied.size).toBeGreaterThan(DECISION_TYPES.length * 0.8);
  });
});
