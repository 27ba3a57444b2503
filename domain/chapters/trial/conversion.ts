/** Converting the procedure (转换程序): which way, and for what one judge may try. */
import type { DecisionData } from '../../kernel/decision-data.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Procedure } from '../../kernel/codes.ts';
import type { Refusal } from '../../result.ts';
import { heldInThisTrial } from '../hearings/questions.ts';
import { singleJudgeGate } from './single-judge.ts';

/** T10: towards the fuller procedure only; back to summary by agreement before the first hearing (CPLI 260). */
export function conversionRefusal(
  state: CaseState,
  from: Procedure,
  { to, singleJudgeReason }: DecisionData['convert_procedure'],
): Refusal | undefined {
  const fuller = { small_claims: 0, summary: 1, ordinary: 2 };
  const back = fuller[to] < fuller[from];
  if (from === to || (back && heldInThisTrial(state).length > 0)) return refuse('conversion_not_allowed');
  return singleJudgeGate(state.matter, to, singleJudgeReason);
}
