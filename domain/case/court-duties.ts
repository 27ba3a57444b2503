/** The duties of the court's stages (法院阶段): confirmation, filing review, mediation, trial, appeal, execution. */
import type { RoleAt } from '../access/policy.ts';
import { SENDING_RULES } from '../stages/sending.ts';
import type { Duty } from './duty.ts';
import type { DutyCode } from './duty-texts.ts';
import { activeParties, isRecused, pendingInstrument, respondents, served } from './questions.ts';
import type { CaseState, Instrument } from './state.ts';
import type { ServedDocument } from './terms.ts';

const BENCH: readonly RoleAt<'court'>[] = ['judge', 'division_head'];
const CLERK: readonly RoleAt<'court'>[] = ['court_clerk', 'bailiff'];

const COURT_MEDIATION_CLOCKS = [
  'CM2.ordinary',
  'CM2.summary',
  'CM3.ordinary',
  'CM3.summary',
  'CM3.small_claims',
] as const;

export function confirmationDuties(state: CaseState): Duty[] {
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

const serve = (what: DutyCode): Duty => ({
  what,
  roles: CLERK,
  at: 'court',
  by: ['record_service'],
  rules: [...SENDING_RULES],
  capacity: 'clerk',
});

export function reviewDuties(state: CaseState): Duty[] {
  if (pendingInstrument(state) !== undefined) return [serve('serve_ruling')];
  if (state.filing.correctionPending) {
    return [
      {
        what: 'correct_complaint',
        roles: ['police_officer', 'legal_worker'],
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

const appointMediator = (what: DutyCode): Duty => ({
  what,
  roles: [...BENCH, 'filing_judge', 'court_clerk'],
  at: 'court',
  by: ['appoint_mediator'],
});

export function courtMediationDuties(state: CaseState): Duty[] {
  if (pendingInstrument(state) !== undefined) return [serve('serve_mediation_paper')];
  const mediatorId = state.mediation?.mediatorId;
  if (mediatorId === undefined) return [{ ...appointMediator('appoint_mediator'), rules: ['CM6'] }];
  if (isRecused(state, mediatorId)) return [{ ...appointMediator('replace_mediator'), rules: ['CM8'] }];
  if (state.mediation?.mediatorAccepted !== true) {
    const accept: Duty = {
      what: 'accept_appointment',
      roles: ['mediator', 'legal_worker'],
      at: 'station',
      by: ['accept_appointment'],
      rules: ['CM8'],
      capacity: 'mediator',
    };
    return [accept, { ...appointMediator('replace_mediator'), waitingOn: 'mediator' }];
  }
  return [
    {
      what: 'mediate',
      roles: ['judge'],
      at: 'court',
      by: ['hold_session', 'reach_agreement', 'end_mediation'],
      rules: [...COURT_MEDIATION_CLOCKS],
      capacity: 'mediator',
    },
  ];
}

export function feeDuties(state: CaseState): Duty[] {
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

function documentOf(instrument: Instrument): ServedDocument {
  if (instrument.kind === 'ruling' || instrument.kind === 'mediation_paper') return instrument.kind;
  return 'judgment';
}

/** A judgment or ruling is made: first it is served on everybody, then the appeal periods are awaited. */
function pendingDuty(state: CaseState, pending: Instrument): Duty {
  const done = served(state, documentOf(pending), pending.instrumentId);
  if (activeParties(state).some((party) => !done.has(party.partyId))) return serve('serve_judgment');
  return {
    what: 'await_appeal_periods',
    roles: CLERK,
    at: 'court',
    by: ['lodge_appeal'],
    rules: ['T14.judgment', 'T14.ruling'],
    waitingOn: 'party',
  };
}

export function trialDuties(state: CaseState): Duty[] {
  const pending = pendingInstrument(state);
  if (pending !== undefined && pending.subject !== 'jurisdiction') return [pendingDuty(state, pending)];
  const ruling = pending === undefined ? [] : [pendingDuty(state, pending)];
  const complaint = served(state, 'complaint');
  const toServe = respondents(state).some((party) => !complaint.has(party.partyId));
  return [
    ...ruling,
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

export function appealDuties(state: CaseState): Duty[] {
  if (pendingInstrument(state)?.kind === 'appeal_judgment') return [serve('serve_appeal_judgment')];
  if (state.appeal?.transferred === true) {
    return [
      {
        what: 'decide_appeal',
        roles: ['appeal_judge'],
        at: 'appeal_court',
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
      rules: ['T16.forward', 'T16.answer', 'T16.forward_answer', 'T16.file'],
    },
  ];
}

export function executionDuties(state: CaseState): Duty[] {
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
