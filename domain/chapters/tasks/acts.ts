/** What people do with tasks: six decisions of the court and the station's chief, four acts of the one who performs. */
import type { TextRef, DocumentDigest } from '../../kernel/refs.ts';
import type { ServedDocument, ServiceMethod } from '../../kernel/codes.ts';
import type { AttemptData, TaskResult } from './task.ts';
import type * as T from './codes.ts';

export interface IssueTask {
  readonly kind: T.TaskKind;
  readonly unitId: string;
  readonly personId?: string;
  /** Days of the kind's own due rule, where the court sets them. */
  readonly dueDays?: number;
  readonly partyId?: string;
  readonly document?: ServedDocument;
  readonly method?: ServiceMethod;
  readonly itemNo?: number;
  readonly instructions?: TextRef;
  readonly papers?: readonly DocumentDigest[];
}

/** Decisions on tasks, taken through the case like every other. */
export interface TaskDecisions {
  issue_task: IssueTask;
  reassign_task: {
    taskId: string;
    unitId: string;
    personId?: string;
    reason: T.ReassignReason;
    note?: TextRef;
  };
  withdraw_task: { taskId: string; reason: T.WithdrawalReason; note?: TextRef };
  confirm_task: { taskId: string; note?: TextRef };
  ask_task_again: { taskId: string; reason: T.RedoReason; note?: TextRef };
  reject_task: { taskId: string; reason: T.RedoReason; note?: TextRef };
}

/** The performer's own acts, each on one issue of one task. */
export interface TaskActs {
  accept: Readonly<Record<string, never>>;
  attempt: AttemptData;
  return: { readonly reason: T.ReturnReason; readonly note?: TextRef };
  /** `attempt`: the attempt by which it was done, when it is reported with the result. */
  complete: { readonly result: TaskResult; readonly attempt?: AttemptData; readonly note?: TextRef };
}
export type TaskActType = keyof TaskActs;
export const TASK_ACTS = [
  'accept',
  'attempt',
  'return',
  'complete',
] as const satisfies readonly TaskActType[];
