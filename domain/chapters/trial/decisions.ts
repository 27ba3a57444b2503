/** Trial (审理): answer, evidence, procedure, judgment or ruling (CPL 128-157). */
import type { DecisionRules } from '../../kernel/decision-rule.ts';
import type { DecisionData } from '../../kernel/decision-data.ts';
import { type EventDraft, isRunning } from '../../kernel/event-draft.ts';
import type { LegalDate } from '../../deadlines/legal-date.ts';
import type { Actor } from '../../kernel/actor.ts';
import {
  activeParties,
  hasMediated,
  partyOf,
  pendingInstrument,
  respondents,
  sideMissing,
} from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Refusal } from '../../result.ts';
import { appealAnswered } from '../appeal/chain.ts';
import { awaitSending } from '../service/sending.ts';
import { statusEndingGate } from '../agreement/personal-status.ts';
import { absentFrom } from '../agreement/obliged.ts';
import { heldInThisTrial } from '../hearings/questions.ts';
import { lapseHearings } from '../hearings/lapse.ts';
import {
  answerPeriod,
  complaintReached,
  hasAnswered,
  isAnswerOf,
  notReached,
  soundHearings,
} from './answer-period.ts';
import { defaulting, defaultRefusal } from './default-judgment.ts';
import { evidencePeriod } from './evidence-period.ts';
import { forwardAnswer } from './forward-answer.ts';
import { setAnswerPeriod } from './set-answer-period.ts';
import { aboveOwnCeiling, smallClaimsBar } from './small-claims.ts';
import { divorceGate } from '../hearings/mediation-first.ts';
import { convertProcedure } from './conversion.ts';
import { objectionBar } from './procedure-objection.ts';
import { unpaidRefusal } from './fee.ts';
import { isTrialLimit } from './limit.ts';
import { conclude } from '../stages/transition.ts';
import { undecided } from './undecided.ts';

type PreparationDecision =
  | 'file_answer'
  | 'waive_answer_period'
  | 'set_answer_period'
  | 'set_evidence_period'
  | 'convert_procedure';

/** CPL 174: a party served with the petition may answer it, in time or not; silence does not stop the appeal. */
function answerAppeal(
  draft: EventDraft,
  partyId: string,
  data: DecisionData['file_answer'],
): Refusal | undefined {
  const period = draft.state.deadlines.findLast(
    (one) => one.rule === 'T16.answer' && one.partyId === partyId && one.status !== 'superseded',
  );
  if (period === undefined) return refuse('petition_not_served');
  const answered = draft.state.deadlines.some(
    (one) => one.rule === 'T16.forward_answer' && one.partyId === partyId && one.startSeq > period.startSeq,
  );
  if (answered) return refuse('already_answered');
  appealAnswered(draft, partyId, draft.emit('answer_filed', { partyId, date: draft.actDate, ...data }));
  return undefined;
}

/** A respondent who has the complaint and has not answered it; who gave the period up may still answer. */
function answerable(state: CaseState, partyId: string, afterWaiver?: 'again'): Refusal | undefined {
  if (partyOf(state, partyId)?.role !== 'respondent') return refuse('not_respondent');
  if (state.trial.answers.includes(partyId)) return refuse('already_answered');
  if (afterWaiver === undefined && state.trial.answersWaived.includes(partyId))
    return refuse('answer_already_waived');
  return complaintReached(state, partyId) === undefined ? refuse('complaint_not_served') : undefined;
}

export const preparationOfTrialDecisions: DecisionRules<PreparationDecision> = {
  file_answer: {
    zh: '提交答辩',
    en: 'Submit the answer',
    stages: ['mediation_after_registration', 'trial', 'appeal'],
    leadsTo: [],
    onBehalf: 'required',
    decide: (draft, { data, onBehalfOf }) => {
      const partyId = onBehalfOf?.partyId ?? '';
      if (draft.state.stage === 'appeal') return answerAppeal(draft, partyId, data);
      const refusal = answerable(draft.state, partyId, 'again');
      if (refusal !== undefined) return refusal;
      const startSeq = draft.emit('answer_filed', { partyId, date: draft.actDate, ...data });
      draft.meet((one) => isAnswerOf(one, partyId));
      forwardAnswer(draft, partyId, startSeq);
      return undefined;
    },
  },
  waive_answer_period: {
    zh: '放弃答辩期间',
    en: 'Give up the period to answer',
    stages: ['mediation_after_registration', 'trial'],
    leadsTo: [],
    onBehalf: 'required',
    decide: (draft, { data, onBehalfOf }) => {
      const partyId = onBehalfOf?.partyId ?? '';
      const refusal = answerable(draft.state, partyId);
      if (refusal !== undefined) return refusal;
      draft.emit('answer_waived', { partyId, date: draft.actDate, ...data });
      draft.supersede((one) => isAnswerOf(one, partyId), 'waived');
      return undefined;
    },
  },
  set_answer_period: {
    zh: '确定答辩期间',
    en: 'Set the period to answer',
    stages: ['mediation_after_registration', 'trial'],
    leadsTo: [],
    onBehalf: 'never',
    capacity: 'judge',
    targets: (state) => ({ party: respondents(state).map(({ partyId }) => partyId) }),
    decide: (draft, { data }) => answerable(draft.state, data.partyId) ?? setAnswerPeriod(draft, data),
  },
  set_evidence_period: evidencePeriod,
  convert_procedure: {
    zh: '转换程序',
    en: 'Convert the procedure',
    stages: ['trial'],
    leadsTo: [],
    onBehalf: 'never',
    capacity: 'judge',
    ready: undecided,
    decide: (draft, { data }) => convertProcedure(draft, data),
  },
};

