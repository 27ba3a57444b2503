/** Chapter 10 of docs/law.md: the duties to tell. */
import { encoded, type Points } from './point.ts';

export const DUTIES_TO_TELL: Points = {
  DT1: encoded(
    'decision:triage',
    'decision:close_case',
    'decision:tell_parties',
    'refusal:civil_routes_untold',
    'refusal:not_police_business',
  ),
  DT2: encoded('decision:give_consent', 'decision:tell_parties', 'refusal:mediation_rights_untold'),
  DT3: encoded(
    'decision:end_mediation',
    'decision:tell_parties',
    'refusal:other_ways_untold',
    'refusal:suit_right_untold',
  ),
  DT4: encoded('refusal:consent_missing', 'decision:tell_parties', 'refusal:online_steps_untold'),
  DT5: encoded(
    'task:address_confirmation',
    'refusal:task_address_incomplete',
    'refusal:task_address_not_by_party',
  ),
  DT6: encoded(
    'decision:register_case',
    'decision:tell_parties',
    'decision:request_correction',
    'refusal:correction_once_only',
    'file:domain/chapters/record/telling.ts',
  ),
  DT7: encoded('decision:set_evidence_period', 'refusal:evidence_rules_untold', 'rule:T5.ordinary'),
  DT8: encoded('decision:render_judgment', 'refusal:appeal_right_untold'),
  DT9: encoded(
    'decision:issue_execution_notice',
    'refusal:execution_risk_untold',
    'refusal:notice_not_issued',
  ),
  DT10: encoded('decision:triage', 'decision:tell_parties', 'file:domain/chapters/record/telling.ts'),
  DT11: encoded('rule:T4', 'decision:tell_parties', 'decision:assign_person'),
};
