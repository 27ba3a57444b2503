/** What is told of tasks (通知): to the performing unit what it is to do, to the court what came of it, to both what ended. */
import type { CaseEvent } from '../../kernel/events.ts';
import type { RecordRequest } from '../../kernel/append-contract.ts';
import type { CaseState } from '../../kernel/state.ts';
import { TASK_POLICY } from '../../access/policy/tasks.ts';
import { ROLES, type Role } from '../../access/roles.ts';
import { taskOf } from './questions.ts';
import { isOpen } from './open-tasks.ts';
import type { Task } from './task.ts';
import type { TaskStatus } from './codes.ts';

type Notice = RecordRequest['outbox'][number];

/** Whom a notice is for: one person where there is one, else all in the unit who hold one of the roles. */
interface Addressee {
  readonly unitId: string;
  readonly roles: readonly Role[];
  readonly personId?: string;
}

const performer = ({ kind, unitId, assigneeId }: Task): Addressee => ({
  unitId,
  roles: TASK_POLICY[kind].performers,
  ...(assigneeId === undefined ? {} : { personId: assigneeId }),
});

const issuer = ({ kind, issuedBy }: Task): Addressee => ({
  unitId: issuedBy.unitId,
  roles: TASK_POLICY[kind].issuers,
  ...(issuedBy.personId === '' ? {} : { personId: issuedBy.personId }),
});

/** @returns undefined for events that nobody need be told of */
function told(event: CaseEvent): { kind: string; to: (task: Task) => Addressee } | undefined {
  switch (event.type) {
    case 'task_issued':
    case 'task_asked_again':
    case 'task_reassigned':
    case 'task_withdrawn':
    case 'task_confirmed':
    case 'task_rejected':
    case 'task_released':
      return { kind: event.type, to: performer };
    case 'task_reminded':
      return { kind: 'task_reminder', to: performer };
    case 'task_completed':
    case 'task_returned':
    case 'task_expired':
      return { kind: event.type, to: issuer };
    default:
      return undefined;
  }
}

function ofEvent(event: CaseEvent, state: CaseState): Notice[] {
  const notice = told(event);
  const taskId = 'taskId' in event.data ? event.data.taskId : undefined;
  const task = taskId === undefined ? undefined : taskOf(state, taskId);
  if (notice === undefined || task === undefined) return [];
  const reason = 'reason' in event.data ? { reason: event.data.reason } : {};
  const data = { taskId: task.taskId, taskKind: task.kind, to: notice.to(task), ...reason };
  return [{ kind: notice.kind, data }];
}

/** Where the court's side of a task is: with who asked for it, or for a station's own visit with the case's court. */
const courtOf = (state: CaseState, { issuedBy }: Task): string =>
  issuedBy.unitId === state.stationId ? state.courtId : issuedBy.unitId;

function placeOf(state: CaseState, task: Task, role: Role, judging: boolean): string {
  if (ROLES[role].side === 'court') return courtOf(state, task);
  return judging ? task.issuedBy.unitId : task.unitId;
}

/** An overdue task goes to the chief of the unit that has it, then to the supervisors above that unit. */
function overdue(event: CaseEvent, state: CaseState): Notice[] {
  if (event.type !== 'escalated') return [];
  const { deadlineId, rule, to: roles } = event.data;
  const deadline = state.deadlines.find((one) => one.deadlineId === deadlineId);
  const task = deadline?.taskId === undefined ? undefined : taskOf(state, deadline.taskId);
  if (task === undefined) return [];
  const { taskId, kind: taskKind } = task;
  const judging = rule === 'SLA-TASK-JUDGE';
  const to = (roles as readonly Role[]).map((role) => ({
    unitId: placeOf(state, task, role, judging),
    roles: [role],
  }));
  return [{ kind: 'task_overdue', data: { taskId, taskKind, rule, to } }];
}

/** Taken from them: the former holder need not go any more. */
function takenAway(event: CaseEvent, state: CaseState): Notice[] {
  if (event.type !== 'task_reassigned') return [];
  const task = taskOf(state, event.data.taskId);
  const before = task?.former.at(-1);
  if (task === undefined || before === undefined) return [];
  const { unitId, personId } = before;
  const { performers: roles } = TASK_POLICY[task.kind];
  const to = { unitId, roles, ...(personId === undefined ? {} : { personId }) };
  return [{ kind: 'task_taken_away', data: { taskId: task.taskId, taskKind: task.kind, to } }];
}

const OVER: readonly TaskStatus[] = ['withdrawn', 'expired'];

/** An expiry was undone, and with it the end of a task that its performer has been told of. */
function openAgain(before: CaseState | undefined, state: CaseState): Notice[] {
  const over = new Set(
    before?.tasks.filter((task) => OVER.includes(task.status)).map((task) => task.taskId) ?? [],
  );
  return state.tasks
    .filter((task) => isOpen(task) && over.has(task.taskId))
    .map((task) => ({
      kind: 'task_open_again',
      data: { taskId: task.taskId, taskKind: task.kind, to: performer(task) },
    }));
}

/** @param before and after the events */
export function taskNotices(
  events: readonly CaseEvent[],
  before: CaseState | undefined,
  state: CaseState,
): readonly Notice[] {
  const told = events.flatMap((event) => [
    ...ofEvent(event, state),
    ...takenAway(event, state),
    ...overdue(event, state),
  ]);
  return [...told, ...openAgain(before, state)];
}

/** Whether an escalation is about a task, and so told by `taskNotices`. */
export const isOfTask = (state: CaseState, deadlineId: string): boolean =>
  state.deadlines.some((one) => one.deadlineId === deadlineId && one.taskId !== undefined);
