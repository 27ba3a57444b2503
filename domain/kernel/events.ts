/**
 * What happened to a case, as recorded for ever. Ids, codes, dates and amounts only.
 * `EVENT_VERSIONS` is the version that is written now; older ones are read through `upcast.ts`.
 */
import type { LegalDate } from '../deadlines/legal-date.ts';
import type { NamedDocument } from '../chapters/tasks/task.ts';
import type { TraceStep } from '../deadlines/compute.ts';
import type { Capacity } from '../access/roles.ts';
import type { DurationUnit } from '../law/rule.ts';
import type { PerformanceItem, TextRef, TriageFindings } from './decision-data.ts';
import type { Actor, OnBehalfOf, OpeningData } from './input.ts';
import type * as T from './codes.ts';
import type { MediationStage, Stage } from './stage.ts';
import type { TaskEvents } from '../chapters/tasks/events.ts';

/** A computed due instant with how it was computed. `dueAt` is legal time (epoch ms), exclusive. */
export interface DueData {
  readonly startDate: LegalDate;
  readonly dueDate: LegalDate;
  readonly dueAt: number;
  readonly provisional: boolean;
  readonly calendarVersion: string;
  readonly trace: readonly TraceStep[];
}

export type StageReason = 'decision' | 'expiry' | 'consent_withdrawn' | 'correction' | 'law';

export interface DeadlineEvents {
  deadline_armed: DueData & {
    deadlineId: string;
    rule: string;
    article: string;
    /** seq of the event it counts from. */
    startSeq: number;
    startEvent: string;
    scope: 'stage' | 'case';
    partyId?: string;
    /** Court-set length (FL4, SLA-URGING, T5…). */
    length?: number;
    instrumentId?: string;
    taskId?: string;
  };
  /** `on`: the day of what was done, where it is not the day of the act that records it. */
  deadline_met: { deadlineId: string; on?: LegalDate };
  deadline_breached: { deadlineId: string; revision: number };
  deadline_superseded: { deadlineId: string; reason: 'stage_left' | 'replaced' | 'corrected' | 'party_left' };
  deadline_moved: DueData & {
    deadlineId: string;
    cause: 'extension' | 'exclusion' | 'calendar' | 'correction' | 'restart';
    ground?: string;
    extension?: { ground: string; length?: number; unit?: DurationUnit };
    exclusion?: { ground: string; from: LegalDate; to: LegalDate };
    reason?: TextRef;
  } & NamedDocument;
  deadline_stopped: { deadlineId: string; ground: string; from: LegalDate } & NamedDocument;
  escalated: { deadlineId: string; rule: string; to: readonly string[]; partyIds?: readonly string[] };
  expiry_superseded: { fromInputNo: number; deadlineIds: readonly string[]; byInputId: string };
  calendar_revised: { version: string };
}

export interface PeopleEvents {
  case_opened: OpeningData & { openedOn: LegalDate; calendarVersion: string };
  person_assigned: { personId: string; capacity: Capacity };
  person_recused: { personId: string; capacity: Capacity; ground: T.RecusalGround; reason?: TextRef };
  party_added: { partyId: string; role: T.PartyRole; kind: T.PartyKind; details: TextRef };
  party_identified: { partyId: string; kind?: T.PartyKind; details: TextRef };
  party_changed: { partyId: string; change: T.PartyChange };
  party_settled: { partyId: string; agreementId: string };
  consent_given: { partyId: string; stage: MediationStage; mode: T.ConsentMode };
  consent_withdrawn: { partyId: string; stage: MediationStage; mode?: T.ConsentMode; reason?: TextRef };
  note_recorded: { text: TextRef };
  parties_told: { topic: T.ToldTopic; partyIds: readonly string[]; textVersion: string };
  event_corrected: {
    eventSeq: number;
    eventType: string;
    oldDate: LegalDate;
    date: LegalDate;
    reason: TextRef;
  };
  process_opened: {
    kind: T.ProcessKind;
    date: LegalDate;
    stops: readonly string[];
    partyId?: string;
    reason?: TextRef;
  };
  process_closed: { processSeq: number; outcome: T.ProcessOutcome; date: LegalDate };
  act_backdated: { happenedOn: LegalDate; receivedOn: LegalDate; reason: TextRef };
}

