/** Questions asked of the measures of an execution: which stand, of which debtor, and what the record shows of them. */
import { activeParties, isArmed, owes } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Refusal } from '../../result.ts';
import type { RuleId } from '../../law/rule.ts';
import type { MeasureKind } from '../../kernel/codes.ts';
import type { Deadline } from '../clocks/shape.ts';
import type { Clue, Enforcement, Listing, Measure, PropertyReport } from './shape.ts';

const NOTHING: Enforcement = { reports: [], searches: [], clues: [], measures: [], listings: [] };

export const enforcementOf = ({ enforcement }: CaseState): Enforcement => enforcement ?? NOTHING;

/** Against whom the execution goes (被执行人): who still has something to perform. */
export const debtors = (state: CaseState): readonly string[] =>
  activeParties(state)
    .map(({ partyId }) => partyId)
    .filter((partyId) => owes(state, partyId));

export const debtorRefusal = (state: CaseState, partyId: string): Refusal | undefined =>
  debtors(state).includes(partyId) ? undefined : refuse('not_debtor', { partyId });

export const acceptedGate = ({ execution, stage }: CaseState): Refusal | undefined =>
  stage === 'execution' && !execution.accepted ? refuse('execution_not_accepted') : undefined;

export const reportOf = (state: CaseState, partyId: string): PropertyReport | undefined =>
  enforcementOf(state).reports.find((one) => one.partyId === partyId);

/** Clues that are to be checked, and those found true that no measure has followed (PROP 2; ENDP 1). */
export const openClues = (state: CaseState): readonly Clue[] =>
  enforcementOf(state).clues.filter((one) => !one.checked || one.owesMeasure === true);

/** CPLI 485: how long a freeze or seizure lasts; the others have no term of their own. */
export const TERM: Partial<Record<MeasureKind, RuleId>> = {
  freeze_deposit: 'E12.deposit',
  seize_movable: 'E12.movable',
  seize_immovable: 'E12.immovable',
};

export const inForce = (state: CaseState): readonly Measure[] =>
  enforcementOf(state).measures.filter((one) => one.status === 'in_force');

/** Freezes and seizures that stand: what they bind is bound already (CPL 253; CPLI 485). */
export const binding = (state: CaseState): readonly Measure[] =>
  inForce(state).filter(({ kind }) => TERM[kind] !== undefined);

export const isLimited = (state: CaseState, partyId: string): boolean =>
  inForce(state).some((one) => one.kind === 'limit_spending' && one.partyId === partyId);

export const listed = (state: CaseState): readonly Listing[] =>
  enforcementOf(state).listings.filter((one) => one.status === 'listed');

/** The decision on the list that stands for a debtor; one that was removed stands no more. */
export const listingOf = (state: CaseState, partyId: string): Listing | undefined =>
  enforcementOf(state).listings.findLast((one) => one.partyId === partyId && one.status !== 'removed');

/** The decision that made this entry was served on the debtor (SXP 5); an earlier entry's decision is another paper. */
export const isListingServed = (state: CaseState, { seq, partyId }: Listing): boolean =>
  state.services.some(
    (one) => one.document === 'listing_decision' && one.partyId === partyId && one.seq > seq,
  );

/** The court granted that the limit is lifted, since it was ordered (LIM 9). */
export const isReleased = ({ processes }: CaseState, { seq, partyId }: Measure): boolean =>
  processes.some(
    (one) =>
      one.kind === 'limits_release' && one.outcome === 'granted' && one.seq > seq && one.partyId === partyId,
  );

/** A debtor who did not report as ordered (PROP 9): recorded so, or the time has passed without a report. */
export function brokeReport(state: CaseState, partyId: string): boolean {
  const outcome = reportOf(state, partyId)?.outcome;
  if (outcome !== undefined) return outcome !== 'truthful';
  return state.deadlines.some(
    (one) => one.rule === 'E5' && one.partyId === partyId && one.status === 'breached',
  );
}

/** SXP 10(4): two searches after closing for now found nothing, and nobody gave a clue that holds; those before it are of the execution itself. */
export function searchedInVain(state: CaseState, partyId: string): boolean {
  if (state.stage !== 'closed_for_now') return false;
  const { searches } = enforcementOf(state);
  const vain = searches.filter((one) => one.partyId === partyId && one.seq > state.stageSeq);
  const days = new Set(vain.map(({ date }) => date));
  return days.size >= 2 && !vain.some((one) => one.found) && openClues(state).length === 0;
}

/** The term of an entry on the list that still runs: it is kept whatever becomes of the execution (SXP 10). */
export const runningTerm = (state: CaseState, listingSeq: number): Deadline | undefined =>
  state.deadlines.find((one) => one.rule === 'SX.term' && one.startSeq === listingSeq && isArmed(one));

/** An entry found wrong, or due to go, is taken off by somebody (SXP 10, 12): no term may be left to do it. */
const mustGo = (state: CaseState, { partyId }: Listing): boolean =>
  state.deadlines.some(
    (one) =>
      (one.rule === 'SX.correct' || one.rule === 'SX.remove') &&
      isArmed(one) &&
      (one.partyId === undefined || one.partyId === partyId),
  );

/** What still stands against somebody and must go before the file is closed (LIM 9; SXP 10). */
export function standingRefusal(state: CaseState): Refusal | undefined {
  const entries = listed(state).filter(
    (one) => mustGo(state, one) || runningTerm(state, one.seq) === undefined,
  );
  const standing = inForce(state)[0] ?? entries[0];
  return standing === undefined ? undefined : refuse('measures_in_force', { eventSeq: standing.seq });
}
