import type { CourtEvents, EventData } from '../../kernel/events.ts';
import type { Evolvers } from '../../kernel/evolver.ts';
import type { CaseState, Instrument } from '../../kernel/state.ts';

function serviceEffected(state: CaseState, data: EventData['service_effected'], seq: number): CaseState {
  const { article: _article, ...service } = data;
  return {
    ...state,
    services: [...state.services, { ...service, seq }],
    datedEvents: [...state.datedEvents, { seq, type: 'service_effected', date: data.date }],
    ...(data.document === 'confirmation_ruling' && state.confirmation?.status === 'accepted'
      ? { confirmation: { ...state.confirmation, status: 'confirmed' as const } }
      : {}),
  };
}

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

function complaintSubmitted(
  state: CaseState,
  data: EventData['complaint_submitted'],
  seq: number,
): CaseState {
  return {
    ...state,
    filing: {
      ...state.filing,
      submittedOn: data.date,
      submittedSeq: seq,
      channel: data.channel,
      corrections: 0,
      correctionPending: false,
      returned: false,
    },
    datedEvents: [...state.datedEvents, { seq, type: 'complaint_submitted', date: data.date }],
  };
}

function registered(state: CaseState, data: EventData['case_registered'], seq: number): CaseState {
  return {
    ...state,
    filing: {
      ...state.filing,
      courtCaseNumber: data.courtCaseNumber,
      registeredOn: data.date,
      registeredSeq: seq,
      procedure: data.procedure,
    },
    datedEvents: [...state.datedEvents, { seq, type: 'case_registered', date: data.date }],
  };
}

function mediatorAccepted(state: CaseState, data: EventData['mediator_accepted'], seq: number): CaseState {
  const mediation = state.mediation ?? { stage: 'mediation_after_registration' as const, sessions: 0 };
  return {
    ...state,
    mediation: { ...mediation, mediatorId: data.personId, mediatorAccepted: true, acceptedOn: data.date },
    filing: { ...state.filing, mediated: { from: data.date, to: data.date } },
    datedEvents: [...state.datedEvents, { seq, type: 'mediator_accepted', date: data.date }],
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

function effectRevoked(state: CaseState, data: EventData['instrument_effect_revoked']): CaseState {
  return changeInstrument(state, data.instrumentId, (one) => {
    const { effectiveOn: _effect, ...rest } = one;
    return data.cause === 'correction' ? rest : { ...rest, quashed: true };
  });
}

export const evolveCourt: Evolvers<keyof CourtEvents> = {
  complaint_submitted: (state, data, event) => complaintSubmitted(state, data, event.seq),
  arbitration_recorded: (state, data) => ({
    ...state,
    filing: { ...state.filing, arbitration: data.status },
  }),
  correction_requested: (state) => ({
    ...state,
    filing: { ...state.filing, corrections: state.filing.corrections + 1, correctionPending: true },
  }),
  correction_submitted: (state) => ({ ...state, filing: { ...state.filing, correctionPending: false } }),
  case_registered: (state, data, event) => registered(state, data, event.seq),
  complaint_returned: (state) => ({ ...state, filing: { ...state.filing, returned: true } }),
  complaint_redirected: (state) => state,
  mediator_appointed: (state, data) => ({
    ...state,
    mediation: {
      stage: 'mediation_after_registration',
      sessions: state.mediation?.sessions ?? 0,
      mediatorId: data.personId,
      mediatorAccepted: false,
    },
  }),
  mediator_accepted: (state, data, event) => mediatorAccepted(state, data, event.seq),
  fee_notice_issued: (state) => ({ ...state, trial: { ...state.trial, feeNotice: true } }),
  fee_paid: (state) => ({ ...state, trial: { ...state.trial, feePaid: true, feeOverdue: false } }),
  service_effected: (state, data, event) => serviceEffected(state, data, event.seq),
  answer_filed: (state, data) => ({
    ...state,
    trial: { ...state.trial, answers: [...state.trial.answers, data.partyId] },
  }),
  evidence_period_set: (state) => state,
  hearing_scheduled: (state, data) => ({ ...state, trial: { ...state.trial, nextHearing: data.date } }),
  hearing_held: (state) => {
    const { nextHearing: _held, ...trial } = state.trial;
    return { ...state, trial: { ...trial, hearings: trial.hearings + 1 } };
  },
  procedure_converted: (state, data) => ({ ...state, filing: { ...state.filing, procedure: data.to } }),
  instrument_issued: (state, data, event) => instrumentIssued(state, data, event.seq),
  instrument_effective: (state, data) =>
    changeInstrument(state, data.instrumentId, (one) => ({ ...one, effectiveOn: data.date })),
  instrument_effect_revoked: (state, data) => effectRevoked(state, data),
  appeal_lodged: (state, data) => ({
    ...state,
    appeal: {
      by: [...(state.appeal?.instrumentId === data.instrumentId ? state.appeal.by : []), data.partyId],
      instrumentId: data.instrumentId,
      transferred: false,
    },
  }),
  appeal_transferred: (state) =>
    state.appeal === undefined ? state : { ...state, appeal: { ...state.appeal, transferred: true } },
  appeal_decided: (state, data) =>
    state.appeal === undefined ? state : { ...state, appeal: { ...state.appeal, outcome: data.outcome } },
};
