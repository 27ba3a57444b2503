/** What an open explanation owes: those who were asked say why, within the platform's own service level. */
import type { Obligation } from '../../kernel/obligation.ts';
import { isArmed, isOverdue } from '../../kernel/questions.ts';
import type { CaseState } from '../../kernel/state.ts';
import { openExplanations, owing } from './questions.ts';

export function supervisionObligations(state: CaseState): Obligation[] {
  return openExplanations(state).map((one): Obligation => {
    const clock = state.deadlines.find(
      (deadline) =>
        deadline.rule === 'SLA-EXPLANATION' &&
        deadline.startSeq === one.seq &&
        (isArmed(deadline) || isOverdue(deadline)),
    );
    return {
      obligationId: `explanation:${one.explanationId}`,
      what: 'give_explanation',
      who: owing(state, one),
      by: ['give_explanation'],
      ...(clock === undefined
        ? {}
        : { dueAt: clock.dueAt, deadlineId: clock.deadlineId, article: clock.article }),
    };
  });
}
