/** Decisions on delegated tasks (发出、改派、撤回、确认、要求补充、不予认可). */
import * as z from 'zod';
import type { IssueTask, TaskDecisions } from '../../domain/chapters/tasks/acts.ts';
import { TASK_KINDS } from '../../domain/chapters/tasks/codes.ts';
import { decision, type SchemasFor } from './decision.ts';
import { personRef, ref, text } from './fields.ts';
import { TASK_FORMS } from './task-kinds/forms.ts';
import { coded } from './codes.ts';

const note = () => text().optional();
const judged = () => ({ taskId: ref('task'), reason: coded('redoReason'), note: note() });

/** One form for each kind of task; `kind` says which. */
const issue = z.discriminatedUnion(
  'kind',
  TASK_KINDS.map((kind) => TASK_FORMS[kind].issue) as unknown as [z.ZodObject<{ kind: z.ZodLiteral }>],
) as unknown as z.ZodType<IssueTask>;

export const taskDecisions = {
  issue_task: issue,
  reassign_task: decision({
    taskId: ref('task'),
    unitId: ref('unit'),
    personId: personRef().optional(),
    reason: coded('reassignReason'),
    note: note(),
  }),
  withdraw_task: decision({ taskId: ref('task'), reason: coded('withdrawalReason'), note: note() }),
  confirm_task: decision({ taskId: ref('task'), note: note() }),
  ask_task_again: decision(judged()),
  reject_task: decision(judged()),
} satisfies SchemasFor<keyof TaskDecisions>;
