/**
 * What each decision creates, and with which code it says that the same is there already: exhaustive by type, so that a new
 * decision must say so. The random walks send every decision a second time under another key.
 */
import type { DecisionType } from '../kernel/decision-data.ts';
import type { RefusalCode } from '../kernel/refusals.ts';

/** Something that is there once. */
interface Once {
  readonly creates: string;
  /** By what the same thing is recognised. */
  readonly sameBy: string;
  readonly code: RefusalCode;
}

/** The case, or what the decision is about, stands elsewhere afterwards: the second finds that. */
interface Moves {
  readonly moves:
    | 'the case'
    | 'a task'
    | 'a process'
    | 'a public-order case'
    | 'a hearing'
    | 'a clock'
    | 'a consent'
    | 'a request'
    | 'an explanation'
    | 'an application'
    | 'a clue'
    | 'a measure'
    | 'an entry on the list';
}

/** Each one is its own, however alike. */
interface EachItsOwn {
  readonly eachItsOwn: string;
}

export type Creation = Once | Moves | EachItsOwn;

const once = (creates: string, sameBy: string, code: RefusalCode): Once => ({ creates, sameBy, code });
const CASE: Moves = { moves: 'the case' };
const TASK: Moves = { moves: 'a task' };
const CLOCK: Moves = { moves: 'a clock' };
const APPLICATION: Moves = { moves: 'an application' };

