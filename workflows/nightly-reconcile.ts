/** The nightly comparison (夜间核对): one activity, which goes on from where it was when its worker ends. */
import { proxyActivities } from '@temporalio/workflow';
import type { ReconcileTotals, ScheduledActivities } from './contract.ts';

const { reconcile } = proxyActivities<ScheduledActivities>({
  startToCloseTimeout: '6 hours',
  heartbeatTimeout: '2 minutes',
  retry: { initialInterval: '10s', backoffCoefficient: 2, maximumInterval: '5m' },
});

export async function nightlyReconcile(): Promise<ReconcileTotals> {
  return reconcile();
}
