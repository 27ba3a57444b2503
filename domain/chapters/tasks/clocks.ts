/**
 * The clocks of a task: reminder, due day, the chief's two days, the end. They are deadlines of the case like all others,
 * bound to the task; each step happens once. The court's three days to judge a result are the last of them.
 */
import type { EventDraft } from '../../kernel/event-draft.ts';
import type { Deadline } from '../clocks/shape.ts';
import { ruleOf, type RuleId } from '../../law/rule.ts';
import { TASK_KIND_ROWS } from './kinds.ts';
import type { Task } from './task.ts';

const ofTask =
  (taskId: string) =>
  (deadline: Deadline): boolean =>
    deadline.taskId === taskId;

const dueRule = (task: Task): RuleId => TASK_KIND_ROWS[task.kind].rule;

/** An issue of a task begins with the event `startSeq`: its due day, and a reminder one working day before it. */
export function armIssue(draft: EventDraft, task: Task, startSeq: number, days?: number): void {
  const rule = dueRule(task);
  const length = days ?? ruleOf(draft.state.policy, rule)?.length ?? 1;
  const start = {
    startDate: draft.context.receivedDate,
    startSeq,
    startEvent: 'task_issued',
    scope: 'case',
    taskId: task.taskId,
  } as const;
  draft.arm(rule, { ...start, length });
  if (length > 1) draft.arm('SLA-TASK-REMIND', { ...start, length: length - 1 });
}

/** The next step of an overdue task, counted from the day on which the one before ended. */
export function armStep(draft: EventDraft, passed: Deadline, rule: 'SLA-TASK-CHIEF' | 'SLA-TASK-END'): void {
  if (passed.taskId === undefined) return;
  draft.arm(rule, {
    startDate: passed.dueDate,
    startSeq: draft.state.seq,
    startEvent: 'task_overdue',
    scope: 'case',
    taskId: passed.taskId,
  });
}

/** The court has the result, or the task back: `startSeq` is the event that says so. */
export function armJudging(draft: EventDraft, task: Task, startSeq: number): void {
  draft.arm('SLA-TASK-JUDGE', {
    startDate: draft.context.receivedDate,
    startSeq,
    startEvent: task.status === 'returned' ? 'task_returned' : 'task_completed',
    scope: 'case',
    taskId: task.taskId,
  });
}

/** The performer's part is done: the due day is met, what would have followed it falls away. */
export function settleIssue(draft: EventDraft, taskId: string): void {
  const mine = ofTask(taskId);
  draft.meet((one) => mine(one) && one.rule.startsWith('SLA-TASK.'));
  // A reminder that was given and a chief who was told are over with it.
  draft.meet((one) => mine(one) && one.rule !== 'SLA-TASK-JUDGE' && one.status === 'breached');
  draft.supersede((one) => mine(one) && one.rule !== 'SLA-TASK-JUDGE', 'replaced');
}

/** Nothing of the task runs any more. */
export function endClocks(draft: EventDraft, taskId: string, judged: boolean): void {
  const mine = ofTask(taskId);
  if (judged) draft.meet((one) => mine(one) && one.rule === 'SLA-TASK-JUDGE');
  // What is overdue of it was somebody's to see to; with the task that is over.
  draft.meet((one) => mine(one) && one.status === 'breached');
  draft.supersede(mine, judged ? 'replaced' : 'stage_left');
}
