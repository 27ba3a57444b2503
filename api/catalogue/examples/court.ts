/** Examples of decisions of filing, trial, service, appeal, urging, execution and the archive. */
import type { DecisionType } from '../../../domain/kernel/decision-data.ts';
import { type Examples, PARTY_A, PARTY_B, PERSON } from './example.ts';

const number = '（2026）黑0811民初123号';
const items = [
  { kind: 'pay', obligorId: PARTY_B, obligeeId: PARTY_A, amount: '5000.00', dueDate: '2026-03-31' },
] as const;

export const filingExamples = {
  submit_complaint: [
    {
      leadsTo: 'filing_review',
      data: {
        claims: '请求判令被告赔偿损失5000元',
        materials: ['complaint', 'identity_proof', 'evidence_list'],
      },
    },
  ],
  record_arbitration: [{ data: { status: 'award_served' } }],
  request_correction: [{ data: { items: [{ code: 'identity_proof', text: '缺少被告身份信息' }], days: 7 } }],
  submit_correction: [{ data: { note: '已补充被告身份信息' } }],
  register_case: [
    {
      leadsTo: 'mediation_after_registration',
      data: { courtCaseNumber: number, procedure: 'summary', next: 'mediation' },
    },
    { leadsTo: 'trial', data: { courtCaseNumber: number, procedure: 'ordinary', next: 'trial' } },
  ],
  refuse_registration: [{ leadsTo: 'appeal', data: { ground: 'conditions_not_met' } }],
  return_complaint: [{ leadsTo: 'filing_preparation', data: { reason: '逾期未补正' } }],
  redirect_complaint: [{ data: { ground: 'other_court' } }],
  appoint_mediator: [{ data: { personId: PERSON } }],
  accept_appointment: [{ data: {} }],
} satisfies Partial<Examples<DecisionType>>;

export const trialExamples = {
  issue_fee_notice: [{ data: { amount: '50.00' } }],
  record_fee_payment: [{ data: {} }],
  record_service: [
    { data: { partyId: PARTY_B, document: 'complaint', method: 'direct' } },
    { leadsTo: 'in_force', data: { partyId: PARTY_B, document: 'mediation_paper', method: 'direct' } },
    { data: { partyId: PARTY_B, document: 'judgment', method: 'direct' } },
    {
      data: {
        partyId: PARTY_B,
        document: 'judgment',
        method: 'lien',
        facts: { receiver: 'self', place: 'residence', witnesses: ['basic_organisation'], recorded: true },
      },
    },
  ],
  file_answer: [{ data: { text: '不同意原告的诉讼请求' } }],
  set_evidence_period: [{ data: { days: 15 } }],
  schedule_hearing: [{ data: { date: '2026-03-10', mode: 'court' } }],
  hold_hearing: [{ data: { mode: 'court', notes: '双方到庭' } }],
  convert_procedure: [{ data: { to: 'ordinary', reason: '案情复杂' } }],
  render_judgment: [
    { leadsTo: 'in_force', data: { announced: 'fixed_date', items } },
    { leadsTo: 'appeal', data: { announced: 'fixed_date', items } },
  ],
  render_ruling: [
    { leadsTo: 'appeal', data: { kind: 'jurisdiction' } },
    { leadsTo: 'appeal', data: { kind: 'dismissal_of_suit' } },
  ],
  close_suit: [{ data: { ground: 'withdrawn' } }],
  lodge_appeal: [{ leadsTo: 'appeal', data: { text: '不服一审判决' } }],
  transfer_appeal: [{ data: {} }],
  decide_appeal: [
    { leadsTo: 'in_force', data: { outcome: 'upheld' } },
    { leadsTo: 'trial', data: { outcome: 'remanded' } },
    { leadsTo: 'in_force', data: { outcome: 'amended', items } },
    { leadsTo: 'in_force', data: { outcome: 'withdrawn' } },
    // Of a ruling that the complaint was not accepted.
    { leadsTo: 'filing_review', data: { outcome: 'amended' } },
  ],
} satisfies Partial<Examples<DecisionType>>;

export const executionExamples = {
  start_urging: [{ leadsTo: 'urging', data: { basis: 'court', days: 15 } }],
  record_demand: [{ data: {} }],
  record_urging_result: [
    { leadsTo: 'in_force', data: { result: 'refused' } },
    { data: { result: 'performed' } },
  ],
  apply_execution: [{ leadsTo: 'execution', data: { claims: '请求强制执行5000元' } }],
  accept_execution: [{ data: { courtCaseNumber: '（2026）黑0811执45号' } }],
  issue_execution_notice: [{ data: {} }],
  record_settlement: [{ data: { lastDueDate: '2026-12-31', text: '分三期付清' } }],
  report_settlement_default: [{ data: { note: '第二期未付' } }],
  close_execution: [{ data: { mode: 'fully_executed' } }],
  close_for_now: [{ leadsTo: 'closed_for_now', data: { basis: 'creditor_signed', searches: 2 } }],
  resume_execution: [{ leadsTo: 'execution', data: { clue: '发现被执行人名下车辆' } }],
  waive_claim: [{ data: { reason: '自愿放弃' } }],
  archive_case: [{ leadsTo: 'archived', data: { visited: true } }],
} satisfies Partial<Examples<DecisionType>>;
