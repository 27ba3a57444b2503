/** Codes of the side processes (附属程序), each with its words. */
import { type Vocabulary, words as w } from '../../words.ts';

/** Side processes with clocks of their own (docs/law.md §14.2). */
export const PROCESS_KIND = {
  preservation: w('财产保全', 'preservation'),
  preservation_urgent: w('情况紧急的财产保全', 'urgent preservation'),
  preservation_before_suit: w('诉前保全', 'preservation before suit'),
  protection_order: w('人身安全保护令', 'protection order'),
  protection_order_urgent: w('紧急人身安全保护令', 'urgent protection order'),
  appraisal: w('鉴定', 'appraisal'),
  jurisdiction_objection: w('管辖异议', 'objection to jurisdiction'),
  procedure_objection: w('对适用程序或者独任审理的异议', 'objection to the procedure or the single judge'),
  legal_aid: w('法律援助', 'legal aid'),
  execution_objection: w('执行异议', 'objection to execution'),
  outsider_objection: w('案外人异议', 'objection by an outsider'),
  dishonesty_listing: w('纳入失信名单', 'listing as dishonest'),
  execution_reconsideration: w('执行复议', 'reconsideration in execution'),
  listing_correction: w('纠正失信信息', 'correction of the list'),
  listing_reconsideration: w('失信名单复议', 'reconsideration on the list'),
  listing_removal: w('申请删除失信信息', 'removal from the list at the creditor’s request'),
  limits_release: w('申请解除限制消费', 'release from the limits on spending'),
  auction: w('拍卖、变卖', 'auction or sale'),
  filing_grievance: w('立案投诉', 'complaint about filing'),
  entrusted_execution: w('委托执行', 'execution entrusted to another court'),
  entrusted_service: w('委托送达', 'service entrusted to another court'),
  superior_execution: w('向上一级法院申请执行', 'execution by the superior court'),
  sham_inquiry: w('虚假调解核查', 'inquiry into a sham mediation'),
  mediator_complaint: w('对调解员的投诉', 'complaint about a mediator'),
} as const satisfies Vocabulary;

/** What a mediator is complained of for (OMR 29; TY 28). */
export const MEDIATOR_FAULT = {
  force: w('强迫调解', 'forced mediation'),
  repeated_refusal: w('无正当理由多次拒绝接受指派', 'repeated refusal of commissions without reason'),
  gifts: w('接受当事人请托、收受财物', 'gifts or favours taken'),
  secrets_told: w(
    '泄露调解过程、协议内容或者当事人隐私',
    'what was said or agreed, or personal, was told to others',
  ),
  other: w('其他违反职业道德的行为', 'another breach of professional duty'),
} as const satisfies Vocabulary;

export const PROCESS_OUTCOME = {
  granted: w('准许', 'granted'),
  rejected: w('驳回', 'rejected'),
  withdrawn: w('撤回', 'withdrawn'),
  completed: w('办结', 'completed'),
} as const satisfies Vocabulary;

/** What the superior court orders where execution was not carried out in six months (CPL 237; EXI 11). */
export const SUPERIOR_ORDER = {
  in_time: w('责令限期执行', 'to execute within a set time'),
  by_itself: w('由上一级法院执行', 'executed by the superior court'),
  other_court: w('指令其他法院执行', 'executed by another court'),
} as const satisfies Vocabulary;

/** How an execution goes that another court was entrusted with (CPL 240). */
export const ENTRUSTED_STEP = {
  arrived: w('受托法院收到委托函件', 'the entrusted court received the letter'),
  begun: w('受托法院开始执行', 'the entrusted court began to execute'),
  reported: w('受托法院函复结果、情况', 'the entrusted court answered what it did'),
} as const satisfies Vocabulary;

/** PRES 4–5: the court may order security before it rules, and rules within five days after it was given. */
export const SECURITY_STEP = {
  ordered: w('责令提供担保', 'security was ordered'),
  given: w('已提供担保', 'security was given'),
} as const satisfies Vocabulary;

/** What each duty (待办) of this chapter asks of those who owe it. */
export const PROCESS_DUTY = {
  process_preservation: { zh: '办理财产保全', en: 'Decide on the preservation of property' },
  process_preservation_urgent: {
    zh: '办理情况紧急的财产保全',
    en: 'Decide on the urgent preservation of property',
  },
  process_preservation_before_suit: {
    zh: '办理诉前保全',
    en: 'Decide on the preservation of property before the suit',
  },
  process_protection_order: { zh: '办理人身安全保护令', en: 'Decide on the protection order' },
  process_protection_order_urgent: {
    zh: '办理紧急的人身安全保护令',
    en: 'Decide on the urgent protection order',
  },
  process_appraisal: { zh: '办理鉴定', en: 'See the appraisal through' },
  process_jurisdiction_objection: { zh: '裁定管辖权异议', en: 'Rule on the objection to jurisdiction' },
  process_procedure_objection: {
    zh: '审查对适用程序或者独任审理的异议并裁定',
    en: 'Rule on the objection to the procedure or the single judge',
  },
  process_legal_aid: { zh: '办理法律援助', en: 'See to the legal aid' },
  process_execution_objection: { zh: '审查执行行为异议', en: 'Rule on the objection to an act of execution' },
  process_outsider_objection: { zh: '审查案外人异议', en: 'Rule on the objection of a third person' },
  process_execution_reconsideration: { zh: '审查执行复议', en: 'Decide on the reconsideration' },
  process_listing_correction: { zh: '审查失信信息纠正申请', en: 'Review the request to correct the list' },
  process_listing_reconsideration: {
    zh: '对失信名单复议作出决定',
    en: 'Decide on the reconsideration about the list',
  },
  process_listing_removal: {
    zh: '审查申请执行人删除失信信息的书面申请',
    en: 'Decide on the creditor’s written request to remove the entry',
  },
  process_limits_release: {
    zh: '审查解除限制消费的申请',
    en: 'Decide on the request to be released from the limits on spending',
  },
  process_auction: { zh: '办理拍卖、变卖', en: 'See the auction or sale through' },
  process_filing_grievance: { zh: '查明并答复立案投诉', en: 'Answer the complaint about filing' },
  process_entrusted_execution: {
    zh: '跟进委托执行，登记受托法院收函、开始执行和函告情况',
    en: 'Follow the entrusted execution: letter received, begun, reported',
  },
  process_entrusted_service: {
    zh: '跟进委托送达，登记受托法院收函和函复情况',
    en: 'Follow the entrusted service: letter received, answered',
  },
  process_superior_execution: {
    zh: '办理债权人向上一级法院申请执行',
    en: 'See to the creditor’s request to the superior court',
  },
  process_mediator_complaint: {
    zh: '核查并答复对调解员的投诉',
    en: 'Look into the complaint about a mediator and answer it',
  },
  process_sham_inquiry: { zh: '核查是否虚假调解', en: 'Look into whether the mediation was a sham' },
  process_dishonesty_listing: { zh: '办理失信被执行人名单', en: 'Decide on the list of dishonest debtors' },
} as const satisfies Vocabulary<`process_${keyof typeof PROCESS_KIND}`>;
