/** The way to a case's workflow. What it carries is in the inbox already: a message lost or sent twice changes nothing. */
import type { CaseInput } from '../../domain/case/input.ts';

export interface CaseMessenger {
  /** Starts the case's workflow, which finds its opening in the inbox; no error when it runs already. */
  open(caseId: string): Promise<void>;
  /** Tells the workflow of an input, and starts it again where it is gone. */
  decide(caseId: string, input: CaseInput): Promise<void>;
}
