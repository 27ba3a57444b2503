/** What is said of side processes (附属程序). */
import { PROCESS_KIND, PROCESS_OUTCOME } from '../../domain/chapters/processes/words.ts';
import { join, words as w } from '../text.ts';
import type { Sentences } from './sentence.ts';

export const processesSentences: Sentences<'process_opened' | 'process_closed'> = {
  process_opened: ({ kind, reason }, see) =>
    join([
      w(`启动${PROCESS_KIND[kind].zh}`, `opens a side process: ${PROCESS_KIND[kind].en}`),
      see.quote(reason),
    ]),
  process_closed: ({ processSeq, outcome }) =>
    w(
      `办结第${processSeq}条所启动的程序：${PROCESS_OUTCOME[outcome].zh}`,
      `closes the process of entry ${processSeq}: ${PROCESS_OUTCOME[outcome].en}`,
    ),
};
