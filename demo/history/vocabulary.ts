/** The case's closed vocabularies of mediation and people in words; exhaustive by type, so that a new code cannot be forgotten. */
import type { Capacity } from '../../domain/access/roles.ts';
import type * as T from '../../domain/kernel/codes.ts';
import { type Words, words as w } from './words.ts';

type Vocabulary<K extends string> = Readonly<Record<K, Words>>;

export const SOURCE: Vocabulary<T.Source> = {
  walk_in: w('当事人到所', 'walked in'),
  police_report: w('报警', 'reported to the police'),
  grid: w('网格上报', 'reported by the grid'),
  party: w('当事人申请', 'asked for by a party'),
  transfer: w('其他单位移送', 'transferred'),
};
export const PARTY_ROLE: Vocabulary<T.PartyRole> = {
  applicant: w('申请人', 'applicant'),
  respondent: w('被申请人', 'respondent'),
  third_party: w('第三人', 'third party'),
};
export const PARTY_CHANGE: Vocabulary<T.PartyChange> = {
  left: w('退出程序', 'left the proceedings'),
  deceased: w('死亡', 'died'),
  guardian_notified: w('监护人已获通知', 'has a guardian who was notified'),
};
export const CAPACITY: Vocabulary<Capacity> = {
  officer: w('承办民警', 'officer in charge'),
  mediator: w('调解员', 'mediator'),
  judge: w('承办法官', 'judge in charge'),
  filing_judge: w('立案法官', 'filing judge'),
  clerk: w('书记员', 'clerk'),
  execution_judge: w('执行法官', 'execution judge'),
  appeal_judge: w('二审法官', 'appeal judge'),
};
export const RECUSAL_GROUND: Vocabulary<T.RecusalGround> = {
  party_or_relative: w('系当事人或其近亲属', 'a party or a relative of one'),
  interest: w('与案件有利害关系', 'an interest in the case'),
  other_relation: w('与当事人有其他关系', 'another relation to a party'),
};
export const CHANNEL: Vocabulary<T.Channel> = {
  written: w('书面', 'in writing'),
  oral_record: w('口头，已记录', 'orally, on record'),
  court_platform: w('经法院平台', 'through the court platform'),
};
export const CONSENT_MODE: Vocabulary<T.ConsentMode> = {
  in_person: w('当面', 'in person'),
  online: w('在线', 'online'),
  asynchronous: w('异步', 'at different times'),
};
export const TOLD_TOPIC: Vocabulary<T.ToldTopic> = {
  civil_routes: w('民事救济途径', 'the civil routes'),
  mediation_rights: w('调解中的权利', 'the rights in mediation'),
  mediation_failed: w('调解不成后的途径', 'the routes after failed mediation'),
  online_steps: w('在线办理方法', 'the online steps'),
  service_address: w('送达地址确认', 'the address for service'),
  confirmation_right: w('申请司法确认的权利', 'the right to ask for judicial confirmation'),
  filing_rights: w('起诉权利', 'the right to sue'),
  evidence: w('举证', 'evidence'),
  appeal_right: w('上诉权利', 'the right to appeal'),
  execution_risk: w('执行风险', 'the risks of execution'),
  personal_data: w('个人信息处理', 'the use of personal data'),
};
export const PROCESS_KIND: Vocabulary<T.ProcessKind> = {
  preservation: w('财产保全', 'preservation'),
  preservation_before_suit: w('诉前保全', 'preservation before suit'),
  protection_order: w('人身安全保护令', 'protection order'),
  protection_order_urgent: w('紧急人身安全保护令', 'urgent protection order'),
  appraisal: w('鉴定', 'appraisal'),
  jurisdiction_objection: w('管辖异议', 'objection to jurisdiction'),
  legal_aid: w('法律援助', 'legal aid'),
  execution_objection: w('执行异议', 'objection to execution'),
  outsider_objection: w('案外人异议', 'objection by an outsider'),
  dishonesty_listing: w('纳入失信名单', 'listing as dishonest'),
};
export const PROCESS_OUTCOME: Vocabulary<T.ProcessOutcome> = {
  granted: w('准许', 'granted'),
  rejected: w('驳回', 'rejected'),
  withdrawn: w('撤回', 'withdrawn'),
  completed: w('办结', 'completed'),
};
export const TRACK: Vocabulary<T.Track> = {
  A: w('治安调解', 'public-order mediation'),
  B: w('驻所人民调解', 'people’s mediation at the station'),
  C: w('交通事故损害赔偿调解', 'traffic damage mediation'),
  D: w('当场调解', 'mediation on the spot'),
};
export const TRIAGE_ROUTE: Vocabulary<T.TriageRoute> = {
  police_mediation: w('由派出所调解', 'to police mediation'),
  judge: w('移送法官', 'to a judge'),
  filing: w('引导起诉', 'to filing'),
  criminal_referral: w('移送刑事侦查', 'referred as a suspected crime'),
  public_order_case: w('作治安案件处理', 'handled as a public-order case'),
  advice: w('告知途径后结束', 'closed with advice'),
};
export const SESSION_OUTCOME: Vocabulary<T.SessionOutcome> = {
  continue: w('继续调解', 'to be continued'),
  second_session: w('约定再次调解', 'a second session follows'),
  no_agreement: w('未达成一致', 'no agreement'),
  adjourned: w('改期', 'adjourned'),
};
export const MEDIATION_END: Vocabulary<T.MediationEndReason> = {
  agreement: w('达成协议', 'agreement'),
  self_settled: w('当事人自行和解', 'the parties settled themselves'),
  unreachable: w('联系不上当事人', 'a party cannot be reached'),
  party_unwilling: w('当事人不愿继续', 'a party is unwilling'),
  too_far_apart: w('双方差距过大', 'the parties are too far apart'),
  expired: w('期限届满', 'out of time'),
  refuses_to_sign: w('当事人拒绝签字', 'a party refuses to sign'),
  other: w('其他原因', 'another reason'),
};
export const MEDIATING_BODY: Vocabulary<T.MediatingBody> = {
  peoples_mediation_committee: w('人民调解委员会', 'the people’s mediation committee'),
  invited_organisation: w('特邀调解组织', 'an invited organisation'),
  industry_organisation: w('行业调解组织', 'an industry organisation'),
  commercial_organisation: w('商事调解组织', 'a commercial organisation'),
  police: w('公安机关', 'the police'),
  court: w('法院', 'the court'),
};
export const CONFIRMABLE: Vocabulary<T.Confirmable> = {
  green: w('可申请司法确认', 'can be confirmed by a court'),
  amber: w('能否确认由法院审查', 'the court will say whether it can be confirmed'),
  red: w('不能申请司法确认', 'cannot be confirmed by a court'),
};
export const AGREEMENT_FORM: Vocabulary<T.AgreementForm> = {
  written: w('书面', 'written'),
  oral: w('口头', 'oral'),
};
export const SUIT_ENDING: Vocabulary<T.SuitEnding> = {
  mediation_paper: w('由法院出具调解书', 'ended by a mediation paper'),
  withdrawal: w('撤诉', 'ended by withdrawal'),
  performed: w('即时履行', 'ended by performance'),
};
export const PERFORMANCE_KIND: Vocabulary<T.PerformanceKind> = {
  pay: w('支付', 'pays'),
  deliver: w('交付', 'delivers'),
  do: w('履行约定的行为', 'does what was agreed or ordered'),
  refrain: w('停止侵害', 'refrains'),
  apologise: w('赔礼道歉', 'apologises'),
};
