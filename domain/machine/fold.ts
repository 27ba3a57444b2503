/** The state of a case is the fold of its recorded events; opening, resuming and reading are all this. */
import { eventOfRow } from '../kernel/canonical.ts';
import type { CaseEvent } from '../kernel/events.ts';
import { evolve } from './evolve.ts';
import { setAside } from './set-aside.ts';
import { initialState } from '../kernel/initial-state.ts';
import type { EventRow, InputOutcome } from '../kernel/append-contract.ts';
import type { CaseState } from '../kernel/state.ts';

/** @returns the state after `event`; the first event of a case, `case_opened`, needs no state before it */
export function evolveFrom(
  caseId: string,
  state: CaseState | undefined,
  event: CaseEvent,
): CaseState | undefined {
  if (state !== undefined) return evolve(state, event);
  if (event.type !== 'case_opened') return undefined;
  return evolve(initialState(caseId, event.data), event);
}

/**
 * Folds stored rows onto a state. Inputs without events (refused ones) still move `inputNo`, and the platform's own that
 * could not be judged are set aside. Throws on a row that this release cannot fold: the case is then stuck (docs/runbook.md).
 * @param state undefined for a case from its beginning
 */
export function foldRecord(
  caseId: string,
  state: CaseState | undefined,
  rows: readonly EventRow[],
  inputs: readonly InputOutcome[] = [],
): CaseState | undefined {
  const folded = rows.reduce<CaseState | undefined>(
    (current, row) => evolveFrom(caseId, current, eventOfRow(row)),
    state,
  );
  if (folded === undefined) return undefined;
  const last = inputs.at(-1)?.inputNo ?? 0;
  return setAside(last > folded.inputNo ? { ...folded, inputNo: last } : folded, inputs);
}

export interface FoldedEach {
  /** The state after each event, in the order of the record. */
  readonly after: readonly CaseState[];
  /** Where the fold goes on: an input without events counts here, and in no state of an event before it. */
  readonly state: CaseState | undefined;
}

/** The fold of `foldRecord`, event by event: an input is judged with its last event, one without events between those of others. */
export function foldEach(
  caseId: string,
  from: CaseState | undefined,
  rows: readonly EventRow[],
  inputs: readonly InputOutcome[],
): FoldedEach {
  const events = Map.groupBy(rows, ({ inputNo }) => inputNo);
  const after: CaseState[] = [];
  let state = from;
  for (const input of inputs) {
    const own = events.get(input.inputNo) ?? [];
    for (const [index, row] of own.entries()) {
      state = foldRecord(caseId, state, [row], index === own.length - 1 ? [input] : []);
      if (state !== undefined) after.push(state);
    }
    if (own.length === 0) state = foldRecord(caseId, state, [], [input]);
  }
  return { after, state };
}
