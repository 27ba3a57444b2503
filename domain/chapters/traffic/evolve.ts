/** Traffic mediation (交通事故损害赔偿调解): how its events change the state. */
import type { Evolvers } from '../../kernel/evolver.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { TrafficEvents, TrafficMediation } from './shape.ts';

function change(state: CaseState, by: (one: TrafficMediation) => TrafficMediation): CaseState {
  return state.traffic === undefined ? state : { ...state, traffic: by(state.traffic) };
}

export const evolveTraffic: Evolvers<keyof TrafficEvents> = {
  traffic_mediation_accepted: (state, { date }) => ({
    ...state,
    track: 'C',
    traffic: { acceptedOn: date, notices: [] },
  }),
  traffic_start_recorded: (state, { begunOn }) => change(state, (one) => ({ ...one, begunOn })),
  traffic_session_notified: (state, { sessionOn }) =>
    change(state, (one) => ({ ...one, notices: [...one.notices, sessionOn] })),
};
