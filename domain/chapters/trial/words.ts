/** Codes of trial (审理), each with its words. */
import { type Vocabulary, words as w } from '../../words.ts';

export const INSTRUMENT_KIND = {
  judgment: w('判决书', 'judgment'),
  ruling: w('裁定书', 'ruling'),
  confirmation_ruling: w('确认协议有效的裁定书', 'ruling that the agreement is valid'),
  mediation_paper: w('调解书', 'mediation paper'),
  appeal_judgment: w('二审判决书', 'appeal judgment'),
  appeal_ruling: w('二审裁定书', 'appeal ruling'),
} as const satisfies Vocabulary;

/** Relief from the fee (诉讼费用的缓交、减交、免交; FEE 44-48). */
export const FEE_RELIEF = {
  exempted: w('免交', 'exempted'),
  reduced: w('减交', 'reduced'),
  deferred: w('缓交', 'deferred'),
} as const satisfies Vocabulary;

/** What the court says to who asked for it after the notice (FEE 22). */
export const FEE_RELIEF_OUTCOME = {
  granted: w('准许', 'granted'),
  refused: w('不准许', 'refused'),
} as const satisfies Vocabulary;

export const SUIT_CLOSING = {
  withdrawn: w('准许撤诉', 'withdrawal allowed'),
  fee_unpaid: w('未交费，按撤诉处理', 'the fee was not paid'),
  plaintiff_absent: w('原告未到，按撤诉处理', 'the plaintiff did not appear'),
  settled: w('和解', 'settled'),
} as const satisfies Vocabulary;

/** How a judgment is pronounced (宣判). */
export const ANNOUNCEMENT = {
  same_day: w('当庭宣判', 'at the hearing'),
  fixed_date: w('定期宣判', 'on a fixed day'),
} as const satisfies Vocabulary;

export const RULING_KIND = {
  dismissal_of_suit: w('驳回起诉', 'dismissal of the suit'),
  jurisdiction: w('管辖权异议', 'jurisdiction'),
} as const satisfies Vocabulary;

/** Why an instrument lost its effect. */
export const EFFECT_REVOKED_CAUSE = {
  correction: w('送达日期更正或上诉在期内提出', 'a date was corrected, or an appeal was in time after all'),
  appeal: w('二审撤销', 'set aside on appeal'),
  objection: w('异议成立', 'the objection is upheld'),
} as const satisfies Vocabulary;

/** What each duty (待办) of this chapter asks of those who owe it. */
export const TRIAL_DUTY = {
  issue_fee_notice: { zh: '通知交纳诉讼费', en: 'Issue the fee notice' },
  decide_fee_relief: {
    zh: '对缓交、减交、免交诉讼费的申请作出决定',
    en: 'Decide on the relief from the fee that was asked for',
  },
  collect_fee: { zh: '等待交费并登记', en: 'Await the fee and record its payment' },
  rule_on_unpaid_fee: { zh: '逾期未交诉讼费，依法处理', en: 'Rule on the suit whose fee was not paid' },
  forward_answer: { zh: '将答辩状副本发送原告', en: 'Send the answer on to the plaintiff' },
  try_case: { zh: '开庭审理并裁判', en: 'Hear the case and decide it' },
  await_appeal_periods: { zh: '等待上诉期届满', en: 'Await the end of the periods for appeal' },
} as const satisfies Vocabulary;
