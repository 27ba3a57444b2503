/**
 * Mediation at the hearing (开庭时先行调解): in summary procedure for the kinds that SP 14 names, and in small claims, the record
 * says that it was tried, or why not; a divorce is not judged before it was mediated (CPLI 145), in whatever procedure.
 */
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import { mediatedAtHearing, mustMediate } from '../../law/matter-questions.ts';
import type { HearingMediation } from '../../kernel/codes.ts';
import type { Refusal } from '../../result.ts';
import { violenceGate } from '../violence/gates.ts';
import { heldInThisTrial } from './questions.ts';
import type { Hearing } from './shape.ts';

/** Mediated after registration, or said at an earlier hearing of this trial. */
const said = (state: CaseState): boolean =>
  state.filing.mediated !== undefined || heldInThisTrial(state).some((one) => one.mediation !== undefined);

export function unsaidGate(
  state: CaseState,
  { instance }: Hearing,
  now: HearingMediation | undefined,
): Refusal | undefined {
  const { procedure = 'ordinary' } = state.filing;
  if (instance !== 'first' || now !== undefined) return undefined;
  const simple = procedure === 'small_claims' || (procedure === 'summary' && mediatedAtHearing(state.matter));
  const asked = simple || mustMediate(state.matter);
  return asked && !said(state) ? refuse('hearing_mediation_unsaid') : undefined;
}

/** Between one who suffers violence and the one who does it nothing is mediated at the hearing either (`violenceGate`). */
export const triedGate = (state: CaseState, now: HearingMediation | undefined): Refusal | undefined =>
  now === 'tried' ? violenceGate(state) : undefined;

/** "Clearly no need" is no answer where the law says that it must be mediated. */
const ANSWERS: readonly (HearingMediation | undefined)[] = ['tried', 'unwilling', 'not_possible'];

export function divorceGate(state: CaseState): Refusal | undefined {
  if (!mustMediate(state.matter) || state.filing.mediated !== undefined) return undefined;
  const mediated = heldInThisTrial(state).some((one) => ANSWERS.includes(one.mediation));
  return mediated ? undefined : refuse('divorce_not_mediated');
}
