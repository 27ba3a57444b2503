/**
 * The comparison of everything that must agree (核对): every open case with its rows, its workflow and the activities of its
 * tasks; every running workflow with an open case; people who left with the tasks they hold; what was taken in with its
 * answer. It repairs what is safe, and keeps a report that supervisors are told of.
 */
import type { Database } from '../db/client.ts';
import { DatabaseTimeout } from '../db/errors.ts';
import { archivedWithDuties, casesNotOpen } from '../db/queries/reconcile/cases-not-open.ts';
import { countNeglected } from '../db/queries/obligations/count-neglected.ts';
import { listOpenCases } from '../db/queries/cases/list-open-cases.ts';
import { listUnjudged } from '../db/queries/reconcile/list-unjudged.ts';
import { listUndecided } from '../db/queries/record/list-undecided.ts';
import { readClock } from '../db/queries/time/read-clock.ts';
import { type Finding, writeReconcileReport } from '../db/queries/reconcile/reconcile-reports.ts';
import { listCaseRuns } from '../temporal/case-runs.ts';
import { pause } from './pause.ts';
import { type ReconcileDeps, reconcileCase } from './reconcile-case.ts';
import { releaseAbsent } from './release-absent.ts';

/** How far it has come: a new attempt goes on from here. */
export interface ReconcileProgress {
  readonly startedAt: number;
  readonly after?: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly findings: readonly Finding[];
}

export interface ReconcileWatch {
  readonly reportId: string;
  readonly former?: ReconcileProgress | undefined;
  /** Told again and again while it goes on. */
  note(progress: ReconcileProgress): void;
}

const CASES_A_PAGE = 100;
const AT_ONCE = 8;
/** The report lists so many findings, to stay readable; `counts.findings` counts all. */
const FINDINGS_KEPT = 1000;
const UNANSWERED_AFTER_MS = 10 * 60_000;
const UNANSWERED_AT_MOST = 200;
/** Each is reported for a week of nights. */
const UNJUDGED_FOR_MS = 7 * 24 * 3_600_000;
/** An expiry that is due waits its grace and a worker. */
const NEGLECT_GRACE_MS = 60_000;
const BETWEEN_LOOKS_MS = 2000;

const NOT_COMPARED = 'not_compared';
/** Comparisons that run as one statement over the whole database. */
type Part = 'runs' | 'archived' | 'neglected';

class Run {
  readonly #deps: ReconcileDeps;
  readonly #watch: ReconcileWatch;
  readonly #startedAt: number;
  readonly #counts: Record<string, number>;
  readonly #findings: Finding[];
  #after: string | undefined;

  constructor(deps: ReconcileDeps, watch: ReconcileWatch, startedAt: number) {
    this.#deps = deps;
    this.#watch = watch;
    this.#startedAt = watch.former?.startedAt ?? startedAt;
    this.#counts = { ...watch.former?.counts };
    this.#findings = [...(watch.former?.findings ?? [])];
    this.#after = watch.former?.after;
  }

