/** Who owns what a decision is about (职权归属): the thing in this case, its row of the table, and whether an actor owns it. */
import { CLOCK_GROUP } from '../access/policy/clock-owners.ts';
import { DECISION_ROLES } from '../access/policy/decisions.ts';
import { holdsOneOf } from '../access/policy/groups.ts';
import {
  CAPACITY_AT,
  OWNED_THINGS,
  type OwnedThing,
  type Owner,
  ownershipOf,
  PARTY_PHASE,
  type Phase,
} from '../access/policy/ownership.ts';
import type { Capacity, Role } from '../access/roles.ts';
import type { MediatingBody } from './codes.ts';
import { OWNED_DECISIONS, type OwnedDecision } from '../chapters/requests/words.ts';
import type { RequestSubject } from '../chapters/requests/shape.ts';
import type { Refusal } from '../result.ts';
import type { Actor } from './actor.ts';
import { refuse } from './refusals.ts';
import { seatOf } from './seats.ts';
import type { CaseState } from './state.ts';

/** What a decision is about, as far as its owner depends on it. */
export interface Subject extends RequestSubject {
  /** The unit of the person, where the platform has looked it up. */
  readonly unitId?: string;
  readonly mediatingBody?: MediatingBody;
}

function phaseOf({ stage, appeal }: CaseState): Phase {
  return stage === 'appeal' && appeal?.transferred === true ? 'appeal_transferred' : PARTY_PHASE[stage];
}

function clockOf(state: CaseState, deadlineId: string | undefined): OwnedThing | undefined {
  const deadline = state.deadlines.find((one) => one.deadlineId === deadlineId);
  return deadline === undefined ? undefined : `clock.${CLOCK_GROUP[deadline.rule]}`;
}

function agreementFact(state: CaseState, seq: number): OwnedThing {
  const registered = state.filing.registeredSeq;
  const ofCourt = state.agreements.some((one) => one.seq === seq && one.mediatingBody === 'court');
  return ofCourt || (registered !== undefined && registered < seq)
    ? 'fact.agreement_of_court'
    : 'fact.agreement';
}

function instrumentFact(state: CaseState, seq: number): OwnedThing {
  const kind = state.instruments.find((one) => one.seq === seq)?.kind ?? '';
  return kind.startsWith('appeal_') ? 'fact.appeal_instrument' : 'fact.instrument';
}

/** Of a type that this release does not know the court is the owner: every date since has been one of its procedure. */
function factOf(state: CaseState, eventSeq: number | undefined): OwnedThing | undefined {
  const event = state.datedEvents.find((one) => one.seq === eventSeq);
  switch (event?.type) {
    case undefined:
      return undefined;
    case 'agreement_reached':
      return agreementFact(state, event?.seq ?? 0);
    case 'instrument_issued':
      return instrumentFact(state, event?.seq ?? 0);
    case 'complaint_submitted':
      return 'fact.complaint';
    case 'case_registered':
      return 'fact.registration';
    case 'mediator_accepted':
      return 'fact.mediator_acceptance';
    case 'demand_recorded':
      return 'fact.demand';
    case 'execution_applied':
      return 'fact.execution_application';
    default:
      return 'fact.service';
  }
}

const ofSuit = (state: CaseState): boolean => state.filing.registeredOn !== undefined;

function assigned(state: CaseState, capacity: Capacity | undefined): OwnedThing | undefined {
  if (capacity === 'mediator') return ofSuit(state) ? 'assign.court_mediator' : 'assign.mediator';
  return capacity === undefined ? undefined : `assign.${capacity}`;
}

/** In which capacity the person stands in the case; of somebody who has none, by the unit that they are of. */
export function capacityOf(state: CaseState, { personId, unitId, capacity }: Subject): Capacity | undefined {
  const held = state.assignments.filter((one) => one.personId === personId);
  const standing = held.find((one) => one.status === 'active') ?? held.at(-1);
  const seat = unitId === undefined ? undefined : seatOf(state, unitId);
  return standing?.capacity ?? (seat === undefined ? capacity : CAPACITY_AT[seat]);
}

