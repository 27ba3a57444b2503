/** Questions about supervision (督办): who supervises which seat, who owes an explanation, and whether it is asked already. */
import { CAPACITY_ROLES, seatOfCapacity } from '../../access/policy/assignment.ts';
import { holdsOneOf, isSupervising } from '../../access/policy/groups.ts';
import { headsOf } from '../../access/policy/oversight.ts';
import { heldAt } from '../../access/policy/seats.ts';
import { showsStage } from '../../access/policy/visibility.ts';
import { PUBLIC_ORDER_RULES } from '../../access/policy/walls.ts';
import { ROLES, type Role } from '../../access/roles.ts';
import type { Actor } from '../../kernel/actor.ts';
import { MEDIATING_AT } from '../../kernel/measures.ts';
import { assignedIn, wasReferred } from '../../kernel/questions.ts';
import { unitAt } from '../../kernel/seats.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Asked, Explanation } from './shape.ts';
import type { SupervisedSeat } from './words.ts';

/** A supervisor of the police asks the station, one of the courts the courts. */
export const supervises = ({ roles }: Actor, seat: SupervisedSeat): boolean =>
  roles.some((role) => isSupervising(role) && ROLES[role].side === (seat === 'station' ? 'police' : 'court'));

/**
 * Whether the case has come to the seat: its stage shows it to the heads there, or a part of it was referred to the court. To ask those
 * who cannot see a case yet would open it to them.
 */
export const reaches = (state: CaseState, seat: SupervisedSeat): boolean =>
  headsOf(seat).some((role) => showsStage(seat, role, state.stage)) ||
  (seat === 'court' && wasReferred(state));

/** The person in charge at the seat in the capacity that was named; undefined where there is none, or none was named. */
export function inCharge(state: CaseState, { seat, capacity }: Asked): string | undefined {
  if (capacity === undefined || seatOfCapacity(capacity) !== seat) return undefined;
  // A mediator of the court's own stages may be a judge, who is in no line of the police.
  if (capacity === 'mediator' && MEDIATING_AT.court.includes(state.stage)) return undefined;
  return assignedIn(state, capacity);
}

interface Owing {
  readonly roles: readonly Role[];
  readonly unitId: string;
  readonly personId?: string;
}

/** Whoever is in charge now in the capacity that was asked; the heads of the seat where none was named, or nobody is. */
export function owing(state: CaseState, asked: Asked): Owing {
  const unitId = unitAt(state, asked.seat);
  const personId = inCharge(state, asked);
  if (personId === undefined || asked.capacity === undefined) return { roles: headsOf(asked.seat), unitId };
  return { roles: heldAt(asked.seat, CAPACITY_ROLES[asked.capacity]), unitId, personId };
}

/** Those who owe it, and the heads of their seat for them. */
export function answers(state: CaseState, actor: Actor, asked: Asked): boolean {
  if (actor.personId === inCharge(state, asked)) return true;
  return actor.unitId === unitAt(state, asked.seat) && holdsOneOf(actor.roles, headsOf(asked.seat));
}

export const openExplanations = (state: CaseState): readonly Explanation[] =>
  (state.explanations ?? []).filter((one) => one.ground === undefined);

export const isSameAsked = (one: Asked, other: Asked): boolean =>
  one.seat === other.seat && one.capacity === other.capacity && one.deadlineId === other.deadlineId;

/** The clocks that an asking may name: none behind the wall to public order (封), of which its entry would tell the court. */
export const askableDeadlines = (state: CaseState): readonly string[] =>
  state.deadlines.filter(({ rule }) => !PUBLIC_ORDER_RULES.includes(rule)).map((one) => one.deadlineId);
