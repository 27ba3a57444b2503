/** What passed deadlines of mediation (调解) do: the case goes on to the next who owes something; no right is decided. */
import { oversightOf } from '../../access/policy/oversight.ts';
import { escalate, type ExpiryEffect, type ExpiryEffects, leading, tell } from '../../kernel/escalation.ts';
import { missingConsents } from '../../kernel/questions.ts';
import type { MediationStage, Stage } from '../../kernel/stage.ts';
import { endMediation, enterStage } from '../stages/transition.ts';
import { afterFailed } from './consent.ts';

/** Mediation out of time without an agreed extension: the next who owes something is the judge, the helper, or the bench. */
const mediationExpired = (stage: MediationStage, to: Stage): ExpiryEffect =>
  leading({ [stage]: [to] }, (draft, deadline) => {
    if (draft.state.stage !== stage || draft.state.concluded !== undefined) return;
    tell(oversightOf(stage, deadline.rule).heads, true)(draft, deadline);
    endMediation(draft, stage, 'expired');
    enterStage(draft, afterFailed(draft.state, stage), 'expiry');
  });

/**
 * Heads and parties are told, and nothing ends. The month of people’s mediation (PMR 33): PML knows no limit, both are asked for
 * more time. No joint application to the traffic police (RTA 86), as where the station has none: its chief sees to it.
 */
const onlyTold: ExpiryEffect = (draft, deadline) =>
  tell(oversightOf('police_mediation', deadline.rule).heads, true)(draft, deadline);

/** A judge's silence: nothing may be held back for it (docs/law.md §14.1 S2D). */
const judgeSilent = leading({ awaiting_judge: ['filing_preparation'] }, (draft, deadline) => {
  if (draft.state.stage !== 'awaiting_judge') return;
  escalate('court', ['division_head', 'president'], true)(draft, deadline);
  draft.emit('referral_declined', { by: 'silence' });
  enterStage(draft, 'filing_preparation', 'expiry');
});

/** OMR 15: whoever was asked gave no answer: it ends at once, and the material goes back. */
const unanswered: ExpiryEffect = leading({ mediation_after_registration: ['trial'] }, (draft, deadline) => {
  const { stage, concluded } = draft.state;
  if (stage !== 'mediation_after_registration' || concluded !== undefined) return;
  if (missingConsents(draft.state, stage).length === 0) return;
  tell(oversightOf(stage, deadline.rule).heads, true)(draft, deadline);
  endMediation(draft, stage, 'unreachable');
  enterStage(draft, 'trial', 'expiry');
});

/** OMR 10: they have not chosen together, and the court names a mediator. */
const courtNames: ExpiryEffect = (draft, deadline) =>
  tell(oversightOf('mediation_after_registration', deadline.rule).heads)(draft, deadline);

export const mediationExpiry = {
  CM7: courtNames,
  CM9: unanswered,
  PA3: mediationExpired('police_mediation', 'filing_preparation'),
  PA4: mediationExpired('police_mediation', 'filing_preparation'),
  PM4: onlyTold,
  // LMAL 14: no agreement in fifteen days, and a party may apply for arbitration; mediation goes on while both want it.
  LM15: onlyTold,
  RTA90: mediationExpired('police_mediation', 'filing_preparation'),
  'SLA-TRAFFIC-APPLY': onlyTold,
  'SLA-POLICE-D': mediationExpired('police_mediation', 'awaiting_judge'),
  'SLA-JUDGE-ACCEPT': judgeSilent,
  CM1: mediationExpired('judge_mediation', 'filing_preparation'),
  'SLA-JUDGE-GUIDE': mediationExpired('judge_mediation', 'filing_preparation'),
  'CM2.ordinary': mediationExpired('mediation_after_registration', 'trial'),
  'CM2.summary': mediationExpired('mediation_after_registration', 'trial'),
  'CM3.ordinary': mediationExpired('mediation_after_registration', 'trial'),
  'CM3.summary': mediationExpired('mediation_after_registration', 'trial'),
  'CM3.small_claims': mediationExpired('mediation_after_registration', 'trial'),
} satisfies ExpiryEffects;
