/**
 * Personal status (身份关系): only a court's paper, a judgment or withdrawal ends such a suit; performing an agreement changes nobody's
 * status, and without a paper only reconciliation is kept, by withdrawal (CPL 100, 101). Whether somebody is whose child is not for
 * mediation at all (CPLI 143); a divorce is, and has to be mediated (CPLI 145).
 */
import { isPersonalStatus, mustMediate } from '../../law/matter-questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { SuitClosing, SuitEnding } from '../../kernel/codes.ts';
import type { Refusal } from '../../result.ts';

const WITHOUT_PAPER: readonly (SuitClosing | SuitEnding)[] = ['performed', 'settled'];

export const statusEndingGate = (
  { matter }: CaseState,
  ending: SuitClosing | SuitEnding | undefined,
): Refusal | undefined =>
  ending !== undefined && isPersonalStatus(matter) && WITHOUT_PAPER.includes(ending)
    ? refuse('status_needs_paper')
    : undefined;

export const statusMediationGate = ({ matter }: CaseState): Refusal | undefined =>
  isPersonalStatus(matter) && !mustMediate(matter) ? refuse('status_not_mediable') : undefined;
