/** The daily work of the platform: heads published and rows compared at night, told in the morning. Made again when Temporal has lost it. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import { type DailyRun, ensureSchedules } from '../temporal/schedules.ts';
import { WORKFLOW_DIGEST, WORKFLOW_HEADS, WORKFLOW_RECONCILE } from '../workflows/contract.ts';

const EVERY_MS = 10 * 60_000;
const RETRY_MS = 5000;

export function dailyRuns(taskQueue: string): readonly DailyRun[] {
  const ours = { taskQueue, timezone: 'Asia/Shanghai' } as const;
  return [
    // One list for each day on which the platform ran at all.
    {
      ...ours,
      scheduleId: 'publish-heads',
      workflowType: WORKFLOW_HEADS,
      hour: 0,
      minute: 20,
      catchupWindow: '23 hours',
    },
    {
      ...ours,
      scheduleId: 'nightly-reconcile',
      workflowType: WORKFLOW_RECONCILE,
      hour: 2,
      minute: 10,
      catchupWindow: '12 hours',
    },
    // A morning digest that is hours late is dropped.
    {
      ...ours,
      scheduleId: 'morning-digest',
      workflowType: WORKFLOW_DIGEST,
      hour: 7,
      minute: 30,
      catchupWindow: '6 hours',
    },
  ];
}

/** As long as the worker lives. */
export async function keepSchedules(
  deps: { readonly client: Client; readonly taskQueue: string; readonly logger: Logger },
  ended: AbortSignal,
): Promise<void> {
  let known = false;
  while (!ended.aborted) {
    let wait = EVERY_MS;
    try {
      await ensureSchedules(deps.client, dailyRuns(deps.taskQueue), known);
      known = true;
    } catch (error) {
      deps.logger.warn({ err: error }, 'the schedules could not be made; tried again');
      wait = RETRY_MS;
    }
    await pause(wait, undefined, { signal: ended }).catch(() => undefined);
  }
}
