/** Tasks as lists read them: what the input changed, with instants in real time for sorting and reminding. */
import type { TaskRow } from '../../kernel/append-contract.ts';
import type { CaseState } from '../../kernel/state.ts';
import { realInstant } from '../../deadlines/clock.ts';
import { taskDeadline } from './questions.ts';
import type { Task } from './task.ts';

function rowOf(state: CaseState, task: Task): TaskRow {
  const real = (legal: number): number => realInstant(state.clock, legal);
  const due = taskDeadline(state, task)?.dueAt;
  const first = task.attempts[0]?.at;
  return {
    ...task,
    issuedAtReal: real(task.issuedAt),
    roundAtReal: real(task.roundAt),
    ...(due === undefined ? {} : { dueAtReal: real(due) }),
    ...(task.accepted === undefined ? {} : { acceptedAtReal: real(task.accepted.at) }),
    ...(first === undefined ? {} : { firstAttemptAtReal: real(first) }),
    ...(task.completed === undefined ? {} : { completedAtReal: real(task.completed.at) }),
    ...(task.ended === undefined ? {} : { endedAtReal: real(task.ended.at) }),
  };
}

/** @param before the state before the input: a task whose facts and due day are as they were is left out */
export function taskRows(before: CaseState | undefined, state: CaseState): readonly TaskRow[] {
  const known = new Set(before?.tasks ?? []);
  return state.tasks
    .filter((task) => {
      if (!known.has(task)) return true;
      return before !== undefined && taskDeadline(before, task)?.dueAt !== taskDeadline(state, task)?.dueAt;
    })
    .map((task) => rowOf(state, task));
}
