/** Chapter 3 of docs/law.md: mediation at court. */
import { encoded, missing, partly, type Points } from './point.ts';

const NOT_ARMED = 'No case arms it: the calculator alone knows the period.';

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
  CM5: partly(
    'No fee is asked for while mediation lasts; that it is asked for before the handover is not held: the case goes to trial, and the notice is a duty there.',
    'decision:issue_fee_notice',
    'decision:close_suit',
    'refusal:fee_before_mediation_ends',
    'refusal:fee_not_overdue',
  ),
  CM6: encoded('rule:CM6', 'rule:SLA-REGISTERED-HANDOVER', 'decision:appoint_mediator'),
  CM7: partly(`That the parties chose together is not recorded. ${NOT_ARMED}`, 'rule:CM7'),
  CM8: encoded('rule:CM8', 'decision:accept_appointment', 'refusal:mediator_pending'),
  CM9: partly(
    `Mediation may be ended because a party cannot be reached. ${NOT_ARMED}`,
    'rule:CM9',
    'decision:end_mediation',
  ),
  CM10: encoded('decision:hold_session', 'refusal:start_unchecked', 'task:address_confirmation'),
  CM11: partly(
    'After registration the signatures of the parties and the seal of the organisation are not asked for, online or on paper.',
    'refusal:paper_signature_required',
    'file:domain/chapters/agreement/form.ts',
  ),
  CM12: encoded('decision:end_mediation', 'decision:reach_agreement', 'decision:withdraw_consent'),
  CM13: encoded('decision:end_mediation', 'decision:record_undisputed_facts'),
  CM14: encoded('rule:CM1', 'decision:exclude_period'),
  CM15: partly(
    'The grounds and the change are there; a disclosure, a waiver after it, and that a second refusal of a mediator refuses mediation are not.',
    'decision:recuse_person',
    'decision:appoint_mediator',
    'refusal:mediator_conflict',
  ),
  CM16: missing('A complaint about a mediator cannot be recorded or answered.'),
  CM17: partly(
    'A second mediator conducts a session beside the first; no roster is public.',
    'decision:appoint_mediator',
    'decision:hold_session',
  ),
  CM18: partly(
    `That a party was verified and linked for online litigation is not recorded. ${NOT_ARMED}`,
    'rule:CM18',
  ),

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
  '3.b4': partly(
    'A hearing is marked online; the seven cases that exclude it, asynchronous hearings, and what makes an electronic copy an original are not asked.',
    'decision:schedule_hearing',
    'refusal:consent_missing',
  ),
};
