/** Filing (立案): the complaint goes in, is reviewed within seven days, corrected at most once, registered or not (CPL 122-127; REG). */
import type { DecisionData } from '../../kernel/decision-data.ts';
import type { DecisionRules } from '../../kernel/decision-rule.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import { missingConsents, pendingInstrument, respondents, sideMissing } from '../../kernel/questions.ts';
import type { ArbitrationStatus } from '../../kernel/codes.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import { mayBeArbitrated, isLabour } from '../../law/matter-questions.ts';
import { ok, type Refusal } from '../../result.ts';
import { correctionNotice, noticeGiven } from '../service/notices.ts';
import { awaitSending } from '../service/sending.ts';
import { statusMediationGate } from '../agreement/personal-status.ts';
import { elementsGate, lackingElements, leftOut, missingElements } from './elements.ts';
import { factAhead, limitationOfSuit, limitationTold } from './limitation.ts';
import { saidBars, withBars } from './procedure-bars.ts';
import { titleGate } from './title-first.ts';
import { finalAwardGate, meetPeriodToSue, setAside, setAsideGate } from './after-award.ts';
import { singleJudgeGate } from '../trial/single-judge.ts';
import { assessSmallClaim } from '../trial/small-claims.ts';
import { conclude, enterStage } from '../stages/transition.ts';
import { violenceGate } from '../violence/gates.ts';

const isLabourCase = (state: CaseState): boolean => state.findings?.labour === true || isLabour(state.matter);

/** LMAL 5; of contracted land what the commission said counts too, though it need not be asked first (RLMA 4, 48). */
const arbitrated = (state: CaseState, status: ArbitrationStatus): boolean =>
  isLabourCase(state) ||
  (mayBeArbitrated(state.matter) && (status === 'award_served' || status === 'not_accepted'));

/**
 * LMAL 29: a commission that was applied to and has not said in five days whether it accepts. One that accepted and made no award is
 * told of on its route, where its days are counted (LMAL 43).
 */
function silentCommission(
  draft: EventDraft,
  { status, date }: DecisionData['record_arbitration'],
): Refusal | undefined {
  if (status !== 'overdue') return undefined;
  if (date === undefined) return refuse('route_not_overdue');
  const { dueDate } = draft.compute('LM29', date);
  return dueDate < draft.actDate ? undefined : refuse('route_not_overdue', { dueDate });
}

/** CPL 122: a definite respondent; LMAL 5: arbitration first. Told to who sues, and asked again before what was insisted upon is registered. */
function conditionsGate(state: CaseState): Refusal | undefined {
  if (isLabourCase(state) && state.filing.arbitration === undefined) return refuse('arbitration_first');
  const sued = respondents(state);
  if (sued.length === 0 || sued.some((party) => party.kind === 'unknown'))
    return refuse('respondent_unidentified');
  return undefined;
}

/** All that bars a suit: whose final award it is, whose land (LMAL 48; LAL 14), and the conditions above. */
const suitGate = (
  state: CaseState,
  partyId: string,
  said: Pick<DecisionData['submit_complaint'], 'aboutTitle'>,
): Refusal | undefined => finalAwardGate(state, partyId) ?? titleGate(state, said) ?? conditionsGate(state);

/**
 * What was insisted upon is asked again before it is registered; what still bars it is refused by a ruling (CPL 126; REG 8), unless the
 * court of appeal set such a ruling aside: then that court has answered.
 */
function insistedGate(state: CaseState): Refusal | undefined {
  const { insisted, insistedBy = '', aboutTitle } = state.filing;
  if (insisted !== true || state.appeal?.outcome !== undefined) return undefined;
  return suitGate(state, insistedBy, aboutTitle === undefined ? {} : { aboutTitle });
}

/** OLR 9: who filed through the court's platform owes no paper of what is there; what is wrong with it is told as such. */
const paperRefusal = (
  { filing }: CaseState,
  { items }: DecisionData['request_correction'],
): Refusal | undefined =>
  filing.channel === 'court_platform' && items.some(({ onPaper }) => onPaper === true)
    ? refuse('paper_not_demanded')
    : undefined;

