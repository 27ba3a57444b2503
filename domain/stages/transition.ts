/** Moving between stages: what the stage left behind, and the clock that starts on entry (rule book §14, column "clock"). */
import type { TextRef } from '../case/decisions.ts';
import type { Draft } from '../case/draft.ts';
import type { StageReason } from '../case/events.ts';
import type { MediationStage, Stage } from '../case/stage.ts';
import type { CaseState } from '../case/state.ts';
import type { Conclusion, MediationEndReason, Procedure, Track } from '../case/terms.ts';
import { performanceEnd } from '../case/questions.ts';
import type { RuleId } from '../law/rule.ts';

const TRACK_RULE: Record<Track, RuleId> = { A: 'PA3', B: 'PM4', C: 'RTA90', D: 'SLA-POLICE-D' };
const TRIAL_RULE: Record<Procedure, RuleId> = { ordinary: 'T7', summary: 'T8', small_claims: 'T9' };

/** The rule of the clock that starts when a stage is entered; undefined where something later starts it. */
function entryRule(state: CaseState, stage: Stage): RuleId | undefined {
  switch (stage) {
    case 'intake':
      return 'SLA-INTAKE';
    case 'police_mediation':
      return TRACK_RULE[state.track ?? 'B'];
    case 'awaiting_judge':
      return 'SLA-JUDGE-ACCEPT';
    case 'judge_mediation':
      return state.policy === '2023' ? 'CM1' : 'SLA-JUDGE-GUIDE';
    case 'agreement_in_force':
      return 'SLA-AGREEMENT-VISIT';
    case 'judicial_confirmation':
      return 'JC1';
    case 'filing_preparation':
      return 'SLA-FILING-PREP';
    case 'filing_review':
      return 'FL2';
    case 'mediation_after_registration':
      return 'CM6';
    case 'appeal':
      return 'T16.forward';
    case 'in_force':
      return 'SLA-IN-FORCE';
    case 'execution':
      return 'E2';
    case 'closed_for_now':
      return 'SLA-CLOSED-REVIEW';
    case 'trial':
    case 'urging':
    case 'archived':
      return undefined;
  }
}

/** Enters a stage: its predecessor's own clocks end (met when a person moved the case), the new stage's clock starts. */
export function enterStage(draft: Draft, stage: Stage, reason: StageReason = 'decision'): void {
  const ofStage = (deadline: { scope: string }): boolean => deadline.scope === 'stage';
  if (reason === 'decision') draft.meet(ofStage);
  else draft.supersede(ofStage, 'stage_left');
  const startSeq = draft.emit('stage_entered', { from: draft.state.stage, stage, reason });
  const rule = entryRule(draft.state, stage);
  if (rule !== undefined)
    draft.arm(rule, { startDate: draft.actDate, startSeq, startEvent: `stage_entered.${stage}` });
  if (stage === 'trial') armTrial(draft);
  if (stage === 'in_force') armExecutionLimit(draft);
}

/** The trial limit counts from registration (CPL 152/164/168); days of agreed mediation stay out of it (T11). */
function armTrial(draft: Draft): void {
  const { filing } = draft.state;
  if (filing.registeredOn === undefined || filing.procedure === undefined) return;
  armTrialLimit(draft, filing.procedure);
  if (!draft.state.services.some((one) => one.document === 'complaint')) {
    draft.arm('T1', {
      startDate: filing.registeredOn,
      startSeq: filing.registeredSeq,
      startEvent: 'case_registered',
    });
  }
}

export function armTrialLimit(draft: Draft, procedure: Procedure): void {
  const { registeredOn, registeredSeq, mediated } = draft.state.filing;
  if (registeredOn === undefined) return;
  const rule = TRIAL_RULE[procedure];
  // A case sent back is tried anew: its limit does not run from the first registration.
  if (draft.state.appeal?.outcome === 'remanded') {
    draft.arm(rule, { startDate: draft.actDate, startEvent: 'appeal_decided.remanded' });
    return;
  }
  const deadlineId = draft.arm(rule, {
    startDate: registeredOn,
    startSeq: registeredSeq,
    startEvent: 'case_registered',
  });
  if (mediated === undefined || mediated.to <= mediated.from) return;
  const exclusion = { ...mediated, ground: 'agreed_mediation' };
  const due = draft.compute(rule, registeredOn, { exclusions: [exclusion] });
  draft.emit('deadline_moved', {
    deadlineId,
    cause: 'exclusion',
    ground: exclusion.ground,
    exclusion,
    ...due,
  });
}

/** E1: two years from the end of the performance period (CPL 250); it lives with the case, not with a stage. */
function armExecutionLimit(draft: Draft): void {
  if (draft.state.deadlines.some((one) => one.rule === 'E1' && one.status === 'armed')) return;
  const from = performanceEnd(draft.state) ?? draft.actDate;
  draft.arm('E1', { startDate: from, startEvent: 'performance_period_ended', scope: 'case' });
}

export function endMediation(
  draft: Draft,
  stage: MediationStage,
  reason: MediationEndReason,
  notes?: TextRef,
): void {
  draft.emit('mediation_ended', {
    stage,
    reason,
    date: draft.actDate,
    ...(notes === undefined ? {} : { notes }),
  });
}

/** The case is done and only waits to be archived; nothing else runs any more. */
export function conclude(draft: Draft, conclusion: Conclusion): void {
  draft.meet((deadline) => deadline.scope === 'stage');
  // A side process goes on until somebody closes it; its clock with it.
  const open = new Set(draft.state.processes.filter((one) => one.status === 'open').map((one) => one.seq));
  draft.supersede((deadline) => !open.has(deadline.startSeq), 'stage_left');
  const startSeq = draft.emit('case_concluded', { conclusion });
  draft.arm('SLA-ARCHIVE', { startDate: draft.actDate, startSeq, startEvent: 'case_concluded' });
}
