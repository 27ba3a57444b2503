/** Which issues of tasks somebody is to carry out now: each is one pending activity of the case's workflow, and no other is. */
import type { CaseState } from '../../kernel/state.ts';
import type { Task } from './task.ts';

export interface OpenTask {
  readonly taskId: string;
  readonly attemptNo: number;
  readonly unitId: string;
}

/** Its performer owes the next act. */
export const isOpen = (task: Task): boolean => task.status === 'issued' || task.status === 'accepted';

export function openTasks(state: CaseState | undefined): readonly OpenTask[] {
  if (state === undefined || state.stage === 'archived') return [];
  return state.tasks.filter(isOpen).map(({ taskId, attemptNo, unitId }) => ({ taskId, attemptNo, unitId }));
}
