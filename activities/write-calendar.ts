/**
 * The holiday calendar in force, written into the record of a case in which nothing waits, without its workflow (ADR 0034): the same
 * judgement of the same input over the same state, by the same checked append. Where the two meet, the one that comes second is told
 * what is stored, and judges again.
 */
import type { Database } from '../db/client.ts';
import { recordInput } from '../db/queries/record/record-input.ts';
import { handOverTelling, noteWake, type Wake } from '../db/queries/time/tell-calendar.ts';
import { type CalendarInput, calendarInput } from '../domain/kernel/input.ts';
import type { CaseState } from '../domain/kernel/state.ts';
import { foldRecord } from '../domain/machine/fold.ts';
import { nextDue } from '../domain/machine/next-due.ts';
import { judgedRequest } from '../domain/machine/record-request.ts';
import { isSetAside } from '../domain/machine/set-aside.ts';
import type { CaseActivities, LoadedRun } from '../workflows/contract.ts';

export interface WriterDeps {
  readonly db: Database;
  readonly loadCase: CaseActivities['loadCase'];
  /** Tells the workflow of the input, which it finds on record. */
  readonly wake: (caseId: string, input: CalendarInput) => Promise<void>;
}

/**
 * `written`: on record. `woken`, `to_wake`: that too, and something falls due earlier than the workflow's alarm: it was told, or is to be
 * told. `handed_over`: its workflow takes the calendar, because something else comes first there, or may.
 */
export type Written = 'written' | 'woken' | 'to_wake' | 'handed_over';

/** What falls due so soon is told at once. */
const SOON_MS = 10 * 60_000;
/** An expiry near its instant is left to the workflow, which may be about to judge it. */
const NEAR_MS = 10_000;

type Folded = LoadedRun & { readonly state: CaseState };

/** Nothing waits: no input, no expiry, and the workflow is not parked. A state too large for one page is left to the workflow too. */
function isQuiet(run: LoadedRun, { inputId, receivedAt }: CalendarInput): run is Folded {
  const { state } = run;
  if (state === undefined || state.stage === 'archived') return false;
  if (run.parked === true || run.pending.length > 0) return false;
  const due = nextDue(state);
  return !isSetAside(state, inputId) && (due === undefined || due.at > receivedAt + NEAR_MS);
}

const dueAt = (state: CaseState | undefined): number =>
  (state === undefined ? undefined : nextDue(state)?.at) ?? Number.POSITIVE_INFINITY;

/** @param now real instant, epoch ms */
export async function writeCalendar(deps: WriterDeps, wake: Wake, now: number): Promise<Written> {
  try {
    return await write(deps, wake, now);
  } catch (error) {
    // What cannot be judged or recorded here would not be the next time either: its workflow refuses it on record (ADR 0006).
    await handOverTelling(deps.db, wake.version, wake.caseId);
    throw error;
  }
}

async function write(deps: WriterDeps, { version, caseId }: Wake, now: number): Promise<Written> {
  const { db } = deps;
  const input = calendarInput(version, now);
  const run = await deps.loadCase({ caseId, afterInputNo: 0, limit: 100 });
  const handOver = async (): Promise<Written> => {
    await handOverTelling(db, version, caseId);
    return 'handed_over';
  };
  // A later notice may be in force by now: its own pass comes to the case.
  if (!isQuiet(run, input) || run.calendar.version !== version) return await handOver();
  const request = judgedRequest({ caseId, state: run.state, head: run.head }, input, run.calendar);
  const next = foldRecord(caseId, run.state, request.events, [request.input]);
  const earlier = dueAt(next) < dueAt(run.state);
  if (earlier) await noteWake(db, { version, caseId }, true);
  const { status } = await recordInput(db, request);
  // The wake stays owed: another worker may have written this very input, and owes it by the same row.
  if (status !== 'appended') return await handOver();
  if (!earlier) return 'written';
  if (dueAt(next) > now + SOON_MS) return 'to_wake';
  await wakeCase(deps, { version, caseId }, now);
  return 'woken';
}

/** Its workflow looks at the record, and sets its alarm anew. */
export async function wakeCase(
  { db, wake }: WriterDeps,
  { version, caseId }: Wake,
  now: number,
): Promise<void> {
  await wake(caseId, calendarInput(version, now));
  await noteWake(db, { version, caseId }, false);
}
