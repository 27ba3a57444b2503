import type { CaseEvent, EventData, MediationEvents } from '../../kernel/events.ts';
import type { Evolvers } from '../../kernel/evolver.ts';
import { isMediationStage } from '../../kernel/stage.ts';
import type { Agreement, CaseState } from '../../kernel/state.ts';

function stageEntered(state: CaseState, data: EventData['stage_entered'], seq: number): CaseState {
  const left = new Set(state.deadlines.filter((one) => one.scope === 'stage').map((one) => one.deadlineId));
  const { mediation: _left, ...rest } = state;
  return {
    ...rest,
    stage: data.stage,
    stageSeq: seq,
    escalations: state.escalations.filter((one) => !left.has(one.deadlineId)),
    ...(isMediationStage(data.stage) ? { mediation: { stage: data.stage, sessions: 0 } } : {}),
    ...(data.stage === 'filing_preparation' ? { filing: emptiedFiling(state) } : {}),
  };
}

/** Back in preparation: what was submitted is history; arbitration and the court number stay. */
function emptiedFiling(state: CaseState): CaseState['filing'] {
  const { submittedOn: _on, submittedSeq: _seq, channel: _channel, ...filing } = state.filing;
  return { ...filing, corrections: 0, correctionPending: false };
}

function mediationEnded(state: CaseState, data: EventData['mediation_ended']): CaseState {
  const { mediated } = state.filing;
  const afterRegistration = data.stage === 'mediation_after_registration' && mediated !== undefined;
  return {
    ...state,
    ...(state.mediation === undefined ? {} : { mediation: { ...state.mediation, ended: data.reason } }),
    ...(afterRegistration
      ? { filing: { ...state.filing, mediated: { from: mediated.from, to: data.date } } }
      : {}),
  };
}

function agreementReached(state: CaseState, data: EventData['agreement_reached'], seq: number): CaseState {
  const agreement: Agreement = {
    agreementId: data.agreementId,
    date: data.date,
    seq,
    partyIds: data.partyIds,
    confirmable: data.confirmable,
    mediatingBody: data.mediatingBody,
    items: data.items,
    performedItems: [],
    performed: false,
    breached: false,
    ...(data.suitEnding === undefined ? {} : { suitEnding: data.suitEnding }),
  };
  return {
    ...state,
    agreements: [...state.agreements, agreement],
    datedEvents: [...state.datedEvents, { seq, type: 'agreement_reached', date: data.date }],
  };
}

/** Performance belongs to the newest agreement before a judgment exists, and to the execution after it. */
function performanceRecorded(state: CaseState, data: EventData['performance_recorded']): CaseState {
  const agreements = state.agreements.map((agreement, index) => {
    if (index !== state.agreements.length - 1) return agreement;
    const performedItems =
      data.itemNo === undefined ? agreement.performedItems : [...agreement.performedItems, data.itemNo];
    return { ...agreement, performedItems, performed: data.full };
  });
  return { ...state, agreements, execution: { ...state.execution, performed: data.full } };
}

/** Judges and officers who mediate do so by their office; TY 16 keeps mediators from the bench. */
function mediatedBy(state: CaseState, actor: CaseEvent['actor']): CaseState {
  if (actor === 'system' || !actor.roles.some((role) => role === 'mediator' || role === 'legal_worker'))
    return state;
  const before = state.mediators ?? [];
  return before.includes(actor.personId) ? state : { ...state, mediators: [...before, actor.personId] };
}

export const evolveMediation: Evolvers<keyof MediationEvents> = {
  stage_entered: (state, data, event) => stageEntered(state, data, event.seq),
  triaged: (state, data) => ({
    ...state,
    findings: data.findings,
    ...(data.track === undefined ? {} : { track: data.track }),
  }),
  session_held: (state, data, event) => ({
    ...mediatedBy(state, event.actor),
    ...(state.mediation === undefined ? {} : { mediation: { ...state.mediation, sessions: data.no } }),
  }),
  mediation_ended: (state, data) => mediationEnded(state, data),
  agreement_reached: (state, data, event) =>
    mediatedBy(agreementReached(state, data, event.seq), event.actor),
  referral_accepted: (state) => state,
  referral_declined: (state) => state,
  confirmation_applied: (state) => ({ ...state, confirmation: { status: 'applied' } }),
  confirmation_accepted: (state) => ({ ...state, confirmation: { status: 'accepted' } }),
  confirmation_refused: (state) => ({ ...state, confirmation: { status: 'refused' } }),
  confirmation_rejected: (state) => ({ ...state, confirmation: { status: 'rejected' } }),
  confirmation_withdrawn: (state) => ({ ...state, confirmation: { status: 'withdrawn' } }),
  ruling_objected: (state) => ({
    ...state,
    confirmation: { status: state.confirmation?.status ?? 'confirmed', objection: 'pending' },
  }),
  objection_decided: (state, data) => ({
    ...state,
    confirmation: { status: data.outcome === 'revoked' ? 'rejected' : 'confirmed', objection: data.outcome },
  }),
  performance_recorded: (state, data) => performanceRecorded(state, data),
  breach_reported: (state) => ({
    ...state,
    agreements: state.agreements.map((one, index) =>
      index === state.agreements.length - 1 ? { ...one, breached: true } : one,
    ),
  }),
  case_concluded: (state, data) => ({ ...state, concluded: data.conclusion }),
  case_archived: (state) => state,
};
