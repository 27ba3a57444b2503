/** Who owes the next act on each task: its performer, or the court that has the result or the task back. */
import { isSupervising } from '../../access/policy/groups.ts';
import { heldAt } from '../../access/policy/seats.ts';
import { TASK_POLICY } from '../../access/policy/tasks.ts';
import { seeing } from '../../access/policy/visibility.ts';
import type { Role } from '../../access/roles.ts';
import type { Obligation } from '../../kernel/obligation.ts';
import { seatOf } from '../../kernel/seats.ts';
import type { CaseState } from '../../kernel/state.ts';
import { isOpen } from './open-tasks.ts';
import { taskDeadline, taskOf } from './questions.ts';
import type { Task } from './task.ts';

function due(state: CaseState, task: Task): Pick<Obligation, 'dueAt' | 'deadlineId' | 'article'> {
  const deadline = taskDeadline(state, task);
  if (deadline === undefined) return {};
  return { dueAt: deadline.dueAt, deadlineId: deadline.deadlineId, article: deadline.article };
}

/** Of the roles that may, those the unit has; a unit outside the case is asked with all of them. */
function rolesAt(state: CaseState, unitId: string, roles: readonly Role[]): readonly Role[] {
  const seat = seatOf(state, unitId);
  return seat === undefined ? roles : heldAt(seat, roles);
}

function performing(state: CaseState, task: Task): Obligation {
  const { taskId, unitId, assigneeId, kind } = task;
  const roles = rolesAt(state, unitId, TASK_POLICY[kind].performers);
  const who = { roles, unitId, ...(assigneeId === undefined ? {} : { personId: assigneeId }) };
  return { obligationId: `task:${taskId}`, what: 'perform_task', who, by: [], taskId, ...due(state, task) };
}

/** Of those who could have asked, they judge the result who see the case where it stands; all of them where none of them does. */
function judges(state: CaseState, { kind, issuedBy }: Task): readonly Role[] {
  const { unitId } = issuedBy;
  const roles = rolesAt(state, unitId, TASK_POLICY[kind].issuers);
  const seat = seatOf(state, unitId);
  return seat === undefined ? roles : seeing(seat, roles, state.stage);
}

function judging(state: CaseState, task: Task): Obligation {
  const { taskId, issuedBy, status } = task;
  const who = { roles: judges(state, task), unitId: issuedBy.unitId };
  const [what, by] =
    status === 'returned'
      ? (['decide_returned_task', ['reassign_task', 'ask_task_again', 'withdraw_task']] as const)
      : (['judge_task_result', ['confirm_task', 'ask_task_again', 'reject_task']] as const);
  return { obligationId: `task:${taskId}`, what, who, by, taskId, ...due(state, task) };
}

export function taskObligations(state: CaseState): Obligation[] {
  return state.tasks.flatMap((task) => {
    if (isOpen(task)) return [performing(state, task)];
    return task.status === 'returned' || task.status === 'completed' ? [judging(state, task)] : [];
  });
}

/**
 * The task that a passed deadline is about, and who sees to it: the heads of the unit that has it, or of the one that
 * judges its result. Of a unit outside the case the case does not know what heads it has: the unit that asked sees to it.
 */
export function overdueTask(
  state: CaseState,
  deadlineId: string,
  rule: string,
  told: readonly Role[],
): { readonly taskId: string; readonly who: Obligation['who'] } | undefined {
  const taskId = state.deadlines.find((one) => one.deadlineId === deadlineId)?.taskId;
  const task = taskId === undefined ? undefined : taskOf(state, taskId);
  if (task === undefined) return undefined;
  const performing = rule !== 'SLA-TASK-JUDGE' && seatOf(state, task.unitId) !== undefined;
  const unitId = performing ? task.unitId : task.issuedBy.unitId;
  const seat = seatOf(state, unitId);
  const held =
    seat === undefined ? told : told.filter((role) => isSupervising(role) || heldAt(seat, [role]).length > 0);
  return { taskId: task.taskId, who: { roles: held, unitId } };
}
