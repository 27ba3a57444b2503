/** Papers (文书) that the platform prints, their groups and how one stands in a case, each with its words. */
import type { PaperCode } from '../domain/access/policy/papers.ts';
import { type Vocabulary, words as w } from '../domain/words.ts';

export const PAPER = {
  mediation_application: w('人民调解申请书', 'application for mediation'),
  mediation_registration: w('人民调解受理登记表', 'registration of a mediation'),
  rights_and_duties: w('调解权利义务告知书', 'rights and duties in mediation'),
  enquiry_record: w('调查笔录', 'record of an enquiry'),
  mediation_record: w('调解笔录', 'record of mediation'),
  undisputed_facts: w('无争议事实记载', 'facts that both sides hold for true'),
  mediation_end: w('调解终结函', 'letter on the end of a mediation'),
  peoples_agreement: w('人民调解协议书', 'agreement of people’s mediation'),
  public_order_agreement: w('治安调解协议书', 'agreement of public-order mediation'),
  invited_agreement: w('调解协议书', 'mediation agreement'),
  traffic_agreement: w('道路交通事故损害赔偿调解书', 'mediation paper of traffic damage'),
  confirmation_application: w('司法确认申请书', 'application for judicial confirmation'),
  complaint: w('民事起诉状', 'civil complaint by elements'),
  oral_complaint: w('口头起诉笔录', 'record of an oral complaint'),
  defence: w('民事答辩状', 'answer by elements'),
  evidence_list: w('证据清单', 'list of evidence'),
  authority: w('授权委托书', 'authority of an agent'),
  address_confirmation: w('送达地址确认书', 'confirmation of the address for service'),
  correction_notice: w('补正告知书', 'notice of defects'),
  acceptance_notice: w('受理案件通知书', 'notice of acceptance'),
  response_notice: w('应诉通知书', 'notice to respond'),
  fee_notice: w('交纳诉讼费用通知书', 'fee notice'),
  evidence_notice: w('举证通知书', 'evidence notice'),
  summons: w('传票', 'summons'),
  assistance_letter: w('协助送达函', 'letter asking for help with service'),
  service_receipt: w('送达回证', 'certificate of service'),
  urging_notice: w('执前督促通知书', 'urging notice'),
  execution_application: w('执行申请书', 'application for execution'),
  execution_notice: w('执行通知书', 'execution notice'),
  property_report_order: w('报告财产令', 'order to report property'),
  listing_decision: w('失信决定书', 'decision on the list of dishonest debtors'),
  performance_visit: w('回访记录', 'record of a visit'),
  file_cover: w('卷宗封面', 'cover of the file'),
} as const satisfies Vocabulary<PaperCode>;

export const PAPER_GROUP = {
  mediation: w('调解', 'mediation'),
  agreement: w('协议与司法确认', 'agreement and confirmation'),
  filing: w('起诉与立案', 'complaint and registration'),
  trial: w('审理', 'trial'),
  service: w('送达', 'service'),
  execution: w('督促与执行', 'urging and execution'),
  file: w('卷宗', 'file'),
} as const satisfies Vocabulary;

export const PAPER_STANDING = {
  ready: w('可以打印', 'ready to print'),
  facts_missing: w('缺少事项', 'facts are missing'),
  sealed: w('对读者封存', 'sealed from the reader'),
} as const satisfies Vocabulary;

/** As whom somebody signs a paper; those of an office stand so before their line. */
export const PAPER_SIGNER = {
  party: w('当事人', 'party'),
  mediator: w('调解员', 'mediator'),
  host: w('主持人', 'who conducts'),
  traffic_officer: w('交通警察', 'traffic police officer'),
  enquirer: w('调查人', 'who enquires'),
  teller: w('告知人', 'who told'),
  registrar: w('登记人', 'who registered'),
  recorder: w('记录人', 'recorder'),
  visitor: w('回访人', 'visitor'),
  server: w('送达人', 'who serves'),
  receiver: w('代收人', 'who takes it for the addressee'),
  witness: w('见证人', 'witness'),
  collector: w('接收人', 'who receives the evidence'),
} as const satisfies Vocabulary;

export const SIGNATURE_MEANS = {
  glass: w('屏上手写', 'on the glass'),
  mark: w('捺印、画押', 'a mark before a witness'),
  scan: w('纸上签名后扫描', 'on paper, scanned'),
} as const satisfies Vocabulary;

/** What is told of a paper by its code (核验码). */
export const PAPER_STATE = {
  genuine: w('真实', 'genuine'),
  superseded: w('已被新文本替代', 'superseded'),
  unknown: w('查无此码', 'unknown'),
} as const satisfies Vocabulary;
