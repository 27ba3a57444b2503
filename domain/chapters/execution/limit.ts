/** The two years in which execution may be applied for (申请执行时效, CPL 250). */
import type { EventDraft } from '../../kernel/event-draft.ts';
import { owedItems, performanceEnd } from '../../kernel/questions.ts';
import type { CaseState } from '../../kernel/state.ts';

/** Nothing is owed but not to act: it is enforced once it is broken, and the two years begin then (EXI 21). */
export function onlyRefrains(state: CaseState): boolean {
  const owed = owedItems(state);
  return owed.length > 0 && owed.every((item) => item.kind === 'refrain');
}

/** E1: two years from the end of the performance period (CPL 250); it lives with the case, not with a stage. */
export function armExecutionLimit(draft: EventDraft, startSeq: number): void {
  if (draft.state.deadlines.some((one) => one.rule === 'E1' && one.status === 'armed')) return;
  if (onlyRefrains(draft.state)) return;
  const from = performanceEnd(draft.state) ?? draft.actDate;
  draft.arm('E1', { startDate: from, startSeq, startEvent: 'performance_period_ended', scope: 'case' });
}
