/** The forms of a delegated task (协助事项): what the court fills in to ask, and what the performer fills in to answer. */
import * as z from 'zod';
import type { IssueTask, TaskActs, TaskActType } from '../../../domain/chapters/tasks/acts.ts';
import { TASK_KIND_ROWS } from '../../../domain/chapters/tasks/kinds.ts';
import type { TaskResult } from '../../../domain/chapters/tasks/task.ts';
import { TASK_KINDS, type TaskKind } from '../../../domain/chapters/tasks/codes.ts';
import { RULES } from '../../../domain/law/rule.ts';
import { because } from '../../http/issue-messages.ts';
import { decision } from '../decision.ts';
import { days, personRef, ref, text } from '../fields.ts';
import { attemptForm, documents } from './attempt-fields.ts';
import { RESULT_FORMS } from './result-fields.ts';
import { coded, codedAs } from '../codes.ts';

/** What only some kinds say when they are asked for. */
const ISSUE_FIELDS: Partial<Record<TaskKind, Readonly<Record<string, z.ZodType>>>> = {
  service: { document: coded('servedDocument'), method: coded('serviceMethod').exactOptional() },
  on_the_spot_execution: { itemNo: z.int().min(1).max(200).exactOptional() },
  performance_visit: { itemNo: z.int().min(1).max(200).exactOptional() },
};

/** The court may set another day within the bounds of the kind's own rule. */
function dueDays(kind: TaskKind) {
  const { rule } = TASK_KIND_ROWS[kind];
  return days(RULES.find((one) => one.id === rule)?.courtSet?.max).exactOptional();
}

function issueForm(kind: TaskKind): z.ZodType<IssueTask> {
  const party = ref('party');
  return decision({
    kind: codedAs('taskKind', kind),
    unitId: ref('unit'),
    personId: personRef('performer').exactOptional(),
    dueDays: dueDays(kind),
    partyId: TASK_KIND_ROWS[kind].party === 'required' ? party : party.exactOptional(),
    ...ISSUE_FIELDS[kind],
    instructions: text().exactOptional(),
    papers: documents().exactOptional(),
  });
}

function completeForm(kind: TaskKind): z.ZodType<TaskActs['complete']> {
  const result: z.ZodType<object> = RESULT_FORMS[kind];
  return z.strictObject({
    result: result.transform((given) => ({ kind, ...given }) as unknown as TaskResult),
    attempt: attemptForm(kind).exactOptional(),
    note: text().exactOptional(),
  });
}

export type TaskForms = { readonly issue: z.ZodType<IssueTask> } & {
  readonly [A in TaskActType]: z.ZodType<TaskActs[A]>;
};

function formsOf(kind: TaskKind): TaskForms {
  return {
    issue: issueForm(kind),
    accept: z.strictObject({}),
    attempt: attemptForm(kind),
    complete: completeForm(kind),
    return: z
      .strictObject({ reason: coded('returnReason'), note: text().exactOptional() })
      .refine(({ reason, note }) => reason !== 'other' || note !== undefined, {
        ...because('note_required'),
        path: ['note'],
      }),
  };
}

export const TASK_FORMS = Object.fromEntries(TASK_KINDS.map((kind) => [kind, formsOf(kind)])) as Readonly<
  Record<TaskKind, TaskForms>
>;
