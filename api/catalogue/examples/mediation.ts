/** Examples of decisions of triage, mediation, referral, agreement and confirmation. */
import type { DecisionType } from '../../../domain/kernel/decision-data.ts';
import { type Examples, PARTY_A, PARTY_B } from './example.ts';

const findings = {
  criminal: false,
  publicOrder: 'none',
  traffic: false,
  domesticViolence: false,
  labour: false,
  minorInvolved: false,
  notPoliceBusiness: false,
} as const;

const agreement = {
  form: 'written',
  mediatingBody: 'peoples_mediation_committee',
  mediatorSigned: true,
  sealAffixed: true,
  items: [{ kind: 'pay', obligorId: PARTY_B, obligeeId: PARTY_A, amount: '3000.00', dueDate: '2026-01-20' }],
} as const;

export const mediationExamples = {
  triage: [
    { leadsTo: 'police_mediation', data: { findings, route: 'police_mediation', track: 'B' } },
    { leadsTo: 'awaiting_judge', data: { findings, route: 'judge' } },
    { leadsTo: 'filing_preparation', data: { findings, route: 'filing' } },
    { data: { findings, route: 'advice' } },
    { data: { findings: { ...findings, criminal: true }, route: 'criminal_referral' } },
    { data: { findings: { ...findings, publicOrder: 'not_mediable' }, route: 'public_order_case' } },
  ],
  close_case: [{ data: { reason: 'self_settled', text: '双方自行和解' } }],
  hold_session: [{ data: { outcome: 'continue', mode: 'in_person', notes: '双方各自陈述' } }],
  reach_agreement: [
    { leadsTo: 'agreement_in_force', data: agreement },
    { leadsTo: 'in_force', data: { ...agreement, mediatingBody: 'court', suitEnding: 'mediation_paper' } },
    { data: { ...agreement, mediatingBody: 'court', suitEnding: 'withdrawal' } },
  ],
  end_mediation: [
    { leadsTo: 'awaiting_judge', data: { reason: 'too_far_apart', next: 'judge' } },
    { leadsTo: 'filing_preparation', data: { reason: 'party_unwilling', next: 'filing' } },
    { leadsTo: 'trial', data: { reason: 'too_far_apart', next: 'trial' } },
    { data: { reason: 'self_settled', next: 'close' } },
  ],
  accept_referral: [{ leadsTo: 'judge_mediation', data: {} }],
  decline_referral: [{ leadsTo: 'filing_preparation', data: { reason: '不宜由法官指导调解' } }],
  apply_confirmation: [
    { leadsTo: 'judicial_confirmation', data: { applicantIds: [PARTY_A, PARTY_B], organisationProof: true } },
  ],
  record_performance: [{ data: { full: true } }, { data: { itemNo: 1, full: false } }],
  report_breach: [{ leadsTo: 'filing_preparation', data: { note: '到期未付' } }],
  accept_confirmation: [{ data: { courtCaseNumber: '（2026）黑0811民特12号' } }],
  refuse_confirmation: [{ leadsTo: 'agreement_in_force', data: { ground: 'no_jurisdiction' } }],
  confirm_agreement: [{ leadsTo: 'in_force', data: {} }],
  reject_confirmation: [
    { leadsTo: 'police_mediation', data: { ground: 'content_unclear', next: 'mediation' } },
    { leadsTo: 'filing_preparation', data: { ground: 'against_free_will', next: 'filing' } },
  ],
  withdraw_confirmation: [{ leadsTo: 'agreement_in_force', data: { treatedAs: 'requested' } }],
  object_to_ruling: [{ data: { by: 'party', reason: '协议内容违背真实意思' } }],
  decide_objection: [
    { leadsTo: 'filing_preparation', data: { outcome: 'revoked' } },
    { data: { outcome: 'dismissed' } },
  ],
} satisfies Partial<Examples<DecisionType>>;
