/** A decision as somebody of the case would send it: by one who may, where anybody may, with data that fit the case. */
import { legalDateAt } from '../../../../domain/deadlines/clock.ts';
import type { DecisionType } from '../../../../domain/kernel/decision-data.ts';
import type { DecisionInput } from '../../../../domain/kernel/input.ts';
import { activeParties } from '../../../../domain/kernel/questions.ts';
import type { Refusal } from '../../../../domain/result.ts';
import type { CaseState } from '../../../../domain/kernel/state.ts';
import { ruleFor } from '../../../../domain/machine/catalogue.ts';
import { standingGate } from '../../../../domain/machine/gates.ts';
import type { Dice } from './dice.ts';
import { peopleOf, SUPERVISORS } from './people.ts';
import { PLAUSIBLE } from './plausible.ts';

interface PlausibleInput {
  readonly input: DecisionInput;
  /** Somebody at work in the case may take it now. */
  readonly offered: boolean;
  /** Why the one who sends it may not. */
  readonly refusal: Refusal | undefined;
}

/** @param receivedAt real instant (epoch ms) */
export function plausibleInput(
  state: CaseState,
  type: DecisionType,
  receivedAt: number,
  dice: Dice,
): PlausibleInput {
  const people = [...peopleOf(state), ...SUPERVISORS];
  const may = people.filter((one) => standingGate(state, one, type) === undefined);
  const by = dice.pick(may.length > 0 ? may : people) ?? people[0];
  if (by === undefined) throw new Error('nobody is at work');
  const today = legalDateAt(state.clock, receivedAt);
  const party = dice.pick(activeParties(state))?.partyId;
  const whose = ruleFor(type).onBehalf === 'required' && party !== undefined;
  const input = {
    kind: 'decision',
    inputId: `explore-${type}`,
    type,
    actor: by,
    receivedAt,
    data: PLAUSIBLE[type]({ state, today, dice, by }),
    ...(whose ? { onBehalfOf: { partyId: party, channel: 'oral_record' } } : {}),
  } as DecisionInput;
  return { input, offered: may.length > 0, refusal: standingGate(state, by, type) };
}
