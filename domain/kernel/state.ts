/**
 * The state of a dispute: the fold of its events. State is per party wherever the law is per party
 * (consent, service, answer, appeal period, settlement of one of several respondents).
 */
import type { LegalDate } from '../deadlines/legal-date.ts';
import type { CaseClock } from '../deadlines/clock.ts';
import type { Exclusion, Extension, TraceStep } from '../deadlines/compute.ts';
import type { PolicyId } from '../law/policy.ts';
import type { RuleId } from '../law/rule.ts';
import type { Capacity } from '../access/roles.ts';
import type { PerformanceItem, TextRef, TriageFindings } from './decision-data.ts';
import type * as T from './codes.ts';
import type { MediationStage, Stage } from './stage.ts';
import type { ConfirmedAddress, Task } from '../chapters/tasks/task.ts';

export interface Party {
  readonly partyId: string;
  readonly role: T.PartyRole;
  readonly kind: T.PartyKind;
  readonly status: 'active' | 'settled' | 'left' | 'deceased';
  readonly details: TextRef;
  readonly guardianNotified?: boolean;
  readonly settledBy?: string;
}

/** One line of the consent ledger: party × stage × mode (PML 17; OLR 4: consent to one step is not consent to the next). */
export interface Consent {
  readonly partyId: string;
  readonly stage: MediationStage;
  readonly mode: T.ConsentMode;
  readonly givenAt: number;
  readonly withdrawnAt?: number;
}

export interface Assignment {
  readonly personId: string;
  readonly capacity: Capacity;
  readonly status: 'active' | 'ended' | 'recused';
}

export type DeadlineStatus = 'armed' | 'met' | 'breached' | 'superseded' | 'excluded';

export interface Deadline {
  readonly deadlineId: string;
  readonly rule: RuleId;
  readonly article: string;
  readonly scope: 'stage' | 'case';
  readonly startSeq: number;
  readonly startEvent: string;
  readonly startDate: LegalDate;
  readonly dueDate: LegalDate;
  /** Legal time, epoch ms, exclusive. */
  readonly dueAt: number;
  readonly provisional: boolean;
  readonly calendarVersion: string;
  readonly trace: readonly TraceStep[];
  readonly status: DeadlineStatus;
  readonly revision: number;
  /** The day on which what it asks for was done; with `breached`, done late. */
  readonly metOn?: LegalDate;
  readonly partyId?: string;
  readonly instrumentId?: string;
  readonly taskId?: string;
  readonly length?: number;
  readonly extensions: readonly Extension[];
  readonly exclusions: readonly Exclusion[];
  /** While `excluded`: the day from which the clock stands still, and why. */
  readonly stopped?: { readonly from: LegalDate; readonly ground: string };
}

export interface Mediation {
  readonly stage: MediationStage;
  readonly sessions: number;
  readonly ended?: T.MediationEndReason;
  readonly mediatorId?: string;
  readonly mediatorAccepted?: boolean;
  /** Court mediation: the day the mediator signed for the material (CM3 counts from it). */
  readonly acceptedOn?: LegalDate;
}

export interface Agreement {
  readonly agreementId: string;
  readonly date: LegalDate;
  readonly seq: number;
  readonly partyIds: readonly string[];
  readonly confirmable: T.Confirmable;
  readonly mediatingBody: T.MediatingBody;
  readonly items: readonly PerformanceItem[];
  readonly performedItems: readonly number[];
  readonly performed: boolean;
  readonly breached: boolean;
  readonly suitEnding?: T.SuitEnding;
}

export interface Instrument {
  readonly instrumentId: string;
  readonly kind: T.InstrumentKind;
  readonly date: LegalDate;
  readonly seq: number;
  readonly appealable: boolean;
  readonly subject?: string;
  readonly items: readonly PerformanceItem[];
  readonly effectiveOn?: LegalDate;
  /** Set aside on appeal or after an objection: it binds nobody. */
  readonly quashed?: boolean;
}

export interface Service {
  readonly serviceId: string;
  readonly seq: number;
  readonly partyId: string;
  readonly document: T.ServedDocument;
  readonly method: T.ServiceMethod;
  readonly date: LegalDate;
  readonly instrumentId?: string;
}

