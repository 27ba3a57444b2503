/** Trial (审理): how its events change the state. */
import { held } from '../filing/procedure-bars.ts';
import type { Instrument, Trial, TrialEvents } from './shape.ts';
import type { FeeRelief } from '../../kernel/codes.ts';
import type { EventData } from '../../kernel/events.ts';
import type { Evolvers } from '../../kernel/evolver.ts';
import type { CaseState } from '../../kernel/state.ts';

function changeInstrument(
  state: CaseState,
  instrumentId: string,
  by: (instrument: Instrument) => Instrument,
): CaseState {
  return {
    ...state,
    instruments: state.instruments.map((one) => (one.instrumentId === instrumentId ? by(one) : one)),
  };
}

function instrumentIssued(state: CaseState, data: EventData['instrument_issued'], seq: number): CaseState {
  const { kind, instrumentId, date, appealable, items, subject } = data;
  const instrument = {
    instrumentId,
    kind,
    date,
    appealable,
    items,
    seq,
    ...(subject === undefined ? {} : { subject }),
  };
  return {
    ...state,
    instruments: [...state.instruments, instrument],
    datedEvents: [...state.datedEvents, { seq, type: 'instrument_issued', date }],
  };
}

/** A judgment set aside on appeal is tried anew: what was heard for it no longer counts (CPL 177). */
function effectRevoked(
  state: CaseState,
  data: EventData['instrument_effect_revoked'],
  seq: number,
): CaseState {
  const { kind } = state.instruments.find((one) => one.instrumentId === data.instrumentId) ?? {};
  const anew = data.cause === 'appeal' && kind === 'judgment';
  const known = anew ? { ...state, trial: { ...state.trial, retriedSince: seq } } : state;
  return changeInstrument(known, data.instrumentId, (one) => {
    const { effectiveOn: _effect, ...rest } = one;
    return data.cause === 'correction' ? rest : { ...rest, quashed: true };
  });
}

/** Nothing is owed of a waived fee (FEE 45), and of a deferred one nothing yet (FEE 47). */
function relieved(relief: FeeRelief | undefined): Pick<Partial<Trial>, 'feePaid' | 'feeDeferred'> {
  if (relief === 'exempted') return { feePaid: true };
  return relief === 'deferred' ? { feeDeferred: true } : {};
}

export const evolveTrial: Evolvers<keyof TrialEvents> = {
  fee_notice_issued: (state, { relief }) => ({
    ...state,
    trial: {
      ...state.trial,
      feeNotice: true,
      ...relieved(relief),
    },
  }),
  fee_paid: (state) => ({ ...state, trial: { ...state.trial, feePaid: true, feeOverdue: false } }),
  fee_relief_applied: (state, { partyId, relief }) => ({
    ...state,
    trial: {
      ...state.trial,
      feeReliefs: [...(state.trial.feeReliefs ?? []), { partyId, relief, status: 'pending' }],
      feeOverdue: false,
    },
  }),
  fee_relief_decided: (state, { partyId, relief, outcome }) => ({
    ...state,
    trial: {
      ...state.trial,
      feeReliefs: (state.trial.feeReliefs ?? []).map((one) =>
        one.partyId === partyId ? { ...one, status: outcome } : one,
      ),
      ...(outcome === 'granted' ? relieved(relief) : {}),
    },
  }),
  answer_filed: (state, data) => ({
    ...state,
    trial: { ...state.trial, answers: [...state.trial.answers, data.partyId] },
  }),
  evidence_period_set: (state, { days, date }, { seq }) => ({
    ...state,
    trial: {
      ...state.trial,
      evidence: {
        seq,
        days,
        date,
        procedure: state.filing.procedure ?? 'ordinary',
        ...(state.stage === 'appeal' ? { instance: 'appeal' } : {}),
      },
    },
  }),
  answer_waived: (state, data) => ({
    ...state,
    trial: { ...state.trial, answersWaived: [...state.trial.answersWaived, data.partyId] },
  }),
  procedure_converted: (state, { to, claimAmount, ceiling, ...said }, { seq }) => ({
    ...state,
    trial: { ...state.trial, convertedSeq: seq },
    filing: {
      ...held(state.filing, said),
      procedure: to,
      ...(claimAmount === undefined ? {} : { claimAmount }),
      ...(ceiling === undefined ? {} : { ceiling }),
    },
  }),
  instrument_issued: (state, data, event) => instrumentIssued(state, data, event.seq),
  instrument_effective: (state, data) =>
    changeInstrument(state, data.instrumentId, (one) => ({ ...one, effectiveOn: data.date })),
  instrument_effect_revoked: (state, data, event) => effectRevoked(state, data, event.seq),
};
