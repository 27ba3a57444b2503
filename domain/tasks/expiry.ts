/** What each passed step of a task does: remind, tell the chief, tell the supervisors, end. It never decides a right. */
import type { Draft } from '../case/draft.ts';
import type { Deadline } from '../case/state.ts';
import type { Role } from '../access/roles.ts';
import { armStep, endClocks } from './clocks.ts';
import { isOpen } from './open-tasks.ts';
import { taskOf } from './questions.ts';

const SUPERVISORS: readonly Role[] = ['police_supervisor_county', 'court_supervisor_county'];

function escalate(draft: Draft, deadline: Deadline, to: readonly Role[]): void {
  draft.emit('escalated', { deadlineId: deadline.deadlineId, rule: deadline.rule, to });
}

/** Whoever heads a unit: a station's chief; at the court its division head. */
const chiefOf = ({ state }: Draft, unitId: string): readonly Role[] =>
  unitId === state.courtId || unitId === state.appealCourtId ? ['division_head'] : ['station_chief'];

/** @returns false when the deadline is not one of a task */
export function applyTaskExpiry(draft: Draft, deadline: Deadline): boolean {
  const { taskId, rule } = deadline;
  if (taskId === undefined) return false;
  const task = taskOf(draft.state, taskId);
  if (task === undefined) return true;
  if (rule === 'SLA-TASK-JUDGE') {
    const byStation = chiefOf(draft, task.issuedBy.unitId)[0] === 'station_chief';
    escalate(draft, deadline, byStation ? ['station_chief'] : ['division_head', 'president']);
    return true;
  }
  if (!isOpen(task)) return true;
  switch (rule) {
    case 'SLA-TASK-REMIND':
      draft.emit('task_reminded', { taskId });
      break;
    case 'SLA-TASK-CHIEF':
      escalate(draft, deadline, SUPERVISORS);
      armStep(draft, deadline, 'SLA-TASK-END');
      break;
    case 'SLA-TASK-END':
      draft.emit('task_expired', { taskId });
      endClocks(draft, taskId, false);
      break;
    default:
      escalate(draft, deadline, chiefOf(draft, task.unitId));
      armStep(draft, deadline, 'SLA-TASK-CHIEF');
  }
  return true;
}

/** Its performer is gone: what they held is their units' again, with its due day as it was. */
export function releaseTasks(draft: Draft, personId: string): void {
  for (const task of draft.state.tasks) {
    if (isOpen(task) && task.assigneeId === personId)
      draft.emit('task_released', { taskId: task.taskId, personId });
  }
}
