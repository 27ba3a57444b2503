/** What passed deadlines of mediation (调解) do: the case goes on to the next who owes something; no right is decided. */
import { oversightOf } from '../../access/policy/oversight.ts';
import { escalate, type ExpiryEffect, type ExpiryEffects, leading, tell } from '../../kernel/escalation.ts';
import type { MediationStage } from '../../kernel/stage.ts';
import { endMediation, enterStage } from '../stages/transition.ts';
import { AFTER_FAILED } from './consent.ts';

/** Mediation out of time without an agreed extension: the next who owes something is the judge, the helper, or the bench. */
const mediationExpired = (stage: MediationStage): ExpiryEffect =>
  leading({ [stage]: [AFTER_FAILED[stage]] }, (draft, deadline) => {
    if (draft.state.stage !== stage) return;
    tell(oversightOf(stage, false).heads, true)(draft, deadline);
    endMediation(draft, stage, 'expired');
    enterStage(draft, AFTER_FAILED[stage], 'expiry');
  });

/** A judge's silence: nothing may be held back for it (docs/law.md §14.1 S2D). */
const judgeSilent = leading({ awaiting_judge: ['filing_preparation'] }, (draft, deadline) => {
  if (draft.state.stage !== 'awaiting_judge') return;
  escalate('court', ['division_head', 'president'], true)(draft, deadline);
  draft.emit('referral_declined', { by: 'silence' });
  enterStage(draft, 'filing_preparation', 'expiry');
});

export const mediationExpiry = {
  PA3: mediationExpired('police_mediation'),
  PA4: mediationExpired('police_mediation'),
  PM4: mediationExpired('police_mediation'),
  RTA90: mediationExpired('police_mediation'),
  'SLA-POLICE-D': mediationExpired('police_mediation'),
  'SLA-JUDGE-ACCEPT': judgeSilent,
  CM1: mediationExpired('judge_mediation'),
  'SLA-JUDGE-GUIDE': mediationExpired('judge_mediation'),
  'CM2.ordinary': mediationExpired('mediation_after_registration'),
  'CM2.summary': mediationExpired('mediation_after_registration'),
  'CM3.ordinary': mediationExpired('mediation_after_registration'),
  'CM3.summary': mediationExpired('mediation_after_registration'),
  'CM3.small_claims': mediationExpired('mediation_after_registration'),
} satisfies ExpiryEffects;
