/** What is tried in small-claims procedure and what is not (CPL 165-166), as far as the record knows it. */
import type { TextRef } from '../../kernel/refs.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import { fenOf, yuanOf } from '../../law/calculators/fen.ts';
import { aboveCeiling, averageWageOf, ceilingsOf } from '../../law/calculators/small-claims.ts';
import { readCourtNumber } from '../../law/court-numbers.ts';
import { isNoSmallClaim } from '../../law/matter-questions.ts';
import { ok, refused, type Refusal, type Result } from '../../result.ts';
import type { PerformanceItem } from '../agreement/shape.ts';
import { type ProcedureBars, withBars } from '../filing/procedure-bars.ts';
import type { AssessedClaim, SmallClaim } from '../filing/small-claim.ts';

/** An appraisal that was asked for and not given up: what needs one is no small claim. */
const needsAppraisal = (state: CaseState): boolean =>
  state.processes.some(
    ({ kind, outcome }) => kind === 'appraisal' && outcome !== 'rejected' && outcome !== 'withdrawn',
  );

/** @param bars what was said of the suit, where more is said of it now than the record has: a foreign element, a counterclaim, … */
export function smallClaimsBar(
  state: CaseState,
  { smallClaimBars: [bar] = [] }: ProcedureBars = state.filing,
): Refusal | undefined {
  if (isNoSmallClaim(state.matter)) return refuse('small_claims_not_allowed', { ground: 'matter' });
  if (bar !== undefined) return refuse('small_claims_not_allowed', { ground: bar });
  return needsAppraisal(state) ? refuse('small_claims_not_allowed', { ground: 'appraisal' }) : undefined;
}

const tooMuch = (amount: string, ceiling: string): Refusal =>
  refuse('small_claims_over_ceiling', { amount, ceiling });

/** The wage of the table, or what a person states with its source; undefined where neither is there. */
function wageFor(
  courtCaseNumber: string,
  { averageWage, wageSource }: SmallClaim,
): { readonly wage: string; readonly wageSource?: TextRef } | undefined {
  const { court = '', year = '0' } = readCourtNumber(courtCaseNumber) ?? {};
  const known = averageWageOf(court.slice(0, 1), Number(year))?.wage;
  if (known !== undefined) return { wage: known };
  return averageWage === undefined || wageSource === undefined
    ? undefined
    : { wage: averageWage, wageSource };
}

/** @param courtCaseNumber of the suit: it says the province and the year whose figure binds */
export function assessSmallClaim(
  state: CaseState,
  courtCaseNumber: string,
  said: SmallClaim & ProcedureBars,
): Result<AssessedClaim> {
  const barred = smallClaimsBar(state, withBars(state.filing, said));
  if (barred !== undefined) return refused(barred);
  const { claimAmount, bothAgree = false } = said;
  if (claimAmount === undefined) return refused(refuse('small_claims_amount_missing'));
  const found = wageFor(courtCaseNumber, said);
  if (found === undefined) return refused(refuse('small_claims_wage_unknown'));
  const { wage, ...source } = found;
  const passed = aboveCeiling(claimAmount, wage, bothAgree);
  if (passed !== undefined) return refused(tooMuch(claimAmount, passed));
  const { byLaw, byAgreement } = ceilingsOf(wage);
  return ok({ claimAmount, ceiling: bothAgree ? byAgreement : byLaw, ...source });
}

/** What is ordered is no more than may be tried so (CPL 165); a suit registered before the ceiling was asked has none on record. */
export function aboveOwnCeiling(
  { filing }: CaseState,
  items: readonly PerformanceItem[],
): Refusal | undefined {
  if (filing.procedure !== 'small_claims' || filing.ceiling === undefined) return undefined;
  // Of joint debtors each owes the whole: it is one claim, however many items say it.
  const byDebtor = Map.groupBy(items, ({ obligorId }) => obligorId);
  const sums = [...byDebtor.values()].map((owed) =>
    owed.reduce((sum, { amount }) => sum + (amount === undefined ? 0n : fenOf(amount)), 0n),
  );
  const ordered = sums.reduce((most, sum) => (sum > most ? sum : most), 0n);
  return ordered > fenOf(filing.ceiling) ? tooMuch(yuanOf(ordered), filing.ceiling) : undefined;
}
