/** Supervisors look at a case where a walk has come to (督办): they urge and ask, and some of those who are asked explain. */
import { openExplanations, owing } from '../../../../domain/chapters/supervision/questions.ts';
import type { CaseUnderTest } from './case-under-test.ts';
import type { Dice } from './dice.ts';
import { actor, SUPERVISORS } from './people.ts';
import { type Seen, take } from './walk.ts';

/** At its end, so that what people do on the way does not hang on whether somebody watches. */
export function supervised(one: CaseUnderTest, dice: Dice, seen: Seen): void {
  if (one.stage === 'archived' || dice.chance(0.6)) return;
  for (const by of SUPERVISORS) {
    for (const type of ['urge', 'ask_explanation'] as const) take(one, dice, { type, by, how: {} }, seen);
  }
  for (const asked of openExplanations(one.state)) {
    const [head] = owing(one.state, asked).roles;
    if (head === undefined || dice.chance(0.5)) continue;
    take(one, dice, { type: 'give_explanation', by: actor(head), how: {} }, seen);
  }
}
