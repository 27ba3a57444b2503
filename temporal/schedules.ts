/** What is done every day at an hour: kept by Temporal, made or brought up to date by whichever worker starts. */
import { type Client, ScheduleAlreadyRunning, ScheduleOverlapPolicy } from '@temporalio/client';

export interface DailyRun {
  /** Also the workflow id's beginning. */
  readonly scheduleId: string;
  readonly workflowType: string;
  readonly taskQueue: string;
  readonly hour: number;
  readonly minute: number;
  readonly timezone: string;
  /** How late it may still be done when nothing ran at its hour. */
  readonly catchupWindow: `${number} hours`;
}

function optionsOf({ scheduleId, workflowType, taskQueue, hour, minute, timezone, catchupWindow }: DailyRun) {
  const type = 'startWorkflow' as const;
  return {
    spec: { calendars: [{ hour, minute }], timezone },
    action: { type, workflowType, taskQueue, workflowId: scheduleId, args: [] },
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow },
  };
}

async function update(client: Client, run: DailyRun): Promise<void> {
  await client.schedule.getHandle(run.scheduleId).update(({ state: { paused, note } }) => ({
    ...optionsOf(run),
    state: { paused, ...(note === undefined ? {} : { note }) },
  }));
}

/**
 * Each once, however often it is asked for; a pause that somebody set is kept.
 * @param known whether those that are there are as this release wants them: then only missing ones are made
 */
export async function ensureSchedules(
  client: Client,
  runs: readonly DailyRun[],
  known = false,
): Promise<void> {
  for (const run of runs) {
    try {
      await client.schedule.create({ scheduleId: run.scheduleId, ...optionsOf(run) });
    } catch (error) {
      if (!(error instanceof ScheduleAlreadyRunning)) throw error;
      if (!known) await update(client, run);
    }
  }
}
