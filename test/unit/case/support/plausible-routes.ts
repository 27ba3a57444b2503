/** Data that a station might well give with a route beside the court: for random walks. */
import { AWARD } from './journeys.ts';
import type { RouteDecisions } from '../../../../domain/chapters/routes/shape.ts';
import { ROUTES } from '../../../../domain/chapters/routes/table.ts';
import { activeParties } from '../../../../domain/kernel/questions.ts';
import * as T from '../../../../domain/kernel/codes.ts';
import type { Makers } from './moment.ts';

export const plausibleRoutes: Pick<Makers, keyof RouteDecisions> = {
  refer_to_route: ({ state, dice }) => {
    const fits = T.ROUTE_CODES.filter((route) => ROUTES[route].only?.(state.matter) ?? true);
    const route = dice.pick(dice.chance(0.9) ? fits : T.ROUTE_CODES) ?? 'township';
    const partyIds = activeParties(state).map(({ partyId }) => partyId);
    return { route, partyIds, papers: ROUTES[route].papers };
  },
  record_route_step: ({ state, dice, today }) => {
    const open = (state.routes ?? []).filter((one) => one.status === 'open');
    const receipts = activeParties(state).map(({ partyId }) => ({ partyId, date: today }));
    const step = dice.pick(T.ROUTE_STEPS) ?? 'came_back';
    return {
      eventSeq: dice.pick(open)?.seq ?? 1,
      step,
      ...(dice.chance(0.7) ? { receipts } : {}),
      ...(dice.chance(0.8) ? AWARD : {}),
    };
  },
};