export const CREATIONS: Readonly<Record<DecisionType, Creation>> = {
  triage: CASE,
  close_case: CASE,
  archive_case: CASE,
  assign_person: once('an assignment', 'person and capacity', 'person_already_assigned'),
  recuse_person: once('a recusal', 'person', 'person_recused'),
  add_party: once('a party', 'identity number, else name and further particulars', 'party_exists'),
  identify_party: once('an identity', 'party', 'party_already_identified'),
  correct_party: { eachItsOwn: 'a correction; the last says what is right' },
  record_party_change: once('a change of a party', 'party and change', 'party_not_active'),
  record_participation: once('a participation', 'party, and whether they take part', 'participation_same'),
  give_consent: once('a consent', 'party, stage and mode', 'consent_exists'),
  withdraw_consent: { moves: 'a consent' },
  hold_session: once('a session', 'day, mode and outcome', 'session_exists'),
  end_mediation: CASE,
  accept_referral: CASE,
  decline_referral: CASE,
  appoint_mediator: once('an appointment', 'person', 'mediator_already_appointed'),
  accept_appointment: once('an acceptance', 'appointment', 'mediator_already_accepted'),
  reach_agreement: CASE,
  record_performance: once('a performance', 'item and day', 'performance_exists'),
  report_breach: CASE,
  apply_confirmation: CASE,
  accept_confirmation: once('an acceptance', 'application', 'confirmation_already_accepted'),
  refuse_confirmation: CASE,
  confirm_agreement: once('a ruling', 'application', 'confirmation_awaiting_service'),
  reject_confirmation: CASE,
  withdraw_confirmation: CASE,
  object_to_ruling: once('an objection', 'pending one', 'objection_pending'),
  decide_objection: APPLICATION,
  submit_complaint: CASE,
  record_arbitration: once('an arbitration', 'status', 'arbitration_exists'),
  request_correction: once('a request', 'complaint', 'correction_pending'),
  submit_correction: APPLICATION,
  register_case: CASE,
  refuse_registration: once('a ruling', 'complaint', 'ruling_pending'),
  return_complaint: CASE,
  redirect_complaint: CASE,
  issue_fee_notice: once('a fee notice', 'case', 'fee_notice_exists'),
  apply_fee_relief: once('an application', 'party', 'fee_relief_exists'),
  decide_fee_relief: APPLICATION,
  record_fee_payment: once('a payment', 'case', 'fee_already_paid'),
  record_address_refusal: once('a refusal of an address', 'party, while it stands', 'address_refusal_exists'),
  confirm_address: once('an address', 'party, until it is changed in writing', 'address_is_confirmed'),
  record_service: once('a service', 'party, document, instrument or day', 'already_served'),
  file_answer: once('an answer', 'party', 'already_answered'),
  waive_answer_period: once('a waiver', 'party', 'answer_already_waived'),
  set_answer_period: once('a period', 'party and length', 'answer_period_exists'),
  set_evidence_period: once('a period', 'day and length', 'evidence_period_exists'),
  schedule_hearing: once('a hearing', 'instance, day and time', 'hearing_exists'),
  announce_hearing: once('an announcement', 'hearing and parties told', 'hearing_already_announced'),
  move_hearing: { moves: 'a hearing' },
  cancel_hearing: { moves: 'a hearing' },
  hold_hearing: once('a record of a hearing', 'hearing', 'hearing_already_held'),
  convert_procedure: once('a conversion', 'procedure', 'conversion_not_allowed'),
  render_judgment: once('a judgment', 'pending one', 'instrument_pending'),
  render_ruling: once('a ruling', 'pending one', 'instrument_pending'),
  close_suit: CASE,
  lodge_appeal: once('an appeal', 'party and judgment', 'already_appealed'),
  register_appeal: once('a registration', 'appeal', 'appeal_already_registered'),
  transfer_appeal: once('a transfer', 'appeal', 'appeal_already_transferred'),
  decide_appeal: APPLICATION,
  start_urging: CASE,
  record_demand: once('a demand', 'day', 'demand_exists'),
  record_urging_result: CASE,
  apply_execution: CASE,
  hand_over_execution: CASE,
  accept_execution: once('an acceptance', 'application', 'execution_already_accepted'),
  issue_execution_notice: once('a notice', 'execution', 'notice_already_issued'),
  record_settlement: once('a settlement', 'last day of performance', 'settlement_exists'),
  report_settlement_default: APPLICATION,
  close_execution: CASE,
  close_for_now: CASE,
  resume_execution: CASE,
  waive_claim: CASE,
  order_property_report: once('an order to report', 'debtor', 'report_already_ordered'),
  record_property_report: once('an outcome of the report', 'debtor and outcome', 'report_already_recorded'),
  record_search: once('a search', 'debtor, day and what was looked for', 'search_exists'),
  record_clue: { eachItsOwn: 'the words of a clue are not in the record to be compared' },
  check_clue: { moves: 'a clue' },
  hear_creditor: once('a hearing of the creditor', 'day', 'creditor_already_heard'),
  take_measure: once('a measure', 'kind, debtor, day, amount and number among those alike', 'measure_exists'),
  renew_measure: once('a renewal', 'measure and day', 'measure_already_renewed'),
  end_measure: { moves: 'a measure' },
  decide_listing: once('a decision on the list', 'debtor, while it stands', 'listing_exists'),
  remove_listing: { moves: 'an entry on the list' },
  refer_to_route: once('a referral', 'route, while it is open', 'route_open'),
  record_route_step: once('a step of a route', 'route and step, while it is open', 'route_step_exists'),
  extend_deadline: once('an extension', 'deadline, ground, length and day', 'extension_exists'),
  exclude_period: once('an excluded period', 'deadline, ground and days', 'exclusion_exists'),
  stop_clock: CLOCK,
  restart_clock: CLOCK,
  record_note: {
    eachItsOwn: 'a note has no effect in law, and its words are not in the record to be compared',
  },
  record_undisputed_facts: {
    eachItsOwn:
      'facts signed one after the other add up, and their words are not in the record to be compared',
  },
  remind_parties: {
    eachItsOwn: 'a reminder has no effect in law, and its words are not in the record to be compared',
  },
  tell_parties: once('a duty to tell, done', 'stage, topic, text and parties', 'parties_already_told'),
  correct: once('a correction', 'entry and date', 'event_same_date'),
  open_process: once('a side process', 'kind and party, while open', 'process_exists'),
  record_security: once('a step of the security', 'process and step', 'security_exists'),
  record_entrusted_step: once('a step of the other court', 'process and step', 'entrusted_step_exists'),
  close_process: { moves: 'a process' },
  record_violence: once('a finding', 'what it says, and of whom', 'violence_same'),
  ask_separate_mediation: once('a wish', 'party and wish', 'separate_wish_same'),
  issue_warning: once('a warning', 'who is warned, and day', 'warning_exists'),
  deliver_violence_paper: once('a delivery', 'paper and receiver', 'paper_already_delivered'),
  change_protection_order: once('a change of an order', 'order, change and day', 'order_change_exists'),
  ask_order_review: once('a request for review', 'ruling and party', 'order_review_once'),
  decide_order_review: APPLICATION,
  accept_public_order: once('a public-order case', 'case', 'public_order_exists'),
  order_opinion: once('an opinion', 'kind, while awaited', 'opinion_pending'),
  receive_opinion: { moves: 'a public-order case' },
  apply_no_punishment: once('an application', 'public-order case', 'no_punishment_applied'),
  decide_public_order: once('an outcome', 'public-order case', 'public_order_decided'),
  accept_traffic_mediation: CASE,
  record_traffic_start: once('a beginning', 'traffic mediation', 'traffic_begun'),
  notify_traffic_session: once('a notice', 'day of the session', 'traffic_notice_exists'),
  ask_owner: once('a request', 'decision wanted and what it is about, while open', 'request_already_open'),
  answer_request: { moves: 'a request' },
  urge: once('a reminder', 'who, about which clock, and day', 'urged_today'),
  ask_explanation: once('an explanation', 'who, and about which clock, while open', 'explanation_open'),
  give_explanation: { moves: 'an explanation' },
  issue_task: once('a task', 'kind, party, paper, item and unit, while open', 'task_already_asked'),
  reassign_task: TASK,
  withdraw_task: TASK,
  confirm_task: TASK,
  ask_task_again: TASK,
  reject_task: TASK,
};
