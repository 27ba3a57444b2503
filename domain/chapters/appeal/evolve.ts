/** Appeal (上诉): how its events change the state. */
import type { AppealEvents } from './shape.ts';
import type { Evolvers } from '../../kernel/evolver.ts';

export const evolveAppeal: Evolvers<keyof AppealEvents> = {
  appeal_lodged: (state, data) => ({
    ...state,
    appeal: {
      by: [...(state.appeal?.instrumentId === data.instrumentId ? state.appeal.by : []), data.partyId],
      instrumentId: data.instrumentId,
      transferred: false,
      // A second petition against the same paper belongs to the second instance that is registered and not decided.
      ...(state.appeal?.instrumentId === data.instrumentId &&
      state.appeal.registered === true &&
      state.appeal.outcome === undefined
        ? { registered: true as const }
        : {}),
    },
  }),
  appeal_transferred: (state) =>
    state.appeal === undefined ? state : { ...state, appeal: { ...state.appeal, transferred: true } },
  appeal_registered: (state) =>
    state.appeal === undefined ? state : { ...state, appeal: { ...state.appeal, registered: true } },
  appeal_decided: (state, data) =>
    state.appeal === undefined ? state : { ...state, appeal: { ...state.appeal, outcome: data.outcome } },
};