/** CPL 146: who was summoned and stays away without good reason; so the day came, and the plaintiffs knew of it. */
function plaintiffNotSummoned(state: CaseState, today: LegalDate): Refusal | undefined {
  const plaintiffs = activeParties(state).filter((party) => party.role === 'applicant');
  const summoned = state.hearings.some(
    (one) =>
      one.instance === 'first' &&
      one.status !== 'cancelled' &&
      one.date <= today &&
      plaintiffs.some(({ partyId }) => one.toldIds.includes(partyId)),
  );
  return summoned ? undefined : refuse('plaintiff_not_summoned');
}

/** Small claims end in one instance (CPL 165): no appeal, in force on service. */
const appealable = (draft: EventDraft): boolean => draft.state.filing.procedure !== 'small_claims';

/** CPL 130, 137: the court first knows that it has jurisdiction, then hears both sides, then judges. */
function judgeable(state: CaseState, actor: Actor): Refusal | undefined {
  if (pendingInstrument(state) !== undefined) return refuse('instrument_pending');
  if (sideMissing(state)) return refuse('side_missing');
  if (hasMediated(state, actor.personId)) return refuse('mediator_conflict');
  // CPL 169: what turns out to be no small claim is converted first.
  const barred = state.filing.procedure === 'small_claims' ? smallClaimsBar(state) : undefined;
  if (barred !== undefined) return barred;
  return (
    objectionBar(state) ??
    notReached(state) ??
    answerRuns(state) ??
    (soundHearings(state).length === 0 ? refuse('hearing_needed') : undefined) ??
    defaultRefusal(state)
  );
}

/** Whose period to answer has not run out by the record, and who has neither answered nor given it up. */
function answerRuns(state: CaseState): Refusal | undefined {
  const running = respondents(state).find(({ partyId }) => {
    const period = answerPeriod(state, partyId);
    return period !== undefined && isRunning(period) && !hasAnswered(state, partyId);
  });
  return running === undefined ? undefined : refuse('answer_period_runs', { partyId: running.partyId });
}

/** A judgment is not dated before the hearing on which it rests (CPL 137, 151). */
function beforeHearing(state: CaseState, date: LegalDate): Refusal | undefined {
  const rests = heldInThisTrial(state).some((one) => one.heldOn !== undefined && one.heldOn <= date);
  return rests ? undefined : refuse('hearing_needed');
}

export const judgmentDecisions: DecisionRules<'render_judgment' | 'render_ruling' | 'close_suit'> = {
  render_judgment: {
    zh: '作出判决',
    en: 'Render the judgment',
    stages: ['trial'],
    leadsTo: [],
    onBehalf: 'never',
    capacity: 'judge',
    ready: judgeable,
    decide: (draft, { data }) => {
      const date = data.date ?? draft.actDate;
      const refusal =
        divorceGate(draft.state) ??
        beforeHearing(draft.state, date) ??
        absentFrom(draft.state, data.items) ??
        aboveOwnCeiling(draft.state, data.items);
      if (refusal !== undefined) return refusal;
      const instrumentId = `i${draft.state.instruments.length + 1}`;
      const defaultIds = defaulting(draft.state);
      draft.meet(isTrialLimit, date);
      lapseHearings(draft);
      draft.emit('instrument_issued', {
        instrumentId,
        kind: 'judgment',
        date,
        appealable: appealable(draft),
        items: data.items,
        ...(defaultIds.length === 0 ? {} : { defaultIds }),
      });
      awaitSending(draft, date, data.announced);
      return undefined;
    },
  },
  render_ruling: {
    zh: '作出裁定',
    en: 'Render a ruling',
    stages: ['trial'],
    leadsTo: [],
    onBehalf: 'never',
    capacity: 'judge',
    ready: (state, actor) => {
      if (hasMediated(state, actor.personId)) return refuse('mediator_conflict');
      return undecided(state) ?? (sideMissing(state) ? refuse('side_missing') : undefined);
    },
    decide: (draft, { data }) => {
      // The same ruling is not made again while it waits to take effect.
      if (pendingInstrument(draft.state)?.subject === data.kind) return refuse('instrument_pending');
      const date = data.date ?? draft.actDate;
      const instrumentId = `i${draft.state.instruments.length + 1}`;
      const appeal = appealable(draft);
      if (data.kind === 'dismissal_of_suit') {
        draft.meet(isTrialLimit, date);
        lapseHearings(draft);
      }
      draft.emit('instrument_issued', {
        instrumentId,
        kind: 'ruling',
        date,
        appealable: appeal,
        subject: data.kind,
        items: [],
      });
      awaitSending(draft, date);
      return undefined;
    },
  },
  close_suit: {
    zh: '准许撤诉或按撤诉处理',
    en: 'Allow withdrawal, or treat as withdrawn',
    stages: ['mediation_after_registration', 'trial'],
    leadsTo: [],
    onBehalf: 'never',
    capacity: 'judge',
    ready: undecided,
    decide: (draft, { data }) => {
      const { ground } = data;
      const refusal =
        // CPLI 213: unpaid fee means withdrawal, but only a person rules so.
        (ground === 'fee_unpaid' ? unpaidRefusal(draft.state) : undefined) ??
        (ground === 'plaintiff_absent' ? plaintiffNotSummoned(draft.state, draft.actDate) : undefined) ??
        statusEndingGate(draft.state, ground);
      if (refusal !== undefined) return refusal;
      conclude(draft, data.ground);
      return undefined;
    },
  },
};
