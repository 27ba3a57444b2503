/** The list of dishonest debtors (失信被执行人名单): decided with its ground, signature and term (SXP 1-5; docs/law.md §7.1). */
import type { DecisionRules } from '../../kernel/decision-rule.ts';
import type { DecisionData } from '../../kernel/decision-data.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import { refuse } from '../../kernel/refusals.ts';
import { inPlaceOf, owedItems } from '../../kernel/questions.ts';
import type { CaseState } from '../../kernel/state.ts';
import { fenOf } from '../../law/calculators/fen.ts';
import type { Refusal } from '../../result.ts';
import {
  acceptedGate,
  binding,
  brokeReport,
  debtorRefusal,
  debtors,
  enforcementOf,
  isLimited,
  listingOf,
} from './questions.ts';

/** What the record itself must show of a ground; of the others the court's decision does. */
function groundRefusal(
  state: CaseState,
  { partyId, ground }: DecisionData['decide_listing'],
): Refusal | undefined {
  if (ground === undefined) return refuse('listing_ground_missing');
  const shown =
    (ground !== 'breaks_report' || brokeReport(state, partyId)) &&
    (ground !== 'breaks_limits' || isLimited(state, partyId));
  return shown ? undefined : refuse('listing_ground_unproved', { ground });
}

/** What they owe in money, and what binds property of theirs: of several amounts the sum, in fen. */
const sum = (amounts: readonly (string | undefined)[]): bigint =>
  amounts.reduce((all, amount) => all + fenOf(amount ?? '0'), 0n);

/** SXP 3(1): effective security, for which a measure against them was ended. */
const gaveSecurity = (state: CaseState, line: readonly string[]): boolean =>
  enforcementOf(state).measures.some(
    (one) => one.endedFor === 'security_given' && line.includes(one.partyId),
  );

/** SXP 3: security was given, or property that is seized or frozen suffices, by what the record says of both, also of whom they took the place of (CPLI 55); what is to be done is covered by no property. */
function isCovered(state: CaseState, partyId: string): boolean {
  const line = inPlaceOf(state, partyId);
  if (gaveSecurity(state, line)) return true;
  const owed = owedItems(state).filter((item) => line.includes(item.obligorId));
  if (owed.length === 0 || owed.some(({ amount }) => amount === undefined)) return false;
  const bound = binding(state).filter((one) => line.includes(one.partyId));
  return sum(bound.map(({ amount }) => amount)) >= sum(owed.map(({ amount }) => amount));
}

/** SXP 3-4: whom the list never names. A party whose guardian was told is on record as a minor. */
function neverListed(
  state: CaseState,
  { partyId, ground, ofAge }: DecisionData['decide_listing'],
): Refusal | undefined {
  const isMinor = state.parties.some((one) => one.partyId === partyId && one.guardianNotified === true);
  if (isMinor && ofAge !== true) return refuse('listing_of_minor');
  return ground === 'able_but_refuses' && isCovered(state, partyId) ? refuse('listing_covered') : undefined;
}

/** The creditor had asked for it: the request is answered by the decision (SXP 5). */
function answerRequest(draft: EventDraft, partyId: string, wasListed: boolean): void {
  const asked = draft.state.processes.find(
    (one) =>
      one.kind === 'dishonesty_listing' &&
      one.status === 'open' &&
      (one.aboutPartyId === undefined || one.aboutPartyId === partyId),
  );
  if (asked === undefined) return;
  draft.meet((one) => one.startSeq === asked.seq);
  const outcome = wasListed ? 'granted' : 'rejected';
  draft.emit('process_closed', { processSeq: asked.seq, outcome, date: draft.actDate });
}

/** What an entry asks: nobody whom the list never names, a ground, and the president's signature (SXP 1, 3-5). */
const entryRefusal = (state: CaseState, data: DecisionData['decide_listing']): Refusal | undefined =>
  neverListed(state, data) ??
  groundRefusal(state, data) ??
  (data.signedByPresident === true ? undefined : refuse('listing_unsigned'));

function decideListing(draft: EventDraft, data: DecisionData['decide_listing']): Refusal | undefined {
  const { partyId, listed: wanted, ground } = data;
  const refusal =
    debtorRefusal(draft.state, partyId) ?? (wanted ? entryRefusal(draft.state, data) : undefined);
  if (refusal !== undefined) return refusal;
  const before = listingOf(draft.state, partyId)?.status;
  // Who is listed is removed on a ground of the law, not by deciding otherwise (SXP 10).
  if (before === 'listed' || (before === 'not_listed' && !wanted)) return refuse('listing_exists');
  answerRequest(draft, partyId, wanted);
  const startSeq = draft.emit('listing_decided', { ...data, date: draft.actDate });
  // SXP 2: items 2 to 6 have a term; under item 1 the entry stays until it is removed.
  if (wanted && ground !== 'able_but_refuses') {
    const start = { startDate: draft.actDate, startSeq, startEvent: 'listing_decided' };
    draft.arm('SX.term', { ...start, scope: 'case', partyId });
  }
  return undefined;
}

export const listingDecisions: DecisionRules<'decide_listing'> = {
  decide_listing: {
    zh: '决定是否纳入失信被执行人名单',
    en: 'Decide whether the debtor is listed as dishonest',
    stages: ['execution', 'closed_for_now'],
    leadsTo: [],
    onBehalf: 'never',
    capacity: 'execution_judge',
    // SXP 5: the debtor was warned in the execution notice.
    ready: (state) =>
      acceptedGate(state) ?? (state.execution.noticeIssued ? undefined : refuse('notice_not_issued')),
    targets: (state) => ({ party: debtors(state) }),
    decide: (draft, { data }) => decideListing(draft, data),
  },
};
