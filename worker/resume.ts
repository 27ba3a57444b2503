/**
 * Cases that are open on record but run nowhere are started again: Temporal can be lost, the record cannot
 * (ADR 0014). Starting one that runs is harmless.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import type { Database } from '../db/client.ts';
import { countOpenCases } from '../db/queries/cases/count-open-cases.ts';
import { listOpenCases } from '../db/queries/cases/list-open-cases.ts';
import { type CaseContract, startCase } from '../temporal/cases.ts';

const PAGE = 200;
const AT_ONCE = 16;
const EVERY_MS = 30_000;
const RETRY_MS = 1000;

export interface ResumeDeps {
  readonly db: Database;
  readonly client: Client;
  readonly contract: CaseContract;
  readonly logger: Logger;
}

async function* openCases(db: Database): AsyncGenerator<readonly string[]> {
  let after: string | undefined;
  for (;;) {
    const page = await listOpenCases(db, after, PAGE);
    if (page.length === 0) return;
    yield page;
    after = page.at(-1);
  }
}

async function resumeCases({ db, client, contract, logger }: ResumeDeps): Promise<void> {
  let count = 0;
  for await (const page of openCases(db)) {
    for (let at = 0; at < page.length; at += AT_ONCE) {
      await Promise.all(
        page.slice(at, at + AT_ONCE).map((caseId) => startCase(client, contract, { caseId })),
      );
    }
    count += page.length;
  }
  logger.info({ count }, 'open cases run');
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
        await resumeCases(deps);
        short = 0;
      }
    } catch (error) {
      deps.logger.warn({ err: error }, 'could not compare the open cases with Temporal');
      wait = Math.min(RETRY_MS, everyMs);
    }
    await pause(wait, undefined, { signal: ended }).catch(() => undefined);
  }
}
