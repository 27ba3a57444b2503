/** The heads of the chains, published once a day (公布末条哈希): one statement, which does nothing when it was done today. */
import { proxyActivities } from '@temporalio/workflow';
import type { ScheduledActivities } from './contract.ts';

const { publishHeads: publish } = proxyActivities<ScheduledActivities>({
  startToCloseTimeout: '5m',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '5m' },
});

export async function publishHeads(): Promise<number> {
  return publish();
}
