/** Whether an execution may be closed for now (终本条件): what ENDP 1-3 and 5 ask, in the order of the text, each by its article. */
import { addMonths, type LegalDate } from '../../deadlines/legal-date.ts';
import { isArmed } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { SearchScope } from '../../kernel/codes.ts';
import type { Refusal } from '../../result.ts';
import { brokeReport, debtors, enforcementOf, isLimited, listingOf, reportOf } from './questions.ts';

/** ENDP 3: what the network search covers. */
const NETWORK: readonly SearchScope[] = ['deposits', 'vehicles', 'real_estate', 'securities'];
const MONTHS_SINCE_ACCEPTANCE = 3;

/** Since the execution was last taken up: what was searched and said before may no longer be so. */
function since(state: CaseState): number {
  return state.stageSeq;
}

/** The first acceptance: E10 has counted from it since (TL 5). An execution that is resumed is not accepted anew. */
const acceptedOn = (state: CaseState): LegalDate | undefined =>
  state.deadlines.find((one) => one.rule === 'E10')?.startDate;

function reportRefusal(state: CaseState, partyId: string): Refusal | undefined {
  const report = reportOf(state, partyId);
  if (report === undefined) return refuse('closing_without_report_order', { partyId });
  const period = state.deadlines.findLast((one) => one.rule === 'E5' && one.partyId === partyId);
  const broke = brokeReport(state, partyId);
  if (report.outcome === undefined && (period === undefined || isArmed(period) || !broke))
    return refuse('closing_report_outstanding', { partyId });
  if (!broke) return undefined;
  const { measures } = enforcementOf(state);
  const punished = measures.some(
    (one) => one.partyId === partyId && (one.kind === 'fine' || one.kind === 'detention'),
  );
  const answered = punished || listingOf(state, partyId)?.status === 'listed';
  return answered ? undefined : refuse('closing_report_breach', { partyId });
}

function creditRefusal(state: CaseState, partyId: string): Refusal | undefined {
  if (!isLimited(state, partyId)) return refuse('closing_without_limits', { partyId });
  return listingOf(state, partyId) === undefined
    ? refuse('closing_listing_undecided', { partyId })
    : undefined;
}

function searchRefusal(state: CaseState, partyId: string): Refusal | undefined {
  const searches = enforcementOf(state).searches.filter(
    (one) => one.partyId === partyId && one.seq > since(state),
  );
  const covered = new Set(searches.flatMap(({ scopes }) => scopes));
  const missing = NETWORK.filter((scope) => !covered.has(scope));
  return missing.length === 0
    ? undefined
    : refuse('closing_search_not_exhausted', { partyId, missing: missing.join(',') });
}

function tooEarly(state: CaseState, today: LegalDate): Refusal | undefined {
  const accepted = acceptedOn(state);
  if (accepted === undefined) return refuse('execution_not_accepted');
  const until = addMonths(accepted, MONTHS_SINCE_ACCEPTANCE);
  return today > until ? undefined : refuse('closing_too_early', { accepted, until });
}

/** @returns the first condition that is not met */
export function closingRefusal(state: CaseState, today: LegalDate): Refusal | undefined {
  if (!state.execution.noticeIssued) return refuse('notice_not_issued');
  for (const check of [reportRefusal, creditRefusal, searchRefusal]) {
    for (const partyId of debtors(state)) {
      const refusal = check(state, partyId);
      if (refusal !== undefined) return refusal;
    }
  }
  const { clues, creditorHeard } = enforcementOf(state);
  const open = clues.find((one) => !one.checked);
  if (open !== undefined) return refuse('closing_clue_unchecked', { eventSeq: open.seq });
  const owing = clues.find((one) => one.owesMeasure === true);
  if (owing !== undefined) return refuse('closing_clue_without_measure', { eventSeq: owing.seq });
  const early = tooEarly(state, today);
  if (early !== undefined) return early;
  return creditorHeard !== undefined && creditorHeard.seq > since(state)
    ? undefined
    : refuse('closing_creditor_unheard');
}
