/**
 * Who may act on a task, as of when the act happened: reports come late from the field, so a former holder's report of
 * what they did while they held it still counts, and one who took it meanwhile is named to the other.
 */
import { mayPerform } from '../../access/policy/tasks.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { TaskInput } from '../../kernel/input.ts';
import { refuse } from '../../kernel/refusals.ts';
import { legalInstant } from '../../deadlines/clock.ts';
import type { Refusal } from '../../result.ts';
import { TASK_ACTS, type TaskActType } from './acts.ts';
import { heldBy as wasHeldBy } from './former-holders.ts';
import { isOpen } from './open-tasks.ts';
import { heldUntil } from './questions.ts';
import type { Task } from './task.ts';
import type { TaskStatus } from './codes.ts';

/** Legal instant (epoch ms) at which the act happened. */
function actedAt(draft: EventDraft, input: TaskInput): number {
  return legalInstant(draft.state.clock, input.happenedAt ?? input.receivedAt);
}

/** What happened to a task that takes no act any more, with who and when. */
const NOT_OPEN: Record<Exclude<TaskStatus, 'issued' | 'accepted'>, Parameters<typeof refuse>[0]> = {
  returned: 'task_returned',
  completed: 'task_already_completed',
  confirmed: 'task_confirmed',
  rejected: 'task_rejected',
  withdrawn: 'task_withdrawn',
  expired: 'task_expired',
};

export function notOpenRefusal(task: Task): Refusal | undefined {
  if (task.status === 'issued' || task.status === 'accepted') return undefined;
  const moment = task.ended ?? task.completed ?? task.returned;
  return refuse(NOT_OPEN[task.status], {
    taskId: task.taskId,
    ...(moment?.personId === undefined ? {} : { personId: moment.personId }),
    ...(moment === undefined ? {} : { at: moment.at }),
    ...(task.ended?.reason === undefined ? {} : { reason: task.ended.reason }),
  });
}

/** The time of the act itself: not of the future, not before the task was issued. */
export function timeRefusal(draft: EventDraft, task: Task, input: TaskInput): Refusal | undefined {
  if (input.happenedAt !== undefined && input.happenedAt > input.receivedAt)
    return refuse('happened_in_future');
  return actedAt(draft, input) < task.issuedAt
    ? refuse('task_before_issue', { taskId: task.taskId, issuedAt: task.issuedAt })
    : undefined;
}

/** The issue of the task under which a former holder acted at `at`, if they held it then. */
function formerIssue(task: Task, actor: Actor, at: number): number | undefined {
  return task.former.find((one) => at < one.until && wasHeldBy(one, actor))?.attemptNo;
}

const heldBy = (task: Task): Refusal =>
  refuse('task_held_by_other', {
    taskId: task.taskId,
    personId: task.assigneeId ?? '',
    at: task.accepted?.at ?? task.former.at(-1)?.until ?? task.roundAt,
  });

/** Why this person may not act as the present holder; undefined when they may. */
export function holderRefusal(draft: EventDraft, task: Task, input: TaskInput): Refusal | undefined {
  const { actor } = input;
  if (!mayPerform(task.kind, actor.roles)) return refuse('task_performer_not_permitted', { kind: task.kind });
  const fenced = input.attemptNo !== undefined && input.attemptNo !== task.attemptNo;
  // What happened before this issue of the task began belongs to the one before.
  if (fenced || actedAt(draft, input) < task.roundAt) {
    const { taskId, attemptNo, roundAt: at, roundBy } = task;
    const params = { taskId, attemptNo, at };
    return refuse(
      'task_attempt_superseded',
      roundBy === undefined ? params : { ...params, personId: roundBy },
    );
  }
  if (actor.unitId !== task.unitId) return refuse('task_not_of_your_unit', { taskId: task.taskId });
  return task.assigneeId === undefined || task.assigneeId === actor.personId ? undefined : heldBy(task);
}

export interface AttemptStanding {
  /** The issue of the task under which it is kept. */
  readonly attemptNo: number;
  /** Whether the one who made it holds the task now. */
  readonly holds: boolean;
}

/** Under which issue of the task an attempt is kept, or why it cannot be. */
export function attemptStanding(draft: EventDraft, task: Task, input: TaskInput): AttemptStanding | Refusal {
  const { actor } = input;
  if (!mayPerform(task.kind, actor.roles)) return refuse('task_performer_not_permitted', { kind: task.kind });
  const at = actedAt(draft, input);
  const former = formerIssue(task, actor, at);
  if (former !== undefined) return { attemptNo: former, holds: false };
  if (actor.unitId !== task.unitId) return refuse('task_not_of_your_unit', { taskId: task.taskId });
  const holder = isHolder(task, actor);
  if (isOpen(task) && holder) return { attemptNo: task.attemptNo, holds: true };
  return happenedBefore(task, at, holder)
    ? { attemptNo: task.attemptNo, holds: false }
    : (notOpenRefusal(task) ?? heldBy(task));
}

const isHolder = (task: Task, actor: Actor): boolean =>
  task.assigneeId === undefined || task.assigneeId === actor.personId;

/**
 * Made before the task ended, or before the other took it over: what was done is a fact all the same. The holder of an open
 * task is not asked this: their attempt counts as theirs.
 */
function happenedBefore(task: Task, at: number, holder: boolean): boolean {
  if (task.accepted !== undefined && at < task.accepted.at) return true;
  return holder && at <= heldUntil(task);
}

/**
 * The last legal instant (epoch ms) of which an attempt may still be reported by one who no longer holds the task, because it
 * was completed, returned, ended or taken over; undefined for its present holder.
 */
export function reportsUntil(task: Task, actor: Actor): number | undefined {
  const here = actor.unitId === task.unitId;
  if (here && isOpen(task) && isHolder(task, actor)) return undefined;
  const held = task.former.filter((one) => wasHeldBy(one, actor)).map(({ until }) => until - 1);
  const own = here && !isOpen(task) && task.assigneeId === actor.personId ? [heldUntil(task)] : [];
  const instants = [...held, ...own];
  return instants.length === 0 ? undefined : Math.max(...instants);
}

/**
 * The acts that a reader is offered: to the holder all that are left; to the person who held it, or did it, the report of what
 * they did while they did. What is offered may still be refused: the case assesses it when it comes.
 */
export function offeredActs(task: Task, actor: Actor): readonly TaskActType[] {
  if (!mayPerform(task.kind, actor.roles)) return [];
  const here = actor.unitId === task.unitId;
  if (here && isOpen(task) && isHolder(task, actor))
    return task.status === 'issued' ? TASK_ACTS : TASK_ACTS.filter((act) => act !== 'accept');
  const held = task.former.some((one) => wasHeldBy(one, actor));
  return held || (here && task.assigneeId === actor.personId) ? ['attempt'] : [];
}
