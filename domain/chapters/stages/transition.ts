/** Moving between stages: what the stage left behind, and the clock that starts on entry (docs/law.md §14.1, column "Clock"). */
import type { EventData } from '../../kernel/events.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import type { TextRef } from '../../kernel/refs.ts';
import { hasConsent } from '../../kernel/questions.ts';
import type { StageReason } from './shape.ts';
import type { MediationStage, Stage } from '../../kernel/stage.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Deadline } from '../clocks/shape.ts';
import type { Conclusion, MediationEndReason, Track } from '../../kernel/codes.ts';
import { armChoosing } from '../mediation/choosing.ts';
import { armMediationPeriod, returnToPolice } from '../public-order/clocks.ts';
import { isPublicOrderOpen, policeMediate } from '../public-order/questions.ts';
import { takenByTrafficPolice } from '../traffic/gates.ts';
import { withdrawAtConclusion, withdrawStale } from '../tasks/moves.ts';
import { lapseHearings } from '../hearings/lapse.ts';
import { isLabour } from '../../law/matter-questions.ts';
import type { RuleId } from '../../law/rule.ts';
import { armRemovals } from '../measures/listing-removal.ts';
import { armExecutionLimit } from '../execution/limit.ts';
import { isClockOf } from '../processes/clocks.ts';
import { ANSWER_RULES } from '../trial/answer-period.ts';
import { armTrial, isTrialLimitRule } from '../trial/limit.ts';
import { SENDING_RULES } from '../service/sending.ts';

/**
 * Of track A the clock waits for the acceptance and for what the experts say (`armMediationPeriod`), of track C for the joint
 * application, and once that is accepted for its beginning in law (`record_traffic_start`).
 */
const TRACK_RULE: Record<Track, RuleId | undefined> = {
  A: undefined,
  B: 'PM4',
  C: 'SLA-TRAFFIC-APPLY',
  D: 'SLA-POLICE-D',
};

/** OMR 10 gives its three working days to an application for mediation *online*: a party agreed to mediate in that way. */
const mediatesOnline = (state: CaseState): boolean =>
  state.parties.some(({ partyId }) =>
    (['online', 'asynchronous'] as const).some((mode) =>
      hasConsent(state, partyId, 'mediation_after_registration', mode),
    ),
  );

/** The rule of the clock that starts when a stage is entered; undefined where something later starts it. */
function entryRule(state: CaseState, stage: Stage): RuleId | undefined {
  switch (stage) {
    case 'intake':
      return 'SLA-INTAKE';
    case 'police_mediation':
      return state.track === 'C' && state.traffic !== undefined ? undefined : TRACK_RULE[state.track ?? 'B'];
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
      return mediatesOnline(state) ? 'CM6' : 'SLA-REGISTERED-HANDOVER';
    case 'appeal':
      return 'T16.forward';
    case 'in_force':
      return 'SLA-IN-FORCE';
    case 'execution':
      return 'E2';
    case 'closed_for_now':
      return 'E16.review';
    case 'trial':
    case 'urging':
    case 'archived':
      return undefined;
  }
}

/**
 * Clocks of one act. They are met only by their own act; leaving the stage does not meet them. All other clocks ask for
 * the stage's own business, which is done when a person moves the case on.
 */
const OF_ONE_ACT: ReadonlySet<RuleId> = new Set<RuleId>([
  'PM10',
  'FL4',
  'CM6',
  'CM7',
  'SLA-REGISTERED-HANDOVER',
  'CM8',
  'CM9',
  'T1',
  ...ANSWER_RULES,
  'T2.forward',
  'T4',
  'T5.ordinary',
  'T5.summary',
  'T5.small_claims',
  'T5.second',
  'T6',
  'T6.second',
  'SLA-HEARING-HELD',
  'SLA-HEARING-HELD.second',
  'T7',
  'T8',
  'T9',
  'T16.forward',
  'T16.answer',
  'T16.forward_answer',
  'T16.file',
  'T16.register',
  'E2',
  'E4',
  'E9',
  'E10',
  'SLA-SERVE-NOTICE',
  ...SENDING_RULES,
]);

const ofStage = (deadline: Deadline): boolean => deadline.scope === 'stage';
const isBusiness = (deadline: Deadline): boolean => ofStage(deadline) && !OF_ONE_ACT.has(deadline.rule);

/** The stage's own business is done. */
export function meetBusiness(draft: EventDraft): void {
  draft.meet(isBusiness);
}

/** Of track A (NORM07 9); of a labour dispute before a mediating body fifteen days, after which a party may go to arbitration (LMAL 14). */
function armMediationPeriods(draft: EventDraft, startSeq: number): void {
  armMediationPeriod(draft);
  const { findings, matter, track } = draft.state;
  if (track !== 'B' || !(findings?.labour === true || isLabour(matter))) return;
  draft.arm('LM15', {
    startDate: draft.actDate,
    startSeq,
    startEvent: 'stage_entered.police_mediation',
  });
}

