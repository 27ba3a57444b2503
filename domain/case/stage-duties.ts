/** The duties of each stage, as rule book §14 has them; exhaustive over stages, never empty for an open one. */
import type { RoleAt } from '../access/policy.ts';
import {
  appealDuties,
  confirmationDuties,
  courtMediationDuties,
  executionDuties,
  feeDuties,
  reviewDuties,
  trialDuties,
} from './court-duties.ts';
import type { Duty } from './duty.ts';
import type { DutyCode } from './duty-texts.ts';
import { missingConsents } from './questions.ts';
import type { MediationStage, Stage } from './stage.ts';
import type { CaseState } from './state.ts';

const STATION: readonly RoleAt<'station'>[] = ['police_officer', 'station_chief'];
const STATION_MEDIATORS: readonly RoleAt<'station'>[] = ['police_officer', 'mediator', 'legal_worker'];
const BENCH: readonly RoleAt<'court'>[] = ['judge', 'division_head'];

function askConsents(state: CaseState, stage: MediationStage): Duty[] {
  return missingConsents(state, stage).map((partyId) => ({
    what: 'ask_consent',
    roles: STATION_MEDIATORS,
    at: 'station',
    by: ['give_consent', 'end_mediation'],
    partyId,
    waitingOn: 'party',
  }));
}

const POLICE_CLOCKS = ['PA3', 'PA4', 'PM4', 'RTA90', 'SLA-POLICE-D'] as const;

const after = (what: DutyCode, rule: 'SLA-IN-FORCE' | 'SLA-CLOSED-REVIEW', by: Duty['by']): Duty => ({
  what,
  roles: ['execution_judge', 'court_clerk'],
  at: 'court',
  by,
  rules: [rule],
  waitingOn: 'party',
});

function agreementDuties(): Duty[] {
  return [
    {
      what: 'visit_performance',
      roles: STATION_MEDIATORS,
      at: 'station',
      by: ['record_performance', 'report_breach', 'apply_confirmation'],
      rules: ['PM10', 'SLA-AGREEMENT-VISIT'],
      waitingOn: 'party',
    },
  ];
}

const DUTIES: Record<Stage, (state: CaseState) => Duty[]> = {
  intake: () => [
    {
      what: 'triage',
      roles: STATION,
      at: 'station',
      by: ['triage'],
      rules: ['SLA-INTAKE'],
      capacity: 'officer',
    },
  ],
  police_mediation: (state) => [
    ...askConsents(state, 'police_mediation'),
    {
      what: 'mediate',
      roles: STATION_MEDIATORS,
      at: 'station',
      by: ['hold_session', 'reach_agreement', 'end_mediation'],
      rules: [...POLICE_CLOCKS],
    },
  ],
  awaiting_judge: (state) => [
    ...askConsents(state, 'judge_mediation'),
    {
      what: 'answer_referral',
      roles: BENCH,
      at: 'court',
      by: ['accept_referral', 'decline_referral'],
      rules: ['SLA-JUDGE-ACCEPT'],
      capacity: 'judge',
    },
  ],
  judge_mediation: (state) => [
    ...askConsents(state, 'judge_mediation'),
    {
      what: 'mediate',
      roles: ['judge'],
      at: 'court',
      by: ['hold_session', 'reach_agreement', 'end_mediation'],
      rules: ['CM1', 'SLA-JUDGE-GUIDE'],
      capacity: 'judge',
    },
  ],
  agreement_in_force: agreementDuties,
  judicial_confirmation: confirmationDuties,
  filing_preparation: () => [
    {
      what: 'help_filing',
      roles: STATION_MEDIATORS,
      at: 'station',
      by: ['submit_complaint', 'close_case'],
      rules: ['SLA-FILING-PREP'],
      waitingOn: 'party',
    },
  ],
  filing_review: reviewDuties,
  mediation_after_registration: (state) => [...courtMediationDuties(state), ...feeDuties(state)],
  trial: trialDuties,
  appeal: appealDuties,
  in_force: () => [
    after('ask_performance', 'SLA-IN-FORCE', ['record_performance', 'start_urging', 'apply_execution']),
  ],
  urging: () => [
    {
      what: 'urge',
      roles: ['execution_judge', 'judge', 'court_clerk'],
      at: 'court',
      by: ['record_urging_result', 'apply_execution'],
      rules: ['SLA-URGING'],
    },
  ],
  execution: executionDuties,
  closed_for_now: () => [after('review_property', 'SLA-CLOSED-REVIEW', ['resume_execution', 'waive_claim'])],
  archived: () => [],
};

/** Who settled while the case goes on is told of the court's confirmation, or nobody would think of it (PML 33; TY 14). */
function settledDuties(state: CaseState): Duty[] {
  const told = new Set(
    state.told.flatMap(({ topic, partyIds }) => (topic === 'confirmation_right' ? partyIds : [])),
  );
  const open = state.deadlines.filter((one) => one.rule === 'PM10' && one.scope === 'case');
  return state.agreements
    .flatMap((agreement): Duty[] => {
      const period = open.find((one) => one.startSeq === agreement.seq && one.status === 'armed');
      if (period === undefined || agreement.partyIds.every((partyId) => told.has(partyId))) return [];
      return [
        {
          what: 'tell_confirmation_right',
          roles: STATION_MEDIATORS,
          at: 'station',
          by: ['tell_parties'],
          rules: ['PM10'],
        },
      ];
    })
    .slice(0, 1);
}

export function stageDuties(state: CaseState): readonly Duty[] {
  return [...DUTIES[state.stage](state), ...settledDuties(state)];
}
