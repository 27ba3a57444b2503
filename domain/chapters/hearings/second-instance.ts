/** Whether the court of appeal may prepare and hear an appeal (二审审理): it has the file, and nothing is decided yet (CPL 174, 176). */
import { pendingInstrument } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Refusal } from '../../result.ts';

export function appealPends(state: CaseState): Refusal | undefined {
  const { appeal } = state;
  if (appeal?.transferred !== true) return refuse('appeal_not_transferred');
  const decided = appeal.outcome !== undefined || pendingInstrument(state)?.kind === 'appeal_judgment';
  return decided ? refuse('appeal_decided') : undefined;
}