function recused(state: CaseState, subject: Subject): OwnedThing | undefined {
  const capacity = capacityOf(state, subject);
  if (capacity === 'mediator') return ofSuit(state) ? 'recuse.court_mediator' : 'recuse.mediator';
  return capacity === undefined ? undefined : `recuse.${capacity}`;
}

/** @returns what a decision on this subject touches; undefined for what has no owner, or is not there: its own rule says so */
export function ownedThing(state: CaseState, type: OwnedDecision, subject: Subject): OwnedThing | undefined {
  switch (type) {
    case 'add_party':
    case 'identify_party':
    case 'correct_party':
    case 'record_party_change':
      return `party.${phaseOf(state)}`;
    case 'extend_deadline':
    case 'exclude_period':
    case 'stop_clock':
    case 'restart_clock':
      return clockOf(state, subject.deadlineId);
    case 'correct':
      return factOf(state, subject.eventSeq);
    case 'assign_person':
      return assigned(state, subject.capacity);
    case 'recuse_person':
      return recused(state, subject);
    case 'appoint_mediator':
      return 'mediator.court';
    case 'reach_agreement':
      return subject.mediatingBody === 'court' ? 'agreement.court' : undefined;
  }
}

function taking(thing: OwnedThing, type: OwnedDecision): readonly Owner[] {
  const roles: readonly Role[] = DECISION_ROLES[type];
  return ownershipOf(thing)
    .owners.map((owner: Owner) => ({ ...owner, roles: owner.roles.filter((role) => roles.includes(role)) }))
    .filter((owner) => owner.roles.length > 0);
}

/** Asked of every deadline and date of a case for every reader of it: computed once for each thing and decision. */
const TAKING: ReadonlyMap<string, readonly Owner[]> = new Map(
  OWNED_THINGS.flatMap((thing) =>
    OWNED_DECISIONS.map((type) => [`${thing} ${type}`, taking(thing, type)] as const),
  ),
);

/** The owners of a thing with those of their roles that take this decision; those who have none are left out. */
export const ownersOf = (thing: OwnedThing, type: OwnedDecision): readonly Owner[] =>
  TAKING.get(`${thing} ${type}`) ?? [];

/**
 * The bureau's unit is none of the case's, so that of it only the role is known. One of any other unit, such as of a station
 * that was asked for a task, sits at no seat, unless a person assigned to the case: who works for its own office.
 */
export function sitsAt(state: CaseState, { unitId, personId }: Actor, { seat }: Owner): boolean {
  const own = seatOf(state, unitId);
  if (seat === 'bureau') return own === undefined || own === 'station';
  if (own !== undefined) return own === seat;
  return state.assignments.some((one) => one.status === 'active' && one.personId === personId);
}

export const ownsFor = (state: CaseState, actor: Actor, owners: readonly Owner[]): boolean =>
  owners.some((owner) => holdsOneOf(actor.roles, owner.roles) && sitsAt(state, actor, owner));

/** Whom to ask instead: the first owner, with the roles that take the decision and the article that gives it to them. */
export function notTheOwner(thing: OwnedThing, type: OwnedDecision): Refusal {
  const [owner] = ownersOf(thing, type);
  const { article } = ownershipOf(thing);
  const whom = owner === undefined ? {} : { seat: owner.seat, roles: owner.roles.join(',') };
  return { ...refuse('not_the_owner', { owned: thing, ...whom, decision: type, ask: 'ask_owner' }), article };
}

/** @returns the refusal of one who may take such decisions, but not on this */
export function ownerRefusal(
  state: CaseState,
  actor: Actor,
  type: OwnedDecision,
  subject: Subject,
): Refusal | undefined {
  const thing = ownedThing(state, type, subject);
  if (thing === undefined || ownsFor(state, actor, ownersOf(thing, type))) return undefined;
  return notTheOwner(thing, type);
}
