/**
 * What a worker does whose workflow thread does not yield (ADR 0018): it strikes the case, at the second strike takes its run
 * away, and ends; its supervisor starts it again. A case struck twice is loaded as parked, so the others go on.
 */
import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Database } from '../db/client.ts';
import { writeReconcileReport } from '../db/queries/reconcile/reconcile-reports.ts';
import { PARKED_AT, strikeCase } from '../db/queries/record/strike-case.ts';
import { type CaseContract, restartCase } from '../temporal/cases.ts';
import type { TemporalClient } from '../temporal/client.ts';
import type { RunRef } from './thread-watch.ts';

export interface HungDeps {
  readonly db: Database;
  readonly temporal: TemporalClient;
  readonly contract: CaseContract;
  /** Digest of the bundle that runs. */
  readonly bundle: string;
  readonly logger: Logger;
}

/** A database or a server that is away must not keep the worker from ending: the next one strikes. */
const WITHIN_MS = 3000;

async function strike({ db, temporal, contract, bundle, logger }: HungDeps, run: RunRef): Promise<void> {
  const prefix = contract.workflowId('');
  if (!run.workflowId.startsWith(prefix)) return;
  const caseId = run.workflowId.slice(prefix.length);
  const strikes = await strikeCase(db, caseId, bundle, { deadlineMs: WITHIN_MS });
  logger.error({ caseId, strikes }, 'its workflow does not yield');
  if (strikes < PARKED_AT) return;
  await writeReconcileReport(db, {
    reportId: randomUUID(),
    startedAt: Date.now(),
    counts: { findings: 1, remaining: 1 },
    findings: [{ code: 'case_parked', caseId, repaired: false }],
  });
  await temporal.call((client) => restartCase(client, contract, { caseId }, 'it did not yield'), WITHIN_MS);
}

/** @returns when the worker may end */
export async function endHung(deps: HungDeps, run: RunRef | undefined): Promise<void> {
  deps.logger.fatal({ ...run }, 'the workflow thread does not yield; the worker ends');
  try {
    if (run !== undefined) await strike(deps, run);
  } catch (error) {
    deps.logger.error({ err: error }, 'the case could not be struck');
  }
}
