/**
 * Judges an input with the case's own function before it is taken in, so that an entry without legal effect goes back to
 * the clerk who still has it before them. Only a refusal counts: what passes here is judged again when its turn comes.
 */
import type { InputEnvelope } from '../../db/queries/accept-input.ts';
import { decide } from '../../domain/case/decide.ts';
import type { Refusal } from '../../domain/result.ts';
import type { FoldedCases } from '../cases/folded-cases.ts';

export async function judgeAhead(
  folded: FoldedCases,
  caseId: string,
  envelope: InputEnvelope,
): Promise<Refusal | undefined> {
  const { state, calendar, undecided } = await folded.latest(caseId);
  // What is still on its way may be the very attempt or proof that is missing.
  if (undecided) return undefined;
  const judged = decide(state, caseId, { ...envelope, receivedAt: Date.now() }, calendar);
  return judged.ok ? undefined : judged.refusal;
}
