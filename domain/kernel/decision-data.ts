/**
 * The human acts a case takes (决定), by type, with the data each carries.
 * Ids, codes, dates and amounts only: names and free text stay in erasable rows, here they are a `TextRef`.
 * A date left out means the legal date of the act (`happenedAt`, else `receivedAt`).
 */
import type { LegalDate } from '../deadlines/legal-date.ts';
import type { Capacity } from '../access/roles.ts';
import type { DurationUnit } from '../law/rule.ts';
import type { ServiceFacts } from '../chapters/service/facts.ts';
import type * as T from './codes.ts';
import type { MediationStage } from './stage.ts';
import type { TaskDecisions } from '../chapters/tasks/acts.ts';
import type { NamedDocument } from '../chapters/tasks/task.ts';

/** A free text or a party's personal details, kept outside: where it is, and a salted digest of it. */
export interface TextRef {
  readonly textId: string;
  readonly digest: string;
}

export interface TriageFindings {
  readonly criminal: boolean;
  readonly publicOrder: T.PublicOrder;
  readonly traffic: boolean;
  readonly domesticViolence: boolean;
  readonly labour: boolean;
  readonly minorInvolved: boolean;
  readonly notPoliceBusiness: boolean;
}

export interface PerformanceItem {
  readonly kind: T.PerformanceKind;
  readonly obligorId: string;
  readonly obligeeId?: string;
  /** Yuan with at most two decimals, as text: money is never a float. */
  readonly amount?: string;
  readonly dueDate?: LegalDate;
}

export interface PeopleDecisions {
  assign_person: { personId: string; capacity: Capacity };
  recuse_person: { personId: string; ground: T.RecusalGround; reason?: TextRef };
  add_party: { role: T.PartyRole; kind: T.PartyKind; details: TextRef };
  identify_party: { partyId: string; kind?: Exclude<T.PartyKind, 'unknown'>; details: TextRef };
  record_party_change: { partyId: string; change: T.PartyChange };
}

export interface RecordDecisions {
  give_consent: { stage: MediationStage; mode: T.ConsentMode };
  withdraw_consent: { stage: MediationStage; mode?: T.ConsentMode; reason?: TextRef };
  record_note: { text: TextRef };
  tell_parties: { topic: T.ToldTopic; partyIds: readonly string[]; textVersion: string };
  correct: { eventSeq: number; date: LegalDate; reason: TextRef };
  extend_deadline: {
    deadlineId: string;
    ground: string;
    length?: number;
    unit?: DurationUnit;
    reason?: TextRef;
  };
  exclude_period: { deadlineId: string; ground: string; from: LegalDate; to: LegalDate } & NamedDocument;
  stop_clock: { deadlineId: string; ground: string; from?: LegalDate } & NamedDocument;
  restart_clock: { deadlineId: string; on?: LegalDate };
  open_process: { kind: T.ProcessKind; stopDeadlineIds?: readonly string[]; reason?: TextRef };
  /** `eventSeq`: of the event that opened it. */
  close_process: { eventSeq: number; outcome: T.ProcessOutcome; date?: LegalDate };
}