  progress(): ReconcileProgress {
    const so = { startedAt: this.#startedAt, counts: { ...this.#counts }, findings: [...this.#findings] };
    return this.#after === undefined ? so : { ...so, after: this.#after };
  }

  count(name: string, more: number): void {
    this.#counts[name] = (this.#counts[name] ?? 0) + more;
  }

  add(findings: readonly Finding[]): void {
    this.count('findings', findings.length);
    this.count('remaining', findings.filter((one) => !one.repaired).length);
    this.#findings.push(...findings.slice(0, FINDINGS_KEPT - this.#findings.length));
  }

  note(): void {
    this.#deps.signal?.throwIfAborted();
    this.#watch.note(this.progress());
  }

  /** A slow statement does not fail the whole report: the part it compares is reported once as `not_compared`, unrepaired. */
  async inTime<T>(part: Part, work: () => Promise<T>): Promise<T | undefined> {
    this.#deps.signal?.throwIfAborted();
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof DatabaseTimeout)) throw error;
      const counted = `${NOT_COMPARED}_${part}`;
      if (this.#counts[counted] === undefined) this.add([{ code: NOT_COMPARED, id: part, repaired: false }]);
      this.count(counted, 1);
      return undefined;
    }
  }

  async compare(caseIds: readonly string[], counted: 'cases' | 'others'): Promise<void> {
    const waiting = caseIds.values();
    const one = async (): Promise<void> => {
      for (const caseId of waiting) {
        const result = await reconcileCase(this.#deps, caseId);
        this.count(counted, 1);
        this.count('rows', result.rows);
        this.count('activities', result.activities);
        if (result.moving) this.count('moving', 1);
        this.add(result.findings);
        this.note();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, one));
  }

  async compareOpenCases(): Promise<void> {
    for (;;) {
      const page = await listOpenCases(this.#deps.db, this.#after, CASES_A_PAGE);
      if (page.length === 0) return;
      await this.compare(page, 'cases');
      this.#after = page.at(-1);
      this.note();
    }
  }

  /** Workflows of cases that are archived or that nobody knows. */
  async compareRuns(): Promise<void> {
    const { db, temporal, contract } = this.#deps;
    for await (const caseIds of listCaseRuns(temporal.client, contract)) {
      this.count('runs', caseIds.length);
      const known = caseIds.filter((caseId) => UUID.test(caseId));
      await this.compare((await this.inTime('runs', () => casesNotOpen(db, known))) ?? [], 'others');
      this.note();
    }
  }

  async compareArchived(): Promise<void> {
    const { db } = this.#deps;
    const found = await this.inTime('archived', () => archivedWithDuties(db, ARCHIVED_AT_MOST));
    await this.compare(found ?? [], 'others');
  }

  async compareFigures(): Promise<void> {
    const figures = await this.inTime('neglected', () => neglected(this.#deps));
    if (figures === undefined) return;
    this.count('uncarried', figures.uncarried);
    this.count('unansweredDue', figures.unanswered);
    this.add(figures.findings);
  }
}

/** More of them are no case for a repair at night. */
const ARCHIVED_AT_MOST = 1000;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Inputs without an outcome: the relay has signalled them again, so one that is still here cannot be decided. */
async function unanswered(db: Database): Promise<Finding[]> {
  const waiting = await listUndecided(db, UNANSWERED_AFTER_MS, UNANSWERED_AT_MOST);
  return waiting.map(({ caseId, decisionId }) => ({
    code: 'input_unanswered',
    caseId,
    id: decisionId,
    repaired: false,
  }));
}

/** The two figures that must be 0 (ADR 0016), and some of the cases when they are not. */
async function neglected({
  db,
  signal,
}: ReconcileDeps): Promise<{ findings: Finding[]; uncarried: number; unanswered: number }> {
  let figures = await countNeglected(db, NEGLECT_GRACE_MS);
  if (figures.examples.length > 0) {
    await pause(BETWEEN_LOOKS_MS, signal);
    const before = new Set(figures.examples);
    figures = await countNeglected(db, NEGLECT_GRACE_MS);
    figures = { ...figures, examples: figures.examples.filter((caseId) => before.has(caseId)) };
  }
  const { uncarried, unanswered, examples } = figures;
  const findings = examples.map((caseId) => ({ code: 'case_neglected', caseId, repaired: false }));
  return { findings, uncarried, unanswered };
}

/** Inputs of the last days whose judgement threw: their people are told that operators are. */
async function unjudged(db: Database): Promise<Finding[]> {
  const failed = await listUnjudged(db, UNJUDGED_FOR_MS, UNANSWERED_AT_MOST);
  return failed.map(({ caseId, inputId }) => ({
    code: 'input_judgement_failed',
    caseId,
    id: inputId,
    repaired: false,
  }));
}

export async function reconcile(deps: ReconcileDeps, watch: ReconcileWatch): Promise<ReconcileProgress> {
  const { db } = deps;
  const run = new Run(deps, watch, await readClock(db));
  run.add(await releaseAbsent(deps));
  await run.compareOpenCases();
  await run.compareRuns();
  await run.compareArchived();
  run.add(await unanswered(db));
  run.add(await unjudged(db));
  await run.compareFigures();
  const { startedAt, counts, findings } = run.progress();
  await writeReconcileReport(db, { reportId: watch.reportId, startedAt, counts, findings });
  return run.progress();
}
