/** The two ways to reach a case's workflow: start it, and signal it an input. Both may be repeated without harm. */
import type { Client } from '@temporalio/client';
import type { TypedSearchAttributes } from '@temporalio/common';
import { temporalErrorKind } from './errors.ts';

/** Names and time-outs of the workflow; `workflows/contract.ts` has them, the caller brings them in. */
export interface CaseContract {
  readonly workflowType: string;
  readonly signal: string;
  readonly workflowId: (caseId: string) => string;
  readonly taskQueue: string;
  readonly workflowTaskTimeout: `${number}s`;
  /** What a new run is listed under until it says otherwise: given at the start it costs no event of its own. */
  readonly searchAttributes: TypedSearchAttributes;
}

function startOptions(contract: CaseContract, caseId: string) {
  return {
    workflowId: contract.workflowId(caseId),
    taskQueue: contract.taskQueue,
    args: [{ caseId }],
    workflowTaskTimeout: contract.workflowTaskTimeout,
    typedSearchAttributes: contract.searchAttributes,
    workflowIdConflictPolicy: 'USE_EXISTING',
    // The record is the guard against opening twice: a run started for an archived case answers what waits and ends.
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
  } as const;
}

export async function startCase(client: Client, contract: CaseContract, caseId: string): Promise<void> {
  await client.workflow.start(contract.workflowType, startOptions(contract, caseId));
}

/** Signals the running workflow; where Temporal has none (lost, or ended), starts one with the signal. */
export async function signalCase(
  client: Client,
  contract: CaseContract,
  caseId: string,
  input: unknown,
): Promise<void> {
  try {
    await client.workflow.getHandle(contract.workflowId(caseId)).signal(contract.signal, input);
  } catch (error) {
    if (temporalErrorKind(error) !== 'not_found') throw error;
    await client.workflow.signalWithStart(contract.workflowType, {
      ...startOptions(contract, caseId),
      signal: contract.signal,
      signalArgs: [input],
    });
  }
}
