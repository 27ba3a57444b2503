/** Routes beside the court (诉讼外途径): how its events change the state. */
import type { Evolvers } from '../../kernel/evolver.ts';
import type { RouteEvents } from './shape.ts';
import { GOES_ON } from './table.ts';

export const evolveRoutes: Evolvers<keyof RouteEvents> = {
  route_taken: (state, { route, date }, { seq }) => ({
    ...state,
    routes: [...(state.routes ?? []), { seq, route, date, status: 'open', steps: [] }],
  }),
  route_step_recorded: (state, { routeSeq, step, date }) => ({
    ...state,
    routes: (state.routes ?? []).map((one) =>
      one.seq === routeSeq
        ? {
            ...one,
            steps: [...one.steps, step],
            status: GOES_ON.has(step) ? one.status : 'ended',
            ...(step === 'accepted' ? { acceptedOn: date } : {}),
          }
        : one,
    ),
  }),
};
