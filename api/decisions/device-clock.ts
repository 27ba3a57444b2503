/** What the device of the sender says about the time: an act of the future is refused before its key is bound, since time heals it. */
import type { InputEnvelope } from '../../db/queries/record/accept-input.ts';
import type { CaseClock } from '../../domain/deadlines/clock.ts';
import { refuse } from '../../domain/kernel/refusals.ts';
import { aheadOfReceipt, isOfTheFuture } from '../../domain/machine/device-clock.ts';
import { refusalProblem } from '../http/problem.ts';

const toldNow = (envelope: InputEnvelope) => ({
  ...('happenedAt' in envelope && envelope.happenedAt !== undefined
    ? { happenedAt: envelope.happenedAt }
    : {}),
  receivedAt: Date.now(),
});

/** @throws Problem `happened_in_future` (409); the same key may be sent again once the instant has come */
export function refuseFuture(clock: CaseClock, envelope: InputEnvelope): void {
  if (isOfTheFuture(clock, toldNow(envelope))) throw refusalProblem(409, refuse('happened_in_future'));
}

/** For the answer: by how much the device's clock was ahead, where the instant was taken as the receipt. */
export function clockAhead(clock: CaseClock, envelope: InputEnvelope): { readonly clockAheadMs?: number } {
  const ahead = aheadOfReceipt(clock, toldNow(envelope));
  return ahead > 0 ? { clockAheadMs: ahead } : {};
}
