/** What each passed step of a task does: remind, tell the chief, tell the supervisors, end. It never decides a right. */
import type { EventDraft } from '../../kernel/event-draft.ts';
import type { Deadline } from '../clocks/shape.ts';
import { headsOf, supervisorsOf } from '../../access/policy/oversight.ts';
import type { RoleAt, Seat } from '../../access/policy/seats.ts';
import type { Role } from '../../access/roles.ts';
import { seatOf } from '../../kernel/seats.ts';
import { armStep, endClocks } from './clocks.ts';
import { isOpen } from './open-tasks.ts';
import { taskOf } from './questions.ts';
import type { Task } from './task.ts';

/** A result that nobody judges is also the president's to see to. */
const COURT_LEADERS_OF_RESULTS: readonly RoleAt<'court'>[] = ['division_head', 'president'];

function escalate(draft: EventDraft, deadline: Deadline, to: readonly Role[]): void {
  draft.emit('escalated', { deadlineId: deadline.deadlineId, rule: deadline.rule, to });
}

/** Who asks is of the case: its station, its court or the court of appeal. */
const seatOfIssuer = ({ state }: EventDraft, { issuedBy }: Task): Seat =>
  seatOf(state, issuedBy.unitId) ?? 'court';

/**
 * The heads of the unit that has the task. A unit outside the case may be a station, a justice office (司法所) without
 * a head of its own, or another court: its chief is told where it has one, and so are the heads of the unit that asked.
 */
function headsOfPerformer(draft: EventDraft, task: Task): readonly Role[] {
  const seat = seatOf(draft.state, task.unitId);
  if (seat !== undefined) return headsOf(seat);
  return [...new Set([...headsOf('station'), ...headsOf(seatOfIssuer(draft, task))])];
}

/** @returns false when the deadline is not one of a task */
export function applyTaskExpiry(draft: EventDraft, deadline: Deadline): boolean {
  const { taskId, rule } = deadline;
  if (taskId === undefined) return false;
  const task = taskOf(draft.state, taskId);
  if (task === undefined) return true;
  if (rule === 'SLA-TASK-JUDGE') {
    const seat = seatOfIssuer(draft, task);
    escalate(draft, deadline, seat === 'court' ? COURT_LEADERS_OF_RESULTS : headsOf(seat));
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
        supervisorsOf(seatOf(draft.state, task.unitId) ?? 'station', seatOfIssuer(draft, task)),
      );
      armStep(draft, deadline, 'SLA-TASK-END');
      break;
    case 'SLA-TASK-END':
      draft.emit('task_expired', { taskId });
      endClocks(draft, taskId, false);
      break;
    default:
      escalate(draft, deadline, headsOfPerformer(draft, task));
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
