/** Service (送达): how its events change the state. */
import type { ServiceEvents } from './shape.ts';
import type { EventData } from '../../kernel/events.ts';
import type { Evolvers } from '../../kernel/evolver.ts';
import type { CaseState } from '../../kernel/state.ts';

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

export const evolveService: Evolvers<keyof ServiceEvents> = {
  service_effected: (state, data, event) => serviceEffected(state, data, event.seq),
  address_refused: (state, { partyId, date }) => ({
    ...state,
    addressRefusals: [...(state.addressRefusals ?? []), { partyId, date }],
  }),
};
