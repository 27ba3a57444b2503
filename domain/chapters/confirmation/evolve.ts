/** Judicial confirmation (司法确认): how its events change the state. */
import type { ConfirmationEvents } from './shape.ts';
import type { Evolvers } from '../../kernel/evolver.ts';

export const evolveConfirmation: Evolvers<keyof ConfirmationEvents> = {
  confirmation_applied: (state, { lacking }) => ({
    ...state,
    confirmation: { status: 'applied', ...(lacking === undefined ? {} : { lacking }) },
  }),
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
};
