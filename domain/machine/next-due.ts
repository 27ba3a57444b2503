/**
 * Which deadline of a case falls due first, and the input as which it is then judged: one rule for the workflow and for a
 * case carried on in thought (推演).
 */
import type { Deadline } from '../chapters/clocks/shape.ts';
import { NEVER, realInstant } from '../deadlines/clock.ts';
import { type CaseInput, expiryInputId } from '../kernel/input.ts';
import type { CaseState } from '../kernel/state.ts';
import { isSetAside } from './set-aside.ts';

export interface Due {
  readonly deadline: Deadline;
  /** Real instant, epoch ms. */
  readonly at: number;
}

/** The armed deadline that falls due first; not one that the clock never reaches, nor one that could not be judged. */
export function nextDue(state: CaseState): Due | undefined {
  if (state.stage === 'archived') return undefined;
  let next: Due | undefined;
  for (const deadline of state.deadlines) {
    const { deadlineId, revision, dueAt, status } = deadline;
    if (status !== 'armed' || isSetAside(state, expiryInputId(deadlineId, revision))) continue;
    const at = realInstant(state.clock, dueAt);
    if (at < NEVER && (next === undefined || at < next.at)) next = { deadline, at };
  }
  return next;
}

/** An expiry is received at the instant at which its deadline falls due. */
export function expiryOf({ deadline: { deadlineId, revision }, at }: Due): CaseInput {
  return {
    kind: 'expiry',
    inputId: expiryInputId(deadlineId, revision),
    deadlineId,
    revision,
    receivedAt: at,
  };
}
