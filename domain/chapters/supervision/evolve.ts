/** Supervision (督办): how its events change the state. */
import type { Evolvers } from '../../kernel/evolver.ts';
import type { CaseEvent } from '../../kernel/events.ts';
import { isSameAsked } from './questions.ts';
import type { Explanation, SupervisionEvents } from './shape.ts';

function askedBy({ actor }: CaseEvent): Explanation['askedBy'] {
  return actor === 'system'
    ? { personId: '', unitId: '' }
    : { personId: actor.personId, unitId: actor.unitId };
}

export const evolveSupervision: Evolvers<keyof SupervisionEvents> = {
  urged: (state, { reason: _reason, ...urged }) => ({
    ...state,
    urged: [...(state.urged ?? []).filter((one) => !isSameAsked(one, urged)), urged],
  }),
  explanation_asked: (state, { reason: _reason, ...asked }, event) => ({
    ...state,
    explanations: [...(state.explanations ?? []), { ...asked, seq: event.seq, askedBy: askedBy(event) }],
  }),
  explanation_given: (state, { explanationId, ground }) => ({
    ...state,
    explanations: (state.explanations ?? []).map((one) =>
      one.explanationId === explanationId ? { ...one, ground } : one,
    ),
  }),
};
