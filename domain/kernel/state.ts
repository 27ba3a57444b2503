/**
 * The state of a dispute: the fold of its events. State is per party wherever the law is per party
 * (consent, service, answer, appeal period, settlement of one of several respondents). The parts are in the chapters' `shape.ts`.
 */
import type { PolicyId } from '../law/policy.ts';
import type { DurationUnit, RuleId } from '../law/rule.ts';
import type { CaseClock } from '../deadlines/clock.ts';
import type { LegalDate } from '../deadlines/legal-date.ts';
import type { Agreement } from '../chapters/agreement/shape.ts';
import type { Appeal } from '../chapters/appeal/shape.ts';
import type { Deadline } from '../chapters/clocks/shape.ts';
import type { Confirmation } from '../chapters/confirmation/shape.ts';
import type { Execution } from '../chapters/execution/shape.ts';
import type { Filing } from '../chapters/filing/shape.ts';
import type { TriageFindings } from '../chapters/intake/shape.ts';
import type { Consent, Mediation } from '../chapters/mediation/shape.ts';
import type { Enforcement } from '../chapters/measures/shape.ts';
import type { Assignment, Party } from '../chapters/people/shape.ts';
import type { SideProcess } from '../chapters/processes/shape.ts';
import type { TrafficMediation } from '../chapters/traffic/shape.ts';
import type { PublicOrderCase } from '../chapters/public-order/shape.ts';
import type { DatedEvent, Guarantee } from '../chapters/record/shape.ts';
import type { OwnerRequest } from '../chapters/requests/shape.ts';
import type { Explanation, Urged } from '../chapters/supervision/shape.ts';
import type { Route } from '../chapters/routes/shape.ts';
import type { AddressRefusal, Service } from '../chapters/service/shape.ts';
import type { Hearing } from '../chapters/hearings/shape.ts';
import type { Instrument, Trial } from '../chapters/trial/shape.ts';
import type { Violence } from '../chapters/violence/shape.ts';
import type { ConfirmedAddress, Task } from '../chapters/tasks/task.ts';
import type * as T from './codes.ts';
import type { MediationStage, Stage } from './stage.ts';

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
  /** The edition of the conditions it was opened under; absent before there was one. */
  readonly edition?: number;
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
  /** Who joined after the opening, and by which event. */
  readonly joined: readonly { readonly partyId: string; readonly seq: number }[];
  readonly findings?: TriageFindings;
  readonly consents: readonly Consent[];
  readonly assignments: readonly Assignment[];
  readonly deadlines: readonly Deadline[];
  readonly mediation?: Mediation;
  /** seq of the last mediation before a suit that came to nothing: the other ways are told (PML 26). */
  readonly failedSeq?: number;
  /** Mediators who have mediated here, at any stage: they may not judge it (TY 16). */
  readonly mediators?: readonly string[];
  readonly agreements: readonly Agreement[];
  readonly confirmation?: Confirmation;
  readonly filing: Filing;
  readonly trial: Trial;
  readonly hearings: readonly Hearing[];
  readonly instruments: readonly Instrument[];
  readonly services: readonly Service[];
  readonly appeal?: Appeal;
  readonly execution: Execution;
  /** What was done to find property and to bind debtors; absent before anything was. */
  readonly enforcement?: Enforcement;
  /** Routes beside the court that were taken; absent before any was. */
  readonly routes?: readonly Route[];
  readonly processes: readonly SideProcess[];
  /** Violence at home: what was recorded after triage, the victim’s wish, warnings and orders. */
  readonly violence?: Violence;
  /** The public-order case (治安案件), from its acceptance on. */
  readonly publicOrder?: PublicOrderCase;
  /** Mediation by the traffic police (交通事故损害赔偿调解), from its acceptance on. */
  readonly traffic?: TrafficMediation;
  readonly tasks: readonly Task[];
  /** The last address each party confirmed for service. */
  readonly addresses: readonly ConfirmedAddress[];
  /** Who refused to give an address; absent before anybody did. */
  readonly addressRefusals?: readonly AddressRefusal[];
  /** What one side asked the owner of a clock, date, party or person to decide. */
  readonly requests?: readonly OwnerRequest[];
  /** What supervisors asked to be explained, and what they urged last; absent before the first. */
  readonly explanations?: readonly Explanation[];
  readonly urged?: readonly Urged[];
  readonly concluded?: T.Conclusion;
  readonly told: readonly {
    readonly topic: T.ToldTopic;
    readonly partyIds: readonly string[];
    readonly textVersion: string;
    /** Told with the consent to mediation at this stage. */
    readonly stage?: MediationStage;
    readonly guarantee?: Guarantee;
    readonly seq: number;
  }[];
  readonly extensionsGranted: readonly {
    readonly deadlineId: string;
    readonly ground: string;
    readonly length?: number;
    readonly unit?: DurationUnit;
    readonly on: LegalDate;
  }[];
  readonly performances: readonly {
    readonly seq?: number;
    readonly itemNo?: number;
    /** Of an item of money, the part that was paid. */
    readonly amount?: string;
    readonly date: LegalDate;
  }[];
  readonly datedEvents: readonly DatedEvent[];
  /** Who must still be told or must act because a deadline passed. */
  readonly escalations: readonly { deadlineId: string; rule: RuleId; to: readonly string[] }[];
  readonly beforeExpiry: readonly BeforeExpiry[];
  /** Ids of expiries and calendars whose judgement threw (`machine/set-aside.ts`): they are not tried again. */
  readonly setAside?: readonly string[];
}
