/** What each passed step of a task does: remind, tell the chief, tell the supervisors, end. It never decides a right. */
import type { EventDraft } from '../../kernel/event-draft.ts';
import type { Deadline } from '../clocks/shape.ts';
import { headsOf, supervisorsOf } from '../../access/policy/oversight.ts';
import type { Seat } from '../../access/policy/seats.ts';
import type { Role } from '../../access/roles.ts';
import { seatOf } from '../../kernel/seats.ts';
import { armStep, endClocks } from './clocks.ts';
import { isOpen } from './open-tasks.ts';
import { taskOf } from './questions.ts';

function escalate(draft: EventDraft, deadline: Deadline, to: readonly Role[]): void {
  draft.emit('escalated', { deadlineId: deadline.deadlineId, rule: deadline.rule, to });
}

/** A unit outside the case is another station or its township's justice office: courts ask nobody else. */
const seatIn = ({ state }: EventDraft, unitId: string): Seat => seatOf(state, unitId) ?? 'station';

/** @returns false when the deadline is not one of a task */
export function applyTaskExpiry(draft: EventDraft, deadline: Deadline): boolean {
  const { taskId, rule } = deadline;
  if (taskId === undefined) return false;
  const task = taskOf(draft.state, taskId);
  if (task === undefined) return true;
  if (rule === 'SLA-TASK-JUDGE') {
    const seat = seatIn(draft, task.issuedBy.unitId);
    escalate(draft, deadline, seat === 'court' ? ['division_head', 'president'] : headsOf(seat));
    return true;
  }
  if (!isOpen(task)) return true;
  switch (rule) {
    case 'SLA-TASK-REMIND':
      draft.emit('task_reminded', { taskId });
      break;
    case 'SLA-TASK-CHIEF':
      escalate(
        draft,
        deadline,
        supervisorsOf(seatIn(draft, task.unitId), seatIn(draft, task.issuedBy.unitId)),
      );
      armStep(draft, deadline, 'SLA-TASK-END');
      break;
    case 'SLA-TASK-END':
      draft.emit('task_expired', { taskId });
      endClocks(draft, taskId, false);
      break;
    default:
      escalate(draft, deadline, headsOf(seatIn(draft, task.unitId)));
      armStep(draft, deadline, 'SLA-TASK-CHIEF');
  }
  return true;
}

/** Its performer is gone: what they held is their units' again, with its due day as it was. */
export function releaseTasks(draft: EventDraft, personId: string): void {
  for (const task of draft.state.tasks) {
    if (isOpen(task) && task.assigneeId === personId)
      draft.emit('task_released', { taskId: task.taskId, personId });
  }
}
