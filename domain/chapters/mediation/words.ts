/** Codes of mediation (调解), at the station and before a judge, each with its words. */
import { type Vocabulary, words as w } from '../../words.ts';

/** The eight end reasons of OMR 25 (在线调解规则). */
export const MEDIATION_END_REASON = {
  agreement: w('达成协议', 'agreement'),
  self_settled: w('当事人自行和解', 'the parties settled themselves'),
  unreachable: w('联系不上当事人', 'a party cannot be reached'),
  party_unwilling: w('当事人不愿继续', 'a party is unwilling'),
  too_far_apart: w('双方差距过大', 'the parties are too far apart'),
  expired: w('期限届满', 'out of time'),
  refuses_to_sign: w('当事人拒绝签字', 'a party refuses to sign'),
  other: w('其他原因', 'another reason'),
} as const satisfies Vocabulary;

export const AFTER_MEDIATION = {
  judge: w('移送法官', 'to a judge'),
  filing: w('引导起诉', 'to filing'),
  trial: w('转入审理', 'to trial'),
  public_order_case: w('作治安案件处理', 'handled as a public-order case'),
  close: w('结束处理', 'closed'),
} as const satisfies Vocabulary;

export const SESSION_OUTCOME = {
  continue: w('继续调解', 'to be continued'),
  second_session: w('约定再次调解', 'a second session follows'),
  no_agreement: w('未达成一致', 'no agreement'),
  adjourned: w('改期', 'adjourned'),
} as const satisfies Vocabulary;

/** How a referral to a judge came to nothing. */
export const DECLINED_BY = {
  judge: w('法官不接收', 'declined by the judge'),
  silence: w('逾期未答复', 'no answer in time'),
} as const satisfies Vocabulary;

/** What each duty (待办) of this chapter asks of those who owe it. */
export const MEDIATION_DUTY = {
  ask_consent: { zh: '征询当事人是否同意调解', en: 'Ask the party whether they consent to mediation' },
  mediate: { zh: '主持调解', en: 'Conduct the mediation' },
  ask_more_time: {
    zh: '调解已满一个月：询问双方是否同意继续，同意的继续主持调解',
    en: 'A month has passed: ask both whether to go on, and mediate on if they agree',
  },
  answer_referral: { zh: '答复是否接受共同调解', en: 'Answer the referral to joint mediation' },
  appoint_mediator: { zh: '指派调解员', en: 'Appoint a mediator' },
  replace_mediator: { zh: '另行指派调解员', en: 'Appoint another mediator' },
  accept_appointment: { zh: '决定是否接受指派', en: 'Accept the appointment as mediator, or not' },
} as const satisfies Vocabulary;
