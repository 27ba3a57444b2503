/** Chapter 1 of docs/law.md: public order, violence at home, traffic. */
import { encoded, missing, partly, type Points } from './point.ts';

export const POLICE: Points = {
  PA1: encoded('decision:triage', 'refusal:civil_not_public_order', 'refusal:public_order_track_required'),
  PA2: partly(
    'The bar is asked at triage only: a new attack, a flight or an offence found during the mediation ends nothing by itself.',
    'refusal:not_mediable_public_order',
    'decision:end_mediation',
  ),
  PA3: encoded(
    'rule:PA3',
    'decision:accept_public_order',
    'decision:order_opinion',
    'decision:receive_opinion',
  ),
  PA4: encoded('rule:PA4', 'refusal:second_session_limit'),
  PA5: encoded('rule:PA5', 'decision:accept_public_order', 'decision:order_opinion'),
  PA6: partly(
    'The period runs anew and the case goes back to the police; that the parties were told that they may sue is recorded, and asked for by no gate or duty.',
    'rule:PA5',
    'decision:decide_public_order',
    'decision:tell_parties',
  ),
  PA7: encoded('decision:decide_public_order', 'refusal:public_order_agreed', 'refusal:no_police_agreement'),
  PA16: encoded(
    'decision:accept_public_order',
    'decision:decide_public_order',
    'refusal:person_decided',
    'refusal:not_suspected',
  ),
  PA8: encoded(
    'decision:apply_no_punishment',
    'refusal:no_punishment_jointly',
    'refusal:written_application_required',
    'refusal:settlement_not_performed',
    'refusal:no_settlement_application',
  ),
  PA9: missing('How many officers mediate, in which place and with which recording is not recorded.'),
  PA10: partly(
    'The guardian is asked for at triage; that a person over 16 who lives on own work may decline is not known, and of each session nothing is asked.',
    'refusal:guardian_not_notified',
    'decision:record_party_change',
  ),
  PA11: partly(
    'That an agent signed is recorded, of either side: written authority and scope are not, and an agent of the suspect is not refused.',
    'decision:reach_agreement',
    'file:domain/chapters/agreement/words.ts',
  ),
  PA12: missing('Who was invited to a session besides the parties is not recorded.'),
  PA13: missing('Mediation on the spot has no form of its own: the same steps are asked as of any other.'),
  PA14: partly(
    'No case arms the 24 hours, and a hand-over to another police unit is not recorded.',
    'rule:PA14',
    'refusal:not_police_business',
  ),
  PA15: encoded('decision:recuse_person', 'refusal:recused', 'refusal:person_recused'),

  DV5: encoded(
    'decision:record_violence',
    'decision:ask_separate_mediation',
    'refusal:domestic_violence_no_mediation',
    'refusal:violence_only_separately',
  ),
  DV16: partly(
    'A warning is not refused where the same violence was punished, and visits are not recorded.',
    'decision:issue_warning',
    'decision:deliver_violence_paper',
    'refusal:violence_absent',
  ),
  DV23: partly(
    'The wider grounds and bodies of the rules of 2022 cannot be recorded.',
    'decision:open_process',
    'refusal:protection_applicant_incomplete',
    'refusal:applies_for_protection_only',
  ),
  DV28: encoded('rule:DV28.ordinary', 'rule:DV28.urgent', 'decision:open_process'),
  DV30: encoded(
    'rule:DV30',
    'decision:change_protection_order',
    'refusal:protection_order_over',
    'refusal:order_length_needed',
  ),
  DV31: encoded(
    'rule:DV31',
    'decision:ask_order_review',
    'decision:decide_order_review',
    'refusal:order_review_once',
    'refusal:order_review_not_theirs',
  ),
  DV32: encoded('decision:deliver_violence_paper', 'refusal:receiver_not_of_paper'),

  RTA85: encoded('rule:RTA85', 'decision:accept_traffic_mediation', 'refusal:no_failed_peoples_mediation'),
  RTA86: encoded(
    'rule:RTA86',
    'refusal:traffic_application_joint',
    'refusal:traffic_application_written',
    'refusal:traffic_application_late',
  ),
  RTA88: encoded(
    'rule:RTA88',
    'decision:notify_traffic_session',
    'refusal:traffic_notice_late',
    'refusal:traffic_notice_incomplete',
    'refusal:traffic_notice_missing',
  ),
  RTA89: missing('Who sat at a session is not recorded, so that a fourth person on a side is not refused.'),
  RTA90: encoded('rule:RTA90', 'decision:record_traffic_start', 'refusal:traffic_not_begun'),
  RTA94: partly(
    'The traffic police end it by their own decision; a suit cannot be lodged before that, and who stays away ends nothing by itself.',
    'decision:end_mediation',
    'decision:withdraw_consent',
  ),
};
