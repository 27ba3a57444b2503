/** What happened to a task, as the case's history keeps it. */
import type { LegalDate } from '../../deadlines/legal-date.ts';
import type { TextRef, DocumentDigest } from '../../kernel/refs.ts';
import type { EventTraits } from '../../kernel/event-traits.ts';
import type { IssueTask, TaskActType } from './acts.ts';
import type { AttemptData, TaskResult } from './task.ts';
import type * as T from './codes.ts';

export interface TaskEvents {
  task_issued: Omit<IssueTask, 'papers' | 'dueDays'> & {
    taskId: string;
    papers: readonly DocumentDigest[];
    instrumentId?: string;
  };
  task_accepted: { taskId: string; attemptNo: number; personId: string };
  task_attempted: AttemptData & {
    taskId: string;
    attemptNo: number;
    no: number;
    personId: string;
    date: LegalDate;
  };
  task_returned: {
    taskId: string;
    attemptNo: number;
    personId: string;
    reason: T.ReturnReason;
    note?: TextRef;
  };
  task_completed: {
    taskId: string;
    attemptNo: number;
    personId: string;
    date: LegalDate;
    result: TaskResult;
    note?: TextRef;
  };
  task_confirmed: { taskId: string; attemptNo: number; note?: TextRef };
  task_asked_again: { taskId: string; attemptNo: number; reason: T.RedoReason; note?: TextRef };
  task_rejected: { taskId: string; attemptNo: number; reason: T.RedoReason; note?: TextRef };
  task_reassigned: {
    taskId: string;
    attemptNo: number;
    unitId: string;
    personId?: string;
    reason: T.ReassignReason;
    note?: TextRef;
  };
  /** Its performer left or was disabled: it is the unit's again. */
  task_released: { taskId: string; personId: string };
  task_withdrawn: { taskId: string; reason: T.WithdrawalReason; note?: TextRef };
  task_expired: { taskId: string };
  /** An act that came late and changed nothing, because what it says was on record already. */
  task_act_merged: { taskId: string; attemptNo: number; act: TaskActType; personId: string };
  task_reminded: { taskId: string };
  address_confirmed: {
    partyId: string;
    address?: TextRef;
    electronic: boolean;
    channels: readonly T.ElectronicChannel[];
    date: LegalDate;
    /** Of the task in which it was confirmed; absent where the party confirmed it otherwise. */
    taskId?: string;
  };
}

export const TASK_EVENTS = {
  task_issued: { version: 1 },
  task_accepted: { version: 1, silent: true },
  task_attempted: { version: 1, silent: true },
  task_returned: { version: 1 },
  task_completed: { version: 1 },
  task_confirmed: { version: 1 },
  task_asked_again: { version: 1 },
  task_rejected: { version: 1 },
  task_reassigned: { version: 1 },
  task_released: { version: 1 },
  task_withdrawn: { version: 1 },
  task_expired: { version: 1 },
  task_act_merged: { version: 1, silent: true, keepsState: true },
  task_reminded: { version: 1, silent: true, keepsState: true },
  address_confirmed: { version: 1 },
} as const satisfies EventTraits<keyof TaskEvents>;
