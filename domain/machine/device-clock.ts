/**
 * When an act happened, as the device of whoever records it says. Clocks of telephones run a little fast: an instant shortly after the
 * receipt is taken as the receipt itself; the input keeps what was sent, and the answer of the API says by how much (ADR 0013).
 */
import { type CaseClock, legalInstant } from '../deadlines/clock.ts';
import type { CaseInput } from '../kernel/input.ts';
import { BOUNDS } from '../law/bounds.ts';

interface Told {
  /** Real instants, epoch ms. */
  readonly happenedAt?: number;
  readonly receivedAt: number;
}

/** @returns by how many milliseconds of legal time the act lies after its receipt; 0 where it does not */
export function aheadOfReceipt(clock: CaseClock, { happenedAt, receivedAt }: Told): number {
  if (happenedAt === undefined || happenedAt <= receivedAt) return 0;
  return legalInstant(clock, happenedAt) - legalInstant(clock, receivedAt);
}

/** @returns whether no clock that is a little fast explains it */
export const isOfTheFuture = (clock: CaseClock, told: Told): boolean =>
  aheadOfReceipt(clock, told) > BOUNDS.happened_in_future.most;

/** The input with an instant that lies within the tolerance moved back to the receipt; any other as it is. */
export function byReceipt(clock: CaseClock, input: CaseInput): CaseInput {
  if (input.kind !== 'decision' && input.kind !== 'task') return input;
  const ahead = aheadOfReceipt(clock, input);
  return ahead === 0 || ahead > BOUNDS.happened_in_future.most
    ? input
    : { ...input, happenedAt: input.receivedAt };
}
