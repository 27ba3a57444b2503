/**
 * What a worker that was killed held in its hands goes on at once (ADR 0046): the server would hold each workflow task for the dead
 * one until it timed out. The record and the inbox have everything, so the run is ended and the case taken up from them.
 */
import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import type { Database } from '../db/client.ts';
import { listWaitingCases } from '../db/queries/record/list-waiting-cases.ts';
import { type TaskInHand, readTaskInHand } from '../temporal/case-runs.ts';
import { type CaseContract, restartCase } from '../temporal/cases.ts';
import { inLanes } from './lanes.ts';
import { placeOfProcesses, processOf } from './identity.ts';

/** Why such a run was ended, as its history says. */
export const TAKEN_OVER = 'its worker died in the middle of a task';

const CASES_AT_MOST = 200;
const AT_ONCE = 8;

export interface TakeOverDeps {
  readonly db: Database;
  readonly client: Client;
  readonly contract: CaseContract;
  readonly logger: Logger;
}

/** Who asks: a process at a place, and since when it has been running, epoch ms. */
export interface Successor {
  readonly pid: number;
  readonly place: string;
  readonly since: number;
}

const thisProcess = (): Successor => ({
  pid: process.pid,
  place: placeOfProcesses(),
  since: Date.now() - process.uptime() * 1000,
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/**
 * Whether the holder is known to be gone: only of processes that are numbered together with this one is anything known. Who had the
 * number of this process before it began is its predecessor.
 */
function isGone({ identity, startedAt }: TaskInHand, { pid, place, since }: Successor): boolean {
  const holder = processOf(identity);
  if (holder === undefined || holder.place !== place) return false;
  return holder.pid === pid ? startedAt < since : !isAlive(holder.pid);
}

/** @returns how many cases were taken from a dead worker */
export async function takeOver(deps: TakeOverDeps, successor: Successor = thisProcess()): Promise<number> {
  const { db, client, contract, logger } = deps;
  const waiting = (await listWaitingCases(db, 0, CASES_AT_MOST)).values();
  let taken = 0;
  await inLanes(waiting, { atOnce: AT_ONCE }, async ({ caseId, drill }) => {
    const task = await readTaskInHand(client, contract, caseId);
    // A run that dies in its first task may be what kills: its time-out leaves room for the others, and its tries are counted (ADR 0018).
    if (task === undefined || task.first || !isGone(task, successor)) return;
    const { runId } = task;
    await restartCase(client, contract, { caseId, drill, runId }, TAKEN_OVER);
    taken += 1;
  });
  if (taken > 0) logger.warn({ taken }, 'cases taken over from a worker that died');
  return taken;
}
