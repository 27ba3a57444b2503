/** The two years in which execution may be applied for (申请执行时效, CPL 250). */
import type { EventDraft } from '../../kernel/event-draft.ts';
import { performanceEnd } from '../../kernel/questions.ts';

/** E1: two years from the end of the performance period (CPL 250); it lives with the case, not with a stage. */
export function armExecutionLimit(draft: EventDraft, startSeq: number): void {
  if (draft.state.deadlines.some((one) => one.rule === 'E1' && one.status === 'armed')) return;
  const from = performanceEnd(draft.state) ?? draft.actDate;
  draft.arm('E1', { startDate: from, startSeq, startEvent: 'performance_period_ended', scope: 'case' });
}
