/**
 * Whether a respondent takes part in the mediation (是否参加调解). Who stays away or does not want to is not out of the case: the
 * others mediate and settle, and the case goes on against the one who did not. Consent binds those who gave it (PML 17; CPL 96),
 * and a suit against several goes on against each who has not settled (CPL 55; docs/law.md §14.3 INV1).
 */
import type { DecisionRules } from '../../kernel/decision-rule.ts';
import { partyOf, respondents } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import { MEDIABLE_STAGES } from '../../kernel/stage.ts';

export const participationDecisions: DecisionRules<'record_participation'> = {
  record_participation: {
    zh: '登记是否参加调解',
    en: 'Record whether a respondent takes part in the mediation',
    stages: MEDIABLE_STAGES,
    leadsTo: [],
    onBehalf: 'never',
    targets: (state) => ({ party: respondents(state).map((one) => one.partyId) }),
    decide: (draft, { data }) => {
      const party = partyOf(draft.state, data.partyId);
      if (party === undefined) return refuse('party_unknown', { partyId: data.partyId });
      if (party.status !== 'active') return refuse('party_not_active', { partyId: data.partyId });
      if (party.role !== 'respondent') return refuse('not_respondent', { partyId: data.partyId });
      if ((party.apart ?? 'taking_part') === data.participation) return refuse('participation_same');
      draft.emit('participation_recorded', data);
      return undefined;
    },
  },
};
