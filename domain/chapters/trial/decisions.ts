/** Trial (审理): fee, answer, hearings, judgment or ruling (CPL 128-156; FEE 22). */
import type { DecisionRules } from '../../kernel/decision-rule.ts';
import type { DecisionData } from '../../kernel/decision-data.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import type { Actor } from '../../kernel/actor.ts';
import { hasMediated, partyOf, pendingInstrument, served, sideMissing } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Procedure } from '../../kernel/codes.ts';
import type { RuleId } from '../../law/rule.ts';
import type { Refusal } from '../../result.ts';
import { appealAnswered } from '../appeal/chain.ts';
import { awaitSending } from '../service/sending.ts';
import { smallClaimsBar } from './small-claims.ts';
import { armTrialLimit, isTrialLimit } from './limit.ts';
import { conclude } from '../stages/transition.ts';

const EVIDENCE_RULE: Record<Procedure, RuleId> = {
  ordinary: 'T5.ordinary',
  summary: 'T5.summary',
  small_claims: 'T5.small_claims',
};

/** Nothing more is tried once a judgment or ruling is made and waits to take effect. */
function undecided(state: CaseState): Refusal | undefined {
  const pending = pendingInstrument(state);
  return pending === undefined || pending.subject === 'jurisdiction'
    ? undefined
    : refuse('instrument_pending');
}

type FeeDecision = 'issue_fee_notice' | 'record_fee_payment';

export const feeDecisions: DecisionRules<FeeDecision> = {
  issue_fee_notice: {
    zh: '通知交纳诉讼费',
    en: 'Issue the fee notice',
    stages: ['mediation_after_registration', 'trial'],
    leadsTo: [],
    onBehalf: 'never',
    ready: (state) => (state.trial.feeNotice ? refuse('fee_notice_exists') : undefined),
    decide: (draft, { data }) => {
      const startSeq = draft.emit('fee_notice_issued', { ...data, date: draft.actDate });
      draft.arm('FL9', {
        startDate: draft.actDate,
        startSeq,
        startEvent: 'fee_notice_issued',
        scope: 'case',
      });
      return undefined;
    },
  },
  record_fee_payment: {
    zh: '登记交费',
    en: 'Record that the fee is paid',
    stages: ['mediation_after_registration', 'trial'],
    leadsTo: [],
    onBehalf: 'never',
    ready: (state) => {
      if (!state.trial.feeNotice) return refuse('no_fee_notice');
      return state.trial.feePaid ? refuse('fee_already_paid') : undefined;
    },
    decide: (draft, { data }) => {
      const date = data.date ?? draft.actDate;
      draft.emit('fee_paid', { date });
      draft.meet((one) => one.rule === 'FL9', date);
      return undefined;
    },
  },
};

type HearingDecision =
  | 'file_answer'
  | 'set_evidence_period'
  | 'schedule_hearing'
  | 'hold_hearing'
  | 'convert_procedure';

/** CPL 174: whoever was served with the petition may answer it, in time or not; silence does not stop the appeal. */
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

export const hearingDecisions: DecisionRules<HearingDecision> = {
  file_answer: {
    zh: '提交答辩',
    en: 'Submit the answer',
    stages: ['mediation_after_registration', 'trial', 'appeal'],
    leadsTo: [],
    onBehalf: 'required',
    decide: (draft, { data, onBehalfOf }) => {
      const partyId = onBehalfOf?.partyId ?? '';
      if (draft.state.stage === 'appeal') return answerAppeal(draft, partyId, data);
      if (partyOf(draft.state, partyId)?.role !== 'respondent') return refuse('not_respondent');
      if (draft.state.trial.answers.includes(partyId)) return refuse('already_answered');
      if (!served(draft.state, 'complaint').has(partyId)) return refuse('complaint_not_served');
      draft.emit('answer_filed', { partyId, date: draft.actDate, ...data });
      draft.meet((one) => one.rule === 'T2' && one.partyId === partyId);
      return undefined;
    },
  },
  set_evidence_period: {
    zh: '指定举证期限',
    en: 'Set the evidence period',
    stages: ['trial'],
    leadsTo: [],
    onBehalf: 'never',
    capacity: 'judge',
    ready: undecided,
    decide: (draft, { data }) => {
      const rule = EVIDENCE_RULE[draft.state.filing.procedure ?? 'ordinary'];
      const refusal = draft.lengthRefusal(rule, data.days);
      if (refusal !== undefined) return refusal;
      draft.supersede((one) => one.rule.startsWith('T5.'), 'replaced');
      const startSeq = draft.emit('evidence_period_set', { date: draft.actDate, days: data.days });
      draft.arm(rule, {
        startDate: draft.actDate,
        startSeq,
        startEvent: 'evidence_period_set',
        length: data.days,
      });
      return undefined;
    },
  },
  schedule_hearing: {
    zh: '排期开庭',
    en: 'Schedule a hearing',
    stages: ['trial'],
    leadsTo: [],
    onBehalf: 'never',
    ready: undecided,
    decide: (draft, { data }) => {
      draft.emit('hearing_scheduled', data);
      return undefined;
    },
  },
  hold_hearing: {
    zh: '记录开庭',
    en: 'Record a hearing',
    stages: ['trial'],
    leadsTo: [],
    onBehalf: 'never',
    ready: undecided,
    decide: (draft, { data }) => {
      const date = data.date ?? draft.actDate;
      draft.emit('hearing_held', { ...data, date });
      return undefined;
    },
  },
  convert_procedure: {
    zh: '转换程序',
    en: 'Convert the procedure',
    stages: ['trial'],
    leadsTo: [],
    onBehalf: 'never',
    capacity: 'judge',
    ready: undecided,
    decide: (draft, { data }) => {
      const from = draft.state.filing.procedure ?? 'ordinary';
      // T10: towards the fuller procedure only; back to summary by agreement before the first hearing (CPLI 260).
      const fuller = { small_claims: 0, summary: 1, ordinary: 2 };
      const back = fuller[data.to] < fuller[from];
      if (from === data.to || (back && draft.state.trial.hearings > 0))
        return refuse('conversion_not_allowed');
      const barred = data.to === 'small_claims' ? smallClaimsBar(draft.state) : undefined;
      if (barred !== undefined) return barred;
      draft.supersede(isTrialLimit, 'replaced');
      draft.emit('procedure_converted', { from, ...data });
      armTrialLimit(draft, data.to);
      return undefined;
    },
  },
};

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
  return state.trial.hearings === 0 ? refuse('hearing_needed') : undefined;
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
      const instrumentId = `i${draft.state.instruments.length + 1}`;
      draft.meet(isTrialLimit, date);
      draft.emit('instrument_issued', {
        instrumentId,
        kind: 'judgment',
        date,
        appealable: appealable(draft),
        items: data.items,
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
      const date = data.date ?? draft.actDate;
      const instrumentId = `i${draft.state.instruments.length + 1}`;
      const appeal = appealable(draft);
      if (data.kind === 'dismissal_of_suit') draft.meet(isTrialLimit, date);
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
      // CPLI 213: unpaid fee means withdrawal, but only a person rules so, and only after the period.
      if (data.ground === 'fee_unpaid' && !draft.state.trial.feeOverdue) return refuse('fee_not_overdue');
      conclude(draft, data.ground);
      return undefined;
    },
  },
};
