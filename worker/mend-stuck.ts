/**
 * Cases that owe an answer and do not give it (ADR 0018): looked for as long as the worker lives, mended where that is safe,
 * and told to operators, in the log and as a report that supervisors hear of.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import type { Database } from '../db/client.ts';
import { type Finding, writeReconcileReport } from '../db/queries/reconcile/reconcile-reports.ts';
import { undecidedOfCase } from '../db/queries/record/list-undecided.ts';
import { listWaitingCases, type WaitingCase } from '../db/queries/record/list-waiting-cases.ts';
import { forgiveCase, listParkedByOthers } from '../db/queries/record/strike-case.ts';
import { type CaseRun, readCaseRun } from '../temporal/case-runs.ts';
import { type CaseContract, nudgeCase, restartCase, signalCase, startCase } from '../temporal/cases.ts';
import { PARKED, SIGNAL_RESUME } from '../workflows/contract.ts';
import { onceAnHour } from './once-an-hour.ts';

const EVERY_MS = 15_000;
const SOON_MS = 3000;
/** An answer takes milliseconds, after a worker's death its restart and a task's time-out. */
const OWED_FOR_MS = 20_000;
const CASES_AT_MOST = 200;
const AT_ONCE = 4;
const INPUTS_AT_MOST = 50;
/** A task that a worker's death cut off is tried a second time; one that timed out or failed twice will again. */
const HOPELESS_ATTEMPTS = 3;
/** An ordinary activity of the case's own waits at most five seconds between its tries: most of a minute. */
const HOPELESS_OWN_ATTEMPTS = 12;
/** A case that is stuck again so soon after its restart is not helped by another one. */
const RESTARTED_ONCE_IN_MS = 10 * 60_000;

export interface MendDeps {
  readonly db: Database;
  readonly client: Client;
  readonly contract: CaseContract;
  readonly bundle: string;
  readonly logger: Logger;
}

type Mended = 'working' | 'started' | 'told_again' | 'restarted' | 'stuck' | 'parked';

/** What the operators hear of; the rest is the daily business of a platform whose parts come and go. */
const SAID: Readonly<Partial<Record<Mended, Omit<Finding, 'caseId'>>>> = {
  restarted: { code: 'case_stuck', repaired: true },
  stuck: { code: 'case_stuck', repaired: false },
  parked: { code: 'case_parked', repaired: false },
};

class Mender {
  readonly #deps: MendDeps;
  readonly #restarted = new Map<string, number>();
  readonly #isNews = onceAnHour();
  readonly #owedForMs: number;

  constructor(deps: MendDeps, owedForMs: number) {
    this.#deps = deps;
    this.#owedForMs = owedForMs;
  }

  async look(): Promise<void> {
    const { db, client, contract, bundle } = this.#deps;
    // Told first: a load of this version is not parked by the strikes of another, and a signal that is lost is sent again.
    for (const caseId of await listParkedByOthers(db, bundle, CASES_AT_MOST)) {
      await nudgeCase(client, contract, caseId, SIGNAL_RESUME);
      await forgiveCase(db, caseId);
    }
    const waiting = (await listWaitingCases(db, this.#owedForMs, CASES_AT_MOST)).values();
    const findings: Finding[] = [];
    const one = async (): Promise<void> => {
      for (const owing of waiting) findings.push(...this.#news(owing, await this.#mend(owing)));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, one));
    if (findings.length > 0) await this.#tell(findings);
  }

  async #mend(owing: WaitingCase): Promise<Mended> {
    const { caseId, inputs, drill } = owing;
    const { client, contract } = this.#deps;
    const run = await readCaseRun(client, contract, caseId);
    if (run === undefined) {
      await startCase(client, contract, { caseId, drill });
      return 'started';
    }
    if (run.shown === PARKED) return 'parked';
    if (run.taskAttempt >= HOPELESS_ATTEMPTS) return await this.#restart(owing);
    if (run.taskAttempt > 0) return 'working';
    // The case cannot be read or recorded: another run would fail in the same way.
    if (run.ownAttempts >= HOPELESS_OWN_ATTEMPTS) return 'stuck';
    return await this.#tellAgain(caseId, inputs, run);
  }

  async #restart({ caseId, drill }: WaitingCase): Promise<Mended> {
    const now = performance.now();
    for (const [id, at] of this.#restarted) if (now - at > RESTARTED_ONCE_IN_MS) this.#restarted.delete(id);
    if (this.#restarted.has(caseId)) return 'stuck';
    this.#restarted.set(caseId, now);
    await restartCase(
      this.#deps.client,
      this.#deps.contract,
      { caseId, drill },
      'its workflow task failed again and again',
    );
    return 'restarted';
  }

  /** No task is under way, so the run does not hold what the case owes: a message was lost. */
  async #tellAgain(caseId: string, inputs: number, run: CaseRun): Promise<Mended> {
    const { db, client, contract } = this.#deps;
    if (inputs === 0) await nudgeCase(client, contract, caseId, SIGNAL_RESUME);
    // Activities of tasks keep a run busy outside of it; an activity that records is one of the case's own.
    else if (run.activities.every((id) => id.startsWith('task/')))
      for (const { input } of await undecidedOfCase(db, caseId, INPUTS_AT_MOST))
        await signalCase(client, contract, caseId, input);
    else return 'working';
    return 'told_again';
  }

  #news({ caseId }: WaitingCase, mended: Mended): Finding[] {
    const { logger } = this.#deps;
    const finding = SAID[mended];
    if (finding === undefined) {
      if (mended !== 'working') logger.warn({ caseId, mended }, 'a case owed an answer');
      return [];
    }
    if (!this.#isNews(`${caseId} ${mended}`)) return [];
    logger.error({ caseId, mended }, 'a case could not go on by itself');
    return [{ ...finding, caseId }];
  }

  async #tell(findings: readonly Finding[]): Promise<void> {
    const remaining = findings.filter((one) => !one.repaired).length;
    const counts = { findings: findings.length, remaining };
    await writeReconcileReport(this.#deps.db, {
      reportId: randomUUID(),
      startedAt: Date.now(),
      counts,
      findings,
    });
  }
}

export interface MendTimes {
  readonly everyMs: number;
  /** How long an answer may be owed before a case is looked at. */
  readonly owedForMs: number;
}

/** As long as the worker lives. */
export async function keepMending(
  deps: MendDeps,
  ended: AbortSignal,
  { everyMs, owedForMs }: MendTimes = { everyMs: EVERY_MS, owedForMs: OWED_FOR_MS },
): Promise<void> {
  const mender = new Mender(deps, owedForMs);
  // What waited for this worker is given a moment to be taken up.
  for (let wait = Math.min(SOON_MS, everyMs); ; wait = everyMs) {
    await pause(wait, undefined, { signal: ended }).catch(() => undefined);
    if (ended.aborted) return;
    try {
      await mender.look();
    } catch (error) {
      deps.logger.warn({ err: error }, 'could not look for cases that owe an answer');
    }
  }
}