/** What a filing judge may decide on: a complaint that waits for nothing else. */
function reviewGate(state: CaseState): Refusal | undefined {
  if (pendingInstrument(state)?.subject === 'non_acceptance') return refuse('ruling_pending');
  return state.filing.correctionPending ? refuse('correction_pending') : undefined;
}

/** What bars mediation after registration: nobody is sent there without their consent, nor with violence at home. */
function nextGate(state: CaseState, { next }: DecisionData['register_case']): Refusal | undefined {
  if (next !== 'mediation') return undefined;
  const missing = missingConsents(state, 'mediation_after_registration');
  if (missing.length > 0) return refuse('consent_missing', { parties: missing.join(',') });
  return statusMediationGate(state) ?? violenceGate(state);
}

type PreparationDecision = 'submit_complaint' | 'record_arbitration' | 'submit_correction';

export const filingPreparationDecisions: DecisionRules<PreparationDecision> = {
  submit_complaint: {
    zh: '提交起诉',
    en: 'Submit the complaint',
    stages: ['filing_preparation'],
    leadsTo: ['filing_review'],
    article: '民事诉讼法 第122条',
    onBehalf: 'required',
    // Who insists is received whatever the complaint lacks: the court has it corrected, or refuses it (REG 2; CPLI 208).
    decide: (draft, { data, onBehalfOf }) => {
      const { partyId = '', channel = 'written' } = onBehalfOf ?? {};
      const { stated, ...said } = data;
      const lacking = lackingElements(draft.state, stated, onBehalfOf);
      const told =
        data.insists === true
          ? undefined
          : (suitGate(draft.state, partyId, data) ?? missingElements(lacking));
      if (told !== undefined) return told;
      const ahead = factAhead(data, draft.actDate);
      if (ahead !== undefined) return refuse('known_day_impossible', { knownOn: ahead });
      draft.emit('complaint_submitted', {
        ...said,
        ...(lacking.length === 0 ? {} : { lacking }),
        ...limitationTold(draft, limitationOfSuit(draft.state), data),
        date: draft.actDate,
        channel,
      });
      meetPeriodToSue(draft, partyId);
      enterStage(draft, 'filing_review');
      return undefined;
    },
  },
  record_arbitration: {
    zh: '登记仲裁情况',
    en: 'Record the arbitration',
    stages: [
      'intake',
      'police_mediation',
      'awaiting_judge',
      'judge_mediation',
      'agreement_in_force',
      'filing_preparation',
      // Of a complaint that was received all the same.
      'filing_review',
    ],
    leadsTo: [],
    onBehalf: 'never',
    decide: (draft, { data }) => {
      if (!arbitrated(draft.state, data.status)) return refuse('not_labour');
      if (draft.state.filing.arbitration === data.status) return refuse('arbitration_exists');
      const early =
        silentCommission(draft, data) ??
        (data.status === 'award_set_aside' ? setAsideGate(draft.state, data) : undefined);
      if (early !== undefined) return early;
      const startSeq = draft.emit('arbitration_recorded', data);
      if (data.status === 'award_set_aside')
        setAside(draft, { startDate: data.date ?? draft.actDate, startSeq });
      return undefined;
    },
  },
  submit_correction: {
    zh: '提交补正',
    en: 'Submit the correction',
    stages: ['filing_review'],
    leadsTo: [],
    onBehalf: 'required',
    ready: (state) => (state.filing.correctionPending ? undefined : refuse('no_correction_pending')),
    decide: (draft, { data }) => {
      draft.meet((one) => one.rule === 'FL4' || one.rule === 'SLA-SERVE-NOTICE');
      const startSeq = draft.emit('correction_submitted', { date: draft.actDate, ...data });
      // The seven days start again from receipt of what was missing (REG 7; OLR 9: from the next day).
      draft.arm('FL2', { startDate: draft.actDate, startSeq, startEvent: 'correction_submitted' });
      return undefined;
    },
  },
};

type ReviewDecision =
  | 'request_correction'
  | 'register_case'
  | 'refuse_registration'
  | 'return_complaint'
  | 'redirect_complaint';

