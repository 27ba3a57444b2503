/**
 * A case as a new run takes it up: the state folded here, outside the workflow, from the fold kept with the record and
 * what was recorded since (ADR 0018). A run's history then holds one state instead of the whole record.
 */
import type { Database } from '../db/client.ts';
import { keepFold } from '../db/queries/record/kept-fold.ts';
import { type FoldedPage, loadCase as loadPage, loadFolded } from '../db/queries/record/load-case.ts';
import type { LoadedCase } from '../domain/kernel/append-contract.ts';
import type { CaseState } from '../domain/kernel/state.ts';
import { foldRecord } from '../domain/machine/fold.ts';
import type { CaseActivities, LoadedRun, RunLength } from '../workflows/contract.ts';

const PAGE = 200;
/** A fold kept at every input would cost a write each; so many are folded again in some milliseconds. */
const KEPT_EVERY = 20;
/** On the way through a long record: an attempt that is cut off has not worked in vain. */
const KEPT_ON_THE_WAY = 1000;
/** The result of a local activity over 2 MB ends the case: a state near it is folded in the workflow, page by page. */
const STATE_AT_MOST = 1_000_000;

export const RUN_LENGTH: RunLength = { inputs: 50, bytes: 400_000 };

export interface LoadDeps {
  readonly db: Database;
  /** Digest of the bundle: a fold that other code made is not used. */
  readonly version: string;
  readonly runLength: RunLength;
}

interface Folded {
  /** The last one. */
  readonly page: LoadedCase;
  readonly state: CaseState | undefined;
  /** Of the state as JSON. */
  readonly length: number;
}

function foldPage(caseId: string, from: CaseState | undefined, page: LoadedCase): CaseState | undefined {
  const events = Map.groupBy(page.events, (event) => event.inputNo);
  let state = from;
  for (const input of page.inputs)
    state = foldRecord(caseId, state, events.get(input.inputNo) ?? [], [input]);
  return state;
}

interface Start {
  readonly state: CaseState | undefined;
  readonly inputNo: number;
  readonly length: number;
}

function startOf({ fold }: FoldedPage): Start {
  if (fold === undefined) return { state: undefined, inputNo: 0, length: 0 };
  return { state: JSON.parse(fold.state) as CaseState, inputNo: fold.inputNo, length: fold.state.length };
}

async function foldOn({ db, version }: LoadDeps, caseId: string): Promise<Folded> {
  const first = await loadFolded(db, { caseId, version, limit: PAGE });
  let page: LoadedCase = first;
  let { state, inputNo: kept, length } = startOf(first);
  for (let last = kept; ; page = await loadPage(db, { caseId, afterInputNo: last, limit: PAGE })) {
    state = foldPage(caseId, state, page);
    last = page.inputs.at(-1)?.inputNo ?? last;
    if (state !== undefined && last - kept >= (page.more ? KEPT_ON_THE_WAY : KEPT_EVERY)) {
      const text = JSON.stringify(state);
      await keepFold(db, { caseId, head: page.head, inputNo: last, version, state: text });
      [kept, length] = [last, text.length];
    }
    if (!page.more) return { page, state, length };
  }
}

export function loadCase(deps: LoadDeps): CaseActivities['loadCase'] {
  return async ({ caseId, afterInputNo, limit }): Promise<LoadedRun> => {
    const { db, runLength } = deps;
    if (afterInputNo > 0) return { ...(await loadPage(db, { caseId, afterInputNo, limit })), runLength };
    const { page, state, length } = await foldOn(deps, caseId);
    if (length > STATE_AT_MOST)
      return { ...(await loadPage(db, { caseId, afterInputNo: 0, limit })), runLength };
    const folded = { ...page, inputs: [], events: [], runLength };
    return state === undefined ? folded : { ...folded, state };
  };
}
