/**
 * The checked append as a local activity, and as an ordinary one when that fails: an outage of the database then costs
 * no history and holds no slot; the input's id makes a double attempt harmless (ADR 0002, ADR 0004).
 */
import { isCancellation, proxyActivities, proxyLocalActivities, workflowInfo } from '@temporalio/workflow';
import type { RecordReply, RecordRequest } from '../domain/kernel/append-contract.ts';
import type { Calendar } from '../domain/deadlines/calendar.ts';
import type { CaseActivities, LoadedRun } from './contract.ts';

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

/**
 * In a replay the reply is in the history, and the request, the dearest part of an input, is not made. Where the history
 * ends before the reply (the worker died while the activity ran), the activity answers `unassessed`: that answer is
 * history too, and the append is asked for again.
 */
async function appended(assess: () => RecordRequest): Promise<RecordReply | undefined> {
  for (;;) {
    const reply = await eventually((activities) =>
      activities.recordInput(workflowInfo().unsafe.isReplaying ? null : assess()),
    );
    if (reply.status === 'unrecordable') return undefined;
    if (reply.status !== 'unassessed') return reply;
  }
}

/** @param refuse the same input refused: what cannot be recorded as it was judged must not stop the case (ADR 0006) */
export async function recordInput(
  assess: () => RecordRequest,
  refuse: () => RecordRequest,
): Promise<RecordReply> {
  const reply = (await appended(assess)) ?? (await appended(refuse));
  if (reply === undefined) throw new Error('not even the refusal of an input can be recorded');
  return reply;
}

/** @param alone in a workflow task of its own: further pages of a case that is too large for one result */
export const loadPage = (caseId: string, afterInputNo: number, alone: boolean): Promise<LoadedRun> => {
  const load = (activities: CaseActivities): Promise<LoadedRun> =>
    activities.loadCase({ caseId, afterInputNo, limit: 100 });
  return alone ? load(ordinary) : eventually(load);
};

export const loadCalendar = (): Promise<Calendar> => eventually((activities) => activities.loadCalendar());
