/** The readable rows that follow from a state (`CaseProjection`): what worklists, case pages and supervisors read. */
import { isDrill, realInstant } from '../deadlines/clock.ts';
import { obligations } from './obligations.ts';
import { openTo } from './open-to.ts';
import { runningDeadlines } from '../kernel/questions.ts';
import type { CaseProjection, OpeningRow } from '../kernel/append-contract.ts';
import type { CaseState } from '../kernel/state.ts';
import { taskRows } from '../chapters/tasks/rows.ts';

/** @param before the state before the input, to write only deadlines that changed */
export function projectionOf(before: CaseState | undefined, state: CaseState): CaseProjection {
  const real = (legal: number): number => realInstant(state.clock, legal);
  const known = new Set(before?.deadlines ?? []);
  const due = runningDeadlines(state)
    .filter((one) => one.status === 'armed')
    .map((one) => one.dueAt);
  const owed = obligations(state);
  return {
    stage: state.stage,
    version: state.version,
    ...(state.concluded === undefined ? {} : { concluded: state.concluded }),
    archived: state.stage === 'archived',
    calendarVersion: state.calendarVersion,
    openTo: openTo(state, owed),
    ...(due.length === 0 ? {} : { nextDueAt: real(Math.min(...due)) }),
    deadlines: state.deadlines
      .filter((one) => !known.has(one))
      .map((one) => ({ ...one, dueAtReal: real(one.dueAt) })),
    obligations: owed.map((one) => (one.dueAt === undefined ? one : { ...one, dueAtReal: real(one.dueAt) })),
    tasks: taskRows(before, state),
    parties: before?.parties === state.parties ? [] : state.parties,
    assignments: before?.assignments === state.assignments ? [] : state.assignments,
  };
}

export function openingRow(state: CaseState, summaryTextId: string): OpeningRow {
  return {
    stationId: state.stationId,
    courtId: state.courtId,
    policy: state.policy,
    clock: state.clock,
    drill: isDrill(state.clock),
    source: state.source,
    matter: state.matter,
    openedOn: state.openedOn,
    summaryTextId,
  };
}
