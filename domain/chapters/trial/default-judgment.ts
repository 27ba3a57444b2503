/**
 * Default judgment (缺席判决): against a respondent who was called and came to no hearing on which it may rest, or left it (CPL 147). Who was
 * called in a simple way has to have confirmed it, or their receipt to be proved (CPLI 261).
 */
import { inPlaceOf, respondents } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Refusal } from '../../result.ts';
import { isUnconfirmed } from '../hearings/questions.ts';
import type { Hearing } from '../hearings/shape.ts';
import { soundHearings } from './answer-period.ts';

const stayedAway = ({ absentIds = [] }: Hearing, line: readonly string[]): boolean =>
  line.some((id) => absentIds.includes(id));

/** Against whom a judgment given now is one by default. */
export function defaulting(state: CaseState): readonly string[] {
  const hearings = soundHearings(state);
  return respondents(state)
    .map(({ partyId }) => partyId)
    .filter((partyId) => {
      const line = inPlaceOf(state, partyId);
      return hearings.length > 0 && hearings.every((one) => stayedAway(one, line));
    });
}

/** Somebody came to none, and nothing shows that the notice of any reached them. */
export function defaultRefusal(state: CaseState): Refusal | undefined {
  const hearings = soundHearings(state);
  const partyId = defaulting(state).find((id) =>
    hearings.every((one) => inPlaceOf(state, id).some((each) => isUnconfirmed(one, each))),
  );
  return partyId === undefined ? undefined : refuse('default_summons_unconfirmed', { partyId });
}
