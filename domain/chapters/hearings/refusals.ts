/** Why hearings (开庭) refuse an input. */
import type { RefusalText } from '../../kernel/refusal-text.ts';

export const HEARING_REFUSALS = {
  simple_summons_not_ordinary: {
    zh: '简便方式传唤只适用于简易程序和小额诉讼程序，普通程序应当用传票传唤',
    en: 'Parties are called in a simple way in summary and small-claims procedure alone; otherwise by a summons',
    article: '民诉法解释 第261条',
  },
  hearing_mediation_unsaid: {
    zh: '开庭时应当先行调解：须记明已调解，或者不调解的原因',
    en: 'Mediation is tried first when this hearing opens: record that it was, or why not',
    article: '简易程序若干规定 第14条',
  },
  hearing_exists: { zh: '该时间已排期开庭', en: 'A hearing is already scheduled for that time' },
  hearing_unknown: { zh: '没有这一次开庭', en: 'There is no such hearing' },
  hearing_not_scheduled: {
    zh: '没有已排期的开庭，请先排期',
    en: 'No hearing is scheduled: schedule it first',
  },
  hearing_unnamed: {
    zh: '有多次已排期的开庭，请指明是哪一次',
    en: 'Several hearings are scheduled: say which',
  },
  hearing_already_held: { zh: '该次开庭已记录', en: 'That hearing is already recorded as held' },
  hearing_cancelled: { zh: '该次开庭已取消', en: 'That hearing is cancelled' },
  hearing_already_announced: { zh: '该次开庭已通知并公告', en: 'That hearing is already announced' },
  hearing_party_not_summoned: {
    zh: '该当事人不在本次开庭的参加人之列',
    en: 'That party does not take part in that hearing',
  },
  hearing_closed_to_public: {
    zh: '不公开审理的案件不予公告',
    en: 'A hearing closed to the public is not announced publicly',
    article: '民事诉讼法 第137条、第139条',
  },
  hearing_day_not_come: { zh: '开庭日期未到', en: 'The day of the hearing has not come' },
  hearing_day_passed: {
    zh: '该次开庭的日期已过；改在另一日开庭的，请先延期并重新通知',
    en: 'The day of that hearing has passed: to hear on another day, move the hearing and announce it again',
    article: '民事诉讼法 第139条、第149条',
  },
  hearing_party_untold: {
    zh: '该当事人未被通知本次开庭：请先通知、送达传票，或者注明其放弃通知',
    en: 'That party was not told of the hearing: announce it, serve the summons, or record that the notice is given up',
    article: '民事诉讼法 第139条、第147条',
  },
  hearing_online_excluded: {
    zh: '具有不得适用在线庭审的情形，须在线下开庭',
    en: 'What was stated keeps this hearing from being held online',
    article: '在线诉讼规则 第21条',
  },
  hearing_online_unagreed: {
    zh: '在线庭审须写明哪些当事人同意在线、已验证身份并关联案件；没有表示同意的在线下参加',
    en: 'Online with those who agreed, were verified and linked to the case: say who; silence means at court',
    article: '在线诉讼规则 第4条、第10条',
  },
  hearing_asynchronous_not_here: {
    zh: '非同步庭审只适用于小额诉讼程序或者简易程序',
    en: 'A hearing at different times is for summary procedure and small claims alone',
    article: '在线诉讼规则 第20条',
  },
  hearing_asynchronous_conditions: {
    zh: '非同步庭审须一方书面申请、各方同意，且经在线证据交换或者询问，主要事实和证据没有争议',
    en: 'At different times only if one applied in writing, each agrees, and after exchange online the main facts and evidence are undisputed',
    article: '在线诉讼规则 第20条',
  },
  hearing_in_past: { zh: '不能排期到过去的日期', en: 'A hearing is not scheduled for a day that has passed' },
  hearing_on_rest_day: {
    zh: '该日为休息日或者法定节假日；确需在该日开庭的，请写明理由',
    en: 'That day is a rest day or a holiday: give the reason if the hearing must be on it',
  },
  hearing_notice_too_short: {
    zh: '距开庭不足三日，来不及通知当事人；当事人放弃通知期间的，请注明',
    en: 'Less than three days are left to tell the parties: say so if they give up the notice',
    article: '民事诉讼法 第139条',
  },
  hearing_beyond_limit: {
    zh: '该日期超出本案审理期限，请先依法延长审限',
    en: 'That day is after the limit for trying the case: have the limit extended first',
    article: '民事诉讼法 第152条、第164条、第168条、第183条',
  },
  hearing_same_day: {
    zh: '与原定时间相同；时间不变的，只能改为在线',
    en: 'That is the time at which it is scheduled already; at the same time it may only be brought online',
  },
} as const satisfies Record<string, RefusalText>;
