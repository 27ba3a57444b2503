/**
 * One case: its rows against the fold of its record, its workflow and the pending activities against both. A case may move
 * during a look, so only a difference that two looks at the same head of the record show is a fault.
 */
import type { Database } from '../db/client.ts';
import { dropFold, readFold } from '../db/queries/record/kept-fold.ts';
import { recordPages } from '../db/queries/record/load-case.ts';
import { readProjection, repairProjection } from '../db/queries/reconcile/read-projection.ts';
import type { Finding } from '../db/queries/reconcile/reconcile-reports.ts';
import { canonicalText } from '../domain/kernel/canonical.ts';
import { foldRecord } from '../domain/machine/fold.ts';
import { differences, type Expectation, expectationOf, rowsOf } from '../domain/machine/reconcile.ts';
import type { Head } from '../domain/kernel/append-contract.ts';
import type { CaseState } from '../domain/kernel/state.ts';
import { type CaseRun, readCaseRun } from '../temporal/case-runs.ts';
import { nudgeCase, restartCase, startCase } from '../temporal/cases.ts';
import type { TemporalClient } from '../temporal/client.ts';
import { type caseContract, PARKED, SIGNAL_RESUME, taskActivityId } from '../workflows/contract.ts';
import { pause } from './pause.ts';

export interface ReconcileDeps {
  readonly db: Database;
  readonly temporal: TemporalClient;
  readonly contract: ReturnType<typeof caseContract>;
  /** Digest of the workflow bundle whose folds are compared; without it none are. */
  readonly bundle?: string;
  /** Aborted when the work is to stop: it goes on in another attempt, or another night. */
  readonly signal?: AbortSignal;
}

interface Trouble {
  readonly code:
    | 'row_missing'
    | 'row_extra'
    | 'row_altered'
    | 'fold_altered'
    | 'record_unreadable'
    | 'workflow_missing'
    | 'workflow_unexpected'
    | 'activity_missing'
    | 'activity_extra'
    | 'case_parked'
    | 'case_stuck';
  readonly id?: string;
}

interface Look {
  readonly head: Head;
  readonly expected?: Expectation;
  readonly run: CaseRun | undefined;
  readonly troubles: readonly Trouble[];
}

export interface CaseResult {
  readonly findings: readonly Finding[];
  /** The case moved at every look, so no comparison was possible; its own workflow is at work on it. */
  readonly moving: boolean;
  readonly rows: number;
  readonly activities: number;
}

const BETWEEN_LOOKS_MS = 1000;
const LOOKS = 5;
/** A start or a signal needs a worker, which may be about to come back. */
const LOOKS_AFTER_REPAIR = 15;
/** A workflow task fails now and then, when a worker dies; this often it is the case. */
const STUCK_ATTEMPTS = 5;

interface Folded {
  readonly head: Head;
  readonly state: CaseState | undefined;
  /** The kept fold is not what folding the record comes to. */
  readonly foldAltered: boolean;
}

/** Folding the record threw: no state is known, so nothing else of the case can be compared. */
class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

function readable<T>(fold: () => T): T {
  try {
    return fold();
  } catch (cause) {
    throw new Unreadable('the record cannot be folded', { cause });
  }
}

async function foldWhole({ db, bundle }: ReconcileDeps, caseId: string): Promise<Folded> {
  const kept = bundle === undefined ? undefined : await readFold(db, caseId, bundle);
  let foldAltered = false;
  let state: CaseState | undefined;
  let head: Head = { inputNo: 0, seq: 0, headHash: '' };
  for await (const page of recordPages(db, caseId)) {
    const events = Map.groupBy(page.events, (event) => event.inputNo);
    for (const input of page.inputs) {
      state = readable(() => foldRecord(caseId, state, events.get(input.inputNo) ?? [], [input]));
      if (kept?.inputNo === input.inputNo)
        foldAltered = canonicalText(JSON.parse(kept.state)) !== canonicalText(state);
    }
    head = page.head;
  }
  return { head, state, foldAltered };
}

function activityTroubles(open: Expectation['open'], run: CaseRun): Trouble[] {
  const wanted = new Set(open.map((task) => taskActivityId(task.taskId, task.attemptNo)));
  const pending = new Set(run.activities.filter((id) => id.startsWith('task/')));
  return [
    ...[...wanted].filter((id) => !pending.has(id)).map((id) => ({ code: 'activity_missing', id }) as const),
    ...[...pending].filter((id) => !wanted.has(id)).map((id) => ({ code: 'activity_extra', id }) as const),
  ];
}

function runTroubles(
  state: CaseState | undefined,
  open: Expectation['open'],
  run: CaseRun | undefined,
): Trouble[] {
  const over = state === undefined || state.stage === 'archived';
  if (run === undefined) return over ? [] : [{ code: 'workflow_missing' }];
  if (run.shown === PARKED) return [{ code: 'case_parked' }];
  if (run.taskAttempt >= STUCK_ATTEMPTS) return [{ code: 'case_stuck' }];
  return over ? [{ code: 'workflow_unexpected' }] : activityTroubles(open, run);
}

