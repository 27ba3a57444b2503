/** What an answer that is a problem says, in both languages, and its status. */
import type { Words } from '../../words/text.ts';

export interface ProblemText extends Words {
  readonly status: number;
}
