/** Examples of decisions about delegated tasks: issued in every kind, moved, judged. */
import type { TaskDecisions } from '../../../domain/chapters/tasks/acts.ts';
import { TASK_KINDS } from '../../../domain/chapters/tasks/codes.ts';
import { TASK_EXAMPLES } from '../task-kinds/examples.ts';
import { type Examples, PERSON, TASK, UNIT } from './example.ts';

const others = TASK_KINDS.filter((kind) => kind !== 'contact');

export const taskExamples: Examples<keyof TaskDecisions> = {
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
