/** Examples of decisions about people and parties, and about the record and its clocks. */
import type { DecisionType } from '../../../domain/kernel/decision-data.ts';
import { DEADLINE, EVENT, type Examples, PARTY_A, PARTY_B, PERSON } from './example.ts';

export const peopleExamples = {
  assign_person: [{ data: { personId: PERSON, capacity: 'officer' } }],
  recuse_person: [{ data: { personId: PERSON, ground: 'interest', reason: '与本案有利害关系' } }],
  add_party: [
    { data: { role: 'third_party', kind: 'person', details: { name: '钱进', phone: '13800000003' } } },
    { data: { role: 'respondent', kind: 'unknown', details: { description: '楼上租户，姓名不详' } } },
  ],
  identify_party: [{ data: { partyId: PARTY_B, kind: 'person', details: { name: '孙立' } } }],
  record_party_change: [
    { data: { partyId: PARTY_B, change: 'guardian_notified' } },
    { leadsTo: 'in_force', data: { partyId: PARTY_B, change: 'left' } },
  ],
} satisfies Partial<Examples<DecisionType>>;

export const recordExamples = {
  give_consent: [{ data: { stage: 'police_mediation', mode: 'in_person' } }],
  withdraw_consent: [
    { leadsTo: 'awaiting_judge', data: { stage: 'police_mediation', reason: '不愿继续调解' } },
    { leadsTo: 'filing_preparation', data: { stage: 'judge_mediation', reason: '不愿继续调解' } },
    { leadsTo: 'trial', data: { stage: 'mediation_after_registration', reason: '不愿继续调解' } },
  ],
  record_note: [{ data: { text: '已电话联系双方' } }],
  tell_parties: [
    { data: { topic: 'mediation_rights', partyIds: [PARTY_A, PARTY_B], textVersion: '2026-01' } },
  ],
  correct: [{ leadsTo: 'trial', data: { eventSeq: EVENT, date: '2026-01-06', reason: '送达日期录入有误' } }],
  extend_deadline: [{ data: { deadlineId: DEADLINE, ground: 'both_parties', reason: '双方同意延长' } }],
  exclude_period: [
    { data: { deadlineId: DEADLINE, ground: 'appraisal', from: '2026-01-07', to: '2026-01-09' } },
  ],
  stop_clock: [{ data: { deadlineId: DEADLINE, ground: 'appraisal' } }],
  restart_clock: [{ data: { deadlineId: DEADLINE } }],
  open_process: [
    { data: { kind: 'preservation', reason: '对方转移财产' } },
    { data: { kind: 'appraisal', stopDeadlineIds: [DEADLINE] } },
  ],
  close_process: [
    { data: { eventSeq: EVENT, outcome: 'granted' } },
    // An objection to jurisdiction, upheld while the parties mediate.
    { leadsTo: 'trial', data: { eventSeq: EVENT, outcome: 'granted' } },
  ],
} satisfies Partial<Examples<DecisionType>>;
