/** Delegated tasks (协助事项): what may be sent, with examples, and what is kept. The forms of each kind are in `task-kinds/`. */
import * as z from 'zod';
import type { IssueTask, TaskDecisions } from '../../../domain/chapters/tasks/acts.ts';
import { TASK_KINDS } from '../../../domain/chapters/tasks/codes.ts';
import type { TaskEvents } from '../../../domain/chapters/tasks/events.ts';
import { coded } from '../codes.ts';
import { decision, type SchemasFor } from '../decision.ts';
import { date, documentDigest, type EventSchemas, id, textRef } from '../event-fields.ts';
import { type Examples, PERSON, TASK, UNIT } from '../examples/example.ts';
import { personRef, ref, text } from '../fields.ts';
import { keptAttempt } from '../task-kinds/attempt-fields.ts';
import { TASK_EXAMPLES } from '../task-kinds/examples.ts';
import { TASK_FORMS } from '../task-kinds/forms.ts';
import { keptResult } from '../task-kinds/result-fields.ts';

const note = () => text().exactOptional();
const judgement = () => ({ taskId: ref('task'), reason: coded('redoReason'), note: note() });

/** One form for each kind of task; `kind` says which. */
const issue = z.discriminatedUnion(
  'kind',
  TASK_KINDS.map((kind) => TASK_FORMS[kind].issue) as unknown as [z.ZodObject<{ kind: z.ZodLiteral }>],
) as unknown as z.ZodType<IssueTask>;

export const tasksDecisions = {
  issue_task: issue,
  reassign_task: decision({
    taskId: ref('task'),
    unitId: ref('unit'),
    personId: personRef('performer').exactOptional(),
    reason: coded('reassignReason'),
    note: note(),
  }),
  withdraw_task: decision({ taskId: ref('task'), reason: coded('withdrawalReason'), note: note() }),
  confirm_task: decision({ taskId: ref('task'), note: note() }),
  ask_task_again: decision(judgement()),
  reject_task: decision(judgement()),
} satisfies SchemasFor<keyof TaskDecisions>;

const others = TASK_KINDS.filter((kind) => kind !== 'contact');

export const tasksExamples: Examples<keyof TaskDecisions> = {
  issue_task: [
    { data: TASK_EXAMPLES.contact.issue },
    ...others.map((kind) => ({ data: TASK_EXAMPLES[kind].issue })),
  ],
  reassign_task: [{ data: { taskId: TASK, unitId: UNIT, personId: PERSON, reason: 'shift' } }],
  withdraw_task: [{ data: { taskId: TASK, reason: 'no_longer_needed', note: '当事人已自行到院' } }],
  confirm_task: [{ data: { taskId: TASK } }, { leadsTo: 'in_force', data: { taskId: TASK } }],
  ask_task_again: [{ data: { taskId: TASK, reason: 'proof_unclear', note: '照片看不清签名' } }],
  reject_task: [{ data: { taskId: TASK, reason: 'wrong_person', note: '签收人并非当事人' } }],
};

const keptNote = () => textRef().exactOptional();
const person = () => id('person');
const ofTask = { taskId: id('task') };
/** `attemptNo`: the issue of the task that it is about. */
const ofIssue = { ...ofTask, attemptNo: z.int() };
const judged = () => z.object({ ...ofIssue, reason: coded('redoReason'), note: keptNote() });

export const tasksEvents = {
  task_issued: z.object({
    ...ofTask,
    kind: coded('taskKind'),
    unitId: id('unit'),
    personId: person().exactOptional(),
    partyId: id('party').exactOptional(),
    document: coded('servedDocument').exactOptional(),
    method: coded('serviceMethod').exactOptional(),
    itemNo: z.int().exactOptional(),
    instructions: textRef().exactOptional(),
    papers: z.array(documentDigest()),
    instrumentId: id().exactOptional(),
  }),
  task_accepted: z.object({ ...ofIssue, personId: person() }),
  task_attempted: z.object({
    ...keptAttempt,
    ...ofIssue,
    no: z.int(),
    personId: person(),
    date: date(),
  }),
  task_returned: z.object({
    ...ofIssue,
    personId: person(),
    reason: coded('returnReason'),
    note: keptNote(),
  }),
  task_completed: z.object({
    ...ofIssue,
    personId: person(),
    date: date(),
    result: keptResult,
    note: keptNote(),
  }),
  task_confirmed: z.object({ ...ofIssue, note: keptNote() }),
  task_asked_again: judged(),
  task_rejected: judged(),
  task_reassigned: z.object({
    ...ofIssue,
    unitId: id('unit'),
    personId: person().exactOptional(),
    reason: coded('reassignReason'),
    note: keptNote(),
  }),
  task_released: z.object({ ...ofTask, personId: person() }),
  task_withdrawn: z.object({ ...ofTask, reason: coded('withdrawalReason'), note: keptNote() }),
  task_expired: z.object(ofTask),
  task_act_merged: z.object({ ...ofIssue, act: coded('taskAct'), personId: person() }),
  task_reminded: z.object(ofTask),
  address_confirmed: z.object({
    partyId: id('party'),
    address: textRef().exactOptional(),
    electronic: z.boolean(),
    channels: z.array(coded('electronicChannel')),
    date: date(),
    taskId: id('task').exactOptional(),
  }),
} satisfies EventSchemas<keyof TaskEvents>;
