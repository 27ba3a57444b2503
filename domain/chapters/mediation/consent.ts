/** The consent ledger (同意): voluntariness is a hard gate at every stage, and withdrawal takes effect at once (PML 17). */
import type { DecisionRules } from '../../kernel/decision-rule.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import { hasConsent, partyOf } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import { MEDIABLE_STAGES, type MediationStage, type Stage } from '../../kernel/stage.ts';
import { meetAsking } from './choosing.ts';
import { setAsidePaper } from '../agreement/mediation-paper.ts';
import { armTrialLimit } from '../trial/limit.ts';
import { endMediation, enterStage } from '../stages/transition.ts';

const AFTER_FAILED: Record<MediationStage, Stage> = {
  police_mediation: 'awaiting_judge',
  judge_mediation: 'filing_preparation',
  mediation_after_registration: 'trial',
};

/**
 * Where a case goes when mediation ends without an agreement and no decision says otherwise. What the police themselves
 * mediated goes to no judge: the parties are told that they may sue (PSAPL 9; RTA 86).
 */
export const afterFailed = ({ track }: CaseState, stage: MediationStage): Stage =>
  stage === 'police_mediation' && (track === 'A' || track === 'C')
    ? 'filing_preparation'
    : AFTER_FAILED[stage];

function afterWithdrawal(draft: EventDraft, stage: MediationStage): void {
  const setAside = stage === 'mediation_after_registration' && setAsidePaper(draft);
  if (setAside && draft.state.stage === 'trial') {
    const { procedure = 'ordinary' } = draft.state.filing;
    return armTrialLimit(draft, procedure);
  }
  if (draft.state.stage !== stage) return;
  endMediation(draft, stage, 'party_unwilling');
  enterStage(draft, afterFailed(draft.state, stage), 'consent_withdrawn');
}

export const consentDecisions: DecisionRules<'give_consent' | 'withdraw_consent'> = {
  give_consent: {
    zh: '当事人同意调解',
    en: 'A party consents to mediation',
    stages: MEDIABLE_STAGES,
    leadsTo: [],
    onBehalf: 'required',
    decide: (draft, { data, onBehalfOf }) => {
      const partyId = onBehalfOf?.partyId ?? '';
      if (partyOf(draft.state, partyId)?.kind === 'unknown') return refuse('party_unidentified', { partyId });
      if (partyOf(draft.state, partyId)?.apart !== undefined) return refuse('party_apart', { partyId });
      if (hasConsent(draft.state, partyId, data.stage, data.mode)) return refuse('consent_exists');
      draft.emit('consent_given', { partyId, stage: data.stage, mode: data.mode });
      meetAsking(draft);
      return undefined;
    },
  },
  withdraw_consent: {
    zh: '当事人撤回同意',
    en: 'A party withdraws consent',
    stages: MEDIABLE_STAGES,
    leadsTo: {
      police_mediation: ['awaiting_judge', 'filing_preparation'],
      judge_mediation: ['filing_preparation'],
      mediation_after_registration: ['trial'],
    },
    article: '人民调解法 第17条',
    onBehalf: 'required',
    decide: (draft, { data, onBehalfOf }) => {
      const partyId = onBehalfOf?.partyId ?? '';
      if (!hasConsent(draft.state, partyId, data.stage, data.mode)) return refuse('consent_absent');
      draft.emit('consent_withdrawn', { partyId, ...data });
      if (!hasConsent(draft.state, partyId, data.stage)) afterWithdrawal(draft, data.stage);
      return undefined;
    },
  },
};
