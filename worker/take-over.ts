/**
 * What a worker that was killed held in its hands goes on at once (ADR 0046): the server would hold each workflow task for the dead
 * one until it timed out. The record and the inbox have everything, so the run is ended and the case taken up from them.
 */
import { hostname } from 'node:os';
import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import type { Database } from '../db/client.ts';
import { listWaitingCases } from '../db/queries/record/list-waiting-cases.ts';
import { type TaskInHand, readTaskInHand } from '../temporal/case-runs.ts';
import { type CaseContract, restartCase } from '../temporal/cases.ts';

const CASES_AT_MOST = 200;
const AT_ONCE = 8;

export interface TakeOverDeps {
  readonly db: Database;
  readonly client: Client;
  readonly contract: CaseContract;
  readonly logger: Logger;
}

/** Who asks: a process of this machine or container, and since when it has been running, epoch ms. */
export interface Successor {
  readonly pid: number;
  readonly host: string;
  readonly since: number;
}

const thisProcess = (): Successor => ({
  pid: process.pid,
  host: hostname(),
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
 * Whether the holder is known to be gone. The SDK names a worker by its process and its machine; of another machine nothing is known. A
 * container that is started again has the same name and number: what it held before it began is its predecessor's.
 */
function isGone({ identity, startedAt }: TaskInHand, { pid, host, since }: Successor): boolean {
  const [, holder, at] = /^(\d+)@(.+)$/.exec(identity) ?? [];
  if (holder === undefined || at !== host) return false;
  return Number(holder) === pid ? startedAt < since : !isAlive(Number(holder));
}

/** @returns how many cases were taken from a dead worker */
export async function takeOver(deps: TakeOverDeps, successor: Successor = thisProcess()): Promise<number> {
  const { db, client, contract, logger } = deps;
  const waiting = (await listWaitingCases(db, 0, CASES_AT_MOST)).values();
  let taken = 0;
  const lane = async (): Promise<void> => {
    for (const { caseId, drill } of waiting) {
      const task = await readTaskInHand(client, contract, caseId);
      if (task === undefined || !isGone(task, successor)) continue;
      await restartCase(client, contract, { caseId, drill }, 'its worker died in the middle of a task');
      taken += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  if (taken > 0) logger.warn({ taken }, 'cases taken over from a worker that died');
  return taken;
}
