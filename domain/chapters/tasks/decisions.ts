/** The court's decisions on tasks, and the chief's: issue, reassign, withdraw, confirm, ask again, reject. */
import { isAskedAt, movesBetweenUnits } from '../../access/policy/tasks.ts';
import type { DecisionOf, DecisionRules } from '../../kernel/decision-rule.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import type { Actor } from '../../kernel/actor.ts';
import { isRecused } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import { OPEN_STAGES, type Stage } from '../../kernel/stage.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Refusal } from '../../result.ts';
import { AWAITED_BY_ALL } from '../trial/effect.ts';
import type { TaskDecisions } from './acts.ts';
import { armIssue, endClocks } from './clocks.ts';
import { TASK_KINDS } from './codes.ts';
import { takeTaskEffect } from './effects.ts';
import { instrumentOf, issueRefusal } from './issue-gate.ts';
import { TASK_KIND_ROWS } from './kinds.ts';
import { withdraw } from './moves.ts';
import { isOpen } from './open-tasks.ts';
import { issuingRefusal, isIssuer, isItsChief, mayReassign, onTasks } from './court-standing.ts';
import { isEnded, taskOf } from './questions.ts';
import { notOpenRefusal } from './standing.ts';
import type { Task } from './task.ts';
import { taskIdOf } from './task-id.ts';

const ISSUING: readonly Stage[] = OPEN_STAGES.filter((stage) =>
  TASK_KINDS.some((kind) => isAskedAt(kind, stage)),
);

function issue(draft: EventDraft, input: DecisionOf<'issue_task'>): Refusal | undefined {
  const { dueDays, papers = [], ...asked } = input.data;
  const refusal =
    issueRefusal(draft.state, input.actor, input.data) ??
    draft.lengthRefusal(TASK_KIND_ROWS[asked.kind].rule, dueDays);
  if (refusal !== undefined) return refusal;
  const taskId = taskIdOf(draft.state.caseId, draft.state.tasks.length + 1);
  const instrumentId = instrumentOf(draft.state, asked);
  const about = instrumentId === undefined ? {} : { instrumentId };
  const issuedSeq = draft.emit('task_issued', { ...asked, ...about, papers, taskId });
  const task = taskOf(draft.state, taskId);
  if (task !== undefined) armIssue(draft, task, issuedSeq, dueDays);
  return undefined;
}

/** The task of a decision, for its issuer's unit. */
function judged(draft: EventDraft, taskId: string, actor: Actor): Task | Refusal {
  const task = taskOf(draft.state, taskId);
  if (task === undefined) return refuse('task_unknown');
  if (!isIssuer(task, actor)) return refuse('task_not_issued_by_you', { taskId });
  return task;
}

/** Within the unit its chief; between units the person who issued it, or the bureau above them. */
function reassignRefusal(
  state: CaseState,
  task: Task,
  data: TaskDecisions['reassign_task'],
  actor: Actor,
): Refusal | undefined {
  const within = data.unitId === task.unitId;
  const onlyWithin = isItsChief(task, actor) && !isIssuer(task, actor) && !movesBetweenUnits(actor.roles);
  if (!mayReassign(task, actor) || (onlyWithin && !within))
    return refuse('task_not_issued_by_you', { taskId: task.taskId });
  if (data.personId !== undefined && isRecused(state, data.personId)) return refuse('person_recused');
  if (task.status !== 'returned') {
    const ended = notOpenRefusal(task);
    if (ended !== undefined) return ended;
    if (within && data.personId === task.assigneeId)
      return refuse('task_already_yours', { taskId: task.taskId });
  }
  return undefined;
}

function reassign(draft: EventDraft, { data, actor }: DecisionOf<'reassign_task'>): Refusal | undefined {
  const task = taskOf(draft.state, data.taskId);
  if (task === undefined) return refuse('task_unknown');
  const refusal = reassignRefusal(draft.state, task, data, actor);
  if (refusal !== undefined) return refusal;
  // Another unit, or a task that came back, is a new issue of it; within the unit only the hands change.
  const next = data.unitId !== task.unitId || task.status === 'returned';
  const attemptNo = next ? task.attemptNo + 1 : task.attemptNo;
  const reassignedSeq = draft.emit('task_reassigned', { ...data, attemptNo });
  if (next) renew(draft, task.taskId, reassignedSeq);
  return undefined;
}

