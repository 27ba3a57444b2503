/** Standings of a case (stage, track, clocks, side processes, tasks), each once: where the exploration sets out from. */
import type { CaseState } from '../../../../domain/kernel/state.ts';
import { POLICIES } from '../../../../domain/law/policy.ts';
import type { DecisionType } from '../../../../domain/kernel/decision-data.ts';
import { DECISION_TYPES } from '../../../../domain/machine/catalogue.ts';
import { standingGate } from '../../../../domain/machine/gates.ts';
import { evolveFrom } from '../../../../domain/machine/fold.ts';
import { isPublicOrderOpen } from '../../../../domain/chapters/public-order/questions.ts';
import type { CaseUnderTest } from './case-under-test.ts';
import { Dice } from './dice.ts';
import { peopleOf, SUPERVISORS } from './people.ts';
import { supervised } from './supervised.ts';
import { PLACES } from './places.ts';
import { rareCases } from './rare-cases.ts';
import { Seen, step } from './walk.ts';
import { places } from './walk-places.ts';

export interface Snapshot {
  readonly state: CaseState;
  /** Real instant (epoch ms) of the last input. */
  readonly at: number;
  readonly name: string;
}

/** Two states of one name differ in dates, people and texts alone. */
function nameOf(state: CaseState): string {
  const armed = state.deadlines.filter(({ status }) => status === 'armed').map(({ rule }) => rule);
  const open = state.processes.filter(({ status }) => status === 'open').map(({ kind }) => kind);
  const tasks = state.tasks.map(({ kind, status }) => `${kind} ${status}`);
  return [
    state.policy,
    state.stage,
    state.track ?? '',
    state.concluded ?? '',
    isPublicOrderOpen(state) ? 'violation' : '',
    [...new Set(armed)].sort().join('+'),
    [...new Set(open)].sort().join('+'),
    [...new Set(tasks)].sort().join('+'),
  ].join(' | ');
}

/** The state after each input of a case that changed something. */
function statesOf({ caseId, events }: CaseUnderTest): Snapshot[] {
  const found: Snapshot[] = [];
  let state: CaseState | undefined;
  for (const [index, event] of events.entries()) {
    state = evolveFrom(caseId, state, event);
    if (state === undefined || events[index + 1]?.inputNo === event.inputNo) continue;
    const stood = { ...state, inputNo: event.inputNo };
    found.push({ state: stood, at: event.receivedAt ?? event.at, name: nameOf(stood) });
  }
  return found;
}

const journeys = (): readonly CaseUnderTest[] => [
  ...rareCases(),
  ...POLICIES.flatMap((policy) => [
    ...Object.values(PLACES).map((place) => place(policy)),
    ...places.map((place) => place({ policy })),
  ]),
];

const offers = (state: CaseState, type: DecisionType): boolean =>
  [...peopleOf(state), ...SUPERVISORS].some((one) => standingGate(state, one, type) === undefined);

const WALKS = 400;
const INPUTS = 60;

/** A walk at random, from its seed: what the journeys do not meet, such as a listing that is asked to be corrected. */
function walked(seed: number): CaseUnderTest {
  const dice = new Dice(seed);
  const one = (dice.pick(places) ?? places[0])?.({ policy: '2025' });
  if (one === undefined) throw new Error('there is no place to set out from');
  const seen = new Seen();
  for (let taken = 0; taken < INPUTS && one.stage !== 'archived'; taken += 1) step(one, dice, seen);
  supervised(one, dice, seen);
  return one;
}

/** Of random walks those standings in which somebody is offered a decision that nobody was offered in the others. */
function further(known: readonly Snapshot[]): Snapshot[] {
  const unmet = new Set(DECISION_TYPES.filter((type) => !known.some(({ state }) => offers(state, type))));
  const found: Snapshot[] = [];
  for (let seed = 1; seed <= WALKS && unmet.size > 0; seed += 1)
    for (const one of statesOf(walked(seed))) {
      const types = [...unmet].filter((type) => offers(one.state, type));
      if (types.length === 0) continue;
      for (const type of types) unmet.delete(type);
      found.push(one);
    }
  return found;
}

/** How many there are: tests name them by their number, so that none has to be made before its test begins. */
export const STANDINGS = 237;

/** Every standing that the journeys of the tests met, in their order. */
export function metByJourneys(): readonly Snapshot[] {
  const met = new Map<string, Snapshot>();
  for (const one of journeys().flatMap(statesOf)) if (!met.has(one.name)) met.set(one.name, one);
  return [...met.values()];
}

/** The same, and what random walks add to the decisions on offer. */
export function snapshots(): readonly Snapshot[] {
  const known = metByJourneys();
  return [...known, ...further(known)];
}
