/** A case moves on: what it asked for and no longer needs is withdrawn, and the performer sees why. */
import { isAskedAt } from '../../access/policy/tasks.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import { endClocks } from './clocks.ts';
import { isOpen } from './open-tasks.ts';
import type { Task } from './task.ts';
import type { WithdrawalReason } from './codes.ts';

/** Still to be carried out, or back with the court; a result that is in is judged whatever the stage. */
const pending = (task: Task): boolean => isOpen(task) || task.status === 'returned';

export function withdraw(draft: EventDraft, task: Task, reason: WithdrawalReason): void {
  draft.emit('task_withdrawn', { taskId: task.taskId, reason });
  endClocks(draft, task.taskId, false);
}

function withdrawEach(draft: EventDraft, which: (task: Task) => boolean, reason: WithdrawalReason): void {
  for (const task of draft.state.tasks) if (which(task)) withdraw(draft, task, reason);
}

/** The stage just entered has no use for them, or the paper they are to serve was set aside. */
export function withdrawStale(draft: EventDraft): void {
  const { stage, instruments } = draft.state;
  const quashed = new Set(instruments.filter((one) => one.quashed === true).map((one) => one.instrumentId));
  const stale = (task: Task): boolean => !isAskedAt(task.kind, stage) || quashed.has(task.instrumentId ?? '');
  withdrawEach(draft, (task) => pending(task) && stale(task), 'case_moved_on');
}

export function withdrawAtConclusion(draft: EventDraft): void {
  withdrawEach(draft, pending, 'case_concluded');
}

/** Archived: nobody judges anything of it any more. */
export function withdrawAtArchive(draft: EventDraft): void {
  withdrawEach(draft, (task) => pending(task) || task.status === 'completed', 'case_concluded');
}

export function withdrawOfParty(draft: EventDraft, partyId: string): void {
  withdrawEach(draft, (task) => pending(task) && task.partyId === partyId, 'party_left');
}

/** Served in another way: nobody needs to go any more. `except` is the task by which it was served. */
export function withdrawServed(
  draft: EventDraft,
  about: { readonly partyId: string; readonly document: string; readonly instrumentId?: string | undefined },
  except?: string,
): void {
  withdrawEach(
    draft,
    (task) =>
      pending(task) &&
      task.kind === 'service' &&
      task.taskId !== except &&
      task.partyId === about.partyId &&
      task.document === about.document &&
      task.instrumentId === about.instrumentId,
    'done_otherwise',
  );
}
