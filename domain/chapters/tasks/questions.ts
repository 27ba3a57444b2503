/** Questions asked of the tasks of a case. */
import { isOverdue } from '../../kernel/questions.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Deadline } from '../clocks/shape.ts';
import { isOpen } from './open-tasks.ts';
import type { Task } from './task.ts';
import type { TaskStatus } from './codes.ts';

export const taskOf = (state: CaseState, taskId: string): Task | undefined =>
  state.tasks.find((task) => task.taskId === taskId);

const ENDED: readonly TaskStatus[] = ['confirmed', 'rejected', 'withdrawn', 'expired'];

/** Nobody owes anything of it any more. */
export const isEnded = (task: Task): boolean => ENDED.includes(task.status);

export const tasksIn = (state: CaseState, ...statuses: readonly TaskStatus[]): readonly Task[] =>
  state.tasks.filter((task) => statuses.includes(task.status));

/** The deadline by which the next act on a task is due, also once that day has passed. */
export function taskDeadline(state: CaseState, task: Task): Deadline | undefined {
  const rule = isOpen(task) ? `SLA-TASK.${task.kind}` : 'SLA-TASK-JUDGE';
  return state.deadlines.findLast((one) => one.taskId === task.taskId && one.rule === rule && stillOwed(one));
}

/** It runs, or it has passed and what it was about is not done. */
const stillOwed = (deadline: Deadline): boolean => deadline.status === 'armed' || isOverdue(deadline);

/** Until when a holder's late reports count: the task's end, its completion, or the moment it was taken from them. */
export function heldUntil(task: Task): number {
  return task.completed?.at ?? task.returned?.at ?? task.ended?.at ?? Number.POSITIVE_INFINITY;
}

/** Somebody sought this party in vain, or reported that nobody knows where they are (CPL 95). */
export const whereaboutsUnknown = (state: CaseState, partyId: string): boolean =>
  state.tasks.some(
    (task) =>
      task.partyId === partyId &&
      task.status === 'confirmed' &&
      task.result?.kind === 'contact' &&
      task.result.outcome === 'whereabouts_unknown',
  );

export const electronicConsent = (state: CaseState, partyId: string): boolean =>
  state.addresses.some((one) => one.partyId === partyId && one.electronic);
