/** The words of the appeal (上诉): titles of its events and fields, and the sentences that tell its events. */
import { APPEAL_OUTCOME } from '../../domain/chapters/appeal/words.ts';
import type { AppealEvents } from '../../domain/chapters/appeal/shape.ts';
import type { Vocabulary } from '../../domain/words.ts';
import type { Sentences } from '../sentence.ts';
import { join, words as w } from '../text.ts';

/** Titles of the events (记录), named in the past. */
export const APPEAL_EVENT_TITLES = {
  appeal_lodged: w('提起上诉', 'An appeal was lodged'),
  appeal_transferred: w('移送上诉案卷', 'The file went to the higher court'),
  appeal_registered: w('二审立案', 'The appeal was registered'),
  appeal_decided: w('二审裁判', 'The appeal was decided'),
} as const satisfies Vocabulary<keyof AppealEvents>;

export const appealSentences: Sentences<keyof AppealEvents> = {
  appeal_lodged: ({ late, text }, see) =>
    join([w('提起上诉', 'lodges an appeal'), late ? w('（已逾期）', '(late)') : undefined, see.quote(text)]),
  appeal_transferred: () => w('移送上诉案卷', 'sends the file to the higher court'),
  appeal_registered: () => w('二审立案', 'registers the appeal'),
  appeal_decided: ({ outcome }) =>
    w(`二审结果：${APPEAL_OUTCOME[outcome].zh}`, `the appeal is decided: ${APPEAL_OUTCOME[outcome].en}`),
};
