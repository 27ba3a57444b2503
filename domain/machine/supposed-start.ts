/**
 * A running clock supposed to have begun on another day (推演起算日: "had it been served on the 3rd"): it and what counts from the
 * same event and day are counted again, as a correction of that day would count them (ADR 0015). What a passed clock has already led to
 * is not taken back, as a correction would: the screen says so.
 */
import { dueUnder } from '../chapters/clocks/recompute.ts';
import type { Deadline } from '../chapters/clocks/shape.ts';
import type { Calendar } from '../deadlines/calendar.ts';
import type { LegalDate } from '../deadlines/legal-date.ts';
import { placed } from '../kernel/event-draft.ts';
import { EVENT_VERSIONS } from '../kernel/event-registry.ts';
import { isOverdue } from '../kernel/questions.ts';
import { refuse } from '../kernel/refusals.ts';
import type { CaseState } from '../kernel/state.ts';
import { ok, refused, type Result } from '../result.ts';
import { evolve } from './evolve.ts';

export interface SupposedStart {
  readonly deadlineId: string;
  readonly startDate: LegalDate;
}

/** Stopped clocks begin again where they stood; what has been met or replaced runs no more. */
const mayBegin = (one: Deadline): boolean => one.status === 'armed' || isOverdue(one);

/** @returns the case with this clock counted from that day, or the refusal of the arithmetic */
function counted(
  state: CaseState,
  clock: Deadline,
  startDate: LegalDate,
  calendar: Calendar,
): Result<CaseState> {
  const due = dueUnder({ policy: state.policy, calendar }, clock, { startDate });
  if (!due.ok) return due;
  const context = {
    inputNo: state.inputNo,
    inputId: 'supposed-start',
    at: due.value.dueAt,
    actor: 'system',
  } as const;
  const event = {
    type: 'deadline_moved',
    typeVersion: EVENT_VERSIONS.deadline_moved,
    data: { deadlineId: clock.deadlineId, cause: 'correction', ...due.value },
  } as const;
  return ok({ ...evolve(state, placed(event, context, state.seq + 1)), seq: state.seq });
}

/** @returns the case as its clocks would stand, or `deadline_unknown`, `deadline_not_running`, or what the rule does not allow */
export function withStart(
  state: CaseState,
  { deadlineId, startDate }: SupposedStart,
  calendar: Calendar,
): Result<CaseState> {
  const chosen = state.deadlines.find((one) => one.deadlineId === deadlineId);
  if (chosen === undefined) return refused(refuse('deadline_unknown'));
  if (!mayBegin(chosen)) return refused(refuse('deadline_not_running'));
  const together = state.deadlines.filter(
    (one) => one.startSeq === chosen.startSeq && one.startDate === chosen.startDate && mayBegin(one),
  );
  let supposed = state;
  for (const clock of together) {
    const next = counted(supposed, clock, startDate, calendar);
    if (!next.ok && clock.deadlineId === deadlineId) return next;
    if (next.ok) supposed = next.value;
  }
  return ok(supposed);
}