/** @returns undefined when the record moved between its rows and its events */
async function look(deps: ReconcileDeps, caseId: string): Promise<Look | undefined> {
  const { db, temporal, contract } = deps;
  const stored = await readProjection(db, caseId);
  const { head, state, foldAltered } = await foldWhole(deps, caseId);
  if (head.headHash !== (stored?.head.headHash ?? '')) return undefined;
  const run = await temporal.call((client) => readCaseRun(client, contract, caseId));
  const expected = state && expectationOf(state);
  const rows =
    stored === undefined || expected === undefined
      ? []
      : differences(stored.rows, rowsOf(expected.projection)).map(
          ({ how, table, id }): Trouble => ({ code: `row_${how}`, id: id === '' ? table : `${table}/${id}` }),
        );
  const folds: Trouble[] = foldAltered ? [{ code: 'fold_altered' }] : [];
  const troubles = [...rows, ...folds, ...runTroubles(state, expected?.open ?? [], run)];
  return { head, run, troubles, ...(expected === undefined ? {} : { expected }) };
}

const keyOf = ({ code, id = '' }: Trouble): string => `${code} ${id}`;

/** What two looks at one head have in common; undefined when there are no two such looks. */
async function confirmedLook(deps: ReconcileDeps, caseId: string): Promise<Look | undefined> {
  let former: Look | undefined;
  for (let looks = 0; looks < LOOKS; looks += 1) {
    const now = await look(deps, caseId);
    if (now?.troubles.length === 0) return now;
    if (now !== undefined && former?.head.headHash === now.head.headHash) {
      const seen = new Set(former.troubles.map(keyOf));
      return { ...now, troubles: now.troubles.filter((one) => seen.has(keyOf(one))) };
    }
    former = now;
    await pause(BETWEEN_LOOKS_MS, deps.signal);
  }
  return undefined;
}

/** Only what is safe: rows follow from the record, a workflow that is started loads it, and a running one brings its activities in line. */
async function repair(
  { db, temporal, contract }: ReconcileDeps,
  caseId: string,
  { head, expected, troubles }: Look,
): Promise<void> {
  const codes = new Set(troubles.map((one) => one.code));
  if (expected !== undefined && troubles.some((one) => one.code.startsWith('row_')))
    await repairProjection(db, caseId, head, expected.projection);
  if (codes.has('fold_altered')) await dropFold(db, caseId);
  if (codes.has('case_stuck'))
    await temporal.call((client) =>
      restartCase(client, contract, { caseId }, 'found stuck by the comparison'),
    );
  if (codes.has('workflow_missing')) await temporal.call((client) => startCase(client, contract, { caseId }));
  if (codes.has('activity_missing') || codes.has('activity_extra'))
    await temporal.call((client) => nudgeCase(client, contract, caseId, SIGNAL_RESUME));
}

const REPAIRABLE = /^(row_|fold_|activity_|workflow_missing|case_stuck)/;

/** @returns what of the troubles is still so */
async function remaining(
  deps: ReconcileDeps,
  caseId: string,
  troubles: readonly Trouble[],
): Promise<Set<string>> {
  let left = new Set(troubles.map(keyOf));
  const hopeless = troubles.filter((one) => !REPAIRABLE.test(one.code)).length;
  for (let looks = 0; looks < LOOKS_AFTER_REPAIR && left.size > hopeless; looks += 1) {
    await pause(looks === 0 ? 100 : BETWEEN_LOOKS_MS, deps.signal);
    const now = await look(deps, caseId);
    if (now === undefined) continue;
    const still = new Set(now.troubles.map(keyOf));
    left = new Set([...left].filter((key) => still.has(key)));
  }
  return left;
}

export async function reconcileCase(deps: ReconcileDeps, caseId: string): Promise<CaseResult> {
  try {
    return await compareCase(deps, caseId);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const findings = [{ code: 'record_unreadable', caseId, repaired: false }];
    return { findings, moving: false, rows: 0, activities: 0 };
  }
}

async function compareCase(deps: ReconcileDeps, caseId: string): Promise<CaseResult> {
  const seen = await confirmedLook(deps, caseId);
  if (seen === undefined) return { findings: [], moving: true, rows: 0, activities: 0 };
  const { troubles, expected } = seen;
  const compared = {
    moving: false,
    rows: expected === undefined ? 0 : rowCount(expected),
    activities: expected?.open.length ?? 0,
  };
  if (troubles.length === 0) return { findings: [], ...compared };
  await repair(deps, caseId, seen);
  const left = await remaining(deps, caseId, troubles);
  const findings = troubles.map((one) => ({ ...one, caseId, repaired: !left.has(keyOf(one)) }));
  return { findings, ...compared };
}

function rowCount({ projection }: Expectation): number {
  const { assignments, deadlines, obligations, tasks } = projection;
  return 1 + assignments.length + deadlines.length + obligations.length + tasks.length;
}
