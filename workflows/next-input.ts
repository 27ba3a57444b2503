/**
 * Which input is next: among those present the one with the earliest instant, a decision by when it was received, an
 * expiry by when it fell due. An expiry waits a short grace, so that a decision received just before it can arrive.
 */
import { NEVER, realInstant } from '../domain/deadlines/clock.ts';
import { type CaseInput, expiryInputId } from '../domain/kernel/input.ts';
import { isSetAside } from '../domain/machine/set-aside.ts';
import type { CaseState } from '../domain/kernel/state.ts';

const GRACE_MS = 2000;

/** On a fast drill clock two real seconds would be weeks; half a legal day at most. */
function graceOf(state: CaseState): number {
  return state.clock.kind === 'real' ? GRACE_MS : Math.min(GRACE_MS, Math.ceil(state.clock.msPerDay / 2));
}

export interface Due {
  readonly deadlineId: string;
  readonly revision: number;
  /** Real instant, epoch ms. */
  readonly at: number;
}

/** The armed deadline that falls due first. One that the clock never reaches, or that could not be judged, takes no timer. */
function earliestDue(state: CaseState): Due | undefined {
  if (state.stage === 'archived') return undefined;
  let earliest: Due | undefined;
  for (const { deadlineId, revision, dueAt, status } of state.deadlines) {
    if (status !== 'armed' || isSetAside(state, expiryInputId(deadlineId, revision))) continue;
    const at = realInstant(state.clock, dueAt);
    if (at < NEVER && (earliest === undefined || at < earliest.at)) earliest = { deadlineId, revision, at };
  }
  return earliest;
}

export type Next =
  | { readonly kind: 'take'; readonly input: CaseInput }
  /** Nothing can be taken before this real instant (or before something arrives, when undefined). */
  | { readonly kind: 'wait'; readonly until?: number };

const earlier = (a: CaseInput, b: CaseInput): CaseInput =>
  b.receivedAt < a.receivedAt || (b.receivedAt === a.receivedAt && b.inputId < a.inputId) ? b : a;

/** @param now real instant of the workflow task, epoch ms */
export function nextInput(queue: readonly CaseInput[], state: CaseState | undefined, now: number): Next {
  const present = queue.length === 0 ? undefined : queue.reduce(earlier);
  const due = state === undefined ? undefined : earliestDue(state);
  // A decision beats an expiry in a tie: it was received before the exclusive end.
  if (present !== undefined && (due === undefined || present.receivedAt <= due.at))
    return { kind: 'take', input: present };
  if (due === undefined || state === undefined) return { kind: 'wait' };
  const ripe = due.at + graceOf(state);
  if (now < ripe) return { kind: 'wait', until: ripe };
  const { deadlineId, revision, at } = due;
  return {
    kind: 'take',
    input: {
      kind: 'expiry',
      inputId: expiryInputId(deadlineId, revision),
      deadlineId,
      revision,
      receivedAt: at,
    },
  };
}
