/** The list of dishonest debtors (失信被执行人名单): decided with its ground and term, removed in time (SXP 1-2, 5, 10; docs/law.md §7.1). */
import type { LegalDate } from '../../deadlines/legal-date.ts';
import type { DecisionRules } from '../../kernel/decision-rule.ts';
import type { DecisionData } from '../../kernel/decision-data.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import { refuse } from '../../kernel/refusals.ts';
import { inPlaceOf, owedItems, partyOf } from '../../kernel/questions.ts';
import { OPEN_STAGES } from '../../kernel/stage.ts';
import type { CaseState } from '../../kernel/state.ts';
import { fenOf } from '../../law/calculators/fen.ts';
import type { Refusal } from '../../result.ts';
import {
  acceptedGate,
  binding,
  brokeReport,
  debtorRefusal,
  debtors,
  isLimited,
  listed,
  listingOf,
  runningTerm,
} from './questions.ts';

/** The first day of the measures on credit repair (国家发展改革委令第36号). */
const CREDIT_REPAIR_FROM: LegalDate = '2026-04-01';

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

/** SXP 3: property that is seized or frozen suffices, by what the record says of both; what is to be done is covered by none. */
function isCovered(state: CaseState, partyId: string): boolean {
  const line = inPlaceOf(state, partyId);
  const owed = owedItems(state).filter((item) => line.includes(item.obligorId));
  if (owed.length === 0 || owed.some(({ amount }) => amount === undefined)) return false;
  const bound = binding(state).filter((one) => one.partyId === partyId);
  return sum(bound.map(({ amount }) => amount)) >= sum(owed.map(({ amount }) => amount));
}

/** SXP 3-4: whom the list never names. A party whose guardian was told is on record as a minor. */
function neverListed(
  state: CaseState,
  { partyId, ground, ofAge }: DecisionData['decide_listing'],
): Refusal | undefined {
  if (partyOf(state, partyId)?.guardianNotified === true && ofAge !== true) return refuse('listing_of_minor');
  return ground === 'able_but_refuses' && isCovered(state, partyId) ? refuse('listing_covered') : undefined;
}

/** The creditor had asked for it: the request is answered by the decision (SXP 5). */
function answerRequest(draft: EventDraft, wasListed: boolean): void {
  const asked = draft.state.processes.find(
    (one) => one.kind === 'dishonesty_listing' && one.status === 'open',
  );
  if (asked === undefined) return;
  draft.meet((one) => one.startSeq === asked.seq);
  const outcome = wasListed ? 'granted' : 'rejected';
  draft.emit('process_closed', { processSeq: asked.seq, outcome, date: draft.actDate });
}

function decideListing(draft: EventDraft, data: DecisionData['decide_listing']): Refusal | undefined {
  const { partyId, listed: wanted, ground } = data;
  const refusal =
    debtorRefusal(draft.state, partyId) ??
    (wanted ? (neverListed(draft.state, data) ?? groundRefusal(draft.state, data)) : undefined);
  if (refusal !== undefined) return refusal;
  const before = listingOf(draft.state, partyId)?.status;
  // Who is listed is removed on a ground of the law, not by deciding otherwise (SXP 10).
  if (before === 'listed' || (before === 'not_listed' && !wanted)) return refuse('listing_exists');
  answerRequest(draft, wanted);
  const startSeq = draft.emit('listing_decided', { ...data, date: draft.actDate });
  // SXP 2: items 2 to 6 have a term; under item 1 the entry stays until it is removed.
  if (wanted && ground !== 'able_but_refuses') {
    const start = { startDate: draft.actDate, startSeq, startEvent: 'listing_decided' };
    draft.arm('SX.term', { ...start, scope: 'case', partyId });
  }
  return undefined;
}

function removalRefusal(draft: EventDraft, data: DecisionData['remove_listing']): Refusal | undefined {
  if (!listed(draft.state).some((one) => one.seq === data.eventSeq)) return refuse('listing_unknown');
  const runs = runningTerm(draft.state, data.eventSeq);
  if (data.ground === 'term_over' && runs !== undefined) return refuse('listing_term_runs');
  return data.ground === 'credit_repair' && draft.actDate < CREDIT_REPAIR_FROM
    ? refuse('credit_repair_not_yet')
    : undefined;
}

/** SXP 10: what was owed is done, or execution ends otherwise: entries without a term go in three working days. */
export function armRemovals(draft: EventDraft, startSeq: number, startEvent: string): void {
  for (const { partyId, ground } of listed(draft.state)) {
    if (ground !== 'able_but_refuses') continue;
    const start = { startDate: draft.actDate, startSeq, startEvent };
    draft.arm('SX.remove', { ...start, scope: 'case', partyId });
  }
}

/** The file is closed while a term runs, which may be for years: the record says until when the entry stands (SXP 2, 10). */
export function leaveToTerm(draft: EventDraft): void {
  for (const { seq: listingSeq, partyId } of listed(draft.state)) {
    const term = runningTerm(draft.state, listingSeq);
    if (term === undefined) continue;
    draft.supersede((one) => one.deadlineId === term.deadlineId, 'replaced');
    draft.emit('listing_left_to_term', { listingSeq, partyId, until: term.dueDate });
  }
}

export const listingDecisions: DecisionRules<'decide_listing' | 'remove_listing'> = {
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
  remove_listing: {
    zh: '删除失信信息',
    en: 'Remove a debtor from the list',
    stages: OPEN_STAGES,
    leadsTo: [],
    onBehalf: 'never',
    afterConclusion: true,
    ready: (state) => (listed(state).length === 0 ? refuse('listing_unknown') : undefined),
    targets: (state) => ({ event: listed(state).map(({ seq }) => String(seq)) }),
    decide: (draft, { data }) => {
      const refusal = removalRefusal(draft, data);
      if (refusal !== undefined) return refusal;
      const date = data.date ?? draft.actDate;
      const entry = listed(draft.state).find((one) => one.seq === data.eventSeq);
      draft.supersede((one) => one.rule === 'SX.term' && one.startSeq === data.eventSeq, 'replaced');
      const ends = (rule: string): boolean => rule === 'SX.remove' || rule === 'SX.correct';
      draft.meet((one) => ends(one.rule) && one.partyId === entry?.partyId, date);
      draft.emit('listing_removed', { listingSeq: data.eventSeq, ground: data.ground, date });
      return undefined;
    },
  },
};
