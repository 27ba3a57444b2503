/** Mediation at the station, guided by a judge, or after registration: sessions and their end (调解). */
import type { DecisionRules } from '../case/decision-rule.ts';
import type { Draft } from '../case/draft.ts';
import { missingConsents } from '../case/questions.ts';
import { refuse } from '../case/refusals.ts';
import { isMediationStage, type MediationStage, MEDIATION_STAGES, type Stage } from '../case/stage.ts';
import type { CaseState } from '../case/state.ts';
import type { AfterMediation, ConsentMode } from '../case/terms.ts';
import type { Refusal } from '../result.ts';
import { reachAgreement } from './agreement-reached.ts';
import { conclude, endMediation, enterStage } from './transition.ts';

/** No mediation act before every party's live consent, in the mode it happens in (PML 17, OLR 4). */
export function consentGate(
  state: CaseState,
  stage: MediationStage,
  mode?: ConsentMode,
): Refusal | undefined {
  const missing = missingConsents(state, stage, mode);
  return missing.length === 0 ? undefined : refuse('consent_missing', { parties: missing.join(',') });
}

/** The mediator of a registered case must have accepted before they act (OMR 12). */
function mediatorGate(state: CaseState): Refusal | undefined {
  if (state.stage !== 'mediation_after_registration') return undefined;
  return state.mediation?.mediatorAccepted === true ? undefined : refuse('mediator_pending');
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

function leave(draft: Draft, stage: MediationStage, next: AfterMediation): Refusal | undefined {
  const target = NEXT[stage][next];
  if (target === undefined || (next === 'public_order_case' && draft.state.track !== 'A')) {
    return refuse('next_not_possible', { next });
  }
  if (target !== 'conclude') enterStage(draft, target);
  else conclude(draft, next === 'public_order_case' ? 'public_order_case' : 'self_settled');
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
    ready: (state) => consentGate(state, mediationStage(state)) ?? mediatorGate(state) ?? sessionLimit(state),
    decide: (draft, { data }) => {
      const refusal = consentGate(draft.state, mediationStage(draft.state), data.mode);
      if (refusal !== undefined) return refusal;
      const no = (draft.state.mediation?.sessions ?? 0) + 1;
      const date = data.date ?? draft.actDate;
      draft.emit('session_held', { ...data, no, date });
      const second = draft.state.track === 'A' && draft.state.stage === 'police_mediation' && no === 1;
      if (second && data.outcome === 'second_session') {
        draft.meet((one) => one.rule === 'PA3');
        draft.arm('PA4', { startDate: date, startEvent: 'session_held' });
      }
      return undefined;
    },
  },
  reach_agreement: {
    zh: '达成调解协议',
    en: 'Record an agreement',
    stages: [...MEDIATION_STAGES, 'trial'],
    leadsTo: ['agreement_in_force', 'in_force'],
    onBehalf: 'never',
    ready: (state) => consentGate(state, mediationStage(state)) ?? mediatorGate(state),
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
      return leave(draft, stage, data.next);
    },
  },
};
