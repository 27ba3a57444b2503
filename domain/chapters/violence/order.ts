/** The protection order (人身安全保护令): made when its process is granted, for six months at most, changed, ended, reviewed (DVL 23-32). */
import type { DecisionData } from '../../kernel/decision-data.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import { activeParties, partyOf } from '../../kernel/questions.ts';
import type { ProtectionApplicant, ProtectionApplicantGround } from '../../kernel/codes.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { LegalDate } from '../../deadlines/legal-date.ts';
import type { Refusal } from '../../result.ts';
import type { SideProcess } from '../processes/shape.ts';
import { isProtection, ordersOf } from './gates.ts';
import type { ProtectionOrder } from './shape.ts';

type Application = DecisionData['open_process'];

/** PO22 2: who is old, handicapped or gravely ill and cannot apply has it applied for at their wish, by these bodies too. */
const WIDER_GROUNDS: ReadonlySet<ProtectionApplicantGround> = new Set([
  'old_age',
  'handicap',
  'grave_illness',
]);
const WIDER_BODIES: ReadonlySet<ProtectionApplicant> = new Set([
  'civil_affairs',
  'disabled_federation',
  'elders_organisation',
]);

/** DVL 23: others may apply only for who cannot, and only for a protection order. @param onBehalf the act is a party's own */
export function applicationRefusal(
  state: CaseState,
  data: Application,
  onBehalf: boolean,
): Refusal | undefined {
  const { applicantBody, forPartyId, applicantGround } = data;
  if (applicantBody === undefined && forPartyId === undefined && applicantGround === undefined)
    return undefined;
  if (!isProtection(data.kind)) return refuse('applies_for_protection_only');
  if (onBehalf) return refuse('on_behalf_not_allowed');
  if (applicantBody === undefined || forPartyId === undefined || applicantGround === undefined)
    return refuse('protection_applicant_incomplete');
  return widerRefusal(applicantBody, applicantGround, data.atTheirWish) ?? wrongParty(state, forPartyId);
}

function widerRefusal(
  body: ProtectionApplicant,
  ground: ProtectionApplicantGround,
  atTheirWish: boolean | undefined,
): Refusal | undefined {
  if (WIDER_GROUNDS.has(ground)) return atTheirWish === true ? undefined : refuse('protection_wish_missing');
  return WIDER_BODIES.has(body) ? refuse('protection_applicant_unfit') : undefined;
}

function wrongParty(state: CaseState, partyId: string): Refusal | undefined {
  const party = partyOf(state, partyId);
  if (party === undefined) return refuse('party_unknown', { partyId });
  return party.status === 'active' ? undefined : refuse('party_not_active', { partyId });
}

/** The law's most where the court does not say: "not more than six months" (DVL 30). */
const MOST_MONTHS = 6;

/** Who applies for it, and on the other side whoever else it is against. */
function sides(state: CaseState, { partyId }: SideProcess) {
  const role = partyId === undefined ? 'applicant' : partyOf(state, partyId)?.role;
  const parties = activeParties(state).filter((one) => one.role !== 'third_party');
  const mine =
    partyId === undefined ? parties.filter((one) => one.role === role).map((one) => one.partyId) : [partyId];
  return {
    victimIds: mine,
    perpetratorIds: parties.filter((one) => one.role !== role).map((one) => one.partyId),
  };
}

/** In force from the day it is made; each of those against whom it is may ask for review within five days (DVL 30, 31). */
export function makeOrder(
  draft: EventDraft,
  process: SideProcess,
  date: LegalDate,
  months = MOST_MONTHS,
): void {
  const { dueDate: until } = draft.compute('DV30', date, { length: months });
  const order = { processSeq: process.seq, date, months, until, ...sides(draft.state, process) };
  const startSeq = draft.emit('protection_order_made', order);
  if (draft.state.concluded !== undefined) return;
  const start = { startDate: date, startSeq, startEvent: 'protection_order_made', scope: 'case' } as const;
  draft.arm('DV30', { ...start, length: months });
  for (const partyId of order.perpetratorIds) draft.arm('DV31', { ...start, partyId });
}

