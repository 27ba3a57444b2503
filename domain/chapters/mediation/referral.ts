/** The judge takes the dispute over, or says why not, within three working days (docs/law.md §14.1 S2D; ADR 0006). */
import type { DecisionRules } from '../../kernel/decision-rule.ts';
import { assignedIn } from '../../kernel/questions.ts';
import { violenceGate } from '../violence/gates.ts';
import { enterStage } from '../stages/transition.ts';

export const referralDecisions: DecisionRules<'accept_referral' | 'decline_referral'> = {
  accept_referral: {
    zh: '法官接收',
    en: 'The judge accepts the referral',
    stages: ['awaiting_judge'],
    leadsTo: ['judge_mediation'],
    // Before a suit a judge guides people’s mediation; what is not under way is not taken over.
    article: '人民调解法 第5条',
    onBehalf: 'never',
    capacity: 'judge',
    ready: violenceGate,
    decide: (draft, { data, actor }) => {
      draft.emit('referral_accepted', { personId: actor.personId, ...data });
      if (assignedIn(draft.state, 'judge') !== actor.personId) {
        draft.emit('person_assigned', { personId: actor.personId, capacity: 'judge' });
      }
      enterStage(draft, 'judge_mediation');
      return undefined;
    },
  },
  decline_referral: {
    zh: '法官不接收',
    en: 'The judge declines the referral',
    stages: ['awaiting_judge'],
    leadsTo: ['filing_preparation'],
    onBehalf: 'never',
    capacity: 'judge',
    decide: (draft, { data }) => {
      draft.emit('referral_declined', { reason: data.reason, by: 'judge' });
      enterStage(draft, 'filing_preparation');
      return undefined;
    },
  },
};
