/**
 * States of cases, folded from their events and kept for a while: reading a case again only folds what was added.
 * What is allowed now comes from here, by the same function that assesses decisions.
 */
import type { Database } from '../../db/client.ts';
import { loadCase } from '../../db/queries/record/load-case.ts';
import { foldRecord } from '../../domain/machine/fold.ts';
import type { CaseState } from '../../domain/kernel/state.ts';
import type { PastCases } from './past/past-cases.ts';
import type { Calendar } from '../../domain/deadlines/calendar.ts';

export interface FoldedCases {
  /** State, calendar and undecided inputs as the record stands now: enough to assess a further input ahead. */
  latest(caseId: string): Promise<LatestCase>;
  /**
   * As the record stood after an input: a page is of one instant, and the answer to an input stays the same, whatever was recorded
   * since. Undefined when the case has no events.
   */
  after(caseId: string, inputNo: number): Promise<CaseState | undefined>;
}

export interface LatestCase {
  readonly state: CaseState | undefined;
  readonly calendar: Calendar;
  /** Inputs were taken in that the case has not decided yet. */
  readonly undecided: boolean;
}

const KEPT = 500;
const PAGE = 200;

async function extend(db: Database, caseId: string, from: CaseState | undefined): Promise<LatestCase> {
  let state = from;
  let afterInputNo = state?.inputNo ?? 0;
  for (;;) {
    const page = await loadCase(db, { caseId, afterInputNo, limit: PAGE });
    state = foldRecord(caseId, state, page.events, page.inputs);
    if (!page.more) return { state, calendar: page.calendar, undecided: page.pending.length > 0 };
    afterInputNo = page.inputs.at(-1)?.inputNo ?? page.head.inputNo;
  }
}

/** @param past what stood earlier than what is kept here: there is one way to fold up to a place (ADR 0023) */
export function createFoldedCases(db: Database, past: Pick<PastCases, 'stateAt'>): FoldedCases {
  const kept = new Map<string, CaseState>();
  const remember = (caseId: string, state: CaseState): void => {
    const known = kept.get(caseId);
    if (known !== undefined && known.inputNo > state.inputNo) return;
    // A Map keeps the order of insertion: the first is the one not used for longest.
    kept.delete(caseId);
    kept.set(caseId, state);
    if (kept.size > KEPT) kept.delete(kept.keys().next().value ?? '');
  };
  const latest = async (caseId: string): Promise<LatestCase> => {
    const found = await extend(db, caseId, kept.get(caseId));
    if (found.state !== undefined) remember(caseId, found.state);
    return found;
  };
  return {
    latest,
    async after(caseId, inputNo) {
      const known = kept.get(caseId);
      const state = known === undefined || known.inputNo < inputNo ? (await latest(caseId)).state : known;
      if (state !== undefined) remember(caseId, state);
      if (state === undefined || state.inputNo <= inputNo) return state;
      return await past.stateAt(caseId, { inputNo });
    },
  };
}
