/** What Temporal holds of cases, for comparing it with the record. */
import type { Client } from '@temporalio/client';
import type { CaseContract } from './cases.ts';
import { temporalErrorKind } from './errors.ts';

export interface CaseRun {
  /** Value of the search attribute that says where the case is. */
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
    const [shown] = contract.searchAttributes.getAll();
    const value = shown && typedSearchAttributes.get(shown.key);
    return {
      shown: typeof value === 'string' ? value : undefined,
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

/** Signals the run that there is, if there is one. */
export async function nudgeCase(
  client: Client,
  contract: CaseContract,
  caseId: string,
  signal: string,
): Promise<void> {
  try {
    await client.workflow.getHandle(contract.workflowId(caseId)).signal(signal);
  } catch (error) {
    if (temporalErrorKind(error) !== 'not_found') throw error;
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
