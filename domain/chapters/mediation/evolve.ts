/** Mediation (调解): how its events change the state. */
import { mediatesByTrade } from '../../access/policy/mediation.ts';
import { countSession } from '../public-order/evolve.ts';
import { policeMediate } from '../public-order/questions.ts';
import { assignedIn } from '../../kernel/questions.ts';
import type { MediationEvents } from './shape.ts';
import type { CaseEvent, EventData } from '../../kernel/events.ts';
import type { Evolvers } from '../../kernel/evolver.ts';
import type { CaseState } from '../../kernel/state.ts';

function consentWithdrawn(state: CaseState, data: EventData['consent_withdrawn'], at: number): CaseState {
  return {
    ...state,
    consents: state.consents.map((consent) => {
      const same = consent.partyId === data.partyId && consent.stage === data.stage;
      const mode = data.mode === undefined || consent.mode === data.mode;
      return same && mode && consent.withdrawnAt === undefined ? { ...consent, withdrawnAt: at } : consent;
    }),
  };
}

const SETTLED = new Set<EventData['mediation_ended']['reason']>(['agreement', 'self_settled', 'unreachable']);

function mediationEnded(state: CaseState, data: EventData['mediation_ended'], seq: number): CaseState {
  const { mediated } = state.filing;
  const afterRegistration = data.stage === 'mediation_after_registration' && mediated !== undefined;
  // PML 26: people's mediation; what the police mediated goes back to them (`returned`).
  const peoples =
    data.stage === 'judge_mediation' || (data.stage === 'police_mediation' && state.track === 'B');
  const failed = peoples && !SETTLED.has(data.reason);
  return {
    ...state,
    ...(failed ? { failedSeq: seq } : {}),
    ...(state.mediation === undefined ? {} : { mediation: { ...state.mediation, ended: data.reason } }),
    ...(afterRegistration
      ? { filing: { ...state.filing, mediated: { from: mediated.from, to: data.date } } }
      : {}),
  };
}

/** Who mediated by trade stays known, for the capacities that are closed to them afterwards (TY 16); a judge who guides stays a judge. */
export function mediatedBy(
  state: CaseState,
  actor: CaseEvent['actor'],
  withIds: readonly string[] = [],
): CaseState {
  if (actor === 'system' || !mediatesByTrade(actor.roles)) return state;
  const before = state.mediators ?? [];
  const judge = assignedIn(state, 'judge');
  const fellows = withIds.filter((one) => one !== judge);
  const added = [actor.personId, ...fellows].filter((one) => !before.includes(one));
  return added.length === 0 ? state : { ...state, mediators: [...before, ...added] };
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

/** Police mediation has a count of its own, for the whole case; of one officer alone it stays known (PSAPL 108). */
const counted = (state: CaseState, { officers }: EventData['session_held']): CaseState =>
  policeMediate(state) ? countSession(state, officers === 1) : state;

/** AJ 179: the violation may not be mediated any more; a party's no leaves it one that they may still settle (PSAPL 9). */
const barred = (state: CaseState, bar: EventData['session_held']['bar']): CaseState =>
  bar === undefined || bar === 'clear_no' || state.findings === undefined
    ? state
    : { ...state, findings: { ...state.findings, publicOrder: 'not_mediable' } };

export const evolveMediation: Evolvers<keyof MediationEvents> = {
  consent_given: (state, data, event) => ({
    ...state,
    consents: [...state.consents, { ...data, givenAt: event.at }],
  }),
  consent_withdrawn: (state, data, event) => consentWithdrawn(state, data, event.at),
  session_held: (state, data, event) => ({
    ...barred(counted(mediatedBy(state, event.actor, data.withIds), data), data.bar),
    ...(state.mediation === undefined
      ? {}
      : {
          mediation: {
            ...state.mediation,
            sessions: data.no,
            lastSession: { date: data.date, mode: data.mode, outcome: data.outcome },
          },
        }),
  }),
  mediation_ended: (state, data, event) => barred(mediationEnded(state, data, event.seq), data.bar),
  mediator_appointed: (state, data) => ({
    ...state,
    mediation: {
      stage: 'mediation_after_registration',
      sessions: state.mediation?.sessions ?? 0,
      mediatorId: data.personId,
      mediatorAccepted: false,
      ...(state.mediation?.changes === undefined ? {} : { changes: state.mediation.changes }),
    },
  }),
  mediator_accepted: (state, data, event) => mediatorAccepted(state, data, event.seq),
};
