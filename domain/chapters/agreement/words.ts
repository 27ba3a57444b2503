/** Codes of the mediation agreement (调解协议) and its performance, each with its words. */
import { type Vocabulary, words as w } from '../../words.ts';

/** Who mediated decides whether a court may confirm (CPL 205; docs/law.md §0.2): green, amber or red. */
export const MEDIATING_BODY = {
  peoples_mediation_committee: w('人民调解委员会', 'the people’s mediation committee'),
  labour_committee: w('企业劳动争议调解委员会', 'the labour dispute mediation committee of an enterprise'),
  invited_organisation: w('特邀调解组织', 'an invited organisation'),
  industry_organisation: w('行业调解组织', 'an industry organisation'),
  commercial_organisation: w('商事调解组织', 'a commercial organisation'),
  police: w('公安机关', 'the police'),
  court: w('法院', 'the court'),
  not_established: w('未依法设立的组织或者个人', 'a body or person not lawfully established'),
} as const satisfies Vocabulary;

export const CONFIRMABLE = {
  green: w('可申请司法确认', 'can be confirmed by a court'),
  amber: w('能否确认由法院审查', 'the court will say whether it can be confirmed'),
  red: w('不能申请司法确认', 'cannot be confirmed by a court'),
} as const satisfies Vocabulary;

export const AGREEMENT_FORM = {
  written: w('书面', 'written'),
  oral: w('口头', 'oral'),
} as const satisfies Vocabulary;

/** Who put a party's name under an agreement (PML 29). */
export const SIGNED_BY = {
  self: w('本人', 'the party'),
  agent: w('委托代理人', 'an agent'),
  guardian: w('法定代理人', 'a guardian'),
} as const satisfies Vocabulary;

export const SIGNATURE_WAY = {
  signature: w('签名', 'a signature'),
  seal: w('盖章', 'a seal'),
  fingerprint: w('按指印', 'a fingerprint'),
  electronic: w('电子签名', 'an electronic signature'),
} as const satisfies Vocabulary;

/** What mediation on the spot (现场调解) asks for, all of it (AJ 178). */
export const ON_THE_SPOT = {
  minor: w('情节轻微', 'the violation is minor'),
  clear: w('事实清楚、因果关系明确', 'facts and cause are clear'),
  no_costs_disputed: w(
    '不涉及医疗费用、物品损失，或者双方对赔付无争议',
    'no costs of injury or damage are in dispute',
  ),
  both_agree: w('双方同意当场调解', 'both agree to it on the spot'),
  performed_at_once: w('当场履行', 'it is performed at once'),
} as const satisfies Vocabulary;

/** How an agreement reached after registration ends the suit (OP24 4). */
export const SUIT_ENDING = {
  mediation_paper: w('由法院出具调解书', 'ended by a mediation paper'),
  withdrawal: w('撤诉', 'ended by withdrawal'),
  performed: w('即时履行', 'ended by performance'),
} as const satisfies Vocabulary;

export const PERFORMANCE_KIND = {
  pay: w('支付', 'pays'),
  deliver: w('交付', 'delivers'),
  do: w('履行约定的行为', 'does what was agreed or ordered'),
  refrain: w('停止侵害', 'refrains'),
  apologise: w('赔礼道歉', 'apologises'),
} as const satisfies Vocabulary;

/** For what an amount compensates (赔偿项目; CC 1179, 1183, 1184). */
export const COMPENSATION_HEAD = {
  medical: w('医疗费', 'medical costs'),
  nursing: w('护理费', 'nursing'),
  lost_work: w('误工费', 'lost work'),
  transport: w('交通费', 'transport'),
  board: w('住院伙食补助费', 'board in hospital'),
  nutrition: w('营养费', 'nutrition'),
  aids: w('辅助器具费', 'aids'),
  disability: w('残疾赔偿金', 'disability'),
  funeral: w('丧葬费', 'funeral'),
  death: w('死亡赔偿金', 'death'),
  mental: w('精神损害赔偿', 'mental harm'),
  property: w('财产损失', 'damage to property'),
  other: w('其他', 'other'),
} as const satisfies Vocabulary;

/** What each duty (待办) of this chapter asks of those who owe it. */
export const AGREEMENT_DUTY = {
  visit_performance: {
    zh: '回访协议履行情况',
    en: 'Follow up whether the agreement is performed',
  },
} as const satisfies Vocabulary;
