/** Whose whereabouts no paper tells (家庭暴力): in a case of violence those who suffer it, and everybody while nobody is known to. Also who has settled meanwhile. */
import { isViolent, isVictim } from '../../domain/chapters/violence/gates.ts';
import type { CaseState } from '../../domain/kernel/state.ts';

export const isProtected = (state: CaseState, partyId: string): boolean =>
  isViolent(state) && (isVictim(state, partyId) || state.violence?.victimIds.includes(partyId) === true);
