/** The public-order case (治安案件) as the police run it beside the civil dispute: accepted, waiting for an opinion, decided. */
import type { DecisionData } from '../../kernel/decision-data.ts';
import type { DecisionRules } from '../../kernel/decision-rule.ts';
import { bothSides, lastAgreement } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import { OPEN_STAGES } from '../../kernel/stage.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Refusal } from '../../result.ts';
import { armMediationPeriod, armPeriod, goOnAfterOpinion, meetPeriod, waitForOpinion } from './clocks.ts';
import { decisionGate, suspectRefusal } from './outcome-gates.ts';
import { awaitedOpinion, decidesAll, violates } from './questions.ts';
import type { PublicOrderDecisions } from './shape.ts';

/** Accepted and not decided. */
function inHand({ publicOrder }: CaseState): Refusal | undefined {
  if (publicOrder === undefined) return refuse('public_order_not_accepted');
  return publicOrder.outcome === undefined ? undefined : refuse('public_order_decided');
}

function acceptable(state: CaseState): Refusal | undefined {
  if (!violates(state)) return refuse('no_public_order');
  return state.publicOrder === undefined ? undefined : refuse('public_order_exists');
}

const isAwaited = (state: CaseState, kind: DecisionData['order_opinion']['kind']): boolean =>
  state.publicOrder?.opinions.some((one) => one.kind === kind && one.receivedOn === undefined) === true;

/** PSAPL 9, AJ 186: settled and performed, applied for by both sides in writing, of a violation that may be mediated. */
function applicationGate(state: CaseState, data: DecisionData['apply_no_punishment']): Refusal | undefined {
  if (state.findings?.publicOrder !== 'mediable') return refuse('not_mediable_public_order');
  const { decided = [] } = state.publicOrder ?? {};
  const missing = bothSides(state).filter(
    ({ partyId }) => !data.applicantIds.includes(partyId) && !decided.some((one) => one.partyId === partyId),
  );
  if (missing.length > 0)
    return refuse('no_punishment_jointly', { parties: missing.map(({ partyId }) => partyId).join(',') });
  if (data.documentId === undefined) return refuse('written_application_required');
  const performed =
    data.settledBy === 'peoples_mediation' ? lastAgreement(state)?.performed === true : data.performed;
  return performed ? undefined : refuse('settlement_not_performed');
}

const OF_THE_POLICE = {
  stages: OPEN_STAGES,
  leadsTo: [],
  onBehalf: 'never',
  capacity: 'officer',
  afterConclusion: true,
} as const;

export const publicOrderDecisions: DecisionRules<keyof PublicOrderDecisions> = {
  accept_public_order: {
    ...OF_THE_POLICE,
    zh: '受理治安案件',
    en: 'Accept the public-order case',
    article: '治安管理处罚法 第118条；办理行政案件程序规定 第61条',
    ready: acceptable,
    decide: (draft, { data }) => {
      const { suspectIds, date = draft.actDate } = data;
      const refusal = suspectRefusal(draft.state, suspectIds ?? []);
      if (refusal !== undefined) return refusal;
      const suspected = suspectIds === undefined ? {} : { suspectIds };
      const startSeq = draft.emit('public_order_accepted', { date, ...suspected });
      armPeriod(draft, { startDate: date, startSeq, startEvent: 'public_order_accepted' });
      armMediationPeriod(draft);
      return undefined;
    },
  },
  order_opinion: {
    ...OF_THE_POLICE,
    zh: '委托鉴定',
    en: 'Order an expert opinion',
    article: '治安管理处罚法 第118条；治安调解工作规范 第9条',
    ready: inHand,
    decide: (draft, { data }) => {
      const date = data.date ?? draft.actDate;
      if (isAwaited(draft.state, data.kind)) return refuse('opinion_pending');
      if (date < (draft.state.publicOrder?.acceptedOn ?? date)) return refuse('dates_out_of_order', { date });
      draft.emit('opinion_ordered', { kind: data.kind, date });
      waitForOpinion(draft, date);
      return undefined;
    },
  },
  receive_opinion: {
    ...OF_THE_POLICE,
    zh: '登记鉴定意见',
    en: 'Record the expert opinion',
    article: '治安管理处罚法 第118条；治安调解工作规范 第9条',
    ready: (state) =>
      inHand(state) ?? (awaitedOpinion(state) === undefined ? refuse('opinion_not_ordered') : undefined),
    decide: (draft, { data }) => {
      const date = data.date ?? draft.actDate;
      const awaited = draft.state.publicOrder?.opinions.find(
        (one) => one.kind === data.kind && one.receivedOn === undefined,
      );
      if (awaited === undefined) return refuse('opinion_not_ordered');
      if (date < awaited.orderedOn) return refuse('dates_out_of_order', { date });
      const receivedSeq = draft.emit('opinion_received', { kind: data.kind, date });
      goOnAfterOpinion(draft, date, receivedSeq);
      return undefined;
    },
  },
  apply_no_punishment: {
    ...OF_THE_POLICE,
    zh: '双方书面申请不予处罚',
    en: 'Both sides apply in writing for no punishment',
    article: '治安管理处罚法 第9条；办理行政案件程序规定 第186条',
    ready: (state) =>
      inHand(state) ??
      (state.publicOrder?.application === undefined ? undefined : refuse('no_punishment_applied')),
    decide: (draft, { data }) => {
      const refusal = applicationGate(draft.state, data);
      if (refusal !== undefined) return refusal;
      const { performed: _performed, date = draft.actDate, ...applied } = data;
      draft.emit('no_punishment_applied', { ...applied, date });
      return undefined;
    },
  },
  decide_public_order: {
    ...OF_THE_POLICE,
    zh: '处理治安案件',
    en: 'Decide the public-order case',
    article: '治安管理处罚法 第9条；办理行政案件程序规定 第172条、第185条、第186条',
    ready: inHand,
    decide: (draft, { data }) => {
      const refusal = decisionGate(draft.state, data);
      if (refusal !== undefined) return refusal;
      const { partyIds, date = draft.actDate, ...said } = data;
      const whose = partyIds === undefined ? {} : { partyIds };
      // The police have their thirty days until the last of those suspected is decided on.
      if (decidesAll(draft.state, partyIds)) meetPeriod(draft, date);
      draft.emit('public_order_decided', { ...said, date, ...whose });
      return undefined;
    },
  },
};
