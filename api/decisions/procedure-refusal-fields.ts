/** Which field a refusal is about, of who may try a suit, in which procedure, and how parties are called to it (CPL 40-43, 165-169). */
import type { RefusalCode } from '../../domain/kernel/refusals.ts';

export const PROCEDURE_FIELDS = {
  small_claims_not_allowed: ['data/procedure', 'data/to'],
  small_claims_amount_missing: ['data/claimAmount'],
  small_claims_wage_unknown: ['data/averageWage', 'data/wageSource'],
  small_claims_over_ceiling: ['data/claimAmount', 'data/items'],
  panel_needed: ['data/procedure', 'data/to', 'data/oneJudge'],
  procedure_objection_late: ['data/kind'],
  nothing_to_object_to: ['data/kind'],
  simple_summons_not_ordinary: ['data/simple'],
} as const satisfies Partial<Record<RefusalCode, readonly string[]>>;