export interface MediationDecisions {
  triage: {
    findings: TriageFindings;
    route: T.TriageRoute;
    track?: T.Track;
    guardianNotified?: boolean;
    reason?: TextRef;
  };
  close_case: { reason: T.CloseReason; text?: TextRef };
  hold_session: { outcome: T.SessionOutcome; mode: T.ConsentMode; date?: LegalDate; notes?: TextRef };
  reach_agreement: {
    form: T.AgreementForm;
    mediatingBody: T.MediatingBody;
    partyIds?: readonly string[];
    effectDate?: LegalDate;
    mediatorSigned: boolean;
    sealAffixed: boolean;
    items: readonly PerformanceItem[];
    suitEnding?: T.SuitEnding;
    text?: TextRef;
  };
  end_mediation: {
    reason: Exclude<T.MediationEndReason, 'agreement'>;
    next: T.AfterMediation;
    notes?: TextRef;
  };
  accept_referral: { note?: TextRef };
  decline_referral: { reason: TextRef };
  apply_confirmation: { applicantIds: readonly string[]; organisationProof: boolean };
  record_performance: { itemNo?: number; full: boolean; date?: LegalDate };
  report_breach: { note?: TextRef };
  accept_confirmation: { courtCaseNumber?: string };
  refuse_confirmation: { ground: T.ConfirmationRefusalGround };
  confirm_agreement: { date?: LegalDate };
  reject_confirmation: { ground: T.ConfirmationRejectionGround; next: 'mediation' | 'filing' };
  withdraw_confirmation: { treatedAs: 'requested' | 'no_show' | 'no_supplement' };
  object_to_ruling: { by: 'party' | 'third_person'; knownOn?: LegalDate; reason?: TextRef };
  decide_objection: { outcome: 'dismissed' | 'revoked' };
}

export interface FilingDecisions {
  submit_complaint: { claims?: TextRef; materials: readonly string[] };
  record_arbitration: { status: T.ArbitrationStatus; date?: LegalDate };
  request_correction: { items: readonly { code: string; text?: TextRef }[]; days: number };
  submit_correction: { note?: TextRef };
  register_case: { courtCaseNumber: string; procedure: T.Procedure; next: 'mediation' | 'trial' };
  refuse_registration: { ground: T.FilingGround; date?: LegalDate };
  return_complaint: { reason?: TextRef };
  redirect_complaint: { ground: T.FilingGround };
  appoint_mediator: { personId: string };
  accept_appointment: { note?: TextRef };
}

export interface TrialDecisions {
  issue_fee_notice: { amount: string };
  record_fee_payment: { date?: LegalDate };
  record_service: {
    partyId: string;
    document: T.ServedDocument;
    method: T.ServiceMethod;
    /** The day of the act; where the law computes the day, what the court takes it to be. */
    effectDate?: LegalDate;
    facts?: Omit<ServiceFacts, 'method'>;
  };
  file_answer: { text?: TextRef };
  set_evidence_period: { days: number };
  schedule_hearing: { date: LegalDate; mode: T.HearingMode };
  hold_hearing: { date?: LegalDate; mode: T.HearingMode; notes?: TextRef };
  convert_procedure: { to: T.Procedure; reason?: TextRef };
  render_judgment: {
    date?: LegalDate;
    announced: 'same_day' | 'fixed_date';
    items: readonly PerformanceItem[];
  };
  render_ruling: { kind: 'dismissal_of_suit' | 'jurisdiction'; date?: LegalDate };
  close_suit: { ground: T.SuitClosing };
  lodge_appeal: { text?: TextRef };
  transfer_appeal: { date?: LegalDate };
  decide_appeal: { outcome: T.AppealOutcome; date?: LegalDate; items?: readonly PerformanceItem[] };
}

export interface ExecutionDecisions {
  start_urging: { basis: 'court' | 'request'; days?: number };
  record_demand: { date?: LegalDate };
  record_urging_result: { result: T.UrgingResult; date?: LegalDate; note?: TextRef };
  apply_execution: { claims?: TextRef };
  accept_execution: { courtCaseNumber: string };
  issue_execution_notice: { date?: LegalDate };
  record_settlement: { lastDueDate: LegalDate; text?: TextRef };
  report_settlement_default: { note?: TextRef };
  close_execution: { mode: T.ExecutionClosing; date?: LegalDate };
  close_for_now: { basis: T.ClosedForNowBasis; searches: number };
  resume_execution: { clue?: TextRef };
  waive_claim: { reason?: TextRef };
  archive_case: { visited: boolean; note?: TextRef };
}

export interface DecisionData
  extends PeopleDecisions,
    RecordDecisions,
    MediationDecisions,
    FilingDecisions,
    TrialDecisions,
    ExecutionDecisions,
    TaskDecisions {}

export type DecisionType = keyof DecisionData;
