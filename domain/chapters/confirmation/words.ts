/** Codes of judicial confirmation (司法确认), each with its words. */
import { type Vocabulary, words as w } from '../../words.ts';

/** What comes with the application (CPLI 354; JC11 3). */
export const CONFIRMATION_PAPER = {
  agreement: w('调解协议', 'the agreement'),
  identity: w('双方身份证明', 'papers that prove who both are'),
  address: w('双方住所、送达地址', 'where both live and are served'),
  contact: w('双方联系方式', 'how both are reached'),
  title: w('与调解协议相关的财产权利证明', 'proof of the rights in property that the agreement concerns'),
  authority: w('委托代理人的授权委托书', 'of an agent the written authority'),
} as const satisfies Vocabulary;

/** CPLI 355: what the court does not take for confirmation. */
export const CONFIRMATION_REFUSAL_GROUND = {
  not_court_scope: w('不属法院受案范围', 'not a matter for a court'),
  no_jurisdiction: w('无管辖权', 'no jurisdiction'),
  personal_status: w('涉及身份关系', 'it concerns personal status'),
  other_procedure: w('应适用其他程序', 'another procedure applies'),
  title_determination: w('涉及权属确认', 'it determines title'),
  out_of_time: w('超过申请期限', 'out of time'),
} as const satisfies Vocabulary;

/** CPLI 358: the review checklist of a confirmation. */
export const CONFIRMATION_REJECTION_GROUND = {
  breaks_mandatory_rule: w('违反强制性规定', 'it breaks a mandatory rule'),
  harms_others: w('损害国家利益、社会公共利益、他人合法权益', 'it harms the state, the public or others'),
  against_public_order: w('违背公序良俗', 'it is against public order'),
  against_free_will: w('违反自愿原则', 'it was against free will'),
  content_unclear: w('内容不明确', 'its content is unclear'),
  sham: w('虚假调解', 'a sham mediation'),
  other: w('其他原因', 'another ground'),
} as const satisfies Vocabulary;

/** Where a dispute goes whose confirmation is rejected. */
export const AFTER_REJECTION = {
  mediation: w('重新调解', 'back to mediation'),
  filing: w('引导起诉', 'to filing'),
} as const satisfies Vocabulary;

/** Why an application counts as withdrawn (CPLI 357). */
export const CONFIRMATION_WITHDRAWAL = {
  requested: w('当事人申请', 'as asked'),
  no_show: w('无正当理由未到', 'for not appearing'),
  no_supplement: w('未按期补充材料', 'for not supplementing'),
} as const satisfies Vocabulary;

/** Who objects to a confirmation ruling (CPLI 372). */
export const OBJECTOR = {
  party: w('当事人', 'a party'),
  third_person: w('利害关系人', 'an interested person'),
} as const satisfies Vocabulary;

export const OBJECTION_OUTCOME = {
  dismissed: w('驳回异议', 'dismissed'),
  revoked: w('撤销确认裁定', 'the ruling is revoked'),
} as const satisfies Vocabulary;

/** What each duty (待办) of this chapter asks of those who owe it. */
export const CONFIRMATION_DUTY = {
  tell_confirmation_right: {
    zh: '告知已和解的当事人可在三十日内共同申请司法确认',
    en: 'Tell those who settled that they may apply jointly for confirmation within thirty days',
  },
  accept_confirmation: {
    zh: '决定是否受理司法确认申请',
    en: 'Decide whether to accept the application for confirmation',
  },
  decide_confirmation: { zh: '审查并裁定司法确认申请', en: 'Rule on the application for confirmation' },
  decide_objection: { zh: '审查对确认裁定的异议', en: 'Review the objection to the confirmation' },
} as const satisfies Vocabulary;
