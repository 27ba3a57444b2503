/** The guarantor's period (保证期间) of a case: computed when the parties are told of it, and shown since (CC 692-693; NUM7). */
import type { DecisionData } from '../../kernel/decision-data.ts';
import { partyOf } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import { type GuaranteePeriod, guaranteePeriod } from '../../law/calculators/guarantee-period.ts';
import type { Refusal } from '../../result.ts';
import type { Guarantee } from './shape.ts';

/** Who is told of the period is told its last day: from when it counts, and which guarantee it is, must be said. */
export function guaranteeRefusal(
  state: CaseState,
  { topic, guarantee }: DecisionData['tell_parties'],
): Refusal | undefined {
  const about = topic === 'guarantee_period';
  if (!about) return guarantee === undefined ? undefined : refuse('guarantee_of_its_topic');
  if (guarantee === undefined) return refuse('guarantee_facts_missing');
  const { guarantorId } = guarantee;
  const known = guarantorId === undefined || partyOf(state, guarantorId) !== undefined;
  return known ? undefined : refuse('party_unknown', { partyId: guarantorId });
}

/** Told of the same guarantee, or of none: with another last day it is another telling. */
export const sameGuarantee = (told: Guarantee | undefined, said: Guarantee | undefined): boolean =>
  told?.guarantorId === said?.guarantorId &&
  told?.kind === said?.kind &&
  told?.debtDue === said?.debtDue &&
  told?.agreedUntil === said?.agreedUntil;

export interface GuaranteeTold extends Guarantee, GuaranteePeriod {}

/** Of each guarantor what was told last; a guarantor who is no party counts as one. */
export function guaranteesOf({ told }: CaseState): readonly GuaranteeTold[] {
  const last = new Map<string, Guarantee>();
  for (const { guarantee } of told)
    if (guarantee !== undefined) last.set(guarantee.guarantorId ?? '', guarantee);
  return [...last.values()].map((one) => ({ ...one, ...guaranteePeriod(one) }));
}
