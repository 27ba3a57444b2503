/** The court's closed vocabularies in words; exhaustive by type. */
import type * as T from '../../domain/kernel/codes.ts';
import type { StageReason } from '../../domain/chapters/stages/shape.ts';
import { type Words, words as w } from './words.ts';

type Vocabulary<K extends string> = Readonly<Record<K, Words>>;

export const PROCEDURE: Vocabulary<T.Procedure> = {
  ordinary: w('普通程序', 'ordinary procedure'),
  summary: w('简易程序', 'summary procedure'),
  small_claims: w('小额诉讼程序', 'small-claims procedure'),
};
export const FILING_GROUND: Vocabulary<T.FilingGround> = {
  conditions_not_met: w('不符合起诉条件', 'the conditions are not met'),
  administrative_suit: w('应提起行政诉讼', 'an administrative suit is the way'),
  arbitration_clause: w('有仲裁协议', 'there is an arbitration clause'),
  other_organ: w('应由其他机关处理', 'another organ decides'),
  other_court: w('应由其他法院管辖', 'another court has jurisdiction'),
  res_judicata: w('已有生效裁判', 'it has been decided already'),
  no_suit_period: w('尚在不得起诉的期限内', 'it may not be sued upon yet'),
  resuit_within_six_months: w('六个月内无新情况重复起诉', 'sued again within six months without new facts'),
  not_corrected: w('逾期未补正', 'not corrected in time'),
};
export const ARBITRATION: Vocabulary<T.ArbitrationStatus> = {
  award_served: w('仲裁裁决已送达', 'the award has been served'),
  not_accepted: w('仲裁委不予受理', 'arbitration was not accepted'),
  wage_iou: w('有工资欠条', 'there is a wage IOU'),
  payment_agreement: w('有支付协议', 'there is a payment agreement'),
};
export const DOCUMENT: Vocabulary<T.ServedDocument> = {
  complaint: w('起诉状副本', 'the complaint'),
  answer: w('答辩状副本', 'the answer'),
  summons: w('传票', 'the summons'),
  judgment: w('判决书', 'the judgment'),
  ruling: w('裁定书', 'the ruling'),
  mediation_paper: w('调解书', 'the mediation paper'),
  confirmation_ruling: w('确认裁定书', 'the confirmation ruling'),
  appeal_petition: w('上诉状副本', 'the petition of appeal'),
  appeal_judgment: w('二审判决书', 'the appeal judgment'),
  execution_notice: w('执行通知书', 'the execution notice'),
  urging_notice: w('执前督促通知书', 'the urging notice'),
};
export const SERVICE_METHOD: Vocabulary<T.ServiceMethod> = {
  direct: w('直接送达', 'in person'),
  lien: w('留置送达', 'by leaving it'),
  electronic: w('电子送达', 'electronically'),
  entrusted: w('委托送达', 'through another court'),
  post: w('邮寄送达', 'by post'),
  forwarded: w('转交送达', 'by forwarding'),
  public_notice: w('公告送达', 'by public notice'),
};
export const INSTRUMENT: Vocabulary<T.InstrumentKind> = {
  judgment: w('判决书', 'judgment'),
  ruling: w('裁定书', 'ruling'),
  confirmation_ruling: w('确认协议有效的裁定书', 'ruling that the agreement is valid'),
  mediation_paper: w('调解书', 'mediation paper'),
  appeal_judgment: w('二审判决书', 'appeal judgment'),
  appeal_ruling: w('二审裁定书', 'appeal ruling'),
};
export const HEARING_MODE: Vocabulary<T.HearingMode> = {
  court: w('在法庭', 'in court'),
  online: w('在线', 'online'),
  station: w('在派出所', 'at the station'),
};
export const APPEAL_OUTCOME: Vocabulary<T.AppealOutcome> = {
  upheld: w('维持原判', 'upheld'),
  amended: w('改判', 'amended'),
  remanded: w('发回重审', 'remanded'),
  withdrawn: w('撤回上诉', 'the appeal was withdrawn'),
};
export const REFUSAL_GROUND: Vocabulary<T.ConfirmationRefusalGround> = {
  not_court_scope: w('不属法院受案范围', 'not a matter for a court'),
  no_jurisdiction: w('无管辖权', 'no jurisdiction'),
  personal_status: w('涉及身份关系', 'it concerns personal status'),
  other_procedure: w('应适用其他程序', 'another procedure applies'),
  title_determination: w('涉及权属确认', 'it determines title'),
  out_of_time: w('超过申请期限', 'out of time'),
};
export const REJECTION_GROUND: Vocabulary<T.ConfirmationRejectionGround> = {
  breaks_mandatory_rule: w('违反强制性规定', 'it breaks a mandatory rule'),
  harms_others: w('损害他人利益', 'it harms others'),
  against_public_order: w('违背公序良俗', 'it is against public order'),
  against_free_will: w('违反自愿原则', 'it was against free will'),
  content_unclear: w('内容不明确', 'its content is unclear'),
  other: w('其他原因', 'another ground'),
};
export const WITHDRAWN_AS = {
  requested: w('当事人申请', 'as asked'),
  no_show: w('无正当理由未到', 'for not appearing'),
  no_supplement: w('未按期补充材料', 'for not supplementing'),
} as const;
export const URGING_END: Vocabulary<T.UrgingResult | 'expired' | 'execution_applied'> = {
  performed: w('已履行', 'performed'),
  settled: w('达成和解', 'settled'),
  refused: w('拒绝履行', 'refused'),
  unreachable: w('联系不上', 'unreachable'),
  expired: w('督促期满未履行', 'the time ran out without performance'),
  execution_applied: w('债权人已申请执行', 'the creditor applied for execution'),
};
export const EXECUTION_CLOSING: Vocabulary<T.ExecutionClosing> = {
  fully_executed: w('执行完毕', 'fully executed'),
  settled_and_performed: w('和解并履行', 'settled and performed'),
  terminated: w('终结执行', 'terminated'),
  not_enforced: w('不予执行', 'not enforced'),
};
export const CONCLUSION: Vocabulary<T.Conclusion> = {
  ...EXECUTION_CLOSING,
  advice_given: w('已告知途径', 'advice given'),
  self_settled: w('当事人自行和解', 'the parties settled themselves'),
  withdrawn: w('撤回', 'withdrawn'),
  transferred: w('已移送', 'transferred'),
  unreachable: w('联系不上当事人', 'the parties cannot be reached'),
  other: w('其他', 'other'),
  criminal_referral: w('移送刑事侦查', 'referred as a suspected crime'),
  public_order_case: w('转治安案件', 'a public-order case'),
  agreement_performed: w('协议已履行', 'the agreement is performed'),
  judgment_performed: w('裁判已履行', 'what was ordered is performed'),
  registration_refused: w('不予受理', 'registration refused'),
  redirected: w('告知其他途径', 'sent to another route'),
  fee_unpaid: w('未交费，按撤诉处理', 'the fee was not paid'),
  plaintiff_absent: w('原告未到，按撤诉处理', 'the plaintiff did not appear'),
  settled: w('和解', 'settled'),
  claim_dismissed: w('驳回起诉', 'the suit is dismissed'),
  creditor_waived: w('权利人放弃', 'the creditor waived'),
};
export const CLOSED_FOR_NOW_BASIS: Vocabulary<T.ClosedForNowBasis> = {
  creditor_signed: w('债权人签字同意', 'the creditor signed'),
  panel_and_president: w('合议庭评议并经院长批准', 'by the panel and the president'),
};
export const STAGE_REASON: Vocabulary<StageReason> = {
  decision: w('', ''),
  expiry: w('期限届满，自动转入', 'moved on because time ran out'),
  consent_withdrawn: w('同意被撤回，转入', 'moved on because consent was withdrawn'),
  correction: w('因更正而恢复', 'reopened by a correction'),
  law: w('依法转入', 'by operation of law'),
};
