/**
 * The one table of who may take which decision. Police officers run the station's part, judges decide the court's,
 * helpers record a party's act for them; nobody else decides. Source: PAPER 8-11; docs/law.md §14.
 */
import type { DecisionType } from '../../kernel/decision-data.ts';
import type { Role } from '../roles.ts';
import { HEARING_ROLES } from './hearings.ts';
import { heldAt, type Seat } from './seats.ts';
import {
  BENCH,
  COURT_LEADERS,
  HELPING,
  holdsOneOf,
  MEDIATING,
  MEDIATORS,
  OFFICERS,
  SUPERVISING,
} from './groups.ts';

/** Who may ask a station for something, and judge what came of it; kinds narrow it (`tasks.ts`). */
const ISSUING = [
  ...BENCH,
  'court_clerk',
  'filing_judge',
  'execution_judge',
  'appeal_judge',
  ...OFFICERS,
] as const;

/** Who may leave days out of a period; whose clock it must be is in `ownership.ts`. */
const MOVING_CLOCKS = [
  ...BENCH,
  'execution_judge',
  'appeal_judge',
  'police_officer',
  'police_bureau',
] as const satisfies readonly Role[];

/** All who decide anything on a case: each may ask the owner of what is not theirs, and owns something others ask for. */
const ON_A_CASE = [
  ...OFFICERS,
  'police_bureau',
  ...MEDIATORS,
  ...BENCH,
  'president',
  'court_clerk',
  'filing_judge',
  'bailiff',
  'execution_judge',
  'appeal_judge',
] as const satisfies readonly Role[];
/** Mediation of traffic damage is the traffic police's own (RTA 84-90). */
const TRAFFIC = ['traffic_police'] as const satisfies readonly Role[];
/** At either instance; which may act at which is in `hearings.ts`. */
const HEARING = [...HEARING_ROLES.first.holding, ...HEARING_ROLES.appeal.holding] as const;

/** Whoever meets the parties finds out who they are: the bailiff who serves as well. */
const IDENTIFYING = [
  ...OFFICERS,
  ...MEDIATORS,
  'court_clerk',
  'judge',
  'filing_judge',
  'bailiff',
  'execution_judge',
  'appeal_judge',
] as const;

