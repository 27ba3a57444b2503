/** Codes of supervision (督办): what an explanation may say, and what it asks; each with its words. */
import { type Vocabulary, words as w } from '../../words.ts';

/** Why something has not been done; supervisors read this code where they may not read the text beside it. */
export const EXPLANATION_GROUND = {
  waiting_for_party: w('等待当事人', 'a party is awaited'),
  waiting_for_office: w('等待其他机关或者单位', 'another office is awaited'),
  evidence_missing: w('材料、证据尚未齐备', 'papers or evidence are not complete'),
  workload: w('承办事项过多', 'too much is in one pair of hands'),
  absent: w('承办人离岗', 'the person in charge was away'),
  overlooked: w('疏漏', 'it was overlooked'),
  done_not_recorded: w('已经办理，尚未登记', 'it was done and not recorded'),
  other: w('其他', 'another reason'),
} as const satisfies Vocabulary;

export type ExplanationGround = keyof typeof EXPLANATION_GROUND;

/** Whose side is supervised (督办对象): of each its heads, or who is in charge there. */
export const SUPERVISED_SEAT = {
  station: w('派出所', 'the station'),
  court: w('人民法院', 'the court'),
} as const satisfies Vocabulary;

export type SupervisedSeat = keyof typeof SUPERVISED_SEAT;

/** What each duty (待办) of this chapter asks of those who owe it. */
export const SUPERVISION_DUTY = {
  give_explanation: { zh: '答复督办，说明情况', en: 'Explain to the supervisor who asks' },
} as const satisfies Vocabulary;
