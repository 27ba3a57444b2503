/** Codes of requests to the owner (提请有权机关处理), each with its words. */
import { type Vocabulary, words as w } from '../../words.ts';

/** Decisions on what somebody owns, which others may ask for (`access/policy/ownership.ts`). */
export const OWNED_DECISION = {
  assign_person: w('指定承办人', 'assign a person'),
  recuse_person: w('决定回避', 'decide a recusal'),
  add_party: w('追加当事人', 'add a party'),
  identify_party: w('查明当事人', 'identify a party'),
  correct_party: w('更正当事人信息', 'correct the details of a party'),
  record_party_change: w('登记当事人变动', 'record a change of a party'),
  appoint_mediator: w('指派调解员', 'appoint a mediator'),
  extend_deadline: w('延长期限', 'extend a deadline'),
  exclude_period: w('扣除期间', 'leave days out of a period'),
  stop_clock: w('中止计算期限', 'stop a clock'),
  restart_clock: w('恢复计算期限', 'restart a clock'),
  correct: w('更正日期', 'correct a date'),
  reach_agreement: w('由法院主持达成协议', 'record an agreement mediated by the court'),
} as const satisfies Vocabulary;

export type OwnedDecision = keyof typeof OWNED_DECISION;
export const OWNED_DECISIONS = Object.keys(OWNED_DECISION) as readonly OwnedDecision[];

export const REQUEST_OUTCOME = {
  done: w('已办理', 'done'),
  declined: w('不予办理', 'declined'),
} as const satisfies Vocabulary;

export type RequestOutcome = keyof typeof REQUEST_OUTCOME;

/** Where the owner of a clock, date, party or person sits. */
export const OWNER_SEAT = {
  station: w('派出所', 'the station'),
  court: w('人民法院', 'the court'),
  appeal_court: w('上诉法院', 'the court of appeal'),
  bureau: w('公安分局', 'the police bureau'),
} as const satisfies Vocabulary;

/** What each duty (待办) of this chapter asks of those who owe it. */
export const REQUEST_DUTY = {
  answer_request: { zh: '处理其他机关提请的事项', en: 'Decide what another office has asked for' },
} as const satisfies Vocabulary;
