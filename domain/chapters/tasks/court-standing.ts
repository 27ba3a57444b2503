/** Who may decide on which tasks of a case: what is offered to them, and what is refused, come from the same answers. */
import type { Targets } from '../../kernel/decision-rule.ts';
import type { Actor } from '../../kernel/actor.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Refusal } from '../../result.ts';
import { TASK_KIND_ROWS } from './kinds.ts';
import { tasksIn } from './questions.ts';
import { notOpenRefusal } from './standing.ts';
import type { Task } from './task.ts';
import type { TaskStatus } from './codes.ts';

/** They hold one of these roles. */
export const has = (actor: Actor, roles: readonly string[]): boolean =>
  actor.roles.some((role) => roles.includes(role));

/** Some kind of task may be asked for by them at this stage. */
export function issuingRefusal(state: CaseState, actor: Actor): Refusal | undefined {
  const rows = Object.values(TASK_KIND_ROWS).filter((row) => row.stages.includes(state.stage));
  return rows.some((row) => has(actor, row.issuers)) ? undefined : refuse('task_issuer_not_permitted');
}

/** Their unit asked for it, and they hold a role that may. */
export const isIssuer = (task: Task, actor: Actor): boolean =>
  actor.unitId === task.issuedBy.unitId && has(actor, TASK_KIND_ROWS[task.kind].issuers);

/** The head of the unit that has it. */
export const isItsChief = (task: Task, actor: Actor): boolean =>
  actor.unitId === task.unitId && has(actor, ['station_chief', 'division_head']);

/** Within the unit its chief; between units whoever issued it, or the bureau above them. */
export const mayReassign = (task: Task, actor: Actor): boolean =>
  isItsChief(task, actor) || isIssuer(task, actor) || has(actor, ['police_bureau']);

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
