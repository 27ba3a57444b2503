/**
 * To whom a case is open beyond what its stage shows them: to each role that owes something of it, and to the court's
 * people once a part of it was referred to the court. The part shows in the whole: the court reads the case it comes from.
 */
import { REFERRED_TO, roleIn, showsStage } from '../access/policy/visibility.ts';
import { wasReferred } from '../kernel/questions.ts';
import { seatOf } from '../kernel/seats.ts';
import type { Role } from '../access/roles.ts';
import type { Obligation } from '../kernel/obligation.ts';
import type { CaseState } from '../kernel/state.ts';

/** A role and the unit in which it is held. */
type Holder = readonly [unitId: string, role: Role];

/**
 * A duty that is one person's is not their colleagues': that person is assigned and sees the case. Those who are asked
 * for a task see the task alone, whatever they may see of its case.
 */
function owing(owed: readonly Obligation[]): readonly Holder[] {
  return owed
    .filter(({ what, who }) => what !== 'perform_task' && who.personId === undefined)
    .flatMap(({ who }) => who.roles.map((role) => [who.unitId, role] as const));
}

function shownByStage(state: CaseState, [unitId, role]: Holder): boolean {
  const seat = seatOf(state, unitId);
  return seat !== undefined && showsStage(seat, role, state.stage);
}

/** @returns roles in units (`roleIn`), each once, in order of the alphabet */
export function openTo(state: CaseState, owed: readonly Obligation[]): readonly string[] {
  const referred = REFERRED_TO.map((role) => [state.courtId, role] as const);
  const holders = [...owing(owed), ...(wasReferred(state) ? referred : [])];
  const beyond = holders
    .filter((one) => !shownByStage(state, one))
    .map(([unitId, role]) => roleIn(unitId, role));
  return [...new Set(beyond)].toSorted();
}
