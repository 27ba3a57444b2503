/** What each duty (义务、待办) asks of whoever owes it: worklists and case pages show these sentences. A duty is a line here. */
import type { Words } from '../words.ts';
import type { ProcessKind } from './terms.ts';

/** An open side process (附属程序) is decided by the court and closed. */
const PROCESS_DUTIES: Readonly<Record<`process_${ProcessKind}`, Words>> = {
  process_preservation: { zh: '办理财产保全', en: 'Decide on the preservation of property' },
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
  process_legal_aid: { zh: '办理法律援助', en: 'See to the legal aid' },
  process_execution_objection: { zh: '审查执行行为异议', en: 'Rule on the objection to an act of execution' },
  process_outsider_objection: { zh: '审查案外人异议', en: 'Rule on the objection of a third person' },
  process_dishonesty_listing: { zh: '办理失信被执行人名单', en: 'Decide on the list of dishonest debtors' },
};

const DUTIES = {
  triage: { zh: '审查受理并分流', en: 'Examine the report and route it' },
  ask_consent: { zh: '征询当事人是否同意调解', en: 'Ask the party whether they consent to mediation' },
  mediate: { zh: '主持调解', en: 'Conduct the mediation' },
  answer_referral: { zh: '答复是否接受共同调解', en: 'Answer the referral to joint mediation' },
  visit_performance: {
    zh: '回访协议履行情况',
    en: 'Follow up whether the agreement is performed',
  },
  tell_confirmation_right: {
    zh: '告知已和解的当事人可在三十日内共同申请司法确认',
    en: 'Tell those who settled that they may apply jointly for confirmation within thirty days',
  },
  help_filing: { zh: '协助当事人准备起诉材料', en: 'Help the party prepare the complaint' },
  accept_confirmation: {
    zh: '决定是否受理司法确认申请',
    en: 'Decide whether to accept the application for confirmation',
  },
  decide_confirmation: { zh: '审查并裁定司法确认申请', en: 'Rule on the application for confirmation' },
  decide_objection: { zh: '审查对确认裁定的异议', en: 'Review the objection to the confirmation' },
  review_filing: { zh: '审查起诉是否登记立案', en: 'Review the complaint for registration' },
  correct_complaint: { zh: '协助当事人补正起诉材料', en: 'Help the party correct the complaint' },
  serve_ruling: { zh: '送达裁定书', en: 'Serve the ruling' },
  serve_mediation_paper: { zh: '送达调解书', en: 'Serve the mediation paper' },
  serve_complaint: { zh: '送达起诉状副本', en: 'Serve the complaint' },
  serve_judgment: { zh: '送达裁判文书', en: 'Serve the judgment or ruling' },
  serve_appeal_judgment: { zh: '送达二审裁判文书', en: 'Serve the judgment of the appeal court' },
  appoint_mediator: { zh: '指派调解员', en: 'Appoint a mediator' },
  replace_mediator: { zh: '另行指派调解员', en: 'Appoint another mediator' },
  accept_appointment: { zh: '决定是否接受指派', en: 'Accept the appointment as mediator, or not' },
  issue_fee_notice: { zh: '通知交纳诉讼费', en: 'Issue the fee notice' },
  collect_fee: { zh: '等待交费并登记', en: 'Await the fee and record its payment' },
  rule_on_unpaid_fee: { zh: '逾期未交诉讼费，依法处理', en: 'Rule on the suit whose fee was not paid' },
  try_case: { zh: '开庭审理并裁判', en: 'Hear the case and decide it' },
  await_appeal_periods: { zh: '等待上诉期届满', en: 'Await the end of the periods for appeal' },
  forward_appeal: { zh: '送达上诉材料并移送案卷', en: 'Serve the appeal and transfer the file' },
  decide_appeal: { zh: '审理上诉案件', en: 'Decide the appeal' },
  ask_performance: { zh: '询问履行情况', en: 'Ask whether it has been performed' },
  urge: { zh: '督促履行', en: 'Urge performance' },
  accept_execution: { zh: '审查是否受理执行申请', en: 'Decide whether to accept the execution' },
  issue_execution_notice: { zh: '发出执行通知', en: 'Issue the execution notice' },
  execute: { zh: '采取执行措施', en: 'Carry out the execution' },
  review_property: { zh: '核查被执行人财产状况', en: 'Look again for property of the debtor' },
  archive: { zh: '归档', en: 'Archive the case' },
  perform_task: { zh: '办理协助任务', en: 'Carry out the task' },
  decide_returned_task: { zh: '处理被退回的任务', en: 'Decide on the task that came back' },
  judge_task_result: { zh: '审核任务结果', en: 'Judge the result of the task' },
  see_to_overdue: { zh: '督办逾期事项', en: 'See to what is overdue' },
  ...PROCESS_DUTIES,
} as const satisfies Record<string, Words>;

export type DutyCode = keyof typeof DUTIES;
export const DUTY_TEXTS: Readonly<Record<DutyCode, Words>> = DUTIES;

/** A stored duty may be of a release with more codes than this one: its code then has to do. */
export function dutyText(what: string): Words {
  return Object.hasOwn(DUTY_TEXTS, what) ? DUTY_TEXTS[what as DutyCode] : { zh: what, en: what };
}
