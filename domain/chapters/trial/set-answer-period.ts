/** The period to answer in summary procedure and small claims (答辩期间): set by the court with the respondent's consent (CPLI 266, 275). */
import type { DecisionData } from '../../kernel/decision-data.ts';
import { type EventDraft, isRunning } from '../../kernel/event-draft.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { Procedure } from '../../kernel/codes.ts';
import type { RuleId } from '../../law/rule.ts';
import type { Refusal } from '../../result.ts';
import type { Deadline } from '../clocks/shape.ts';
import { answerPeriod, isAnswerOf } from './answer-period.ts';

const RULE: Partial<Record<Procedure, RuleId>> = {
  summary: 'T2.summary',
  small_claims: 'T2.small_claims',
};

const isSet = ({ rule }: Deadline): boolean => Object.values(RULE).includes(rule);

/** It counts from the respondent's own receipt of the complaint, as the period that it takes the place of. */
export function setAnswerPeriod(
  draft: EventDraft,
  { partyId, days, agreed }: DecisionData['set_answer_period'],
): Refusal | undefined {
  const rule = RULE[draft.state.filing.procedure ?? 'ordinary'];
  if (rule === undefined) return refuse('answer_period_fixed');
  if (!agreed) return refuse('answer_period_not_agreed');
  const refusal = draft.lengthRefusal(rule, days);
  if (refusal !== undefined) return refusal;
  const period = answerPeriod(draft.state, partyId);
  if (period === undefined || !isRunning(period)) return refuse('answer_period_over', { partyId });
  if (period.rule === rule && period.length === days) return refuse('answer_period_exists', { partyId });
  const { startDate, startSeq, startEvent } = period;
  const { dueDate } = draft.compute(rule, startDate, { length: days });
  if (dueDate <= draft.actDate) return refuse('answer_period_over', { partyId, dueDate });
  draft.supersede((one) => isAnswerOf(one, partyId), 'replaced');
  draft.emit('answer_period_set', { partyId, date: draft.actDate, days });
  draft.arm(rule, { startDate, startSeq, startEvent, scope: 'case', partyId, length: days });
  return undefined;
}

/**
 * The ordinary procedure has fifteen days of its own (CPL 128): a period that was set for the other procedure and still runs
 * gives way to them, from the same receipt. One that ends later, as it was extended, stays.
 */
export function fixAnswerPeriods(draft: EventDraft): void {
  const set = draft.state.deadlines.filter((one) => isRunning(one) && isSet(one));
  for (const { deadlineId, startDate, startSeq, startEvent, partyId, dueDate } of set) {
    if (draft.compute('T2', startDate).dueDate < dueDate) continue;
    draft.supersede((one) => one.deadlineId === deadlineId, 'replaced');
    const whose = partyId === undefined ? {} : { partyId };
    draft.arm('T2', { startDate, startSeq, startEvent, scope: 'case', ...whose });
  }
}