/** Enters a stage: its predecessor's own clocks end (met when a person moved the case), the new stage's clock starts. */
export function enterStage(draft: EventDraft, stage: Stage, reason: StageReason = 'decision'): void {
  if (reason === 'decision') meetBusiness(draft);
  draft.supersede(ofStage, 'stage_left');
  const entered = draft.emit('stage_entered', { from: draft.state.stage, stage, reason });
  const rule = entryRule(draft.state, stage);
  const startSeq = enteredBy(draft.state, stage) ?? entered;
  if (rule !== undefined)
    draft.arm(rule, { startDate: draft.actDate, startSeq, startEvent: `stage_entered.${stage}` });
  lapseHearings(draft);
  if (stage === 'police_mediation') armMediationPeriods(draft, startSeq);
  if (stage === 'mediation_after_registration') armChoosing(draft, entered);
  if (stage === 'trial') armTrial(draft, entered);
  if (stage === 'in_force') armExecutionLimit(draft, entered);
  withdrawStale(draft);
}

const APPLICATION: Partial<Record<Stage, string>> = {
  filing_review: 'complaint_submitted',
  execution: 'execution_applied',
};

/** The application just made, from which the stage's clock counts in law: correcting its date moves the clock (FL2, E2). */
function enteredBy(state: CaseState, stage: Stage): number | undefined {
  const last = state.datedEvents.at(-1);
  return last?.type === APPLICATION[stage] ? last?.seq : undefined;
}

/** RTA 85: after people's mediation of a traffic claim the parties have three days to go to the traffic police together. */
function armAfterPeoplesMediation(draft: EventDraft, stage: MediationStage, startSeq: number): void {
  const { track, findings } = draft.state;
  if (stage !== 'police_mediation' || track !== 'B' || findings?.traffic !== true) return;
  draft.arm('RTA85', { startDate: draft.actDate, startSeq, startEvent: 'mediation_ended', scope: 'case' });
}

export function endMediation(
  draft: EventDraft,
  stage: MediationStage,
  reason: MediationEndReason,
  more: Omit<EventData['mediation_ended'], 'stage' | 'reason' | 'date' | 'paper'> = {},
): void {
  const ended = draft.emit('mediation_ended', {
    stage,
    reason,
    date: draft.actDate,
    ...more,
    // RTA 93, 94: the traffic police end with a paper what they mediated, nothing that waited for them.
    ...(takenByTrafficPolice(draft.state) && reason !== 'agreement'
      ? { paper: 'traffic_ended' as const }
      : {}),
  });
  if (reason === 'agreement') return;
  armAfterPeoplesMediation(draft, stage, ended);
  // Who settled by themselves and applied together is not sent back: that is decided on its own (PSAPL 9; AJ 186).
  const settling = reason === 'self_settled' || draft.state.publicOrder?.application !== undefined;
  if (!policeMediate(draft.state) || settling) return;
  returnToPolice(draft, reason === 'expired' ? 'expired' : 'no_agreement');
}

/** Conclusions by which what was owed is done: the creditor waits for no execution any more (CPL 237). */
const EXECUTED: ReadonlySet<Conclusion> = new Set<Conclusion>([
  'agreement_performed',
  'judgment_performed',
  'fully_executed',
  'settled_and_performed',
]);

/** What a conclusion does besides the stage's own business: it ends the suit (T7-T9) and the execution (E10). */
function isEnded(conclusion: Conclusion, { rule }: Deadline): boolean {
  const tried = isTrialLimitRule(rule) && conclusion !== 'transferred';
  return tried || rule === 'E10' || (rule === 'E9' && EXECUTED.has(conclusion));
}

/** What stands against somebody until it is taken back: the term on the list, and the days in which an entry must go (SXP 2, 10, 12). */
const outlives = ({ rule }: Deadline): boolean =>
  rule === 'SX.term' || rule === 'SX.remove' || rule === 'SX.correct';

/** The case is done and only waits to be archived; nothing else runs any more. */
export function conclude(draft: EventDraft, conclusion: Conclusion, text?: TextRef): void {
  draft.meet((deadline) => isBusiness(deadline) || isEnded(conclusion, deadline));
  // A side process goes on until the court closes it, the public-order case until the police decide it; their clocks too.
  const open = draft.state.processes.filter((one) => one.status === 'open');
  // A result that is in is still judged, by its own clock.
  withdrawAtConclusion(draft);
  lapseHearings(draft);
  const goesOn = (deadline: Deadline): boolean =>
    open.some((one) => isClockOf(one, deadline)) ||
    deadline.taskId !== undefined ||
    outlives(deadline) ||
    (deadline.rule === 'PA5' && isPublicOrderOpen(draft.state));
  draft.supersede((deadline) => !goesOn(deadline), 'stage_left');
  const startSeq = draft.emit('case_concluded', {
    conclusion,
    ...(text === undefined ? {} : { text }),
  });
  draft.arm('SLA-ARCHIVE', { startDate: draft.actDate, startSeq, startEvent: 'case_concluded' });
  armRemovals(draft, startSeq, 'case_concluded');
}
