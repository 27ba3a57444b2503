/**
 * Undisputed facts (无争议事实): what the parties hold for true together, written down and signed by each. It is the one content
 * of a mediation that crosses to the court (OMR 18, 22; docs/law.md §0.5); concessions stay behind the wall.
 */
import type { DecisionRules } from '../../kernel/decision-rule.ts';
import { disputants, sideMissing } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import { MEDIATION_STAGES, type Stage } from '../../kernel/stage.ts';

/** In the mediation, or at once after it has failed, while those who mediated still have the parties before them. */
const WITH_THE_PARTIES: readonly Stage[] = [...MEDIATION_STAGES, 'awaiting_judge', 'filing_preparation'];

export const undisputedFactsDecisions: DecisionRules<'record_undisputed_facts'> = {
  record_undisputed_facts: {
    zh: '记载无争议事实',
    en: 'Record undisputed facts',
    stages: WITH_THE_PARTIES,
    leadsTo: [],
    onBehalf: 'never',
    ready: (state) => (sideMissing(state) ? refuse('side_missing') : undefined),
    targets: (state) => ({ party: disputants(state).map((one) => one.partyId) }),
    decide: (draft, { data }) => {
      const { undisputedFacts, signedBy, date = draft.actDate } = data;
      const parties = disputants(draft.state).map((one) => one.partyId);
      const foreign = signedBy.find((partyId) => !draft.state.parties.some((one) => one.partyId === partyId));
      if (foreign !== undefined) return refuse('party_unknown', { partyId: foreign });
      const missing = parties.filter((partyId) => !signedBy.includes(partyId));
      if (missing.length > 0) return refuse('facts_not_signed_by_all', { parties: missing.join(',') });
      draft.emit('undisputed_facts_recorded', { undisputedFacts, signedBy, date });
      return undefined;
    },
  },
};
