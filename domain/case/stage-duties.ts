/** The duties of each stage, as rule book §14 has them; exhaustive over stages, never empty for an open one. */
import type { Role } from '../access/roles.ts';
import type { Duty } from './obligations.ts';
import { activeParties, missingConsents, pendingInstrument, respondents, served } from './questions.ts';
import type { MediationStage, Stage } from './stage.ts';
import type { CaseState } from './state.ts';

const STATION: readonly Role[] = ['police_officer', 'station_chief'];
const STATION_MEDIATORS: readonly Role[] = ['police_officer', 'mediator', 'legal_worker'];
const BENCH: readonly Role[] = ['judge', 'division_head'];
const CLERK: readonly Role[] = ['court_clerk', 'bailiff'];

function askConsents(state: CaseState, stage: MediationStage): Duty[] {
  return missingConsents(state, stage).map((partyId) => ({
    what: 'ask_consent',
    roles: stage === 'police_mediation' ? STATION_MEDIATORS : [...STATION_MEDIATORS, 'court_clerk'],
    at: 'station',
    by: ['give_consent', 'end_mediation'],
    partyId,
    waitingOn: 'party',
  }));
}

const POLICE_CLOCKS = ['PA3', 'PA4', 'PM4', 'RTA90', 'SLA-POLICE-D'] as const;
const COURT_MEDIATION_CLOCKS = [
  'CM2.ordinary',
  'CM2.summary',
  'CM3.ordinary',
  'CM3.summary',
  'CM3.small_claims',
] as const;

function confirmationDuties(state: CaseState): Duty[] {
  const pending = pendingInstrument(state);
  if (pending?.kind === 'confirmation_ruling') return [serve('serve_ruling')];
  if (state.confirmation?.status === 'applied') {
    return [
      {
        what: 'accept_confirmation',
        roles: [...BENCH, 'filing_judge'],
        at: 'court',
        by: ['accept_confirmation', 'refuse_confirmation'],
        rules: ['JC1'],
        capacity: 'judge',
      },
    ];
  }
  return [
    {
      what: 'decide_confirmation',
      roles: BENCH,
      at: 'court',
      by: ['confirm_agreement', 'reject_confirmation'],
      rules: ['SLA-CONFIRM-TARGET', 'JC2'],
      capacity: 'judge',
    },
  ];
}

const serve = (what: string): Duty => ({
  what,
  roles: CLERK,
  at: 'court',
  by: ['record_service'],
  rules: ['T13'],
  capacity: 'clerk',
});

function reviewDuties(state: CaseState): Duty[] {
  if (pendingInstrument(state) !== undefined) return [serve('serve_ruling')];
  if (state.filing.correctionPending) {
    return [
      {
        what: 'correct_complaint',
        roles: ['police_officer', 'legal_worker', 'filing_judge'],
        at: 'station',
        by: ['submit_correction', 'return_complaint'],
        rules: ['FL4'],
        waitingOn: 'party',
      },
    ];
  }
  return [
    {
      what: 'review_filing',
      roles: ['filing_judge'],
      at: 'court',
      by: ['register_case', 'request_correction', 'refuse_registration'],
      rules: ['FL2'],
      capacity: 'filing_judge',
    },
  ];
}

function courtMediationDuties(state: CaseState): Duty[] {
  if (pendingInstrument(state) !== undefined) return [serve('serve_mediation_paper')];
  if (state.mediation?.mediatorId === undefined) {
    return [
      {
        what: 'appoint_mediator',
        roles: [...BENCH, 'filing_judge', 'court_clerk'],
        at: 'court',
        by: ['appoint_mediator'],
        rules: ['CM6'],
      },
    ];
  }
  if (state.mediation.mediatorAccepted !== true) {
    const roles: readonly Role[] = ['mediator', 'legal_worker', 'judge'];
    return [
      {
        what: 'accept_appointment',
        roles,
        at: 'station',
        by: ['accept_appointment'],
        rules: ['CM8'],
        capacity: 'mediator',
      },
      {
        what: 'replace_mediator',
        roles: [...BENCH, 'court_clerk'],
        at: 'court',
        by: ['appoint_mediator'],
        waitingOn: 'mediator',
      },
    ];
  }
  return [
    {
      what: 'mediate',
      roles: ['mediator', 'legal_worker', 'judge'],
      at: 'court',
      by: ['hold_session', 'reach_agreement', 'end_mediation'],
      rules: [...COURT_MEDIATION_CLOCKS],
      capacity: 'mediator',
    },
  ];
}

