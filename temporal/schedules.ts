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

/** Each once, however often it is asked for; a pause that somebody set is kept. */
export async function ensureSchedules(client: Client, runs: readonly DailyRun[]): Promise<void> {
  for (const run of runs) {
    const options = optionsOf(run);
    try {
      await client.schedule.create({ scheduleId: run.scheduleId, ...options });
    } catch (error) {
      if (!(error instanceof ScheduleAlreadyRunning)) throw error;
      await client.schedule.getHandle(run.scheduleId).update(({ state }) => ({
        ...options,
        state: { paused: state.paused, ...(state.note && { note: state.note }) },
      }));
    }
  }
}
