/**
 * The ways to reach a case's workflow: start it, signal it an input, complete one of its tasks with an input. Each may be
 * repeated without harm.
 */
import type { defineSearchAttributeKey } from '@temporalio/common';
import { type Client, isGrpcServiceError } from '@temporalio/client';
import { temporalErrorKind } from './errors.ts';

/** Names and time-outs of the workflow; `workflows/contract.ts` has them, the caller brings them in. */
export interface CaseContract {
  readonly workflowType: string;
  readonly signal: string;
  readonly workflowId: (caseId: string) => string;
  readonly activityId: (taskId: string, attemptNo: number) => string;
  readonly taskQueue: string;
  readonly workflowTaskTimeout: `${number}s`;
  /** Where Temporal's lists say what is to be found in them. */
  readonly listedUnder: ReturnType<typeof defineSearchAttributeKey>;
}

/** Exercises (演练) come after real cases where tasks wait at the server: 1 is first, 5 is last, 3 is what is not said. */
const LAST = { priority: { priorityKey: 5 } } as const;

interface CaseStart {
  readonly caseId: string;
  /** Known where the case is opened; a workflow started again from its record has the place of a real one. */
  readonly drill?: boolean;
  /** What the first run of a case begins with; without it the record is loaded. */
  readonly opening?: unknown;
  /** How long the case has nothing to do, ms: it is not loaded before, unless `signalCase` or `nudgeCase` reach it. */
  readonly restMs?: number;
}

function startOptions(contract: CaseContract, { caseId, drill = false, opening }: CaseStart) {
  return {
    ...(drill ? LAST : {}),
    workflowId: contract.workflowId(caseId),
    taskQueue: contract.taskQueue,
    args: [opening === undefined ? { caseId } : { caseId, opening }],
    workflowTaskTimeout: contract.workflowTaskTimeout,
    workflowIdConflictPolicy: 'USE_EXISTING',
    // The record is the guard against opening twice: a run started for an archived case answers what waits and ends.
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
  } as const;
}

export async function startCase(client: Client, contract: CaseContract, start: CaseStart): Promise<void> {
  const { restMs = 0 } = start;
  const rest = restMs > 0 ? { startDelay: restMs } : {};
  await client.workflow.start(contract.workflowType, { ...startOptions(contract, start), ...rest });
}

/**
 * Ends the run that there is, or the one that is named, and starts the case anew from its record: for a run that cannot go on. What people sent is on record
 * or in the inbox; that somebody left is found again by the nightly comparison (ADR 0018).
 */
export async function restartCase(
  client: Client,
  contract: CaseContract,
  { caseId, drill = false, runId }: CaseStart & { readonly runId?: string },
  reason: string,
): Promise<void> {
  try {
    await client.workflow.getHandle(contract.workflowId(caseId), runId).terminate(reason);
  } catch (error) {
    if (temporalErrorKind(error) !== 'not_found') throw error;
  }
  await startCase(client, contract, { caseId, drill });
}

async function reachCase(
  client: Client,
  contract: CaseContract,
  caseId: string,
  signal: { readonly signal: string; readonly signalArgs: unknown[] },
): Promise<void> {
  await client.workflow.signalWithStart(contract.workflowType, {
    ...startOptions(contract, { caseId }),
    ...signal,
  });
}

/**
 * Signals the running workflow; where Temporal has none (lost, or ended), starts one with the signal. A case that rests is only
 * woken by a signal that may start it: a bare one is put into its history and left there (ADR 0045).
 */
export async function signalCase(
  client: Client,
  contract: CaseContract,
  caseId: string,
  input: unknown,
): Promise<void> {
  await reachCase(client, contract, caseId, { signal: contract.signal, signalArgs: [input] });
}

/** Signals the run, without an input; one that there is none of is started and finds its record, or that there is nothing to do. */
export async function nudgeCase(
  client: Client,
  contract: CaseContract,
  caseId: string,
  signal: string,
): Promise<void> {
  await reachCase(client, contract, caseId, { signal, signalArgs: [] });
}

/** What is read of a result: which issue of which task it is of. */
export interface Completion {
  readonly taskId: string;
  readonly attemptNo?: number;
}

/**
 * Completes the activity of the task. Where Temporal has none of this id (not scheduled yet, completed by somebody else,
 * withdrawn, of a former issue) the workflow is signalled the same input: it knows which of these is the case.
 */
export async function completeTask(
  client: Client,
  contract: CaseContract,
  caseId: string,
  completion: Completion,
): Promise<void> {
  const { taskId, attemptNo } = completion;
  if (attemptNo !== undefined) {
    const activity = {
      workflowId: contract.workflowId(caseId),
      activityId: contract.activityId(taskId, attemptNo),
    };
    try {
      await client.activity.complete(activity, completion);
      return;
    } catch (error) {
      if (temporalErrorKind(error) !== 'not_found') throw error;
    }
  }
  await signalCase(client, contract, caseId, completion);
}

const INVALID_ARGUMENT = 3;

/**
 * Reports that an activity whose cancellation was requested is over. One that is not there is; so is one of which
 * cancellation was not requested: it is a later one under the same id. Raw, because the SDK's own call drops the status
 * by which the two are told from a server that does not answer.
 */
export async function reportEnded(
  client: Client,
  activity: { readonly workflowId: string; readonly runId: string; readonly activityId: string },
): Promise<void> {
  try {
    const { namespace } = client.options;
    await client.workflowService.respondActivityTaskCanceledById({ namespace, ...activity });
  } catch (error) {
    const code: number | undefined = isGrpcServiceError(error) ? error.code : undefined;
    if (code !== INVALID_ARGUMENT && temporalErrorKind(error) !== 'not_found') throw error;
  }
}
