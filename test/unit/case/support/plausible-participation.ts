/** Who consents to and takes part in a mediation, and what those hold for true together: for random walks. */
import { activeParties } from '../../../../domain/kernel/questions.ts';
import { text } from './case-under-test.ts';
import { isMediationStage, MEDIATION_STAGES } from '../../../../domain/kernel/stage.ts';
import type * as T from '../../../../domain/kernel/codes.ts';
import type { Makers, Moment } from './moment.ts';

const consentStage = ({ state, dice }: Moment) => {
  if (isMediationStage(state.stage)) return state.stage;
  if (state.stage === 'awaiting_judge') return 'judge_mediation' as const;
  if (state.stage === 'intake') return dice.pick(MEDIATION_STAGES) ?? 'police_mediation';
  return 'mediation_after_registration' as const;
};

export const mode = ({ dice }: Moment): T.ConsentMode => (dice.chance(0.9) ? 'in_person' : 'online');

type Taken = 'give_consent' | 'withdraw_consent' | 'record_participation' | 'record_undisputed_facts';

export const plausibleParticipation: Pick<Makers, Taken> = {
  give_consent: (moment) => ({ stage: consentStage(moment), mode: mode(moment) }),
  withdraw_consent: (moment) => ({ stage: consentStage(moment) }),

  record_participation: (moment) => ({
    partyId: moment.dice.pick(moment.state.parties)?.partyId ?? 'A',
    participation:
      moment.dice.pick(['absent', 'unwilling', 'taking_part', 'taking_part'] as const) ?? 'absent',
  }),
  record_undisputed_facts: ({ state, dice }) => ({
    undisputedFacts: text('facts'),
    signedBy: activeParties(state)
      .filter(() => dice.chance(0.95))
      .map((one) => one.partyId),
  }),
};