export const DECISION_ROLES: Readonly<Record<DecisionType, readonly Role[]>> = {
  assign_person: ['station_chief', 'president', 'division_head', 'court_clerk', 'police_bureau'],
  recuse_person: ['station_chief', 'police_bureau', 'president', 'division_head', 'judge'],
  add_party: [
    ...OFFICERS,
    ...MEDIATORS,
    'court_clerk',
    'judge',
    'filing_judge',
    'execution_judge',
    'appeal_judge',
  ],
  identify_party: IDENTIFYING,
  correct_party: IDENTIFYING,
  record_party_change: [
    ...OFFICERS,
    ...MEDIATORS,
    'court_clerk',
    'judge',
    'filing_judge',
    'execution_judge',
    'appeal_judge',
  ],
  record_participation: [...OFFICERS, ...MEDIATORS, ...BENCH, 'court_clerk'],
  give_consent: HELPING,
  withdraw_consent: HELPING,
  record_note: [
    ...OFFICERS,
    ...MEDIATORS,
    'judge',
    'court_clerk',
    'filing_judge',
    'execution_judge',
    'bailiff',
    'appeal_judge',
  ],
  record_undisputed_facts: MEDIATING,
  tell_parties: [
    ...OFFICERS,
    ...MEDIATORS,
    'judge',
    'court_clerk',
    'filing_judge',
    'execution_judge',
    'bailiff',
  ],
  remind_parties: BENCH,
  correct: [
    ...OFFICERS,
    'judge',
    'court_clerk',
    'filing_judge',
    'execution_judge',
    'appeal_judge',
    ...COURT_LEADERS,
  ],
  extend_deadline: [
    ...COURT_LEADERS,
    'judge',
    'mediator',
    'police_officer',
    'police_bureau',
    'station_chief',
  ],
  exclude_period: MOVING_CLOCKS,
  stop_clock: MOVING_CLOCKS,
  restart_clock: MOVING_CLOCKS,
  open_process: [...OFFICERS, 'judge', 'court_clerk', 'filing_judge', 'execution_judge', 'legal_worker'],
  record_security: [...BENCH, 'court_clerk', 'filing_judge', 'execution_judge'],
  record_entrusted_step: [...BENCH, 'court_clerk', 'filing_judge', 'execution_judge'],
  close_process: [...BENCH, 'president', 'filing_judge', 'execution_judge'],
  record_violence: [...OFFICERS, ...MEDIATORS, ...BENCH, 'court_clerk', 'filing_judge', 'appeal_judge'],
  ask_separate_mediation: HELPING,
  issue_warning: OFFICERS,
  deliver_violence_paper: [...OFFICERS, ...BENCH, 'court_clerk', 'bailiff'],
  change_protection_order: BENCH,
  ask_order_review: HELPING,
  decide_order_review: BENCH,
  triage: OFFICERS,
  accept_public_order: OFFICERS,
  order_opinion: OFFICERS,
  receive_opinion: OFFICERS,
  apply_no_punishment: OFFICERS,
  decide_public_order: OFFICERS,
  accept_traffic_mediation: TRAFFIC,
  record_traffic_start: TRAFFIC,
  notify_traffic_session: TRAFFIC,
  close_case: [...OFFICERS, ...MEDIATORS, 'judge'],
  hold_session: MEDIATING,
  reach_agreement: MEDIATING,
  // The chief of the station too, for a mediation that nobody there holds (`endingGate` in chapters/mediation/gates.ts).
  end_mediation: [...MEDIATING, 'station_chief'],
  accept_referral: BENCH,
  decline_referral: BENCH,
  apply_confirmation: HELPING,
  record_performance: [...OFFICERS, ...MEDIATORS, 'court_clerk', 'judge', 'execution_judge'],
  report_breach: HELPING,
  accept_confirmation: [...BENCH, 'filing_judge'],
  refuse_confirmation: [...BENCH, 'filing_judge'],
  confirm_agreement: BENCH,
  reject_confirmation: BENCH,
  withdraw_confirmation: BENCH,
  object_to_ruling: HELPING,
  decide_objection: BENCH,
  submit_complaint: [...HELPING, 'filing_judge'],
  record_arbitration: [...OFFICERS, 'legal_worker', 'filing_judge', 'court_clerk'],
  request_correction: ['filing_judge'],
  submit_correction: [...HELPING, 'filing_judge'],
  register_case: ['filing_judge'],
  refuse_registration: ['filing_judge'],
  return_complaint: ['filing_judge'],
  redirect_complaint: ['filing_judge'],
  appoint_mediator: [...BENCH, 'filing_judge', 'court_clerk'],
  accept_appointment: [...MEDIATORS, 'judge'],
  issue_fee_notice: ['court_clerk', 'filing_judge', 'judge'],
  record_fee_payment: ['court_clerk', 'filing_judge'],
  apply_fee_relief: HELPING,
  decide_fee_relief: [...BENCH, 'filing_judge'],
  record_address_refusal: ['court_clerk', 'bailiff', 'judge', 'filing_judge', 'execution_judge'],
  confirm_address: [...HELPING, 'filing_judge', 'execution_judge'],
  record_service: ['court_clerk', 'bailiff', 'judge', 'filing_judge', 'execution_judge'],
  file_answer: HELPING,
  // At second instance the court of appeal's (CPLI 99).
  set_evidence_period: [...BENCH, 'appeal_judge'],
  set_answer_period: BENCH,
  waive_answer_period: HELPING,
  schedule_hearing: HEARING,
  announce_hearing: HEARING,
  move_hearing: HEARING,
  cancel_hearing: HEARING,
  hold_hearing: HEARING,
  convert_procedure: BENCH,
  render_judgment: BENCH,
  render_ruling: BENCH,
  close_suit: BENCH,
  lodge_appeal: HELPING,
  transfer_appeal: ['court_clerk', 'judge'],
  register_appeal: ['appeal_judge'],
  decide_appeal: ['appeal_judge'],
  start_urging: ['execution_judge', 'judge', 'court_clerk'],
  record_demand: [...HELPING, 'execution_judge', 'bailiff'],
  record_urging_result: ['execution_judge', 'judge', 'court_clerk', 'police_officer'],
  apply_execution: [...HELPING, 'filing_judge'],
  hand_over_execution: BENCH,
  accept_execution: ['execution_judge', 'filing_judge'],
  issue_execution_notice: ['execution_judge', 'bailiff'],
  record_settlement: ['execution_judge'],
  report_settlement_default: [...HELPING, 'execution_judge'],
  close_execution: ['execution_judge'],
  close_for_now: ['execution_judge'],
  resume_execution: ['execution_judge'],
  waive_claim: [...HELPING, 'execution_judge'],
  refer_to_route: [...OFFICERS, ...MEDIATORS, 'judge', 'filing_judge', 'court_clerk'],
  record_route_step: [...OFFICERS, ...MEDIATORS, 'judge', 'filing_judge', 'court_clerk'],
  order_property_report: ['execution_judge'],
  record_property_report: ['execution_judge', 'court_clerk', 'bailiff'],
  record_search: ['execution_judge', 'court_clerk', 'bailiff'],
  record_clue: [...HELPING, 'execution_judge', 'bailiff'],
  check_clue: ['execution_judge', 'bailiff'],
  hear_creditor: ['execution_judge', 'court_clerk'],
  take_measure: ['execution_judge'],
  renew_measure: ['execution_judge'],
  end_measure: ['execution_judge', 'judge'],
  decide_listing: ['execution_judge'],
  remove_listing: ['execution_judge', 'judge'],
  issue_task: ISSUING,
  reassign_task: [...ISSUING, 'police_bureau'],
  withdraw_task: ISSUING,
  confirm_task: ISSUING,
  ask_task_again: ISSUING,
  reject_task: ISSUING,
  archive_case: [...OFFICERS, 'court_clerk', 'mediator', 'execution_judge'],
  ask_owner: ON_A_CASE,
  answer_request: ON_A_CASE,
  urge: SUPERVISING,
  ask_explanation: SUPERVISING,
  give_explanation: ON_A_CASE,
};

/** What the heads of the court of appeal decide on a case that they have: who tries it, and its own clocks (CPL 177, 183). */
const APPEAL_HEADS_DECIDE: readonly DecisionType[] = [
  'assign_person',
  'recuse_person',
  'extend_deadline',
  'ask_owner',
  'answer_request',
];

/**
 * The court of appeal acts through its appeal judges, and through its heads once the file is with it: a president or
 * division head there is no head of the court appealed from.
 * @param seat of the actor's unit; undefined for units that are none of the case's own
 */
export function mayDecideFrom(
  type: DecisionType,
  roles: readonly Role[],
  { seat, transferred }: { readonly seat: Seat | undefined; readonly transferred: boolean },
): boolean {
  if (seat !== 'appeal_court') return mayDecide(type, roles);
  if (roles.includes('appeal_judge') && mayDecide(type, ['appeal_judge'])) return true;
  const heads = heldAt('appeal_court', roles).filter((role) => holdsOneOf([role], COURT_LEADERS));
  return transferred && APPEAL_HEADS_DECIDE.includes(type) && mayDecide(type, heads);
}

export const mayDecide = (type: DecisionType, roles: readonly Role[]): boolean =>
  holdsOneOf(roles, DECISION_ROLES[type]);
