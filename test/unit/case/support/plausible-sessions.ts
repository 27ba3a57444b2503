/** What a person might well say of a session of mediation: who conducts it, where, who comes. */
import type { SessionCircle } from '../../../../domain/chapters/mediation/shape.ts';
import { activeParties } from '../../../../domain/kernel/questions.ts';
import type { Moment } from './moment.ts';

/** Mostly two officers, now and then one alone on a recording, or nothing said. */
export const conducted = ({ dice }: Moment): Pick<SessionCircle, 'officers' | 'place' | 'recording'> => {
  if (dice.chance(0.05)) return {};
  return dice.chance(0.7)
    ? { officers: 2 }
    : { officers: 1, place: 'case_handling_place', recording: dice.chance(0.8) ? 'full' : 'none' };
};

/** Now and then who came, whom they invited, or what was found. */
export const circle = (moment: Moment): SessionCircle => {
  const { state, dice } = moment;
  const came =
    dice.pick(['present', 'present', 'present', 'represented', 'walked_out'] as const) ?? 'present';
  return {
    ...conducted(moment),
    ...(dice.chance(0.7) ? { guardian: 'attended' } : {}),
    ...(dice.chance(0.7) ? { startChecks: ['identity_compared', 'sham_warned', 'address_form'] } : {}),
    ...(dice.chance(0.2)
      ? { attendance: activeParties(state).map(({ partyId }) => ({ partyId, came })) }
      : {}),
    ...(dice.chance(0.1) ? { invited: ['committee_member'] } : {}),
    ...(dice.chance(0.05) ? { bar: dice.pick(['clear_no', 'new_attack', 'fled'] as const) ?? 'other' } : {}),
  };
};
