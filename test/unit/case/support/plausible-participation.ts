/** Who consents to and takes part in a mediation, and what is noted and said to them: for random walks. */
import { activeParties } from '../../../../domain/kernel/questions.ts';
import { text } from './case-under-test.ts';
import { isMediationStage, MEDIATION_STAGES } from '../../../../domain/kernel/stage.ts';
import * as T from '../../../../domain/kernel/codes.ts';
import { agentOf } from './agents.ts';
import type { Makers, Moment } from './moment.ts';

const consentStage = ({ state, dice }: Moment) => {
  if (isMediationStage(state.stage)) return state.stage;
  if (state.stage === 'awaiting_judge') return 'judge_mediation' as const;
  if (state.stage === 'intake') return dice.pick(MEDIATION_STAGES) ?? 'police_mediation';
  return 'mediation_after_registration' as const;
};

const anyParty = ({ state, dice }: Moment): string => dice.pick(state.parties)?.partyId ?? 'A';

export const mode = ({ dice }: Moment): T.ConsentMode => (dice.chance(0.9) ? 'in_person' : 'online');

type Taken =
  | 'record_note'
  | 'remind_parties'
  | 'tell_parties'
  | 'record_party_change'
  | 'give_consent'
  | 'withdraw_consent'
  | 'record_participation'
  | 'record_undisputed_facts';

export const plausibleParticipation: Pick<Makers, Taken> = {
  tell_parties: (moment) => {
    const topic = moment.dice.pick(T.TOLD_TOPICS) ?? 'evidence';
    const guarantee = { kind: 'general', debtDue: moment.today } as const;
    const said = topic === 'guarantee_period' ? { guarantee } : {};
    return { topic, partyIds: [anyParty(moment)], textVersion: '1', ...said };
  },
  record_party_change: (moment) => {
    const change = moment.dice.chance(0.7)
      ? 'guardian_notified'
      : (moment.dice.pick(T.PARTY_CHANGES) ?? 'left');
    const whom = change === 'agent_appointed' ? { agent: agentOf('lawyer', ['settle']) } : {};
    return {
      partyId: anyParty(moment),
      change,
      ...whom,
      ...(change === 'agent_ended' ? { agentNo: 1 } : {}),
    };
  },
  record_note: () => ({ text: text('note') }),
  remind_parties: (moment) => ({
    partyIds: [anyParty(moment)],
    text: text('reminder'),
  }),
  give_consent: (moment) => ({
    stage: consentStage(moment),
    mode: mode(moment),
    told: moment.dice.chance(0.9),
  }),
  withdraw_consent: (moment) => ({ stage: consentStage(moment) }),

  record_participation: (moment) => ({
    partyId: anyParty(moment),
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
