/** What a supervisor might well ask at this point of a case, and what those who are asked might answer. */
import { codesOf } from '../../../../domain/words.ts';
import { openExplanations } from '../../../../domain/chapters/supervision/questions.ts';
import { EXPLANATION_GROUND } from '../../../../domain/chapters/supervision/words.ts';
import { text } from './case-under-test.ts';
import type { Makers, Moment } from './moment.ts';

const asked = ({ state, dice }: Moment, reason: string) => {
  const deadlineId = dice.chance(0.5) ? dice.pick(state.deadlines)?.deadlineId : undefined;
  return {
    seat: dice.chance(0.5) ? ('station' as const) : ('court' as const),
    ...(deadlineId === undefined ? {} : { deadlineId }),
    reason: text(reason),
  };
};

export const plausibleSupervision: Pick<Makers, 'urge' | 'ask_explanation' | 'give_explanation'> = {
  urge: (moment) => asked(moment, 'urged'),
  ask_explanation: (moment) => asked(moment, 'asked'),
  give_explanation: ({ state, dice }) => ({
    explanationId: dice.pick(openExplanations(state))?.explanationId ?? 'x1',
    ground: dice.pick(codesOf(EXPLANATION_GROUND)) ?? 'other',
    text: text('explained'),
  }),
};
