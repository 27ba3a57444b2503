/** Questions about requests to the owner (提请有权机关处理): what they are about, whether they can still be answered, by whom. */
import type { OwnedThing, Owner } from '../../access/policy/ownership.ts';
import { ownedThing, ownersOf } from '../../kernel/owners.ts';
import { isRecused, partyOf } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Refusal } from '../../result.ts';
import type { OwnerRequest, RequestSubject } from './shape.ts';
import type { OwnedDecision } from './words.ts';

type Field = keyof RequestSubject;

/** The id that says on what the decision is wanted; none where a case has only one such thing at a time. */
const FIELD: Readonly<Record<OwnedDecision, Field | undefined>> = {
  assign_person: 'capacity',
  recuse_person: 'personId',
  add_party: undefined,
  identify_party: 'partyId',
  correct_party: 'partyId',
  record_party_change: 'partyId',
  appoint_mediator: undefined,
  extend_deadline: 'deadlineId',
  exclude_period: 'deadlineId',
  stop_clock: 'deadlineId',
  restart_clock: 'deadlineId',
  correct: 'eventSeq',
  reach_agreement: undefined,
};

/** Of all ids that were sent, those which the record keeps: the decision's own, and whom to recuse in which capacity. */
export function subjectOf(wanted: OwnedDecision, data: RequestSubject): RequestSubject {
  const field = FIELD[wanted];
  const own = field === undefined ? {} : { [field]: data[field] };
  const { capacity } = data;
  return wanted === 'recuse_person' && capacity !== undefined ? { ...own, capacity } : own;
}

/** Whether a request is for this decision on this subject. */
export function isSame(request: OwnerRequest, wanted: OwnedDecision, data: RequestSubject): boolean {
  const field = FIELD[wanted];
  return request.wanted === wanted && (field === undefined || request[field] === data[field]);
}

function clock(state: CaseState, wanted: OwnedDecision, deadlineId: string | undefined): Refusal | undefined {
  const deadline = state.deadlines.find((one) => one.deadlineId === deadlineId);
  if (deadline === undefined) return refuse('deadline_unknown');
  if (wanted === 'restart_clock')
    return deadline.status === 'excluded' ? undefined : refuse('deadline_not_stopped');
  return deadline.status === 'armed' ? undefined : refuse('deadline_not_running');
}

function party(state: CaseState, wanted: OwnedDecision, partyId: string | undefined): Refusal | undefined {
  const found = partyId === undefined ? undefined : partyOf(state, partyId);
  if (found === undefined) return refuse('party_unknown');
  if (wanted === 'identify_party')
    return found.kind === 'unknown' ? undefined : refuse('party_already_identified');
  if (wanted === 'correct_party') return undefined;
  return found.status === 'active' ? undefined : refuse('party_not_active');
}

/** Why the decision could not be taken by anybody now; undefined when its owner could. */
export function missing(state: CaseState, wanted: OwnedDecision, data: RequestSubject): Refusal | undefined {
  const field = FIELD[wanted];
  if (field !== undefined && data[field] === undefined) return refuse('request_subject_missing', { field });
  // A correction stays possible once the case is concluded; all else would begin it anew.
  if (state.concluded !== undefined && wanted !== 'correct') return refuse('case_concluded');
  switch (field) {
    case 'deadlineId':
      return clock(state, wanted, data.deadlineId);
    case 'partyId':
      return party(state, wanted, data.partyId);
    case 'eventSeq':
      return state.datedEvents.some((one) => one.seq === data.eventSeq) ? undefined : refuse('event_unknown');
    case 'personId':
      return isRecused(state, data.personId ?? '') ? refuse('person_recused') : undefined;
    case 'capacity':
    case undefined:
      return undefined;
  }
}

/** Open, and its decision could still be taken: of a clock that has ended nothing is left to decide. */
export const liveRequests = (state: CaseState): readonly OwnerRequest[] =>
  (state.requests ?? []).filter(
    (one) => one.outcome === undefined && missing(state, one.wanted, one) === undefined,
  );

/** Whose it is now: with the stage the owner of parties changes, and an open request goes to the new one. */
export function requestOf(
  state: CaseState,
  request: OwnerRequest,
): { readonly thing: OwnedThing | undefined; readonly owners: readonly Owner[] } {
  const { wanted } = request;
  const subject = wanted === 'reach_agreement' ? { ...request, mediatingBody: 'court' as const } : request;
  const thing = ownedThing(state, wanted, subject);
  return { thing, owners: thing === undefined ? [] : ownersOf(thing, wanted) };
}
