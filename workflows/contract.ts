/**
 * What the outside and the inside of the dispute workflow agree on: names, the message, the activities, the search
 * attribute. Safe to import from anywhere: it pulls in nothing but types and the SDK's shared package.
 */
import { defineSearchAttributeKey } from '@temporalio/common';
import type { Calendar } from '../domain/deadlines/calendar.ts';
import type { CaseInput } from '../domain/kernel/input.ts';
import type { CaseState } from '../domain/kernel/state.ts';
import type { LoadedCase, RecordReply, RecordRequest } from '../domain/kernel/append-contract.ts';

const WORKFLOW_DISPUTE = 'disputeCase';

/** One dispute, one workflow (ADR 0006). */
function caseWorkflowId(caseId: string): string {
  return `case/${caseId}`;
}

/** One issue of a task, one activity: the id that a result is sent to (ADR 0007). */
export function taskActivityId(taskId: string, attemptNo: number): string {
  return `task/${taskId}/${attemptNo}`;
}

export interface DisputeArguments {
  readonly caseId: string;
  /** Absent where a case is taken up: it is loaded then. */
  readonly opening?: OpeningRun;
}

/** What loading would answer of a case that is only being opened: with its start it costs nothing of its own. */
export interface OpeningRun {
  /** As it was received. */
  readonly input: CaseInput;
  /** Of the instant of its receipt. */
  readonly calendar: Calendar;
  readonly runLength: RunLength;
}

/** The one signal by which inputs come in; the handler only queues them. */
export const SIGNAL_DECIDE = 'decide';
export type DecideMessage = CaseInput;

/**
 * An operator takes a parked case (record behind the workflow) up again with it; and it has a case bring
 * the activities of its tasks in line with its record at once.
 */
export const SIGNAL_RESUME = 'resume';

/** Where the workflow stands: for proofs and supervisors, never for screens (those read the record). */
export const QUERY_POSITION = 'position';
export interface Position {
  readonly inputNo: number;
  readonly seq: number;
  readonly headHash: string;
  readonly parked: boolean;
  readonly waiting: number;
  /** Canonical JSON of the state, '' before the case is opened. */
  readonly state: string;
}

/** For finding parked cases in Temporal's own lists. Runs from before they were told `unlisted` keep the stage of their case in it. */
export const CASE_STAGE = defineSearchAttributeKey('CaseStage', 'KEYWORD');
export const PARKED = 'parked';

/**
 * How long a case waits for a worker that died in the middle of its task, so as short as may be (ADR 0004). A local
 * activity that takes longer keeps its task alive by itself.
 */
export const WORKFLOW_TASK_TIMEOUT = '5s';

/** An issue of a task that somebody is to carry out. */
export interface TaskIssue {
  readonly caseId: string;
  readonly taskId: string;
  readonly attemptNo: number;
}

/** How long a run may become: what a worker has to replay after another one's death (ADR 0018). */
export interface RunLength {
  readonly inputs: number;
  /** Of Temporal's history. */
  readonly bytes: number;
}

export const RUN_LENGTH: RunLength = { inputs: 50, bytes: 400_000 };

/** A case as a run takes it up. What a run began under is in its history: a replay reads the same. */
export interface LoadedRun extends LoadedCase {
  /** The case at `head`; `inputs` and `events` are empty then. Absent before the opening, and where it is too large for a result. */
  readonly state?: CaseState;
  /** Absent in runs from before it was told: those go on until Temporal suggests a new one. */
  readonly runLength?: RunLength;
  /** The stage is not kept in Temporal's lists, where nobody looks for it. Absent in runs from before it was told. */
  readonly unlisted?: true;
  /** Its workflow did not yield, twice: it takes nothing up until it is let go on. */
  readonly parked?: boolean;
}

/**
 * `unassessed`: the append was asked for without its request, in a replay whose history lacks the reply. `unrecordable`: the
 * database refuses the request for its data, and would for ever.
 */
export type Recorded = RecordReply | { readonly status: 'unassessed' } | { readonly status: 'unrecordable' };

export interface CaseActivities {
  loadCase(request: { caseId: string; afterInputNo: number; limit: number }): Promise<LoadedRun>;
  loadCalendar(): Promise<Calendar>;
  /** @param request null where the reply is expected in the history, see `recorder.ts` */
  recordInput(request: RecordRequest | null): Promise<Recorded>;
  /** Tells the unit, and is completed by a person with the input that the case then takes. */
  performTask(issue: TaskIssue & { readonly unitId: string }): Promise<CaseInput>;
  /** Reports the requested cancellation of the above; without effect when it is over. */
  endTask(issue: TaskIssue): Promise<void>;
}

/** What a comparison of the record with its rows and with Temporal came to. */
export interface ReconcileTotals {
  readonly counts: Readonly<Record<string, number>>;
  readonly findings: number;
  /** Findings that the repair did not mend. */
  readonly remaining: number;
}

/** What the schedules do. */
export interface ScheduledActivities {
  reconcile(): Promise<ReconcileTotals>;
  /** @returns how many notices were made */
  writeDigests(): Promise<number>;
  /** @returns how many cases the lists of the day have */
  publishHeads(): Promise<number>;
}

export const WORKFLOW_RECONCILE = 'nightlyReconcile';
export const WORKFLOW_DIGEST = 'morningDigest';
export const WORKFLOW_HEADS = 'publishHeads';

/** What a caller needs to start or signal a case. */
export function caseContract(taskQueue: string) {
  return {
    workflowType: WORKFLOW_DISPUTE,
    signal: SIGNAL_DECIDE,
    workflowId: caseWorkflowId,
    activityId: taskActivityId,
    taskQueue,
    workflowTaskTimeout: WORKFLOW_TASK_TIMEOUT,
    listedUnder: CASE_STAGE,
  } as const;
}
