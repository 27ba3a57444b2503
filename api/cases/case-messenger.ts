/** The way to a case's workflow. What it carries is in the inbox already: a message lost or sent twice changes nothing. */
import type { Calendar } from '../../domain/deadlines/calendar.ts';
import type { CaseInput, OpeningInput, TaskInput } from '../../domain/kernel/input.ts';

/** The result of a delegated task (协助事项). */
export type TaskCompletion = Extract<TaskInput, { act: 'complete' }>;

export interface CaseMessenger {
  /** Starts the case's workflow; no error when it runs already. Without the calendar it finds its opening in the inbox. */
  open(caseId: string, input: OpeningInput, calendar?: Calendar): Promise<void>;
  /** Tells the workflow of an input, and starts it again where it is gone. */
  decide(caseId: string, input: CaseInput): Promise<void>;
  /** Completes the task's activity; where there is none, as `decide`. */
  complete(caseId: string, input: TaskCompletion): Promise<void>;
}

/**
 * Brings an input that was taken in to its case, each kind on its way.
 * @param calendar with an opening: as it stood when the input was received
 */
export async function deliver(
  messenger: CaseMessenger,
  caseId: string,
  input: CaseInput,
  calendar?: Calendar,
): Promise<void> {
  if (input.kind === 'open') return await messenger.open(caseId, input, calendar);
  if (input.kind === 'task' && input.act === 'complete') return await messenger.complete(caseId, input);
  await messenger.decide(caseId, input);
}
