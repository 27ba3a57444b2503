/** What Temporal's histories of cases say of the time since an instant, e.g. a worker's death. */
import { Client, Connection } from '@temporalio/client';
import proto from '@temporalio/proto';

const { EventType } = proto.temporal.api.enums.v1;
type HistoryEvent = proto.temporal.api.history.v1.IHistoryEvent;

export interface AfterKill {
  /** Written since the kill, in all runs of all the cases. */
  readonly events: number;
  /** The highest number of a workflow task's tries: 1 without a time-out, 2 when a task was cut off by the death. */
  readonly tries: number;
}

const millis = ({ eventTime }: HistoryEvent): number =>
  Number(eventTime?.seconds ?? 0) * 1000 + (eventTime?.nanos ?? 0) / 1e6;

/** From the end backwards: a run of thousands of inputs is larger than one answer may be. */
async function* backwards(client: Client, run: { workflowId: string; runId: string }) {
  let nextPageToken: Uint8Array | undefined;
  do {
    const page = await client.workflowService.getWorkflowExecutionHistoryReverse({
      namespace: 'default',
      execution: run,
      maximumPageSize: 200,
      ...(nextPageToken === undefined ? {} : { nextPageToken }),
    });
    yield* page.history?.events ?? [];
    nextPageToken = page.nextPageToken ?? undefined;
  } while (nextPageToken !== undefined && nextPageToken.length > 0);
}

async function ofRun(
  client: Client,
  run: { workflowId: string; runId: string },
  since: number,
): Promise<AfterKill> {
  let events = 0;
  let tries = 1;
  for await (const event of backwards(client, run)) {
    if (millis(event) < since) break;
    events += 1;
    if (event.eventType === EventType.EVENT_TYPE_WORKFLOW_TASK_SCHEDULED)
      tries = Math.max(tries, event.workflowTaskScheduledEventAttributes?.attempt ?? 1);
  }
  return { events, tries };
}

/** @param since real instant of the kill, epoch ms */
export async function readAfterKill(
  address: string,
  caseIds: readonly string[],
  since: number,
): Promise<AfterKill> {
  const connection = await Connection.connect({ address });
  const client = new Client({ connection });
  let events = 0;
  let tries = 1;
  try {
    for (const caseId of caseIds) {
      const query = `WorkflowId = 'case/${caseId}'`;
      for await (const { workflowId, runId, closeTime } of client.workflow.list({ query })) {
        if (closeTime !== undefined && closeTime.getTime() < since) continue;
        const run = await ofRun(client, { workflowId, runId }, since);
        events += run.events;
        tries = Math.max(tries, run.tries);
      }
    }
    return { events, tries };
  } finally {
    await connection.close();
  }
}
