/** What mediation (调解) owes: the consents, the mediation itself, the answer to a referral, a mediator. */
import { BENCH, STATION_MEDIATORS } from '../../access/policy/groups.ts';
import { TRAFFIC_POLICE } from '../../access/policy/mediation.ts';
import { asksForTrafficPolice } from '../traffic/gates.ts';
import { trafficDuties } from '../traffic/duties.ts';
import { serve } from '../service/duties.ts';
import { violenceGate } from '../violence/gates.ts';
import type { DutyCode } from '../../kernel/duty-texts.ts';
import type { Duty } from '../../kernel/duty.ts';
import {
  hasEdition,
  isOverdue,
  mediatorGone,
  missingConsents,
  pendingInstrument,
} from '../../kernel/questions.ts';
import type { MediationStage } from '../../kernel/stage.ts';
import type { CaseState } from '../../kernel/state.ts';

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

/** Of a suit the appointed mediator asks whoever has not agreed yet (OMR 15). */
const askInSuit = (state: CaseState): Duty[] =>
  missingConsents(state, 'mediation_after_registration').map((partyId) => ({
    what: 'ask_consent',
    roles: ['judge', 'court_clerk'],
    at: 'court',
    by: ['give_consent', 'end_mediation'],
    partyId,
    rules: ['CM9'],
    capacity: 'mediator',
    waitingOn: 'party',
  }));

const POLICE_CLOCKS = ['PA3', 'PA4', 'PM4', 'LM15', 'RTA90', 'SLA-POLICE-D'] as const;

/** PMR 33: after a month people’s mediation goes on while both want it to. */
const monthOver = ({ deadlines }: CaseState): boolean =>
  deadlines.some((one) => one.rule === 'PM4' && isOverdue(one));

export function policeMediationDuties(state: CaseState): Duty[] {
  return [
    ...askConsents(state, 'police_mediation'),
    ...trafficDuties(state),
    {
      what: monthOver(state) ? 'ask_more_time' : 'mediate',
      roles: asksForTrafficPolice(state) ? TRAFFIC_POLICE : STATION_MEDIATORS,
      at: 'station',
      by: ['hold_session', 'reach_agreement', 'end_mediation'],
      rules: [...POLICE_CLOCKS],
    },
  ];
}

export function referralDuties(state: CaseState): Duty[] {
  return [
    ...askConsents(state, 'judge_mediation'),
    {
      what: 'answer_referral',
      roles: BENCH,
      at: 'court',
      by: ['accept_referral', 'decline_referral'],
      rules: ['SLA-JUDGE-ACCEPT'],
      capacity: 'judge',
    },
  ];
}

export function judgeMediationDuties(state: CaseState): Duty[] {
  return [
    ...askConsents(state, 'judge_mediation'),
    {
      what: 'mediate',
      roles: ['judge'],
      at: 'court',
      by: ['hold_session', 'reach_agreement', 'end_mediation'],
      rules: ['CM1', 'SLA-JUDGE-GUIDE'],
      capacity: 'judge',
    },
  ];
}

const COURT_MEDIATION_CLOCKS = [
  'CM2.ordinary',
  'CM2.summary',
  'CM3.ordinary',
  'CM3.summary',
  'CM3.small_claims',
] as const;

const appointMediator = (what: DutyCode): Duty => ({
  what,
  roles: [...BENCH, 'filing_judge', 'court_clerk'],
  at: 'court',
  by: ['appoint_mediator'],
});

/** Violence at home stops it, and nobody asks for it to go on with each apart: the court ends it (DVL 5). */
const endBarred: Duty = {
  what: 'end_barred_mediation',
  roles: ['judge'],
  at: 'court',
  by: ['end_mediation'],
  rules: ['CM6', 'CM8', ...COURT_MEDIATION_CLOCKS],
};

export function courtMediationDuties(state: CaseState): Duty[] {
  if (pendingInstrument(state) !== undefined) return [serve('serve_mediation_paper')];
  if (violenceGate(state) !== undefined) return [endBarred];
  const mediatorId = state.mediation?.mediatorId;
  if (mediatorId === undefined)
    return [{ ...appointMediator('appoint_mediator'), rules: ['CM7', 'CM6', 'SLA-REGISTERED-HANDOVER'] }];
  if (mediatorGone(state)) return [{ ...appointMediator('replace_mediator'), rules: ['CM8'] }];
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
    ...(hasEdition(state) ? askInSuit(state) : []),
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
