/** Codes of the appeal (上诉), each with its words. */
import { type Vocabulary, words as w } from '../../words.ts';

export const APPEAL_OUTCOME = {
  upheld: w('维持原判', 'upheld'),
  amended: w('改判', 'amended'),
  remanded: w('发回重审', 'remanded'),
  withdrawn: w('撤回上诉', 'the appeal was withdrawn'),
} as const satisfies Vocabulary;
