/** The morning digest (每日摘要): one statement, which does nothing when it was done today. */
import { proxyActivities } from '@temporalio/workflow';
import type { ScheduledActivities } from './contract.ts';

const { writeDigests } = proxyActivities<ScheduledActivities>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '5m' },
});

export async function morningDigest(): Promise<number> {
  return writeDigests();
}
