/** Codes of stages (阶段) and the end of a case, each with its words. */
import { type Vocabulary, words as w } from '../../words.ts';

/** What a file of people's mediation (调解卷宗) always holds (docs/law.md §10). */
export const MEDIATION_FILE = {
  registration: w('调解申请书或者受理登记表', 'the application or the registration'),
  duties_told: w('权利义务告知书', 'what the parties were told'),
  identity: w('当事人身份证明', 'who the parties are'),
  record: w('调解笔录', 'the record of the mediation'),
  agreement: w('调解协议书或者口头协议登记表', 'the agreement, or the record of an oral one'),
  back_cover: w('卷宗封底', 'the back cover'),
} as const satisfies Vocabulary;

/** What each duty (待办) of this chapter asks of those who owe it. */
export const STAGE_DUTY = {
  archive: { zh: '归档', en: 'Archive the case' },
} as const satisfies Vocabulary;
