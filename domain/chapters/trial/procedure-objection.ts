/**
 * A party objects to the procedure, or to being tried by one judge (对适用程序、独任审理的异议): the court looks into it and rules
 * (CPL 43, 169; CPLI 269, 279). Until then, and where it is upheld until the procedure is converted, nothing is judged.
 */
import type { DecisionData } from '../../kernel/decision-data.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Refusal } from '../../result.ts';
import { heldInThisTrial } from '../hearings/questions.ts';

/** One judge tries it, in whatever procedure. */
const isSingle = ({ filing }: CaseState): boolean =>
  filing.procedure !== undefined && (filing.procedure !== 'ordinary' || filing.oneJudge === true);

/** Whose it is, and in time: the objection to small claims before the hearing (CPLI 279). */
export function procedureObjectionRefusal(
  state: CaseState,
  { kind }: DecisionData['open_process'],
  partyId: string | undefined,
): Refusal | undefined {
  if (kind !== 'procedure_objection') return undefined;
  if (partyId === undefined) return refuse('on_behalf_required');
  if (state.stage !== 'trial' || !isSingle(state)) return refuse('nothing_to_object_to');
  const late = state.filing.procedure === 'small_claims' && heldInThisTrial(state).length > 0;
  return late ? refuse('procedure_objection_late') : undefined;
}

/** Why nothing is judged yet. */
export function objectionBar(state: CaseState): Refusal | undefined {
  const objections = state.processes.filter(({ kind }) => kind === 'procedure_objection');
  if (objections.some(({ status }) => status === 'open')) return refuse('procedure_objection_pending');
  const upheld = objections.some(
    ({ outcome, closedSeq = 0 }) => outcome === 'granted' && closedSeq > (state.trial.convertedSeq ?? 0),
  );
  return upheld ? refuse('procedure_objection_upheld') : undefined;
}
