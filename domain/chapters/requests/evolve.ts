/** Requests to the owner (提请有权机关处理): how their events change the state. */
import type { Evolvers } from '../../kernel/evolver.ts';
import type { CaseEvent } from '../../kernel/events.ts';
import type { OwnerRequest, RequestEvents } from './shape.ts';

function askedBy({ actor }: CaseEvent): OwnerRequest['askedBy'] {
  return actor === 'system'
    ? { personId: '', unitId: '' }
    : { personId: actor.personId, unitId: actor.unitId };
}

export const evolveRequests: Evolvers<keyof RequestEvents> = {
  owner_asked: (state, { reason: _reason, ...request }, event) => ({
    ...state,
    requests: [...(state.requests ?? []), { ...request, askedBy: askedBy(event) }],
  }),
  request_answered: (state, { requestId, outcome }) => ({
    ...state,
    requests: (state.requests ?? []).map((one) => (one.requestId === requestId ? { ...one, outcome } : one)),
  }),
};
