/**
 * Cases that are open on record but run nowhere are started again: Temporal can be lost, the record cannot
 * (architecture decision 9). Starting one that runs is harmless.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import type { Database } from '../db/client.ts';
import { listOpenCases } from '../db/queries/list-open-cases.ts';
import { type CaseContract, startCase } from '../temporal/cases.ts';

const PAGE = 200;
const AT_ONCE = 16;

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

/** @returns how many open cases were started or found running */
async function resumeCases({ db, client, contract, logger }: ResumeDeps): Promise<number> {
  let count = 0;
  for await (const page of openCases(db)) {
    for (let at = 0; at < page.length; at += AT_ONCE) {
      await Promise.all(page.slice(at, at + AT_ONCE).map((caseId) => startCase(client, contract, caseId)));
    }
    count += page.length;
  }
  if (count > 0) logger.info({ count }, 'open cases run');
  return count;
}

/** Temporal's own count, eventually consistent; an error counts as unknown. */
async function runningCases(client: Client, contract: CaseContract): Promise<number> {
  const query = `WorkflowType = '${contract.workflowType}' AND ExecutionStatus = 'Running'`;
  return (await client.workflow.count(query)).count;
}

async function openOnRecord(db: Database): Promise<number> {
  let count = 0;
  for await (const page of openCases(db)) count += page.length;
  return count;
}

/** Once a worker runs: if Temporal holds fewer cases than are open on record, all are started. Tries until it knows. */
export async function resumeWhenLost(deps: ResumeDeps, ended: AbortSignal): Promise<void> {
  while (!ended.aborted) {
    try {
      if ((await runningCases(deps.client, deps.contract)) < (await openOnRecord(deps.db)))
        await resumeCases(deps);
      return;
    } catch (error) {
      deps.logger.warn({ err: error }, 'could not compare the open cases with Temporal');
      await pause(1000, undefined, { signal: ended }).catch(() => undefined);
    }
  }
}
