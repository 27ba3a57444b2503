/** An agreement among some (部分当事人达成协议): of those who take part in the mediation; the suit goes on against the others. */
import { partyOf, respondents } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { SuitEnding } from '../../kernel/codes.ts';
import type { Refusal } from '../../result.ts';

/** Respondents who are in the case and not in the agreement. */
export const leftOpen = (state: CaseState, partyIds: readonly string[]): boolean =>
  respondents(state).some((party) => !partyIds.includes(party.partyId));

/**
 * Who stays away has agreed to nothing. In a suit the claim against those who settled ends by withdrawal or performance: a
 * mediation paper ends the whole of the suit (CPL 100), and so is not made for a part of it.
 */
export function ofSomeGate(
  state: CaseState,
  partyIds: readonly string[],
  ending: SuitEnding | undefined,
): Refusal | undefined {
  const apart = partyIds.find((partyId) => partyOf(state, partyId)?.apart !== undefined);
  if (apart !== undefined) return refuse('party_apart', { partyId: apart });
  const part = state.filing.registeredOn !== undefined && leftOpen(state, partyIds);
  return part && ending === 'mediation_paper' ? refuse('paper_ends_all') : undefined;
}
