/** Chapter 3 of docs/law.md: mediation at court. */
import { encoded, partly, type Points } from './point.ts';

export const COURT_MEDIATION: Points = {
  CM1: encoded('rule:CM1', 'decision:accept_referral'),
  CM2: encoded('rule:CM2.ordinary', 'rule:CM2.summary', 'decision:accept_appointment'),
  CM3: encoded(
    'rule:CM3.ordinary',
    'rule:CM3.summary',
    'rule:CM3.small_claims',
    'decision:accept_appointment',
    'refusal:consent_of_both_required',
  ),
  CM4: encoded('decision:reach_agreement', 'refusal:suit_ending_required', 'refusal:oral_not_allowed'),
  CM5: encoded(
    'decision:issue_fee_notice',
    'decision:close_suit',
    'refusal:fee_before_mediation_ends',
    'refusal:fee_notice_first',
    'refusal:fee_not_overdue',
  ),
  CM6: encoded('rule:CM6', 'rule:SLA-REGISTERED-HANDOVER', 'decision:appoint_mediator'),
  CM7: encoded('rule:CM7', 'decision:appoint_mediator', 'refusal:parties_choose_first'),
  CM8: encoded('rule:CM8', 'decision:accept_appointment', 'refusal:mediator_pending'),
  CM9: encoded('rule:CM9', 'decision:end_mediation', 'decision:accept_appointment'),
  CM10: encoded('decision:hold_session', 'refusal:start_unchecked', 'task:address_confirmation'),
  CM11: encoded(
    'decision:reach_agreement',
    'refusal:party_signature_missing',
    'refusal:agreement_not_signed',
    'refusal:paper_signature_required',
  ),
  CM12: encoded('decision:end_mediation', 'decision:reach_agreement', 'decision:withdraw_consent'),
  CM13: encoded('decision:end_mediation', 'decision:record_undisputed_facts'),
  CM14: encoded('rule:CM1', 'decision:exclude_period'),
  CM15: encoded(
    'decision:recuse_person',
    'decision:appoint_mediator',
    'decision:accept_appointment',
    'refusal:relation_not_waived',
    'refusal:change_of_mediator_only',
    'refusal:mediator_conflict',
  ),
  CM16: encoded('decision:open_process', 'decision:close_process', 'refusal:mediator_fault_missing'),
  CM17: partly(
    'A second mediator conducts a session beside the first; no roster is public.',
    'decision:appoint_mediator',
    'decision:hold_session',
  ),
  CM18: encoded('rule:CM18', 'decision:announce_hearing', 'refusal:hearing_online_unagreed'),

  '3.b1': encoded('refusal:status_not_mediable', 'refusal:status_needs_paper', 'decision:reach_agreement'),
  '3.b2': encoded(
    'refusal:hearing_mediation_unsaid',
    'refusal:divorce_not_mediated',
    'decision:hold_hearing',
  ),
  '3.b3': encoded(
    'refusal:violence_not_asked',
    'refusal:arbitration_not_told',
    'refusal:traffic_track_required',
    'refusal:single_judge_needs_reason',
  ),
  '3.b4': encoded(
    'decision:schedule_hearing',
    'refusal:hearing_online_excluded',
    'refusal:hearing_online_unagreed',
    'refusal:hearing_asynchronous_not_here',
    'refusal:hearing_asynchronous_conditions',
  ),
};
