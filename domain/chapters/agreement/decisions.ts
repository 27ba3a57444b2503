/** An agreement in force (协议生效): performance, breach, and the joint application for confirmation (CPL 205). */
import type { DecisionRules } from '../../kernel/decision-rule.ts';
import type { DecisionData } from '../../kernel/decision-data.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import { effectiveInstrument, isOfSome, lastAgreement, owedItems } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { Agreement } from './shape.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Deadline } from '../clocks/shape.ts';
import type { Refusal } from '../../result.ts';
import { conclude, enterStage } from '../stages/transition.ts';

/** Whoever settled while others did not: their agreement is theirs to take to the court, this case goes on with the rest. */
function applicationGate(state: CaseState): Refusal | undefined {
  if (state.stage !== 'agreement_in_force') {
    const ofSome = state.agreements.some((one) => isOfSome(state, one) && one.confirmable !== 'red');
    return ofSome ? refuse('agreement_of_some') : refuse('wrong_stage', { stage: state.stage });
  }
  const agreement = lastAgreement(state);
  return agreement === undefined || agreement.confirmable === 'red' ? refuse('not_confirmable') : undefined;
}

function concludePerformed(draft: EventDraft): void {
  conclude(
    draft,
    effectiveInstrument(draft.state) === undefined ? 'agreement_performed' : 'judgment_performed',
  );
}

/** What was performed, of one item or of all; all of it ends the case. */
export function recordPerformance(
  draft: EventDraft,
  data: DecisionData['record_performance'],
): Refusal | undefined {
  if (data.itemNo !== undefined && data.itemNo > owedItems(draft.state).length) return refuse('item_unknown');
  draft.emit('performance_recorded', { ...data, date: data.date ?? draft.actDate });
  if (data.full) concludePerformed(draft);
  return undefined;
}

/** The thirty days of this agreement and not of another in the case. */
const isPeriodOf = (agreement: Agreement | undefined, one: Deadline): boolean =>
  one.rule === 'PM10' && one.startSeq === agreement?.seq;

export const agreementDecisions: DecisionRules<
  'apply_confirmation' | 'record_performance' | 'report_breach'
> = {
  apply_confirmation: {
    zh: '共同申请司法确认',
    en: 'The parties apply for judicial confirmation',
    stages: [
      'police_mediation',
      'awaiting_judge',
      'judge_mediation',
      'agreement_in_force',
      'filing_preparation',
    ],
    leadsTo: ['judicial_confirmation'],
    onBehalf: 'required',
    ready: applicationGate,
    targets: (state) => ({ party: lastAgreement(state)?.partyIds ?? [] }),
    decide: (draft, { data }) => {
      const agreement = lastAgreement(draft.state);
      const missing = (agreement?.partyIds ?? []).filter((id) => !data.applicantIds.includes(id));
      if (missing.length > 0) return refuse('joint_application_required', { parties: missing.join(',') });
      if (!data.organisationProof) return refuse('organisation_proof_missing');
      // The court, not the platform, says what a late application is worth: it is passed on and marked (PM10).
      const period = draft.state.deadlines.findLast((one) => isPeriodOf(agreement, one));
      const late = period !== undefined && draft.actDate > period.dueDate;
      draft.meet((one) => isPeriodOf(agreement, one));
      draft.emit('confirmation_applied', { date: draft.actDate, applicantIds: data.applicantIds, late });
      enterStage(draft, 'judicial_confirmation');
      return undefined;
    },
  },
  record_performance: {
    zh: '记录履行',
    en: 'Record performance',
    stages: ['agreement_in_force', 'in_force', 'urging', 'execution', 'closed_for_now'],
    leadsTo: [],
    onBehalf: 'never',
    decide: (draft, { data }) => recordPerformance(draft, data),
  },
  report_breach: {
    zh: '报告不履行',
    en: 'Report that the agreement is not performed',
    stages: ['agreement_in_force'],
    leadsTo: ['filing_preparation'],
    onBehalf: 'required',
    decide: (draft, { data }) => {
      draft.emit('breach_reported', data);
      const agreement = lastAgreement(draft.state);
      draft.supersede((one) => isPeriodOf(agreement, one), 'stage_left');
      enterStage(draft, 'filing_preparation');
      return undefined;
    },
  },
};