/** A new issue: the clocks of the one before end, its own begin. */
function renew(draft: EventDraft, taskId: string, startSeq: number): void {
  const set = draft.state.deadlines.findLast(
    (one) => one.taskId === taskId && one.rule.startsWith('SLA-TASK.'),
  )?.length;
  endClocks(draft, taskId, true);
  const task = taskOf(draft.state, taskId);
  if (task !== undefined) armIssue(draft, task, startSeq, set);
}

function withdrawTask(draft: EventDraft, { data, actor }: DecisionOf<'withdraw_task'>): Refusal | undefined {
  const task = judged(draft, data.taskId, actor);
  if ('code' in task) return task;
  if (isEnded(task)) return notOpenRefusal(task);
  if (data.note === undefined) withdraw(draft, task, data.reason);
  else {
    draft.emit('task_withdrawn', data);
    endClocks(draft, task.taskId, false);
  }
  return undefined;
}

function askAgain(draft: EventDraft, { data, actor }: DecisionOf<'ask_task_again'>): Refusal | undefined {
  const task = judged(draft, data.taskId, actor);
  if ('code' in task) return task;
  if (isEnded(task)) return notOpenRefusal(task);
  if (isOpen(task)) return refuse('task_not_completed', { taskId: task.taskId });
  const askedSeq = draft.emit('task_asked_again', { ...data, attemptNo: task.attemptNo + 1 });
  renew(draft, task.taskId, askedSeq);
  return undefined;
}

/** Only a result that is in can be confirmed or rejected. */
function resultRefusal(task: Task, actor: Actor): Refusal | undefined {
  if (isEnded(task)) return notOpenRefusal(task);
  if (task.completed?.personId === actor.personId) return refuse('task_own_result', { taskId: task.taskId });
  return task.status === 'completed' ? undefined : refuse('task_not_completed', { taskId: task.taskId });
}

function confirm(draft: EventDraft, { data, actor }: DecisionOf<'confirm_task'>): Refusal | undefined {
  const task = judged(draft, data.taskId, actor);
  if ('code' in task) return task;
  const refusal = resultRefusal(task, actor);
  if (refusal !== undefined) return refusal;
  draft.emit('task_confirmed', { ...data, attemptNo: task.attemptNo });
  endClocks(draft, task.taskId, true);
  return takeTaskEffect(draft, task);
}

function reject(draft: EventDraft, { data, actor }: DecisionOf<'reject_task'>): Refusal | undefined {
  const task = judged(draft, data.taskId, actor);
  if ('code' in task) return task;
  const refusal = resultRefusal(task, actor);
  if (refusal !== undefined) return refusal;
  draft.emit('task_rejected', { ...data, attemptNo: task.attemptNo });
  endClocks(draft, task.taskId, true);
  return undefined;
}

const COMMON = { stages: OPEN_STAGES, leadsTo: [], onBehalf: 'never' } as const;
/** Served on the last who waited for it, a paper takes effect; an urging that is over leaves its stage. */
const COMPLETED = { ...onTasks(isIssuer, 'completed'), afterConclusion: true } as const;

export const taskDecisions: DecisionRules<keyof TaskDecisions> = {
  issue_task: {
    ...COMMON,
    stages: ISSUING,
    zh: '发出协助任务',
    en: 'Issue a task',
    ready: issuingRefusal,
    decide: issue,
  },
  reassign_task: {
    ...COMMON,
    zh: '改派任务',
    en: 'Reassign a task',
    ...onTasks(mayReassign, 'issued', 'accepted', 'returned'),
    decide: reassign,
  },
  withdraw_task: {
    ...COMMON,
    zh: '撤回任务',
    en: 'Withdraw a task',
    ...onTasks(isIssuer, 'issued', 'accepted', 'returned', 'completed'),
    afterConclusion: true,
    decide: withdrawTask,
  },
  confirm_task: {
    ...COMMON,
    ...COMPLETED,
    leadsTo: { ...AWAITED_BY_ALL.leadsTo, urging: ['in_force'] },
    zh: '确认任务结果',
    en: 'Confirm a result',
    decide: confirm,
  },
  ask_task_again: {
    ...COMMON,
    zh: '要求重新办理任务',
    en: 'Ask for a task again',
    ...onTasks(isIssuer, 'completed', 'returned'),
    decide: askAgain,
  },
  reject_task: { ...COMMON, ...COMPLETED, zh: '不予认可任务结果', en: 'Reject a result', decide: reject },
};