export const filingReviewDecisions: DecisionRules<ReviewDecision> = {
  request_correction: {
    zh: '一次性告知补正',
    en: 'Ask for correction, all defects at once',
    stages: ['filing_review'],
    leadsTo: [],
    onBehalf: 'never',
    capacity: 'filing_judge',
    ready: (state) =>
      reviewGate(state) ?? (state.filing.corrections > 0 ? refuse('correction_once_only') : undefined),
    decide: (draft, { data }) => {
      const refusal =
        leftOut(draft.state, data) ??
        paperRefusal(draft.state, data) ??
        draft.lengthRefusal('FL4', data.days);
      if (refusal !== undefined) return refusal;
      const startSeq = draft.emit('correction_requested', data);
      draft.supersede((one) => one.rule === 'FL2', 'replaced');
      noticeGiven(draft, correctionNotice(draft.state), {
        startSeq,
        startEvent: 'correction_requested',
        onTheSpot: data.onTheSpot,
      });
      return undefined;
    },
  },
  register_case: {
    zh: '登记立案',
    en: 'Register the case',
    stages: ['filing_review'],
    leadsTo: ['mediation_after_registration', 'trial'],
    article: '民事诉讼法 第126条；登记立案规定 第8条',
    onBehalf: 'never',
    capacity: 'filing_judge',
    ready: (state) => reviewGate(state) ?? insistedGate(state),
    decide: (draft, { data }) => {
      const refusal = elementsGate(draft.state, data) ?? nextGate(draft.state, data);
      if (refusal !== undefined) return refusal;
      const { courtCaseNumber, procedure, claimAmount, singleJudgeReason, stated } = data;
      const bars = withBars(draft.state.filing, data);
      const single = singleJudgeGate(draft.state.matter, procedure, singleJudgeReason, bars);
      if (single !== undefined) return single;
      const one = singleJudgeReason === undefined ? {} : { singleJudgeReason };
      const claim = claimAmount === undefined ? {} : { claimAmount };
      const small =
        procedure === 'small_claims' ? assessSmallClaim(draft.state, courtCaseNumber, data) : ok(claim);
      if (!small.ok) return small.refusal;
      draft.emit('case_registered', {
        courtCaseNumber,
        procedure,
        date: draft.actDate,
        ...one,
        ...(stated === undefined ? {} : { stated }),
        ...saidBars(data),
        ...small.value,
      });
      enterStage(draft, data.next === 'mediation' ? 'mediation_after_registration' : 'trial');
      return undefined;
    },
  },
  refuse_registration: {
    zh: '裁定不予受理',
    en: 'Rule that the filing is not accepted',
    stages: ['filing_review'],
    leadsTo: [],
    onBehalf: 'never',
    capacity: 'filing_judge',
    ready: (state) => reviewGate(state) ?? (sideMissing(state) ? refuse('side_missing') : undefined),
    decide: (draft, { data }) => {
      const instrumentId = `i${draft.state.instruments.length + 1}`;
      const date = data.date ?? draft.actDate;
      draft.meet((one) => one.rule === 'FL2', date);
      draft.emit('instrument_issued', {
        instrumentId,
        kind: 'ruling',
        date,
        appealable: true,
        subject: 'non_acceptance',
        items: [],
      });
      awaitSending(draft, date);
      return undefined;
    },
  },
  return_complaint: {
    zh: '退回起诉材料',
    en: 'Return the complaint as not corrected',
    stages: ['filing_review'],
    leadsTo: ['filing_preparation'],
    article: '登记立案规定 第7条',
    onBehalf: 'never',
    capacity: 'filing_judge',
    // FL5: only what was to be corrected and was not is returned.
    ready: (state) => (state.filing.correctionPending ? undefined : refuse('no_correction_pending')),
    decide: (draft, { data }) => {
      draft.emit('complaint_returned', data);
      enterStage(draft, 'filing_preparation');
      return undefined;
    },
  },
  redirect_complaint: {
    zh: '告知其他途径',
    en: 'Redirect to another route',
    stages: ['filing_review'],
    leadsTo: [],
    onBehalf: 'never',
    capacity: 'filing_judge',
    ready: reviewGate,
    decide: (draft, { data }) => {
      draft.emit('complaint_redirected', data);
      conclude(draft, 'redirected');
      return undefined;
    },
  },
};
