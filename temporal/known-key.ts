/** A start with the wrong key is refused: what the namespace holds must be readable with the keys given. */
import type { Client } from '@temporalio/client';
import { defaultPayloadConverter } from '@temporalio/common';
import { createCodec } from './codec.ts';
import type { CodecKey } from '../config/env.ts';

/**
 * Reads the first input of one running case. @throws UnknownCodecKey when its key is not among `keys`; an empty
 * namespace, or one that cannot be listed yet, has nothing to object to.
 */
export async function assertKnownKey(client: Client, keys: readonly CodecKey[]): Promise<void> {
  const running = client.workflow.list({ query: "ExecutionStatus = 'Running'", pageSize: 1 });
  for await (const { workflowId, runId } of running) {
    const { events } = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    const payloads = events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads ?? [];
    const decoded = await createCodec(keys).decode(payloads);
    for (const payload of decoded) defaultPayloadConverter.fromPayload(payload);
    return;
  }
}
