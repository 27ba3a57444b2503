/** Codes of mediation (调解), at the station and before a judge, each with its words. */
import { type Vocabulary, words as w } from '../../words.ts';

/** The eight end reasons of OMR 25 (在线调解规则), and that a party sued (RTA 94). */
export const MEDIATION_END_REASON = {
  agreement: w('达成协议', 'agreement'),
  self_settled: w('当事人自行和解', 'the parties settled themselves'),
  unreachable: w('联系不上当事人', 'a party cannot be reached'),
  party_unwilling: w('当事人不愿继续', 'a party is unwilling'),
  too_far_apart: w('双方差距过大', 'the parties are too far apart'),
  expired: w('期限届满', 'out of time'),
  sued: w('当事人已提起诉讼', 'a party has sued'),
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

/** What is done before mediation online begins (OMR 17). */
export const START_CHECK = {
  identity_compared: w('已比对证件核实身份', 'identity was compared with papers'),
  sham_warned: w('已告知虚假调解的法律后果', 'the warning of sham mediation was given'),
  address_form: w('已指导填写送达地址确认书', 'the address form was filled in'),
} as const satisfies Vocabulary;

/** Where a session was held; one officer alone mediates only in the regular place (PSAPL 108). */
export const SESSION_PLACE = {
  case_handling_place: w('规范设置的执法办案场所', 'a regular case-handling place'),
  mediation_room: w('调解室', 'the mediation room'),
  scene: w('纠纷现场', 'where it happened'),
  community: w('村（社区）', 'the village or neighbourhood'),
  court: w('法院', 'the court'),
  other: w('其他地点', 'elsewhere'),
} as const satisfies Vocabulary;

/** How much of it was recorded in sound and picture (PSAPL 108; AJ 178). */
export const SESSION_RECORDING = {
  full: w('全程同步录音录像', 'recorded in full'),
  partial: w('部分录音录像', 'recorded in part'),
  none: w('未录音录像', 'not recorded'),
} as const satisfies Vocabulary;

/** Who was invited to help: committee members and people both know (AJ 182); relatives, neighbours, experts (PML 20). */
export const INVITED = {
  committee_member: w('居（村）委会人员', 'somebody of the residents’ or villagers’ committee'),
  known_to_both: w('双方熟悉的人员', 'somebody both know'),
  relative: w('当事人的亲属', 'a relative of a party'),
  neighbour: w('邻里、同事等', 'a neighbour or colleague'),
  expert: w('有专门知识、特定经验的人员', 'an expert'),
  organisation: w('有关社会组织的人员', 'somebody of an organisation'),
} as const satisfies Vocabulary;

/** Whether a party came to the session, and who for them. */
export const ATTENDANCE = {
  present: w('到场', 'came'),
  represented: w('由代理人到场', 'was represented'),
  excused: w('有正当理由未到场', 'was excused'),
  absent: w('无正当理由未到场', 'stayed away'),
  walked_out: w('中途退出', 'walked out'),
} as const satisfies Vocabulary;

/** What an agent may do for a party at a session (委托权限). */
export const AGENT_AUTHORITY = {
  general: w('一般授权', 'to speak'),
  special: w('特别授权，可以承认、和解', 'to admit and to settle'),
} as const satisfies Vocabulary;

/** The guardian of a minor at the session (AJ 181). */
export const GUARDIAN_AT_SESSION = {
  attended: w('监护人到场', 'the guardian came'),
  notified: w('已通知监护人，未到场', 'the guardian was told and did not come'),
  declined: w(
    '已满十六周岁、以自己的劳动收入为主要生活来源，本人同意不通知',
    'over sixteen and living on own work, the minor wants none told',
  ),
} as const satisfies Vocabulary;

/** What bars the police from mediating a violation, whenever it is found (AJ 179). */
export const MEDIATION_BAR = {
  hired_violence: w('雇凶伤害他人', 'hired violence'),
  gang_or_quarrel_picking: w('结伙斗殴或者其他寻衅滋事', 'a gang fight, or quarrels picked'),
  repeated_offence: w('多次实施违反治安管理行为', 'repeated offences'),
  clear_no: w('当事人明确表示不愿意调解处理', 'a party’s clear no'),
  new_attack: w('调解过程中又针对对方实施违反治安管理行为', 'a new attack on the other during the mediation'),
  fled: w('调解过程中违法嫌疑人逃跑', 'the suspect has fled'),
  other: w('其他不宜调解处理的', 'another reason against mediation'),
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
