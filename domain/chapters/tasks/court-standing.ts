/** Who may decide on which tasks of a case: what is offered to them, and what is refused, come from the same answers. */
import { assignsWithinUnit, isAskedAt, mayIssue, movesBetweenUnits } from '../../access/policy/tasks.ts';
import type { Targets } from '../../kernel/decision-rule.ts';
import type { Actor } from '../../kernel/actor.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Refusal } from '../../result.ts';
import { tasksIn } from './questions.ts';
import { notOpenRefusal } from './standing.ts';
import type { Task } from './task.ts';
import { TASK_KINDS, type TaskStatus } from './codes.ts';

/** Some kind of task may be asked for by them at this stage. */
export function issuingRefusal(state: CaseState, actor: Actor): Refusal | undefined {
  const may = TASK_KINDS.some((kind) => isAskedAt(kind, state.stage) && mayIssue(kind, actor.roles));
  return may ? undefined : refuse('task_issuer_not_permitted');
}

/** Their unit asked for it, and they hold a role that may. */
export const isIssuer = (task: Task, actor: Actor): boolean =>
  actor.unitId === task.issuedBy.unitId && mayIssue(task.kind, actor.roles);

/** The head of the unit that has it. */
export const isItsChief = (task: Task, actor: Actor): boolean =>
  actor.unitId === task.unitId && assignsWithinUnit(actor.roles);

/** Within the unit its chief; between units the person who issued it, or the bureau above them. */
export const mayReassign = (task: Task, actor: Actor): boolean =>
  isItsChief(task, actor) || isIssuer(task, actor) || movesBetweenUnits(actor.roles);

/** Nothing is left to decide: often because somebody else just did, so the last task says who and when. */
function noneLeft({ tasks }: CaseState): Refusal {
  const last = tasks.at(-1);
  if (last === undefined) return refuse('task_unknown');
  return notOpenRefusal(last) ?? refuse('task_not_completed', { taskId: last.taskId });
}

/** What a decision on tasks of these statuses needs, and what it may name. */
export function onTasks(
  may: (task: Task, actor: Actor) => boolean,
  ...statuses: readonly TaskStatus[]
): {
  readonly ready: (state: CaseState, actor: Actor) => Refusal | undefined;
  readonly targets: (state: CaseState, actor: Actor) => Targets;
} {
  const theirs = (state: CaseState, actor: Actor): readonly Task[] =>
    tasksIn(state, ...statuses).filter((task) => may(task, actor));
  return {
    ready(state, actor) {
      if (tasksIn(state, ...statuses).length === 0) return noneLeft(state);
      return theirs(state, actor).length === 0 ? refuse('task_not_issued_by_you') : undefined;
    },
    targets: (state, actor) => ({ task: theirs(state, actor).map((task) => task.taskId) }),
  };
}
