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
/** Bytes. The result of a local activity over 2 MB ends the case: a state near it is folded in the workflow, page by page. */
const STATE_AT_MOST = 1_000_000;

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
}

function foldPage(caseId: string, from: CaseState | undefined, page: LoadedCase): CaseState | undefined {
  const events = Map.groupBy(page.events, (event) => event.inputNo);
  let state = from;
  for (const input of page.inputs)
    state = foldRecord(caseId, state, events.get(input.inputNo) ?? [], [input]);
  return state;
}

const stateOf = ({ fold }: FoldedPage): CaseState | undefined =>
  fold === undefined ? undefined : (JSON.parse(fold.state) as CaseState);

async function foldOn({ db, version }: LoadDeps, caseId: string, first: FoldedPage): Promise<Folded> {
  let page: LoadedCase = first;
  let state = stateOf(first);
  let kept = first.fold?.inputNo ?? 0;
  for (let last = kept; ; page = await loadPage(db, { caseId, afterInputNo: last, limit: PAGE })) {
    state = foldPage(caseId, state, page);
    last = page.inputs.at(-1)?.inputNo ?? last;
    if (state !== undefined && last - kept >= (page.more ? KEPT_ON_THE_WAY : KEPT_EVERY)) {
      const text = JSON.stringify(state);
      await keepFold(db, { caseId, head: page.head, inputNo: last, version, state: text });
      kept = last;
    }
    if (!page.more) return { page, state };
  }
}

export function loadCase(deps: LoadDeps): CaseActivities['loadCase'] {
  return async ({ caseId, afterInputNo, limit }): Promise<LoadedRun> => {
    const { db, version, runLength } = deps;
    const told = { runLength, unlisted: true } as const;
    if (afterInputNo > 0) return { ...(await loadPage(db, { caseId, afterInputNo, limit })), ...told };
    const first = await loadFolded(db, { caseId, version, limit: PAGE });
    const { head, calendar } = first;
    const nothing = { head, calendar, inputs: [], events: [], pending: [], more: false, ...told };
    if (first.parked === true) return { ...nothing, parked: true };
    const { page, state } = await foldOn(deps, caseId, first);
    if (state !== undefined && Buffer.byteLength(JSON.stringify(state)) > STATE_AT_MOST)
      return { ...(await loadPage(db, { caseId, afterInputNo: 0, limit })), ...told };
    const waiting = page.waitsBeyond === true ? { waitsBeyond: true } : {};
    const folded = { ...nothing, head: page.head, pending: page.pending, ...waiting };
    return state === undefined ? folded : { ...folded, state };
  };
}
