/**
 * The kinds of delegated task (协助事项), one row each: by when, with what proof, what it does in law and what the
 * court then owes. Who asks, who carries it out and in which stages is in `access/policy/tasks.ts`.
 * Source: PAPER 9-11, 15; docs/law.md §0.6, §6.1, §7.
 * The police assist; coercion and legal effect stay the court's (CPL 239; docs/law.md §0.6).
 */
import type { RuleId } from '../../law/rule.ts';
import { TASK_KIND } from './words.ts';
import type { Words } from '../../words.ts';
import type { TaskKind } from './codes.ts';

/** What proof a result must carry before it can be sent. */
export interface ProofRule {
  /** At least one attempt on record. */
  readonly attempt: boolean;
  /** Pieces of evidence over all attempts when the outcome is one of `forOutcomes`. */
  readonly evidence: number;
  readonly forOutcomes: readonly string[];
}

export interface TaskKindRow extends Words {
  readonly rule: RuleId;
  /** Whether it is about one party. */
  readonly party: 'required' | 'optional';
  readonly proof: ProofRule;
  readonly effectZh: string;
  readonly effectEn: string;
  /** What the court owes once the result is in. */
  readonly courtZh: string;
  readonly courtEn: string;
  readonly articles: string;
}

export const TASK_KIND_ROWS: Readonly<Record<TaskKind, TaskKindRow>> = {
  service: {
    ...TASK_KIND.service,
    rule: 'SLA-TASK.service',
    party: 'required',
    proof: { attempt: true, evidence: 1, forOutcomes: ['served'] },
    effectZh: '经法院确认后产生送达效力；送达日期依法计算，各当事人上诉期自其本人送达日起算',
    effectEn:
      'served in law once the court confirms; the day is computed, and each party has an appeal period of its own',
    courtZh: '审核送达回证，确认、要求补充或者不予认可',
    courtEn: 'judge the certificate of service: confirm, ask again or reject',
    articles: '民事诉讼法 第87条至第95条',
  },
  address_confirmation: {
    ...TASK_KIND.address_confirmation,
    rule: 'SLA-TASK.address_confirmation',
    party: 'required',
    proof: { attempt: true, evidence: 1, forOutcomes: ['confirmed'] },
    effectZh: '确认的地址适用于一审、二审、再审和执行，变更须书面告知',
    effectEn: 'the address holds for all instances and execution until changed in writing',
    courtZh: '审核送达地址确认书并入卷',
    courtEn: 'judge the confirmation of address and file it',
    articles: '民诉法解释 第137条；法院专递规定 第3条至第5条',
  },
  fact_investigation: {
    ...TASK_KIND.fact_investigation,
    rule: 'SLA-TASK.fact_investigation',
    party: 'optional',
    proof: { attempt: true, evidence: 0, forOutcomes: [] },
    effectZh: '所得材料由法院审查，不当然作为认定事实的根据',
    effectEn: 'the court weighs what was found; it proves nothing by itself',
    courtZh: '审查调查材料',
    courtEn: 'weigh what was found',
    articles: '民事诉讼法 第67条、第70条',
  },
  evidence_exchange: {
    ...TASK_KIND.evidence_exchange,
    rule: 'SLA-TASK.evidence_exchange',
    party: 'optional',
    proof: { attempt: true, evidence: 1, forOutcomes: ['exchanged'] },
    effectZh: '交换笔录由审判人员主持形成，派出所提供场所和协助',
    effectEn: 'the judge presides over the record of exchange; the station gives room and help',
    courtZh: '核对证据交换笔录',
    courtEn: 'check the record of the exchange',
    articles: '民事诉讼证据规定 第56条至第58条',
  },
  contact: {
    ...TASK_KIND.contact,
    rule: 'SLA-TASK.contact',
    party: 'required',
    proof: { attempt: true, evidence: 0, forOutcomes: [] },
    effectZh: '无送达效力；下落不明的报告可作为公告送达前提的证明',
    effectEn: 'serves nothing; a report that whereabouts are unknown supports service by public notice',
    courtZh: '知悉结果，决定下一步',
    courtEn: 'take note and decide what is next',
    articles: '2023年实施意见 第11条',
  },
  mediation_help: {
    ...TASK_KIND.mediation_help,
    rule: 'SLA-TASK.mediation_help',
    party: 'optional',
    proof: { attempt: true, evidence: 0, forOutcomes: [] },
    effectZh: '无独立法律效力；调解由法官主持，须当事人自愿',
    effectEn: 'no effect of its own; the judge presides and the parties are free',
    courtZh: '知悉结果',
    courtEn: 'take note',
    articles: '民事诉讼法 第98条',
  },
  hearing_support: {
    ...TASK_KIND.hearing_support,
    rule: 'SLA-TASK.hearing_support',
    party: 'optional',
    proof: { attempt: true, evidence: 0, forOutcomes: [] },
    effectZh: '核验身份、保障设备和秩序；庭审效力由法庭认定',
    effectEn: 'identity, equipment and order; the court decides what the hearing is worth',
    courtZh: '知悉结果；技术故障的，决定另行开庭',
    courtEn: 'take note; after a technical failure decide on another hearing',
    articles: '在线诉讼规则 第21条至第25条',
  },
  urging: {
    ...TASK_KIND.urging,
    rule: 'SLA-TASK.urging',
    party: 'required',
    proof: { attempt: true, evidence: 0, forOutcomes: [] },
    effectZh: '不缩短也不推迟权利人申请执行的权利；送到债务人的催告中断二年期间',
    effectEn:
      'neither shortens nor delays the right to apply for execution; a demand handed over interrupts the two years',
    courtZh: '登记督促结果；权利人可以随时申请执行',
    courtEn: 'record the result; the creditor may apply at any time',
    articles: '民事诉讼法 第250条；执行程序解释 第20条；民法典 第195条',
  },
  execution_investigation: {
    ...TASK_KIND.execution_investigation,
    rule: 'SLA-TASK.execution_investigation',
    party: 'required',
    proof: { attempt: true, evidence: 0, forOutcomes: [] },
    effectZh: '财产线索由执行法官核实；警务信息依法查询、不得外传',
    effectEn: 'the execution judge verifies clues; police data are looked up by law only and not passed on',
    courtZh: '七日内核实财产线索（紧急的三日）',
    courtEn: 'verify the clue within seven days, three when urgent',
    articles: '财产调查规定 第2条',
  },
  on_the_spot_execution: {
    ...TASK_KIND.on_the_spot_execution,
    rule: 'SLA-TASK.on_the_spot_execution',
    party: 'required',
    proof: { attempt: true, evidence: 1, forOutcomes: ['performed', 'partly', 'settled'] },
    effectZh: '当场自动履行的，由法院确认履行；强制措施只能由执行人员采取',
    effectEn:
      'what is performed on the spot is recorded once the court confirms; coercion is for the execution officer alone',
    courtZh: '确认履行情况，依法结案或者继续执行',
    courtEn: 'confirm the performance, then close or go on',
    articles: '民事诉讼法 第239条',
  },
  seizure_witness: {
    ...TASK_KIND.seizure_witness,
    rule: 'SLA-TASK.seizure_witness',
    party: 'optional',
    proof: { attempt: true, evidence: 0, forOutcomes: [] },
    effectZh: '基层组织应当派人参加；到场情况记入笔录',
    effectEn: 'the basic organisation sends somebody; who was present goes into the record',
    courtZh: '将到场情况记入笔录',
    courtEn: 'put it into the record',
    articles: '民事诉讼法 第256条、第261条',
  },
  performance_visit: {
    ...TASK_KIND.performance_visit,
    rule: 'SLA-TASK.performance_visit',
    party: 'optional',
    proof: { attempt: true, evidence: 0, forOutcomes: [] },
    effectZh: '确认后登记履行；未履行的告知权利人可以申请司法确认、起诉或者申请执行',
    effectEn:
      'performance is recorded once confirmed; otherwise the creditor is told of confirmation, suit or execution',
    courtZh: '登记履行或者告知权利救济途径',
    courtEn: 'record the performance, or tell of the ways to go',
    articles: '人民调解法 第31条',
  },
};
