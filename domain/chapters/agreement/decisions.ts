/** The agreement (调解协议): reached, performed, broken. */
import type { DecisionRules } from '../../kernel/decision-rule.ts';
import type { DecisionData } from '../../kernel/decision-data.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import { effectiveInstrument, lastAgreement, owedItems } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import { MEDIATION_STAGES, type Stage } from '../../kernel/stage.ts';
import { acceptedGate, consentGate, mediationStage, mediatorGate } from '../mediation/gates.ts';
import { trafficGate } from '../traffic/gates.ts';
import { returnToPolice } from '../public-order/clocks.ts';
import { policeAgreementUnbroken } from '../public-order/questions.ts';
import type { Agreement } from './shape.ts';
import { reachAgreement } from './reach.ts';
import { fenOf } from '../../law/calculators/fen.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Refusal } from '../../result.ts';
import { creditors, powerRefusal } from '../execution/powers.ts';
import { conclude, enterStage } from '../stages/transition.ts';
import { violenceGate } from '../violence/gates.ts';

function concludePerformed(draft: EventDraft): void {
  conclude(
    draft,
    effectiveInstrument(draft.state) === undefined ? 'agreement_performed' : 'judgment_performed',
  );
}

/** The same of the same day is the same performance, sent twice; what is full ends the case, whatever came before. */
function recordedAlready(
  { state, actDate }: EventDraft,
  { itemNo, amount, full, date = actDate }: DecisionData['record_performance'],
): Refusal | undefined {
  const same =
    !full &&
    state.performances.some((one) => one.itemNo === itemNo && one.date === date && one.amount === amount);
  return same ? refuse('performance_exists', { date }) : undefined;
}

/** A part is of one item of money, and of no more than it: what is full is said so. */
function partRefusal(
  state: CaseState,
  { itemNo, amount, full }: DecisionData['record_performance'],
): Refusal | undefined {
  if (amount === undefined) return undefined;
  const item = itemNo === undefined ? undefined : owedItems(state)[itemNo - 1];
  if (full || item?.amount === undefined || item.kind !== 'pay') return refuse('paid_part_of_item');
  return fenOf(amount) > fenOf(item.amount)
    ? refuse('paid_more_than_owed', { amount: item.amount })
    : undefined;
}

/** What was performed, of one item or of all; all of it ends the case. */
export function recordPerformance(
  draft: EventDraft,
  data: DecisionData['record_performance'],
): Refusal | undefined {
  if (data.itemNo !== undefined && data.itemNo > owedItems(draft.state).length) return refuse('item_unknown');
  const partial = partRefusal(draft.state, data);
  if (partial !== undefined) return partial;
  // EX 20: what is paid in an execution goes to an agent with special power alone.
  const to = { power: 'receive', partyIds: creditors(draft.state) } as const;
  const powerless =
    draft.state.stage === 'execution' ? powerRefusal(draft.state, data.through, to) : undefined;
  if (powerless !== undefined) return powerless;
  draft.emit('performance_recorded', { ...data, date: data.date ?? draft.actDate });
  if (data.full) concludePerformed(draft);
  return undefined;
}

/** The parties may still apply together within the thirty days, although one of them broke the agreement (CPL 205; PML 32, 33). */
function keepPeriod(draft: EventDraft, { date, seq, confirmable }: Agreement): void {
  if (confirmable === 'red') return;
  if (draft.compute('PM10', date).dueDate < draft.actDate) return;
  draft.arm('PM10', { startDate: date, startSeq: seq, startEvent: 'agreement_reached', scope: 'case' });
}

/** Where the case may be once an agreement of the police was taken to court. */
const AFTER_POLICE_PAPER = [
  // An agreement of some is broken while the police still mediate among the others.
  'police_mediation',
  'judicial_confirmation',
  'filing_preparation',
  'in_force',
  'urging',
  'execution',
  'closed_for_now',
] as const satisfies readonly Stage[];

export const agreementDecisions: DecisionRules<'reach_agreement' | 'record_performance' | 'report_breach'> = {
  reach_agreement: {
    zh: '达成调解协议',
    en: 'Record an agreement',
    stages: [...MEDIATION_STAGES, 'trial'],
    // In a suit the agreement ends the suit, or becomes a paper that takes effect when it is served.
    leadsTo: { police_mediation: ['agreement_in_force'], judge_mediation: ['agreement_in_force'] },
    article: '人民调解法 第29条、第30条',
    onBehalf: 'never',
    ready: (state, actor) =>
      violenceGate(state) ??
      consentGate(state, mediationStage(state)) ??
      mediatorGate(state, actor) ??
      acceptedGate(state, actor) ??
      trafficGate(state, actor),
    decide: (draft, input) => reachAgreement(draft, input, mediationStage(draft.state)),
  },
  record_performance: {
    zh: '记录履行',
    en: 'Record performance',
    stages: ['agreement_in_force', 'in_force', 'urging', 'execution', 'closed_for_now'],
    leadsTo: [],
    article: '人民调解法 第31条；民事诉讼法 第247条',
    onBehalf: 'never',
    decide: (draft, { data }) => recordedAlready(draft, data) ?? recordPerformance(draft, data),
  },
  report_breach: {
    zh: '报告不履行',
    en: 'Report that the agreement is not performed',
    // What the police mediated may be broken when a court has long confirmed it, or while it is executed.
    stages: ['agreement_in_force', ...AFTER_POLICE_PAPER],
    leadsTo: { agreement_in_force: ['filing_preparation'] },
    article: '人民调解法 第32条；治安管理处罚法 第9条；办理行政案件程序规定 第185条',
    onBehalf: 'required',
    ready: (state) =>
      state.stage === 'agreement_in_force' || policeAgreementUnbroken(state)
        ? undefined
        : refuse('no_police_agreement'),
    decide: (draft, { data }) => {
      const inForce = draft.state.stage === 'agreement_in_force';
      draft.emit('breach_reported', data);
      if (inForce) enterStage(draft, 'filing_preparation');
      const agreement = lastAgreement(draft.state);
      if (agreement === undefined) return undefined;
      if (inForce) keepPeriod(draft, agreement);
      // PSAPL 9: what the police mediated is theirs again, beside the road to the court.
      if (agreement.mediatingBody === 'police') returnToPolice(draft, data.cause ?? 'not_performed');
      return undefined;
    },
  },
};
