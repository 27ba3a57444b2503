/** Chapter 6 of docs/law.md: service, the clocks of the suit, hearings. */
import { encoded, partly, type Points } from './point.ts';

const NOT_ARMED = 'No case arms it: the calculator alone knows the period.';

export const SUIT: Points = {
  'SV.direct': encoded('decision:record_service', 'refusal:service_receiver_not_listed', 'task:service'),
  'SV.lien': encoded(
    'decision:record_service',
    'refusal:lien_not_for_mediation_paper',
    'refusal:lien_witness_missing',
    'refusal:lien_witness_police',
  ),
  'SV.electronic': encoded(
    'decision:record_service',
    'refusal:electronic_consent_missing',
    'refusal:electronic_not_acknowledged',
  ),
  'SV.entrusted': partly(
    `Only a court may be entrusted; the letter to it is not recorded. ${NOT_ARMED}`,
    'rule:SV.entrusted',
    'refusal:service_entrusted_between_courts',
  ),
  'SV.post': encoded(
    'decision:record_service',
    'refusal:post_attempts_too_few',
    'refusal:post_not_collected',
  ),
  'SV.forwarded': encoded('decision:record_service', 'refusal:service_forwarded_persons_only'),
  'SV.public_notice': encoded(
    'rule:SV.public_notice',
    'refusal:notice_course_missing',
    'refusal:notice_still_running',
    'refusal:public_notice_not_allowed',
  ),
  '6.1.b1': partly(
    'The opposing party never receives and a confirmed address is kept; that a party refuses to give an address, and where it is then served, cannot be recorded.',
    'task:address_confirmation',
    'refusal:service_to_opposing_party',
    'refusal:task_address_incomplete',
  ),

  T1: encoded('rule:T1', 'decision:record_service'),
  T2: partly(
    'The fifteen days run from each respondent’s receipt; that the answer is forwarded in five days has no clock.',
    'rule:T2',
    'decision:file_answer',
    'decision:waive_answer_period',
  ),
  T3: partly(
    'An objection is a side process that may be opened late without a word: the calculator alone knows the period.',
    'rule:T3',
    'decision:open_process',
  ),
  T4: partly(
    `Who sits is assigned; that the parties were told of it is not recorded. ${NOT_ARMED}`,
    'rule:T4',
  ),
  T5: partly(
    'First instance has its period, from each party’s receipt; second instance has the calculator’s alone.',
    'rule:T5.ordinary',
    'rule:T5.summary',
    'rule:T5.small_claims',
    'rule:T5.second',
    'decision:set_evidence_period',
  ),
  T6: encoded('rule:T6', 'rule:T6.second', 'decision:announce_hearing', 'refusal:hearing_notice_too_short'),
  T7: encoded('rule:T7', 'decision:extend_deadline', 'refusal:extension_too_long'),
  T8: encoded('rule:T8', 'decision:extend_deadline'),
  T9: encoded('rule:T9', 'decision:extend_deadline'),
  T10: partly(
    'The start stays and there is no way back after a hearing; that the limit has already ended does not keep the procedure from being converted.',
    'decision:convert_procedure',
    'refusal:conversion_not_allowed',
  ),
  T11: encoded('decision:exclude_period', 'decision:stop_clock', 'decision:open_process'),
  T12: partly(
    'An extension asked for later than 15 days before the end is granted all the same: the calculator alone knows both days.',
    'rule:T12',
    'rule:T12.decide',
    'decision:extend_deadline',
  ),
  T13: encoded('rule:T13', 'rule:SLA-JUDGMENT-AT-ONCE', 'decision:render_judgment'),
  T14: encoded(
    'rule:T14.judgment',
    'rule:T14.ruling',
    'decision:lodge_appeal',
    'refusal:not_served_yet',
    'refusal:appeal_period_passed',
    'refusal:not_appealable',
  ),
  T15: encoded('rule:T14.judgment', 'decision:record_service', 'refusal:instrument_pending'),
  T16: partly(
    'Each step has its clock; the limit of second instance counts from the transfer of the file and not from its own registration (D14).',
    'rule:T16.forward',
    'rule:T16.answer',
    'rule:T16.forward_answer',
    'rule:T16.file',
    'rule:T16.judgment',
    'rule:T16.ruling',
  ),
  T17: partly(
    'The court restores a period; on which day the obstacle was gone, and the ten days from it, are not asked.',
    'rule:T17',
    'decision:extend_deadline',
  ),
  T18: encoded(
    'rule:T18.ordinary',
    'rule:T18.urgent',
    'rule:T18.presuit_ruling',
    'rule:T18.presuit',
    'decision:record_security',
  ),
  T19: encoded('rule:T19.accept', 'rule:T19.issue', 'rule:T19.debtor', 'decision:refer_to_route'),
  '6.2.b1': partly(
    'Amount, kind of dispute, appraisal and public notice are gates; a foreign element, a counterclaim and an absent party are not known, and of this province no figure is.',
    'refusal:small_claims_over_ceiling',
    'refusal:small_claims_not_allowed',
    'refusal:small_claims_wage_unknown',
    'calculator:domain/law/calculators/small-claims.ts',
  ),
  '6.2.b2': partly(
    'Of the bars to a single judge only disputes that often concern many ask for a reason; a default judgment is not told from another.',
    'refusal:single_judge_needs_reason',
    'refusal:plaintiff_not_summoned',
    'decision:recuse_person',
  ),

  '6.3.b1': encoded('refusal:answer_period_runs', 'decision:waive_answer_period', 'rule:T2'),
  '6.3.b2': encoded('decision:announce_hearing', 'refusal:hearing_closed_to_public', 'rule:T6'),
  '6.3.b3': encoded(
    'decision:hold_hearing',
    'refusal:hearing_day_passed',
    'refusal:hearing_day_not_come',
    'refusal:hearing_party_untold',
  ),
  '6.3.b4': encoded('decision:correct', 'refusal:dates_out_of_order'),
  '6.3.b5': encoded('decision:move_hearing', 'refusal:hearing_same_day'),
  '6.3.b6': encoded(
    'rule:SLA-HEARING-HELD',
    'refusal:hearing_on_rest_day',
    'refusal:hearing_beyond_limit',
    'refusal:hearing_too_far',
  ),
  '6.3.b7': encoded('decision:render_judgment', 'decision:decide_appeal', 'refusal:hearing_needed'),
  '6.3.b8': encoded(
    'decision:record_party_change',
    'decision:add_party',
    'refusal:no_successor_of',
    'refusal:item_party_absent',
  ),
};
