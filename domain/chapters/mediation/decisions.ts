/** Mediation at the station, guided by a judge, or after registration: sessions and their end (调解). */
import { mediatesOnTheBench } from '../../access/policy/mediation.ts';
import type { DecisionRules } from '../../kernel/decision-rule.ts';
import type { DecisionData } from '../../kernel/decision-data.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import type { Actor } from '../../kernel/actor.ts';
import { isRecused, missingConsents } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import { isMediationStage, type MediationStage, MEDIATION_STAGES, type Stage } from '../../kernel/stage.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { AfterMediation, CloseReason, ConsentMode, MediationEndReason } from '../../kernel/codes.ts';
import type { Refusal } from '../../result.ts';
import { reachAgreement } from '../agreement/reach.ts';
import { setAsidePaper } from '../agreement/mediation-paper.ts';
import { conclude, endMediation, enterStage } from '../stages/transition.ts';

/** No mediation act before every party's live consent, in the mode it happens in (PML 17, OLR 4). */
function consentGate(state: CaseState, stage: MediationStage, mode?: ConsentMode): Refusal | undefined {
  const missing = missingConsents(state, stage, mode);
  return missing.length === 0 ? undefined : refuse('consent_missing', { parties: missing.join(',') });
}

/** Who may mediate a registered case: the mediator who accepted it (OMR 12), or the bench; in the trial the bench only (CPL 97). */
function mediatorGate(state: CaseState, actor: Actor): Refusal | undefined {
  if (state.stage === 'trial') return mediatesOnTheBench(actor.roles) ? undefined : refuse('bench_only');
  if (state.stage !== 'mediation_after_registration') return undefined;
  const { mediatorId, mediatorAccepted } = state.mediation ?? {};
  if (mediatorId === undefined || mediatorAccepted !== true || isRecused(state, mediatorId))
    return refuse('mediator_pending');
  return mediatorId === actor.personId || mediatesOnTheBench(actor.roles)
    ? undefined
    : refuse('not_the_mediator');
}

/** Track A: one session, a second within seven working days if need be, never a third (AJ 183). */
function sessionLimit(state: CaseState): Refusal | undefined {
  const sessions = state.mediation?.sessions ?? 0;
  return state.track === 'A' && state.stage === 'police_mediation' && sessions >= 2
    ? refuse('second_session_limit')
    : undefined;
}

const NEXT: Record<MediationStage, Partial<Record<AfterMediation, Stage | 'conclude'>>> = {
  police_mediation: {
    judge: 'awaiting_judge',
    filing: 'filing_preparation',
    public_order_case: 'conclude',
    close: 'conclude',
  },
  judge_mediation: { filing: 'filing_preparation', close: 'conclude' },
  mediation_after_registration: { trial: 'trial' },
};

/** A mediation that failed is not a settled one: figures of success count the reason, not the wish to close. */
function closing(reason: MediationEndReason): CloseReason {
  return reason === 'self_settled' || reason === 'unreachable' ? reason : 'other';
}

function leave(
  draft: EventDraft,
  stage: MediationStage,
  { next, reason }: DecisionData['end_mediation'],
): Refusal | undefined {
  const target = NEXT[stage][next];
  if (target === undefined || (next === 'public_order_case' && draft.state.track !== 'A')) {
    return refuse('next_not_possible', { next });
  }
  if (target !== 'conclude') enterStage(draft, target);
  else conclude(draft, next === 'public_order_case' ? 'public_order_case' : closing(reason));
  return undefined;
}

const mediationStage = (state: CaseState): MediationStage =>
  isMediationStage(state.stage) ? state.stage : 'mediation_after_registration';

export const mediationDecisions: DecisionRules<'hold_session' | 'reach_agreement' | 'end_mediation'> = {
  hold_session: {
    zh: '记录调解',
    en: 'Record a mediation session',
    stages: MEDIATION_STAGES,
    leadsTo: [],
    onBehalf: 'never',
    ready: (state, actor) =>
      consentGate(state, mediationStage(state)) ?? mediatorGate(state, actor) ?? sessionLimit(state),
    decide: (draft, { data }) => {
      const refusal = consentGate(draft.state, mediationStage(draft.state), data.mode);
      if (refusal !== undefined) return refusal;
      const no = (draft.state.mediation?.sessions ?? 0) + 1;
      const date = data.date ?? draft.actDate;
      const startSeq = draft.emit('session_held', { ...data, no, date });
      const second = draft.state.track === 'A' && draft.state.stage === 'police_mediation' && no === 1;
      if (second && data.outcome === 'second_session') {
        draft.meet((one) => one.rule === 'PA3');
        draft.arm('PA4', { startDate: date, startSeq, startEvent: 'session_held' });
      }
      return undefined;
    },
  },
  reach_agreement: {
    zh: '达成调解协议',
    en: 'Record an agreement',
    stages: [...MEDIATION_STAGES, 'trial'],
    leadsTo: ['agreement_in_force'],
    onBehalf: 'never',
    ready: (state, actor) => consentGate(state, mediationStage(state)) ?? mediatorGate(state, actor),
    decide: (draft, { data }) => reachAgreement(draft, data, mediationStage(draft.state)),
  },
  end_mediation: {
    zh: '终止调解',
    en: 'End mediation without agreement',
    stages: MEDIATION_STAGES,
    leadsTo: ['awaiting_judge', 'filing_preparation', 'trial'],
    onBehalf: 'never',
    decide: (draft, { data }) => {
      const stage = mediationStage(draft.state);
      endMediation(draft, stage, data.reason, data.notes);
      setAsidePaper(draft);
      return leave(draft, stage, data);
    },
  },
};
