/** Chapter 7.2 of docs/law.md: the numbers. */
import { encoded, partly, type Points } from './point.ts';

export const NUMBERS: Points = {
  NUM1: encoded('calculator:domain/law/calculators/court-fee.ts', 'refusal:fee_differs'),
  NUM2: encoded('calculator:domain/law/calculators/court-fee.ts'),
  NUM3: encoded('rule:FL9', 'refusal:fee_not_prepaid', 'refusal:fee_notice_not_to_them'),
  NUM4: encoded('decision:issue_fee_notice', 'refusal:fee_before_mediation_ends', 'refusal:fee_differs'),
  'NUM4.relief': encoded(
    'decision:issue_fee_notice',
    'refusal:fee_relief_reason_missing',
    'refusal:fee_exemption_for_persons',
    'refusal:fee_reduction_too_small',
  ),
  NUM5: encoded('calculator:domain/law/calculators/late-interest.ts', 'file:api/routes/case-owed.ts'),
  NUM6: partly(
    'The table has one province of one year; any other figure is stated by the filing judge with its source, as D54 says why.',
    'calculator:domain/law/calculators/small-claims.ts',
    'refusal:small_claims_wage_unknown',
    'refusal:small_claims_over_ceiling',
  ),
  NUM7: encoded(
    'calculator:domain/law/calculators/guarantee-period.ts',
    'decision:tell_parties',
    'refusal:guarantee_facts_missing',
  ),
  NUM8: encoded('calculator:domain/law/calculators/lending-rate.ts'),
};
