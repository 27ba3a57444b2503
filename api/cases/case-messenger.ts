/** The way to a case's workflow. What it carries is in the inbox already: a message lost or sent twice changes nothing. */
import { isDrill } from '../../domain/deadlines/clock.ts';
import type { CaseInput, TaskInput } from '../../domain/kernel/input.ts';

/** The result of a delegated task (协助事项). */
export type TaskCompletion = Extract<TaskInput, { act: 'complete' }>;

export interface CaseMessenger {
  /** Starts the case's workflow, which finds its opening in the inbox; no error when it runs already. */
  open(caseId: string, drill: boolean): Promise<void>;
  /** Tells the workflow of an input, and starts it again where it is gone. */
  decide(caseId: string, input: CaseInput): Promise<void>;
  /** Completes the task's activity; where there is none, as `decide`. */
  complete(caseId: string, input: TaskCompletion): Promise<void>;
}

/** Brings an input that was taken in to its case, each kind on its way. */
export async function deliver(messenger: CaseMessenger, caseId: string, input: CaseInput): Promise<void> {
  if (input.kind === 'open') return await messenger.open(caseId, isDrill(input.data.clock));
  if (input.kind === 'task' && input.act === 'complete') return await messenger.complete(caseId, input);
  await messenger.decide(caseId, input);
}