export interface Confirmation {
  readonly status: 'applied' | 'accepted' | 'refused' | 'confirmed' | 'rejected' | 'withdrawn';
  readonly objection?: 'pending' | 'dismissed' | 'revoked';
}

export interface Filing {
  readonly submittedOn?: LegalDate;
  readonly submittedSeq?: number;
  readonly channel?: T.Channel;
  readonly corrections: number;
  readonly correctionPending: boolean;
  readonly arbitration?: T.ArbitrationStatus;
  readonly courtCaseNumber?: string;
  readonly registeredOn?: LegalDate;
  readonly registeredSeq?: number;
  readonly procedure?: T.Procedure;
  readonly returned?: boolean;
  /** Days of agreed mediation after registration: they stay out of the trial limit (T11). */
  readonly mediated?: { readonly from: LegalDate; readonly to: LegalDate };
}

export interface Trial {
  readonly feeNotice: boolean;
  readonly feePaid: boolean;
  readonly feeOverdue: boolean;
  readonly answers: readonly string[];
  readonly hearings: number;
  readonly nextHearing?: LegalDate;
}

export interface Appeal {
  readonly by: readonly string[];
  readonly instrumentId: string;
  readonly transferred: boolean;
  readonly outcome?: T.AppealOutcome;
}

export interface Execution {
  readonly appliedOn?: LegalDate;
  readonly accepted: boolean;
  readonly noticeIssued: boolean;
  readonly settlementUntil?: LegalDate;
  readonly urged: boolean;
  readonly urgingResult?: T.UrgingResult | 'expired' | 'execution_applied';
  readonly demandedOn?: LegalDate;
  readonly performed: boolean;
}

/** A side process (附属程序): its own clock counts from the event that opened it. */
export interface SideProcess {
  readonly seq: number;
  readonly kind: T.ProcessKind;
  readonly status: 'open' | 'closed';
  readonly openedOn: LegalDate;
  readonly outcome?: T.ProcessOutcome;
  /** Deadlines whose clock it stopped. */
  readonly stops: readonly string[];
}

/** An event that gave a legal date from which deadlines count, and may therefore need correcting. */
export interface DatedEvent {
  readonly seq: number;
  readonly type: string;
  readonly date: LegalDate;
}

/** How the case stood before an expiry, kept until a person's next act, so that a decision received earlier can undo it. */
export interface BeforeExpiry {
  readonly inputNo: number;
  readonly deadlineId: string;
  readonly dueAt: number;
  readonly state: CaseState;
}

export interface CaseState {
  readonly caseId: string;
  readonly policy: PolicyId;
  readonly clock: CaseClock;
  readonly calendarVersion: string;
  readonly stationId: string;
  readonly courtId: string;
  readonly appealCourtId: string;
  readonly source: T.Source;
  readonly matter: string;
  readonly openedOn: LegalDate;
  readonly stage: Stage;
  readonly stageSeq: number;
  readonly track?: T.Track;
  readonly version: number;
  /** The input that last moved `version`. */
  readonly versionInputNo: number;
  readonly seq: number;
  readonly inputNo: number;
  readonly parties: readonly Party[];
  readonly findings?: TriageFindings;
  readonly consents: readonly Consent[];
  readonly assignments: readonly Assignment[];
  readonly deadlines: readonly Deadline[];
  readonly mediation?: Mediation;
  /** Mediators who have mediated here, at any stage: they may not judge it (TY 16). */
  readonly mediators?: readonly string[];
  readonly agreements: readonly Agreement[];
  readonly confirmation?: Confirmation;
  readonly filing: Filing;
  readonly trial: Trial;
  readonly instruments: readonly Instrument[];
  readonly services: readonly Service[];
  readonly appeal?: Appeal;
  readonly execution: Execution;
  readonly processes: readonly SideProcess[];
  readonly tasks: readonly Task[];
  /** The last address each party confirmed for service. */
  readonly addresses: readonly ConfirmedAddress[];
  readonly concluded?: T.Conclusion;
  readonly told: readonly { topic: T.ToldTopic; partyIds: readonly string[] }[];
  readonly datedEvents: readonly DatedEvent[];
  /** Who must still be told or must act because a deadline passed. */
  readonly escalations: readonly { deadlineId: string; rule: RuleId; to: readonly string[] }[];
  readonly beforeExpiry: readonly BeforeExpiry[];
}
