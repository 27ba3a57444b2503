/** Codes of the appeal (上诉), each with its words. */
import { type Vocabulary, words as w } from '../../words.ts';

export const APPEAL_OUTCOME = {
  upheld: w('维持原判', 'upheld'),
  amended: w('改判', 'amended'),
  remanded: w('发回重审', 'remanded'),
  withdrawn: w('撤回上诉', 'the appeal was withdrawn'),
} as const satisfies Vocabulary;

/** What each duty (待办) of this chapter asks of those who owe it. */
export const APPEAL_DUTY = {
  forward_appeal: { zh: '送达上诉材料并移送案卷', en: 'Serve the appeal and transfer the file' },
  register_appeal: { zh: '二审立案', en: 'Register the appeal' },
  decide_appeal: { zh: '审理上诉案件', en: 'Decide the appeal' },
} as const satisfies Vocabulary;
