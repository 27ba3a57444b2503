/** The parties' joint application for judicial confirmation (共同申请司法确认, CPL 205; CPLI 353-354). */
import type { DecisionRules } from '../../kernel/decision-rule.ts';
import { isOfSome, lastAgreement } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Refusal } from '../../result.ts';
import { confirmableForm } from '../agreement/form.ts';
import { isPeriodOf } from '../agreement/confirmation-period.ts';
import { lackingPapers } from './papers.ts';
import { enterStage } from '../stages/transition.ts';

/** On the way to the court after a breach the agreement is still there to be confirmed, if both want it (CPL 205). */
const isBrokenOnly = (state: CaseState): boolean =>
  state.stage === 'filing_preparation' && lastAgreement(state)?.breached === true;

/** Parties who settled while others did not: their agreement is theirs to take to the court, this case goes on with the rest. */
function applicationGate(state: CaseState): Refusal | undefined {
  if (state.stage !== 'agreement_in_force' && !isBrokenOnly(state)) {
    const ofSome = state.agreements.some((one) => isOfSome(state, one) && one.confirmable !== 'red');
    return ofSome ? refuse('agreement_of_some') : refuse('wrong_stage', { stage: state.stage });
  }
  const agreement = lastAgreement(state);
  if (agreement?.mediatingBody === 'not_established') return refuse('body_not_established');
  return agreement === undefined || agreement.confirmable === 'red' ? refuse('not_confirmable') : undefined;
}

export const applicationDecisions: DecisionRules<'apply_confirmation'> = {
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
    leadsTo: {
      agreement_in_force: ['judicial_confirmation'],
      filing_preparation: ['judicial_confirmation'],
    },
    article: '民事诉讼法 第205条；人民调解法 第33条',
    onBehalf: 'required',
    ready: applicationGate,
    targets: (state) => ({ party: lastAgreement(state)?.partyIds ?? [] }),
    decide: (draft, { data, onBehalfOf }) => {
      const agreement = lastAgreement(draft.state);
      const missing = (agreement?.partyIds ?? []).filter((id) => !data.applicantIds.includes(id));
      if (missing.length > 0) return refuse('joint_application_required', { parties: missing.join(',') });
      if (!data.organisationProof) return refuse('organisation_proof_missing');
      const unfit = agreement === undefined ? undefined : confirmableForm(agreement, data);
      if (unfit !== undefined) return unfit;
      // The court, not the platform, says what a late application is worth: it is passed on and marked (PM10).
      const period = draft.state.deadlines.findLast((one) => isPeriodOf(agreement, one));
      const late = period !== undefined && draft.actDate > period.dueDate;
      draft.meet((one) => isPeriodOf(agreement, one));
      const { organisationProof: _proof, papers, ...applied } = data;
      const lacking = lackingPapers(draft.state, papers, onBehalfOf?.agentNo !== undefined);
      draft.emit('confirmation_applied', {
        ...applied,
        date: draft.actDate,
        late,
        ...(lacking.length === 0 ? {} : { lacking }),
      });
      enterStage(draft, 'judicial_confirmation');
      return undefined;
    },
  },
};
