/**
 * The checked append as a local activity, and as an ordinary one when that fails: an outage of the database then costs
 * no history and holds no slot; the input's id makes a double attempt harmless (ADR 0002, ADR 0004).
 */
import { isCancellation, proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { LoadedCase, RecordReply, RecordRequest } from '../domain/kernel/append-contract.ts';
import type { Calendar } from '../domain/deadlines/calendar.ts';
import type { CaseActivities } from './contract.ts';

/**
 * The number of attempts ends it: with a database that refuses at once, the 8 s alone never fired in our measurements,
 * and heartbeats kept the task alive, three events every 4 s, for as long as the outage lasted.
 */
const local = proxyLocalActivities<CaseActivities>({
  startToCloseTimeout: '3s',
  scheduleToCloseTimeout: '8s',
  retry: { initialInterval: '100ms', backoffCoefficient: 2, maximumInterval: '1s', maximumAttempts: 6 },
});

const ordinary = proxyActivities<CaseActivities>({
  startToCloseTimeout: '10s',
  retry: { initialInterval: '500ms', backoffCoefficient: 2, maximumInterval: '5s' },
});

async function eventually<T>(run: (activities: CaseActivities) => Promise<T>): Promise<T> {
  try {
    return await run(local);
  } catch (error) {
    if (isCancellation(error)) throw error;
    return run(ordinary);
  }
}

export const recordInput = (request: RecordRequest): Promise<RecordReply> =>
  eventually((activities) => activities.recordInput(request));

export const loadPage = (caseId: string, afterInputNo: number): Promise<LoadedCase> =>
  eventually((activities) => activities.loadCase({ caseId, afterInputNo, limit: 100 }));

export const loadCalendar = (): Promise<Calendar> => eventually((activities) => activities.loadCalendar());
