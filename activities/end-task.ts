/** Ends the activity of a task that is no longer to be carried out: an ordinary activity, since a local one comes too early. */
import { activityInfo } from '@temporalio/activity';
import { reportEnded } from '../temporal/cases.ts';
import type { TemporalClient } from '../temporal/client.ts';
import { type CaseActivities, taskActivityId } from '../workflows/contract.ts';

export function endTask(temporal: TemporalClient): CaseActivities['endTask'] {
  return async ({ taskId, attemptNo }) => {
    const { workflowExecution } = activityInfo();
    if (workflowExecution === undefined) throw new Error('only a case has tasks');
    const activityId = taskActivityId(taskId, attemptNo);
    await temporal.call((client) => reportEnded(client, { ...workflowExecution, activityId }));
  };
}