function feeDuties(state: CaseState): Duty[] {
  const { feeNotice, feePaid, feeOverdue } = state.trial;
  if (feePaid) return [];
  if (!feeNotice)
    return [
      {
        what: 'issue_fee_notice',
        roles: ['court_clerk', 'filing_judge'],
        at: 'court',
        by: ['issue_fee_notice'],
      },
    ];
  if (feeOverdue)
    return [
      {
        what: 'rule_on_unpaid_fee',
        roles: BENCH,
        at: 'court',
        by: ['close_suit', 'record_fee_payment'],
        capacity: 'judge',
      },
    ];
  return [
    {
      what: 'collect_fee',
      roles: ['court_clerk'],
      at: 'court',
      by: ['record_fee_payment'],
      rules: ['FL9'],
      waitingOn: 'party',
    },
  ];
}

function trialDuties(state: CaseState): Duty[] {
  const pending = pendingInstrument(state);
  if (pending !== undefined && pending.subject !== 'jurisdiction') {
    const done = served(
      state,
      pending.kind === 'ruling'
        ? 'ruling'
        : pending.kind === 'mediation_paper'
          ? 'mediation_paper'
          : 'judgment',
      pending.instrumentId,
    );
    if (activeParties(state).some((party) => !done.has(party.partyId))) return [serve('serve_judgment')];
    return [
      {
        what: 'await_appeal_periods',
        roles: CLERK,
        at: 'court',
        by: ['lodge_appeal'],
        rules: ['T14.judgment', 'T14.ruling'],
        waitingOn: 'party',
      },
    ];
  }
  const complaint = served(state, 'complaint');
  const toServe = respondents(state).some((party) => !complaint.has(party.partyId));
  return [
    ...feeDuties(state),
    ...(toServe ? [{ ...serve('serve_complaint'), rules: ['T1'] } satisfies Duty] : []),
    {
      what: 'try_case',
      roles: BENCH,
      at: 'court',
      by: ['schedule_hearing', 'hold_hearing', 'render_judgment'],
      rules: ['T7', 'T8', 'T9'],
      capacity: 'judge',
    },
  ];
}

function appealDuties(state: CaseState): Duty[] {
  if (pendingInstrument(state)?.kind === 'appeal_judgment') return [serve('serve_appeal_judgment')];
  if (state.appeal?.transferred === true) {
    return [
      {
        what: 'decide_appeal',
        roles: ['appeal_judge'],
        at: 'court',
        by: ['decide_appeal'],
        rules: ['T16.judgment', 'T16.ruling'],
        capacity: 'appeal_judge',
      },
    ];
  }
  return [
    {
      what: 'forward_appeal',
      roles: ['court_clerk', 'judge'],
      at: 'court',
      by: ['record_service', 'transfer_appeal'],
      rules: ['T16.forward', 'T16.answer'],
    },
  ];
}

function executionDuties(state: CaseState): Duty[] {
  if (!state.execution.accepted) {
    return [
      {
        what: 'accept_execution',
        roles: ['execution_judge', 'filing_judge'],
        at: 'court',
        by: ['accept_execution'],
        rules: ['E2'],
      },
    ];
  }
  const notice: Duty[] = state.execution.noticeIssued
    ? []
    : [
        {
          what: 'issue_execution_notice',
          roles: ['execution_judge', 'bailiff'],
          at: 'court',
          by: ['issue_execution_notice'],
          rules: ['E4'],
        },
      ];
  return [
    ...notice,
    {
      what: 'execute',
      roles: ['execution_judge'],
      at: 'court',
      by: ['close_execution', 'close_for_now'],
      rules: ['E9', 'E10'],
      capacity: 'execution_judge',
    },
  ];
}

const after = (what: string, rule: 'SLA-IN-FORCE' | 'SLA-CLOSED-REVIEW', by: Duty['by']): Duty => ({
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
      roles: ['judge', 'mediator'],
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

export function stageDuties(state: CaseState): readonly Duty[] {
  return DUTIES[state.stage](state);
}
