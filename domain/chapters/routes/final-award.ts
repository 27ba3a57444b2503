/** A final award (终局裁决): what it awards, each claim within twelve months of the minimum wage (LMAL 47). */
import type { DecisionData } from '../../kernel/decision-data.ts';
import { refuse } from '../../kernel/refusals.ts';
import { fenOf, yuanOf } from '../../law/calculators/fen.ts';
import type { Refusal } from '../../result.ts';

const MONTHS = 12n;

/**
 * The award says itself which it is (LDI 18). Where it says nothing (LDI 19): of money each claim by itself, and only where the month's
 * minimum wage of the place is said; standards of work have no amount.
 */
export function finalAwardGate({
  step,
  awarded = [],
  minimumWage,
  namedFinal,
}: DecisionData['record_route_step']): Refusal | undefined {
  if (step !== 'decided_final' || namedFinal === true) return undefined;
  if (awarded.length === 0) return refuse('award_unsaid');
  const money = awarded.filter(({ claim }) => claim !== 'labour_standards');
  if (money.length === 0) return undefined;
  if (minimumWage === undefined || money.some(({ amount }) => amount === undefined))
    return refuse('award_amount_needed');
  const most = fenOf(minimumWage) * MONTHS;
  const above = money.find(({ amount = '0' }) => fenOf(amount) > most);
  return above === undefined
    ? undefined
    : refuse('award_not_final', { claim: above.claim, amount: above.amount ?? '', most: yuanOf(most) });
}
