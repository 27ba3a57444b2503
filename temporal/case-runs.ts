/** What Temporal holds of cases, for comparing it with the record, and for those who supervise. */
import type { Client, WorkflowExecutionInfo } from '@temporalio/client';
import type { CaseContract } from './cases.ts';
import { temporalErrorKind } from './errors.ts';

export interface CaseRun {
  /** Under what Temporal lists the case. */
  readonly shown: string | undefined;
  /** How often its present workflow task was tried; above one, it fails. */
  readonly taskAttempt: number;
  /** Ids of the activities that are pending. */
  readonly activities: readonly string[];
  /** The most tries of one of them that the workflow itself waits for: those of tasks wait for people. */
  readonly ownAttempts: number;
}

/** @returns undefined when nothing of this id is running */
export async function readCaseRun(
  client: Client,
  contract: CaseContract,
  caseId: string,
): Promise<CaseRun | undefined> {
  try {
    const { status, raw, typedSearchAttributes } = await client.workflow
      .getHandle(contract.workflowId(caseId))
      .describe();
    if (status.name !== 'RUNNING') return undefined;
    const shown = typedSearchAttributes.get(contract.listedUnder);
    return {
      shown: typeof shown === 'string' ? shown : undefined,
      taskAttempt: raw.pendingWorkflowTask?.attempt ?? 0,
      activities: (raw.pendingActivities ?? []).map((one) => one.activityId ?? ''),
      ownAttempts: Math.max(
        0,
        ...(raw.pendingActivities ?? [])
          .filter((one) => one.activityId?.startsWith('task/') !== true)
          .map((one) => one.attempt ?? 0),
      ),
    };
  } catch (error) {
    if (temporalErrorKind(error) === 'not_found') return undefined;
    throw error;
  }
}

/** A workflow task that a worker has begun and not ended. */
export interface TaskInHand {
  readonly runId: string;
  /** As the worker named itself. */
  readonly identity: string;
  /** Epoch ms. */
  readonly startedAt: number;
  /** The run has ended no task yet. */
  readonly first: boolean;
}

/** More than a first task has before it, unless half a hundred signals came with it. */
const EVENTS_LOOKED_AT = 50;

/** @returns undefined when no task of the case is with a worker; what arrives meanwhile is not in the history yet */
export async function readTaskInHand(
  client: Client,
  contract: CaseContract,
  caseId: string,
): Promise<TaskInHand | undefined> {
  const workflowId = contract.workflowId(caseId);
  try {
    const { runId } = await client.workflow.getHandle(workflowId).describe();
    const { history } = await client.workflowService.getWorkflowExecutionHistoryReverse({
      namespace: client.options.namespace,
      execution: { workflowId, runId },
      maximumPageSize: EVENTS_LOOKED_AT,
    });
    const events = history?.events ?? [];
    const started = events[0]?.workflowTaskStartedEventAttributes;
    if (started === undefined || started === null) return undefined;
    const whole = events.some((one) => one.workflowExecutionStartedEventAttributes !== null);
    return {
      runId,
      identity: started.identity ?? '',
      startedAt: instant('at', events[0]?.eventTime).at ?? 0,
      first: whole && events.every((one) => one.workflowTaskCompletedEventAttributes === null),
    };
  } catch (error) {
    if (temporalErrorKind(error) === 'not_found') return undefined;
    throw error;
  }
}

/** Ids of the cases that Temporal lists as running, page by page; what has just ended may still be among them. */
export async function* listCaseRuns(
  client: Client,
  contract: CaseContract,
): AsyncGenerator<readonly string[]> {
  const prefix = contract.workflowId('');
  const query = `WorkflowType = '${contract.workflowType}' AND ExecutionStatus = 'Running'`;
  let page: string[] = [];
  for await (const { workflowId } of client.workflow.list({ query, pageSize: 200 })) {
    page.push(workflowId.startsWith(prefix) ? workflowId.slice(prefix.length) : workflowId);
    if (page.length < 200) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}

/** One run of a case's workflow; a long case goes on in a new one. Instants are epoch ms. */
export interface RunOfCase {
  readonly runId: string;
  readonly status: string;
  readonly startedAt: number;
  readonly closedAt?: number;
  readonly historyEvents: number;
  readonly historyBytes?: number;
}

/** An activity that the present run waits for. Instants are epoch ms. */
export interface PendingActivity {
  readonly activityId: string;
  readonly type: string;
  /** Started, scheduled, or ending. */
  readonly state: string;
  readonly attempt: number;
  /** When it was scheduled, for its next attempt where one failed. */
  readonly scheduledAt?: number;
  readonly startedAt?: number;
}

export interface CaseRuns {
  /** The newest first. */
  readonly runs: readonly RunOfCase[];
  readonly pending: readonly PendingActivity[];
  /** How often the present workflow task was tried; above one, it fails. Absent while none is due. */
  readonly taskAttempt?: number;
}

interface Timestamp {
  readonly seconds?: { toNumber(): number } | null;
  readonly nanos?: number | null;
}

function instant<N extends string>(
  name: N,
  at: Timestamp | null | undefined,
): { readonly [K in N]?: number } {
  const seconds = at?.seconds?.toNumber() ?? 0;
  if (seconds === 0) return {};
  return { [name]: seconds * 1000 + Math.floor((at?.nanos ?? 0) / 1_000_000) } as {
    readonly [K in N]?: number;
  };
}

const PENDING_STATE: Readonly<Record<number, string>> = {
  1: 'scheduled',
  2: 'started',
  3: 'cancel_requested',
};

function runOf(info: WorkflowExecutionInfo): RunOfCase {
  const { runId, status, startTime, closeTime, historyLength, historySize } = info;
  return {
    runId,
    status: status.name.toLowerCase(),
    startedAt: startTime.getTime(),
    ...(closeTime === undefined ? {} : { closedAt: closeTime.getTime() }),
    historyEvents: historyLength,
    ...(historySize === undefined ? {} : { historyBytes: historySize }),
  };
}

/** So many runs are told, the newest: each holds hundreds of events. */
const MOST_RUNS = 100;

/** Former runs as Temporal lists them, which may be a moment late; the present one is asked itself. */
export async function readCaseRuns(
  client: Client,
  contract: CaseContract,
  caseId: string,
): Promise<CaseRuns | undefined> {
  const workflowId = contract.workflowId(caseId);
  try {
    const present = await client.workflow.getHandle(workflowId).describe();
    const runs = [runOf(present as unknown as WorkflowExecutionInfo)];
    for await (const info of client.workflow.list({ query: `WorkflowId = '${workflowId}'` })) {
      if (info.runId !== present.runId) runs.push(runOf(info));
      if (runs.length === MOST_RUNS) break;
    }
    const { pendingActivities, pendingWorkflowTask } = present.raw;
    const attempt = pendingWorkflowTask?.attempt ?? undefined;
    return {
      runs: runs.toSorted((one, other) => other.startedAt - one.startedAt),
      pending: (pendingActivities ?? []).map((one) => ({
        activityId: one.activityId ?? '',
        type: one.activityType?.name ?? '',
        state: PENDING_STATE[one.state ?? 0] ?? 'unknown',
        attempt: one.attempt ?? 1,
        ...instant('scheduledAt', one.scheduledTime),
        ...instant('startedAt', one.lastStartedTime),
      })),
      ...(attempt === undefined ? {} : { taskAttempt: attempt }),
    };
  } catch (error) {
    if (temporalErrorKind(error) === 'not_found') return undefined;
    throw error;
  }
}
