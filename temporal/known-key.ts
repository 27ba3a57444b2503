/**
 * A start with the wrong keys is refused: what Temporal holds must be readable with the keys given. A process that went
 * on all the same would fail every task of every case, and write new payloads that the right key could not read.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import type { Payload } from '@temporalio/common';
import type { CodecKey } from '../config/env.ts';
import { createCodec, PayloadTampered, UnknownCodecKey } from './codec.ts';

/** CODEC_KEYS is not what the cases of this namespace were written with. */
export class CodecKeysRefused extends Error {
  override readonly name = 'CodecKeysRefused';
}

interface Execution {
  readonly workflowId?: string | null;
  readonly runId?: string | null;
}

/** Canaries prove nothing, since each process writes its own with its own key; nor do workflows without payloads. */
const RUNNING_CASES = "ExecutionStatus = 'Running' AND WorkflowType NOT IN ('canary', 'nightlyReconcile')";
const PAGE = 1000;

/** The youngest and the oldest running case: a wrong key shows in the first, a key removed too early in the second. */
async function outermostCases(client: Client): Promise<readonly Execution[]> {
  let youngest: Execution | undefined;
  let oldest: Execution | undefined;
  let nextPageToken: Uint8Array | undefined;
  do {
    const page = await client.workflowService.listWorkflowExecutions({
      namespace: client.options.namespace,
      query: RUNNING_CASES,
      pageSize: PAGE,
      ...(nextPageToken && { nextPageToken }),
    });
    youngest ??= page.executions[0]?.execution ?? undefined;
    oldest = page.executions.at(-1)?.execution ?? oldest;
    nextPageToken = page.nextPageToken;
  } while (nextPageToken.length > 0);
  return [youngest, oldest].filter((one) => one !== undefined);
}

async function firstPayloads(client: Client, execution: Execution): Promise<Payload[]> {
  const { history } = await client.workflowService.getWorkflowExecutionHistory({
    namespace: client.options.namespace,
    execution,
    maximumPageSize: 1,
  });
  return history?.events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads ?? [];
}

async function readCases(client: Client, keys: readonly CodecKey[]): Promise<void> {
  const codec = createCodec(keys);
  for (const execution of await outermostCases(client)) {
    try {
      await codec.decode(await firstPayloads(client, execution));
    } catch (error) {
      if (!(error instanceof UnknownCodecKey || error instanceof PayloadTampered)) throw error;
      throw new CodecKeysRefused(
        `CODEC_KEYS cannot read ${execution.workflowId}, which Temporal holds: ${error.message}`,
        { cause: error },
      );
    }
  }
}

const AGAIN_MS = 1000;

/**
 * Settles once Temporal has answered, however long that takes: no process may need Temporal in order to come up. A
 * namespace without cases has nothing to object to.
 * @throws CodecKeysRefused
 */
export async function assertKnownKey(client: Client, keys: readonly CodecKey[]): Promise<void> {
  for (;;) {
    try {
      await readCases(client, keys);
      return;
    } catch (error) {
      if (error instanceof CodecKeysRefused) throw error;
      await pause(AGAIN_MS);
    }
  }
}
