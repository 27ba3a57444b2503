/** What is said of the appeal (上诉). */
import { APPEAL_OUTCOME } from '../../domain/chapters/appeal/words.ts';
import { join, words as w } from '../text.ts';
import type { Sentences } from './sentence.ts';

export const appealSentences: Sentences<'appeal_lodged' | 'appeal_transferred' | 'appeal_decided'> = {
  appeal_lodged: ({ late, text }, see) =>
    join([w('提起上诉', 'lodges an appeal'), late ? w('（已逾期）', '(late)') : undefined, see.quote(text)]),
  appeal_transferred: () => w('移送上诉案卷', 'sends the file to the higher court'),
  appeal_decided: ({ outcome }) =>
    w(`二审结果：${APPEAL_OUTCOME[outcome].zh}`, `the appeal is decided: ${APPEAL_OUTCOME[outcome].en}`),
};
