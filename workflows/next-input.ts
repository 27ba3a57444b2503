/**
 * Which input is next: among those present the one with the earliest instant, a decision by when it was received, an
 * expiry by when it fell due. An expiry waits a short grace, so that a decision received just before it can arrive.
 */
import type { CaseInput } from '../domain/kernel/input.ts';
import { expiryOf, nextDue } from '../domain/machine/next-due.ts';
import type { CaseState } from '../domain/kernel/state.ts';

const GRACE_MS = 2000;

/** On a fast drill clock two real seconds would be weeks; half a legal day at most. */
function graceOf(state: CaseState): number {
  return state.clock.kind === 'real' ? GRACE_MS : Math.min(GRACE_MS, Math.ceil(state.clock.msPerDay / 2));
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
  const due = state === undefined ? undefined : nextDue(state);
  // A decision beats an expiry in a tie: it was received before the exclusive end.
  if (present !== undefined && (due === undefined || present.receivedAt <= due.at))
    return { kind: 'take', input: present };
  if (due === undefined || state === undefined) return { kind: 'wait' };
  const ripe = due.at + graceOf(state);
  if (now < ripe) return { kind: 'wait', until: ripe };
  return { kind: 'take', input: expiryOf(due) };
}
