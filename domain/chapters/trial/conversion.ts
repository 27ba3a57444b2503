/** Converting the procedure (转换程序): which way, and for what one judge may try. */
import type { DecisionData } from '../../kernel/decision-data.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Procedure } from '../../kernel/codes.ts';
import { ok, type Refusal } from '../../result.ts';
import { saidBars, withBars } from '../filing/procedure-bars.ts';
import { heldInThisTrial } from '../hearings/questions.ts';
import { convertLimit, isTrialLimit, sentBack } from './limit.ts';
import { fixAnswerPeriods } from './set-answer-period.ts';
import { singleJudgeGate } from './single-judge.ts';
import { assessSmallClaim } from './small-claims.ts';

/** CPLI 258: before the limit ends; what is converted afterwards says why, so that no case stands still for a day that passed. */
const limitIsOver = (state: CaseState): boolean =>
  state.deadlines.findLast(isTrialLimit)?.status === 'breached';

/** What the record says of a conversion after the limit had ended. */
const lateness = (state: CaseState): { readonly late?: boolean } =>
  limitIsOver(state) ? { late: true } : {};

/** CPL 43: from one judge to a panel, within the ordinary procedure. */
const toPanel = ({ filing }: CaseState, { to, oneJudge }: DecisionData['convert_procedure']): boolean =>
  to === 'ordinary' && filing.oneJudge === true && oneJudge !== true;

/** T10: towards the fuller procedure only; back to summary by agreement before the first hearing (CPLI 260). */
function conversionRefusal(
  state: CaseState,
  from: Procedure,
  data: DecisionData['convert_procedure'],
): Refusal | undefined {
  const { to, reason, singleJudgeReason } = data;
  const fuller = { small_claims: 0, summary: 1, ordinary: 2 };
  const back = fuller[to] < fuller[from] || (from === to && !toPanel(state, data));
  // What was sent back is tried by a panel (CPL 41; CPLI 257).
  const settled = from === to || sentBack(state) || heldInThisTrial(state).length > 0;
  if (back && settled) return refuse('conversion_not_allowed');
  if (limitIsOver(state) && reason === undefined) return refuse('conversion_after_limit');
  return singleJudgeGate(state.matter, to, singleJudgeReason, withBars(state.filing, data));
}

/** Converts the procedure; its limit takes the place of the one that ran. */
export function convertProcedure(
  draft: EventDraft,
  data: DecisionData['convert_procedure'],
): Refusal | undefined {
  const { procedure: from = 'ordinary', courtCaseNumber: number = '' } = draft.state.filing;
  const refusal = conversionRefusal(draft.state, from, data);
  if (refusal !== undefined) return refusal;
  const { to, reason, singleJudgeReason, claimAmount } = data;
  const claim = claimAmount === undefined ? {} : { claimAmount };
  const small = to === 'small_claims' ? assessSmallClaim(draft.state, number, data) : ok(claim);
  if (!small.ok) return small.refusal;
  const why = reason === undefined ? {} : { reason };
  const single = singleJudgeReason === undefined ? {} : { singleJudgeReason };
  convertLimit(draft, to, () =>
    draft.emit('procedure_converted', {
      from,
      to,
      ...why,
      ...lateness(draft.state),
      ...single,
      ...saidBars(data),
      ...small.value,
    }),
  );
  if (to === 'ordinary') fixAnswerPeriods(draft);
  return undefined;
}
