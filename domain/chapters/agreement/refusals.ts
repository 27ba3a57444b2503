/** Why the agreement (调解协议) and its performance refuses an input. */
import type { RefusalText } from '../../kernel/refusal-text.ts';

export const AGREEMENT_REFUSALS = {
  agreement_not_signed: {
    zh: '协议尚未由调解员签名并加盖调委会印章',
    en: 'The agreement lacks the mediator’s signature or the committee’s seal',
    article: '人民调解法 第29条',
  },
  party_signature_missing: {
    zh: '书面协议尚有当事人未签名、盖章或者按指印',
    en: 'Not every party to the written agreement has signed it',
    article: '人民调解法 第29条',
  },
  paper_signature_required: {
    zh: '涉及婚姻、收养、继承等人身关系的协议须纸质签名',
    en: 'An agreement on personal relations needs a signature on paper',
    article: '电子签名法 第3条',
  },
  mediating_body_not_here: {
    zh: '主持调解的组织与本次调解不符：公安机关主持的不得以其他组织名义，其他组织主持的不得以公安机关名义',
    en: 'The body named did not mediate here: what the police mediated is not another body’s, nor the reverse',
    article: '民事诉讼法 第205条；人民调解法 第29条',
  },
  body_kind_mismatch: {
    zh: '该调解组织不能以此名义主持达成协议',
    en: 'A body of that kind makes no agreement under this name',
    article: '民事诉讼法 第205条；人民调解法 第8条、第34条',
  },
  body_not_named: {
    zh: '本案可由多个登记的调解组织主持，须写明是哪一个',
    en: 'More than one registered body may have mediated here: say which',
    article: '民事诉讼法 第205条',
  },
  oral_not_allowed: {
    zh: '此处不得以口头协议结束',
    en: 'An oral agreement is not possible here',
    article: '民事诉讼法 第100条',
  },
  police_agreement_written: {
    zh: '治安调解达成协议须制作调解协议书；当场调解且录音录像明确记录协议内容的除外',
    en: 'An agreement before the police is written, unless it is on the spot and recorded in full',
    article: '办理行政案件程序规定 第178条',
  },
  agent_may_not_settle: {
    zh: '代为签署协议的，委托书须写明特别授权',
    en: 'Who signs for the injured party shows an authority to settle, not to speak alone',
    article: '办理行政案件程序规定 第181条',
  },
  on_the_spot_not_public_order: {
    zh: '当场调解只适用于公安机关主持的治安调解',
    en: 'Only the police mediate on the spot, a violation that they have accepted',
    article: '办理行政案件程序规定 第178条',
  },
  on_the_spot_conditions: {
    zh: '不具备当场调解的全部条件',
    en: 'Not all that mediation on the spot asks for is there',
    article: '办理行政案件程序规定 第178条',
  },
  on_the_spot_later: {
    zh: '当场调解须当场履行，不得约定以后履行',
    en: 'On the spot it is performed at once, not on a later day',
    article: '办理行政案件程序规定 第178条',
  },
  agreement_parties_missing: {
    zh: '协议至少须有申请一方和被申请一方',
    en: 'An agreement needs an applicant and a respondent',
  },
  performance_exists: { zh: '该日的履行已记录', en: 'That performance of that day is on record already' },
  item_party_absent: {
    zh: '义务人、权利人须是仍在程序中的当事人或者其承受人',
    en: 'Whoever owes or is owed must be a party still in the proceedings, or the one who took their place',
    article: '民诉法解释 第55条、第461条',
  },
  agreement_item_unclear: {
    zh: '履行内容不明确：给付须有金额和义务人',
    en: 'The performance is unclear: payment needs an amount and an obligor',
    article: '民诉法解释 第461条',
  },
  item_heads_differ: {
    zh: '各赔偿项目之和与该项支付金额不一致',
    en: 'The heads of compensation do not add up to the amount that is paid',
    article: '民法典 第1179条、第1184条；道路交通事故处理程序规定 第93条',
  },
  paper_ends_all: {
    zh: '调解书结束全案；仅与部分当事人达成协议的，以撤回对其起诉或者即时履行结束该部分',
    en: 'A mediation paper ends the whole suit: what is settled with some ends by withdrawal against them, or performance',
    article: '民事诉讼法 第100条',
  },
  status_needs_paper: {
    zh: '身份关系案件须以调解书、判决或者撤诉结束，不得以和解、履行结束',
    en: 'A suit on personal status ends by mediation paper, judgment or withdrawal, not as settled or performed',
    article: '民事诉讼法 第100条、第101条',
  },
  status_not_mediable: {
    zh: '身份关系确认案件不得调解',
    en: 'A case on the determination of personal status is not mediated',
    article: '民诉法解释 第143条',
  },
  suit_ending_required: { zh: '须说明以何种方式结束诉讼', en: 'Say how the agreement ends the suit' },
  item_unknown: { zh: '没有这一履行项', en: 'There is no such item' },
  paid_part_of_item: {
    zh: '部分付款须写明是哪一项金钱给付，且未全部履行',
    en: 'A part that was paid is of one item of money, and not of everything',
  },
  paid_more_than_owed: {
    zh: '付款超过该项应付金额',
    en: 'More than the item was not owed',
  },
} as const satisfies Record<string, RefusalText>;
