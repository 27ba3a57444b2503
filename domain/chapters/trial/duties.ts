/** What the trial (审理) owes: fee, service of the complaint, hearing, judgment, and its appeal periods. */
import { BENCH, SERVING } from '../../access/policy/groups.ts';
import { noticeDuty, serve } from '../service/duties.ts';
import { isFeePeriod, pendingReliefs } from './fee-period.ts';
import { feeBar } from './fee.ts';
import { answerWaits } from './forward-answer.ts';
import type { Instrument } from './shape.ts';
import type { ServedDocument } from '../../kernel/codes.ts';
import type { Duty } from '../../kernel/duty.ts';
import { activeParties, pendingInstrument, respondents, served } from '../../kernel/questions.ts';
import type { CaseState } from '../../kernel/state.ts';

const COLLECT: Duty = {
  what: 'collect_fee',
  roles: ['court_clerk'],
  at: 'court',
  by: ['record_fee_payment'],
};

export function feeDuties(state: CaseState): Duty[] {
  const { feeNotice, feePaid, feeOverdue, feeDeferred } = state.trial;
  if (feePaid) return [];
  if (!feeNotice) {
    if (feeBar(state) !== undefined) return [];
    return [
      {
        what: 'issue_fee_notice',
        roles: ['court_clerk', 'filing_judge'],
        at: 'court',
        by: ['issue_fee_notice'],
      },
    ];
  }
  if (pendingReliefs(state).length > 0)
    return [
      {
        what: 'decide_fee_relief',
        roles: ['judge', 'filing_judge'],
        at: 'court',
        by: ['decide_fee_relief'],
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
  // Notices of before 2026-12 ran from the act, without service: then FL9 is there.
  const known = state.deadlines.some(isFeePeriod) || served(state, 'fee_notice').size > 0;
  if (!known) return [serve('serve_fee_notice')];
  // Deferred it is still to be paid, by no day of the law (FEE 47).
  if (feeDeferred === true) return [{ ...COLLECT, waitingOn: 'party' }];
  return [{ ...COLLECT, rules: ['FL9', 'FL9.relief'], waitingOn: 'party' }];
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
    roles: SERVING,
    at: 'court',
    by: ['lodge_appeal'],
    rules: ['T14.judgment', 'T14.ruling'],
    waitingOn: 'party',
  };
}

/** CPL 128: also where it came in while the parties mediate. */
export const forwardingDuty = (state: CaseState): Duty[] =>
  answerWaits(state) ? [{ ...serve('forward_answer'), rules: ['T2.forward'] }] : [];

export function trialDuties(state: CaseState): Duty[] {
  const pending = pendingInstrument(state);
  if (pending !== undefined && pending.subject !== 'jurisdiction')
    return [...forwardingDuty(state), pendingDuty(state, pending)];
  const ruling = pending === undefined ? [] : [pendingDuty(state, pending)];
  const complaint = served(state, 'complaint');
  const toServe = respondents(state).some((party) => !complaint.has(party.partyId));
  return [
    ...ruling,
    ...feeDuties(state),
    ...(toServe ? [{ ...serve('serve_complaint'), rules: ['T1'] } satisfies Duty] : []),
    ...forwardingDuty(state),
    ...noticeDuty(state, 'evidence_notice'),
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
