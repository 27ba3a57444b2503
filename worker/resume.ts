/**
 * Cases that are open on record but run nowhere are started again: Temporal can be lost, the record cannot
 * (ADR 0014). Starting one that runs is harmless. A case that has nothing to do rests until it has (ADR 0045).
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import type { Database } from '../db/client.ts';
import { countOpenCases } from '../db/queries/cases/count-open-cases.ts';
import { type CaseToRun, listCasesToRun } from '../db/queries/cases/list-cases-to-run.ts';
import { type CaseContract, startCase } from '../temporal/cases.ts';
import { inLanes } from './lanes.ts';

const PAGE = 200;
const AT_ONCE = 16;
const TOLD_EVERY = 500;
/** Of a case of which nothing falls due. */
const LONGEST_REST_MS = 3650 * 86_400_000;
const EVERY_MS = 30_000;
const RETRY_MS = 1000;

export interface ResumeDeps {
  readonly db: Database;
  readonly client: Client;
  readonly contract: CaseContract;
  readonly logger: Logger;
}

async function* casesToRun(db: Database): AsyncGenerator<CaseToRun, undefined> {
  let after: string | undefined;
  for (;;) {
    const page = await listCasesToRun(db, after, PAGE, Date.now() + LONGEST_REST_MS);
    if (page.length === 0) return undefined;
    yield* page;
    after = page.at(-1)?.caseId;
  }
}

async function resumeCases(deps: ResumeDeps, ended: AbortSignal): Promise<void> {
  const { db, client, contract, logger } = deps;
  const total = await countOpenCases(db);
  let count = 0;
  await inLanes(casesToRun(db), { atOnce: AT_ONCE, ended }, async ({ caseId, restsUntil = 0 }) => {
    await startCase(client, contract, { caseId, restMs: Math.max(0, restsUntil - Date.now()) });
    count += 1;
    if (count % TOLD_EVERY === 0) logger.info({ count, total }, 'open cases are run again');
  });
  logger.info({ count, total }, 'open cases run');
}

/** Temporal's own count, eventually consistent. */
async function runningCases(client: Client, contract: CaseContract): Promise<number> {
  const query = `WorkflowType = '${contract.workflowType}' AND ExecutionStatus = 'Running'`;
  return (await client.workflow.count(query)).count;
}

/** Whether Temporal holds fewer cases than are open on record; it also holds some that are only just being opened. */
async function fallsShort({ db, client, contract }: ResumeDeps): Promise<boolean> {
  return (await runningCases(client, contract)) < (await countOpenCases(db));
}

/**
 * As long as the worker lives: Temporal may lose its data under it. At the start one shortfall is enough; later its
 * count lags behind, and only a shortfall seen twice running is one. A failed comparison is repeated after a second.
 */
export async function keepCasesRunning(
  deps: ResumeDeps,
  ended: AbortSignal,
  everyMs = EVERY_MS,
): Promise<void> {
  let short = 1;
  while (!ended.aborted) {
    let wait = everyMs;
    try {
      short = (await fallsShort(deps)) ? short + 1 : 0;
      if (short >= 2) {
        await resumeCases(deps, ended);
        short = 0;
      }
    } catch (error) {
      deps.logger.warn({ err: error }, 'could not compare the open cases with Temporal');
      wait = Math.min(RETRY_MS, everyMs);
    }
    await pause(wait, undefined, { signal: ended }).catch(() => undefined);
  }
}
