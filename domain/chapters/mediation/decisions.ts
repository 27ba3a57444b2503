/** Mediation at the station, guided by a judge, or after registration: sessions and their end (调解). */
import type { DecisionRules } from '../../kernel/decision-rule.ts';
import type { DecisionData } from '../../kernel/decision-data.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import { refuse } from '../../kernel/refusals.ts';
import { type MediationStage, MEDIATION_STAGES, type Stage } from '../../kernel/stage.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { AfterMediation, CloseReason, MediationEndReason } from '../../kernel/codes.ts';
import type { LegalDate } from '../../deadlines/legal-date.ts';
import type { Refusal } from '../../result.ts';
import { noticeGate, trafficGate } from '../traffic/gates.ts';
import { setAsidePaper } from '../agreement/mediation-paper.ts';
import { policeMediate, violates } from '../public-order/questions.ts';
import { acceptedGate, consentGate, endingGate, mediationStage, mediatorGate } from './gates.ts';
import { waysGate } from './ending.ts';
import { barGate, circleGate, endBySession } from './session.ts';
import { apartGate, violenceGate } from '../violence/gates.ts';
import { conclude, endMediation, enterStage } from '../stages/transition.ts';

/** Track A: one session, a second within seven working days if need be, never a third (AJ 183). */
function sessionLimit(state: CaseState): Refusal | undefined {
  const sessions = Math.max(state.mediation?.sessions ?? 0, state.publicOrder?.sessions ?? 0);
  return policeMediate(state) && sessions >= 2 ? refuse('second_session_limit') : undefined;
}

/** The same day, in the same way and with the same outcome: the same record sent twice. */
function isLastSession(
  { mediation }: CaseState,
  { date, mode, outcome }: DecisionData['hold_session'],
): boolean {
  const last = mediation?.lastSession;
  return last !== undefined && last.date === date && last.mode === mode && last.outcome === outcome;
}

/** NORM07 9: the first session is held, and the police have seven working days for the second. */
function armSecond(draft: EventDraft, startDate: LegalDate, startSeq: number): void {
  if (!policeMediate(draft.state)) return;
  draft.meet((one) => one.rule === 'PA3');
  draft.arm('PA4', { startDate, startSeq, startEvent: 'session_held' });
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
  if (target === undefined || (next === 'public_order_case' && !violates(draft.state))) {
    return refuse('next_not_possible', { next });
  }
  if (target !== 'conclude') enterStage(draft, target);
  else conclude(draft, next === 'public_order_case' ? 'public_order_case' : closing(reason));
  return undefined;
}

const endedWith = ({ reason: _reason, next: _next, ...more }: DecisionData['end_mediation']) => more;

export const mediationDecisions: DecisionRules<'hold_session' | 'end_mediation'> = {
  hold_session: {
    zh: '记录调解',
    en: 'Record a mediation session',
    stages: MEDIATION_STAGES,
    // What bars the police from mediating, and who stays away from the traffic police or walks out, ends it.
    leadsTo: { police_mediation: ['filing_preparation'] },
    article: '办理行政案件程序规定 第179条；道路交通事故处理程序规定 第94条',
    onBehalf: 'never',
    ready: (state, actor) =>
      violenceGate(state) ??
      consentGate(state, mediationStage(state)) ??
      mediatorGate(state, actor) ??
      acceptedGate(state, actor) ??
      trafficGate(state, actor) ??
      sessionLimit(state),
    decide: (draft, { data, actor }) => {
      const date = data.date ?? draft.actDate;
      const refusal =
        apartGate(draft.state, data.separately) ??
        consentGate(draft.state, mediationStage(draft.state), data.mode) ??
        noticeGate(draft.state, date) ??
        circleGate(draft.state, actor, data);
      if (refusal !== undefined) return refusal;
      if (isLastSession(draft.state, { ...data, date })) return refuse('session_exists', { date });
      const no = (draft.state.mediation?.sessions ?? 0) + 1;
      const startSeq = draft.emit('session_held', { ...data, no, date });
      if (endBySession(draft, data)) return undefined;
      if (no === 1 && data.outcome === 'second_session') armSecond(draft, date, startSeq);
      return undefined;
    },
  },
  end_mediation: {
    zh: '终止调解',
    en: 'End mediation without agreement',
    stages: MEDIATION_STAGES,
    leadsTo: {
      police_mediation: ['awaiting_judge', 'filing_preparation'],
      judge_mediation: ['filing_preparation'],
      mediation_after_registration: ['trial'],
    },
    article: '人民调解法 第26条；在线调解规则 第25条',
    onBehalf: 'never',
    ready: endingGate,
    decide: (draft, { data }) => {
      const refusal = barGate(draft.state, data.bar) ?? waysGate(draft.state, data);
      if (refusal !== undefined) return refusal;
      const stage = mediationStage(draft.state);
      endMediation(draft, stage, data.reason, endedWith(data));
      setAsidePaper(draft);
      return leave(draft, stage, data);
    },
  },
};