/** A refused application may be reviewed too, at the applicant's request. */
export function armReviewOfRefusal(
  draft: EventDraft,
  process: SideProcess,
  date: LegalDate,
  startSeq: number,
): void {
  if (draft.state.concluded !== undefined) return;
  const start = { startDate: date, startSeq, startEvent: 'process_closed', scope: 'case' } as const;
  for (const partyId of sides(draft.state, process).victimIds) draft.arm('DV31', { ...start, partyId });
}

function endClock(draft: EventDraft, order: ProtectionOrder): void {
  draft.supersede((one) => one.rule === 'DV30' && one.dueDate === order.until, 'replaced');
}

function changeRefusal(
  order: ProtectionOrder,
  { change, months }: DecisionData['change_protection_order'],
  today: LegalDate,
): Refusal | undefined {
  if (order.status === 'ended' || order.until < today)
    return refuse('protection_order_over', { until: order.until });
  if (order.lastChange?.change === change && order.lastChange.on === today)
    return refuse('order_change_exists');
  return change === 'extended' && months === undefined ? refuse('order_length_needed') : undefined;
}

export function changeOrder(
  draft: EventDraft,
  data: DecisionData['change_protection_order'],
): Refusal | undefined {
  const order = ordersOf(draft.state).find((one) => one.seq === data.eventSeq);
  if (order === undefined) return refuse('violence_paper_unknown');
  const refusal = changeRefusal(order, data, draft.actDate);
  if (refusal !== undefined) return refusal;
  const { change, months = MOST_MONTHS, reason } = data;
  const longer = change === 'extended';
  const until = longer ? draft.compute('DV30', order.until, { length: months }).dueDate : order.until;
  if (change !== 'varied') endClock(draft, order);
  const said = { paperSeq: order.seq, change, until, date: draft.actDate, reason };
  const startSeq = draft.emit('protection_order_changed', said);
  if (!longer || draft.state.concluded !== undefined) return undefined;
  const start = { startDate: order.until, startSeq, startEvent: 'protection_order_changed' };
  draft.arm('DV30', { ...start, scope: 'case', length: months });
  return undefined;
}

/** What was ruled in a process: the order, or that none is made. */
function mayAskReview(state: CaseState, process: SideProcess, partyId: string): Refusal | undefined {
  if (process.outcome !== 'granted' && process.outcome !== 'rejected') return refuse('order_not_ruled');
  const { victimIds, perpetratorIds } = sides(state, process);
  const theirs = process.outcome === 'granted' ? perpetratorIds : victimIds;
  return theirs.includes(partyId) ? undefined : refuse('order_review_not_theirs');
}

export function askReview(
  draft: EventDraft,
  { eventSeq, reason }: DecisionData['ask_order_review'],
  partyId: string,
): Refusal | undefined {
  const process = draft.state.processes.find((one) => one.seq === eventSeq && isProtection(one.kind));
  if (process === undefined) return refuse('order_not_ruled');
  const refusal = mayAskReview(draft.state, process, partyId);
  if (refusal !== undefined) return refusal;
  const asked = draft.state.violence?.reviews ?? [];
  if (asked.some((one) => one.processSeq === eventSeq && one.partyId === partyId))
    return refuse('order_review_once');
  const late = !draft.state.deadlines.some(
    (one) => one.rule === 'DV31' && one.partyId === partyId && one.status === 'armed',
  );
  draft.meet((one) => one.rule === 'DV31' && one.partyId === partyId);
  draft.emit('order_review_asked', {
    processSeq: eventSeq,
    partyId,
    date: draft.actDate,
    late,
    ...(reason === undefined ? {} : { reason }),
  });
  return undefined;
}

export function decideReview(
  draft: EventDraft,
  data: DecisionData['decide_order_review'],
): Refusal | undefined {
  const { eventSeq, outcome, reason } = data;
  const review = draft.state.violence?.reviews.find(
    (one) => one.seq === eventSeq && one.outcome === undefined,
  );
  if (review === undefined) return refuse('order_review_absent');
  const order = ordersOf(draft.state).find((one) => one.processSeq === review.processSeq);
  if (outcome === 'revoked' && order !== undefined) endClock(draft, order);
  draft.emit('order_review_decided', {
    reviewSeq: eventSeq,
    outcome,
    date: draft.actDate,
    ...(reason === undefined ? {} : { reason }),
  });
  return undefined;
}
