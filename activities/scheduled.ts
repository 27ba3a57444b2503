/** What the schedules start. */
import { activityInfo, Context, heartbeat } from '@temporalio/activity';
import type { Database } from '../db/client.ts';
import { writeDigests } from '../db/queries/notices/write-digests.ts';
import { publishHeads } from '../db/queries/record/published-heads.ts';
import type { TemporalClient } from '../temporal/client.ts';
import { caseContract, type ScheduledActivities } from '../workflows/contract.ts';
import { reconcile, type ReconcileProgress } from './reconcile.ts';

interface ScheduledDeps {
  readonly db: Database;
  /** A list of heads is made of all cases, in one statement. */
  readonly unhurried: Database;
  readonly temporal: TemporalClient;
  readonly bundle: string;
}

export function scheduledActivities({ db, unhurried, temporal, bundle }: ScheduledDeps): ScheduledActivities {
  return {
    async reconcile() {
      const { taskQueue, workflowExecution, heartbeatDetails } = activityInfo();
      if (workflowExecution === undefined) throw new Error('the comparison runs in a workflow');
      const { cancellationSignal: signal, cancelled } = Context.current();
      const comparing = reconcile(
        { db, temporal, contract: caseContract(taskQueue), bundle, signal },
        {
          // The same for each attempt, so that a report is kept once.
          reportId: workflowExecution.runId,
          former: heartbeatDetails as ReconcileProgress | undefined,
          note: heartbeat,
        },
      );
      // A worker told to stop does not wait for the statement under way; another goes on from the last note.
      const { counts } = await Promise.race([comparing, cancelled]);
      return { counts, findings: counts['findings'] ?? 0, remaining: counts['remaining'] ?? 0 };
    },
    writeDigests: () => writeDigests(db),
    publishHeads: () => publishHeads(unhurried),
  };
}
