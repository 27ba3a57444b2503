/** Chapter 4 of docs/law.md: judicial confirmation. */
import { encoded, partly, type Points } from './point.ts';

export const CONFIRMATION: Points = {
  JC1: encoded('rule:JC1', 'decision:accept_confirmation', 'decision:refuse_confirmation'),
  JC2: encoded('rule:JC2', 'rule:SLA-CONFIRM-TARGET', 'refusal:extension_too_long'),
  JC3: encoded('rule:JC3', 'decision:object_to_ruling', 'decision:decide_objection'),
  JC4: encoded('rule:JC4', 'decision:object_to_ruling', 'refusal:known_day_impossible'),
  JC5: encoded('decision:apply_confirmation', 'refusal:joint_application_required'),
  JC6: encoded('calculator:domain/law/calculators/jurisdiction.ts', 'decision:refuse_confirmation'),
  JC7: partly(
    'What comes with the application is asked for and there before it is accepted; the time that the court sets for what is missing arms no clock (D66).',
    'refusal:organisation_proof_missing',
    'refusal:oral_record_missing',
    'refusal:confirmation_papers_missing',
  ),
  JC8: encoded('decision:refuse_confirmation', 'refusal:not_confirmable'),
  JC9: encoded('decision:confirm_agreement', 'refusal:parties_not_asked'),
  JC10: encoded(
    'decision:reject_confirmation',
    'refusal:confirmation_item_unclear',
    'refusal:agreement_without_items',
  ),
  JC12: encoded('decision:withdraw_confirmation', 'refusal:confirmation_awaiting_service'),
  JC13: encoded(
    'decision:open_process',
    'refusal:sham_inquiry_open',
    'refusal:sham_not_cleared',
    'refusal:sham_not_found',
  ),
  JC14: encoded(
    'decision:confirm_agreement',
    'decision:reject_confirmation',
    'decision:apply_execution',
    'rule:E1',
  ),
  JC15: encoded('decision:accept_execution', 'refusal:executing_court_wrong'),
  JC16: encoded('calculator:domain/law/calculators/court-fee.ts', 'decision:accept_confirmation'),
  JC17: encoded('decision:confirm_agreement', 'decision:record_service', 'refusal:not_appealable'),
  JC18: encoded('refusal:court_number_kind', 'decision:accept_confirmation'),
  JC19: encoded(
    'refusal:agreement_item_unclear',
    'refusal:item_payee_missing',
    'refusal:item_amount_missing',
    'file:domain/chapters/agreement/executability/examine.ts',
  ),
  JC20: encoded(
    'decision:reach_agreement',
    'refusal:body_not_valid',
    'refusal:body_kind_mismatch',
    'refusal:mediator_not_of_body',
    'refusal:body_not_established',
  ),
};
