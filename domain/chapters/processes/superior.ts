/** The creditor turns to the superior court where execution was not carried out in six months (CPL 237; EXI 10-11). */
import type { DecisionData } from '../../kernel/decision-data.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import { isCreditor, isOverdue } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Refusal } from '../../result.ts';
import { conclude } from '../stages/transition.ts';
import type { SideProcess } from './shape.ts';

/** Asked for by a creditor whose six months have run out (E9). */
export function superiorRefusal(
  state: CaseState,
  { kind }: DecisionData['open_process'],
  partyId: string | undefined,
): Refusal | undefined {
  if (kind !== 'superior_execution') return undefined;
  const over = state.deadlines.findLast((one) => one.rule === 'E9');
  const asks = partyId !== undefined && isCreditor(state, partyId);
  return asks && over !== undefined && isOverdue(over) ? undefined : refuse('execution_not_overdue');
}

/** What was ordered is said where it was granted, and of nothing else. */
export function orderRefusal(
  process: SideProcess,
  { outcome, order }: DecisionData['close_process'],
): Refusal | undefined {
  const needed = process.kind === 'superior_execution' && outcome === 'granted';
  return needed === (order !== undefined) ? undefined : refuse('superior_order_missing');
}

/** Executed by another court the case ends here; ordered to be executed in time it goes on (EXI 11). */
export function followOrder(draft: EventDraft, { order }: DecisionData['close_process']): void {
  if (order === undefined || order === 'in_time' || draft.state.concluded !== undefined) return;
  conclude(draft, 'transferred');
}
