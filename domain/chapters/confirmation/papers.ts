/** What comes with an application for confirmation (CPLI 354; JC11 3): what is missing is asked for, and no application is accepted without. */
import type { ConfirmationPaper } from '../../kernel/codes.ts';
import { hasEdition, lastAgreement } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import { SAYS_WHAT_COMES } from '../../law/policy.ts';
import type { Refusal } from '../../result.ts';
import { codesOf } from '../../words.ts';
import { CONFIRMATION_PAPER } from './words.ts';

/** Title is proved where a thing is handed over, an authority where an agent applies; all else always. */
function isAsked(state: CaseState, paper: ConfirmationPaper, byAgent: boolean): boolean {
  if (paper === 'title') return lastAgreement(state)?.items.some(({ kind }) => kind === 'deliver') === true;
  return paper !== 'authority' || byAgent;
}

export function lackingPapers(
  state: CaseState,
  papers: readonly ConfirmationPaper[] | undefined,
  byAgent: boolean,
): readonly ConfirmationPaper[] {
  if (papers === undefined && !hasEdition(state, SAYS_WHAT_COMES)) return [];
  return codesOf(CONFIRMATION_PAPER).filter(
    (one) => isAsked(state, one, byAgent) && papers?.includes(one) !== true,
  );
}

/** CPLI 354: asked for in a set time, and there before the application is accepted. */
export function suppliedGate(
  { confirmation }: CaseState,
  supplied: readonly ConfirmationPaper[] = [],
): Refusal | undefined {
  const missing = (confirmation?.lacking ?? []).filter((one) => !supplied.includes(one));
  return missing.length === 0
    ? undefined
    : refuse('confirmation_papers_missing', { missing: missing.join(',') });
}