export interface MediationEvents {
  stage_entered: { from: Stage; stage: Stage; reason: StageReason };
  triaged: {
    findings: TriageFindings;
    route: T.TriageRoute;
    track?: T.Track;
    guardianNotified: boolean;
    reason?: TextRef;
  };
  session_held: {
    no: number;
    date: LegalDate;
    mode: T.ConsentMode;
    outcome: T.SessionOutcome;
    notes?: TextRef;
  };
  mediation_ended: { stage: MediationStage; reason: T.MediationEndReason; date: LegalDate; notes?: TextRef };
  agreement_reached: {
    agreementId: string;
    form: T.AgreementForm;
    mediatingBody: T.MediatingBody;
    confirmable: T.Confirmable;
    partyIds: readonly string[];
    date: LegalDate;
    items: readonly PerformanceItem[];
    suitEnding?: T.SuitEnding;
    text?: TextRef;
  };
  referral_accepted: { personId: string; note?: TextRef };
  referral_declined: { reason?: TextRef; by: 'judge' | 'silence' };
  confirmation_applied: { date: LegalDate; applicantIds: readonly string[]; late: boolean };
  confirmation_accepted: { date: LegalDate; courtCaseNumber?: string };
  confirmation_refused: { ground: T.ConfirmationRefusalGround };
  confirmation_rejected: { ground: T.ConfirmationRejectionGround };
  confirmation_withdrawn: { treatedAs: 'requested' | 'no_show' | 'no_supplement' };
  ruling_objected: { by: 'party' | 'third_person'; late: boolean; reason?: TextRef };
  objection_decided: { outcome: 'dismissed' | 'revoked' };
  performance_recorded: { itemNo?: number; full: boolean; date: LegalDate };
  breach_reported: { note?: TextRef };
  case_concluded: { conclusion: T.Conclusion; text?: TextRef };
  case_archived: { visited: boolean; note?: TextRef };
}

export interface CourtEvents {
  complaint_submitted: {
    date: LegalDate;
    channel: T.Channel;
    materials: readonly string[];
    claims?: TextRef;
  };
  arbitration_recorded: { status: T.ArbitrationStatus; date?: LegalDate };
  correction_requested: { items: readonly { code: string; text?: TextRef }[]; days: number };
  correction_submitted: { date: LegalDate; note?: TextRef };
  case_registered: { date: LegalDate; courtCaseNumber: string; procedure: T.Procedure };
  complaint_returned: { reason?: TextRef };
  complaint_redirected: { ground: T.FilingGround };
  mediator_appointed: { personId: string };
  mediator_accepted: { date: LegalDate; personId: string };
  fee_notice_issued: { date: LegalDate; amount: string };
  fee_paid: { date: LegalDate };
  service_effected: {
    serviceId: string;
    partyId: string;
    document: T.ServedDocument;
    method: T.ServiceMethod;
    date: LegalDate;
    instrumentId?: string;
    article: string;
    taskId?: string;
  };
  answer_filed: { partyId: string; date: LegalDate; text?: TextRef };
  evidence_period_set: { date: LegalDate; days: number };
  hearing_scheduled: { date: LegalDate; mode: T.HearingMode };
  hearing_held: { date: LegalDate; mode: T.HearingMode; notes?: TextRef };
  procedure_converted: { from: T.Procedure; to: T.Procedure; reason?: TextRef };
  instrument_issued: {
    instrumentId: string;
    kind: T.InstrumentKind;
    date: LegalDate;
    appealable: boolean;
    subject?: string;
    items: readonly PerformanceItem[];
  };
  instrument_effective: { instrumentId: string; date: LegalDate };
  instrument_effect_revoked: { instrumentId: string; cause: 'correction' | 'appeal' | 'objection' };
  appeal_lodged: { partyId: string; date: LegalDate; instrumentId: string; late: boolean; text?: TextRef };
  appeal_transferred: { date: LegalDate };
  appeal_decided: { outcome: T.AppealOutcome; date: LegalDate };
}

export interface ExecutionEvents {
  urging_started: { date: LegalDate; basis: 'court' | 'request'; days?: number };
  urging_ended: { result: T.UrgingResult | 'expired' | 'execution_applied'; date: LegalDate; note?: TextRef };
  demand_recorded: { date: LegalDate };
  execution_applied: { date: LegalDate; late: boolean; claims?: TextRef };
  execution_accepted: { date: LegalDate; courtCaseNumber: string };
  execution_notice_issued: { date: LegalDate };
  settlement_recorded: { lastDueDate: LegalDate; text?: TextRef };
  settlement_defaulted: { note?: TextRef };
  execution_closed: { mode: T.ExecutionClosing; date: LegalDate };
  execution_closed_for_now: { basis: T.ClosedForNowBasis; searches: number };
  execution_resumed: { date: LegalDate; clue?: TextRef };
}

export interface EventData
  extends DeadlineEvents,
    PeopleEvents,
    MediationEvents,
    CourtEvents,
    ExecutionEvents,
    TaskEvents {}

export type EventType = keyof EventData;

/** An event as the machine makes it: its place in the record is fixed when it is appended. */
export type NewEvent = {
  [K in EventType]: { readonly type: K; readonly typeVersion: number; readonly data: EventData[K] };
}[EventType];

/** Where an event came from; the same for all events of one input. `at` is legal time (epoch ms). */
export interface EventContext {
  readonly inputNo: number;
  readonly inputId: string;
  readonly at: number;
  readonly receivedAt?: number;
  readonly happenedAt?: number;
  readonly actor: Actor | 'system';
  readonly onBehalfOf?: OnBehalfOf;
}

/** An event as the record holds it. */
export type CaseEvent = NewEvent & EventContext & { readonly seq: number };
