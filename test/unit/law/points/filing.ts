/** Chapter 5 of docs/law.md: filing. */
import { encoded, missing, notOurs, partly, type Points } from './point.ts';

export const FILING: Points = {
  FL1: encoded('refusal:respondent_unidentified', 'decision:refuse_registration', 'decision:register_case'),
  FL2: encoded('rule:FL2', 'decision:register_case', 'decision:refuse_registration'),
  FL3: partly(
    'Who insists is received, what lacks is told with all its names, and the day of receipt is on record; a receipt on paper for the plaintiff is not printed: its form is the court’s (D65).',
    'decision:submit_complaint',
    'refusal:complaint_elements_missing',
    'refusal:respondent_unidentified',
    'refusal:arbitration_first',
  ),
  FL4: encoded('rule:FL4', 'decision:request_correction', 'refusal:correction_once_only'),
  FL5: encoded(
    'decision:return_complaint',
    'decision:refuse_registration',
    'rule:T14.ruling',
    'refusal:no_correction_pending',
  ),
  FL6: encoded('decision:request_correction', 'refusal:paper_not_demanded'),
  FL7: encoded('decision:submit_complaint', 'refusal:on_behalf_required'),
  FL8: notOurs(
    'Papers go from one division of a court to the other: the record is one, and both read it from the registration. The calculator knows the period (D62).',
    'rule:FL8',
  ),
  FL9: encoded('rule:FL9', 'decision:issue_fee_notice', 'refusal:fee_notice_not_to_them'),
  'FL9.relief': encoded(
    'rule:FL9.relief',
    'decision:apply_fee_relief',
    'decision:decide_fee_relief',
    'refusal:fee_relief_late',
    'refusal:fee_relief_pending',
  ),
  FL10: encoded('decision:redirect_complaint', 'decision:refuse_registration'),
  FL11: encoded('rule:FL11', 'decision:submit_complaint'),
  FL12: encoded('rule:FL12', 'decision:open_process', 'decision:close_process'),

  '5.b1': encoded(
    'decision:submit_complaint',
    'refusal:complaint_elements_missing',
    'refusal:correction_incomplete',
  ),
  '5.b2': encoded(
    'calculator:domain/law/calculators/jurisdiction.ts',
    'decision:redirect_complaint',
    'decision:render_ruling',
  ),
  '5.b3': encoded(
    'decision:record_party_change',
    'refusal:agents_too_many',
    'refusal:agent_kind_unfit',
    'refusal:agent_not_of_suit',
    'refusal:agent_paper_missing',
    'refusal:agent_proof_missing',
    'refusal:agent_unrecorded',
    'refusal:agent_power_missing',
    'refusal:special_power_missing',
    'refusal:divorce_party_absent',
  ),
  '5.b4': encoded('calculator:domain/law/calculators/court-fee.ts', 'refusal:fee_differs'),
  '5.b5': notOurs('It describes the steps and statuses of the national platform, which is another system.'),
  '5.b6': missing('No element form is offered: the official sets were not at hand.'),
};
