/**
 * Assesses an input with the case's own function before it is sent on: a result without legal effect must not complete the
 * task's activity. It is refused on record all the same, so that its key keeps its answer; what passes here is assessed again
 * when its turn comes.
 */
import type { InputEnvelope } from '../../db/queries/record/accept-input.ts';
import { decide } from '../../domain/machine/decide.ts';
import { refuse } from '../../domain/kernel/refusals.ts';
import type { Refusal } from '../../domain/result.ts';
import type { FoldedCases } from '../cases/folded-cases.ts';

export async function assessAhead(
  folded: FoldedCases,
  caseId: string,
  envelope: InputEnvelope,
): Promise<Refusal | undefined> {
  const { state, calendar, undecided } = await folded.latest(caseId);
  // An undecided input may be the attempt or proof that this one lacks, so the case itself must assess it.
  if (undecided) return undefined;
  try {
    const assessed = decide(state, caseId, { ...envelope, receivedAt: Date.now() }, calendar);
    return assessed.ok ? undefined : assessed.refusal;
  } catch {
    // The case refuses it on record for the same reason, and its worker logs why.
    return refuse('judgement_failed');
  }
}
