/** After effect (生效): demand, pre-execution urging, the creditor's application. Urging never delays the creditor (docs/law.md §7). */
import type { DecisionRules } from '../../kernel/decision-rule.ts';
import type { DecisionData } from '../../kernel/decision-data.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import { activeParties, isCreditor, owedItems, performanceStillRuns } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Deadline } from '../clocks/shape.ts';
import type { HandOverGround, UrgingResult } from '../../kernel/codes.ts';
import type { LegalDate } from '../../deadlines/legal-date.ts';
import type { Refusal } from '../../result.ts';
import { handOverRefusal, powerRefusal } from './powers.ts';
import { onlyRefrains } from './limit.ts';
import { conclude, enterStage } from '../stages/transition.ts';

function endUrging(draft: EventDraft, result: UrgingResult, all: boolean): void {
  if (result === 'performed' && all) conclude(draft, 'judgment_performed');
  else enterStage(draft, 'in_force');
}

/** The two years in which execution may be applied for, as they stand now. */
const executionLimit = (state: CaseState): Deadline | undefined =>
  state.deadlines.findLast((one) => one.rule === 'E1' && one.status !== 'superseded');

/** A demand interrupts the two years: they begin anew (CPL 250; CC 195; EXI 20). */
export function recordDemand(draft: EventDraft, date: LegalDate): void {
  const limit = executionLimit(draft.state);
  const startSeq = draft.emit('demand_recorded', { date });
  // After 终本 the creditor applies again whenever there is property: no period to interrupt (CPLI 517).
  if (draft.state.stage === 'closed_for_now') return;
  if (limit === undefined && onlyRefrains(draft.state)) return;
  // A limit that has run out cannot be interrupted any more: the demand is kept, the debtor's defence too (CC 192).
  if (limit?.status === 'breached' && date > limit.dueDate) return;
  // It never shortens what runs: not one made before the performance period ended, nor an older one told later.
  if (limit !== undefined && draft.compute('E1', date).dueDate <= limit.dueDate) return;
  draft.meet((one) => one.rule === 'E1' && one.status === 'breached');
  draft.supersede((one) => one.rule === 'E1', 'replaced');
  draft.arm('E1', { startDate: date, startSeq, startEvent: 'demand_recorded', scope: 'case' });
}

/** @param all whether everything owed was performed: then the case is done */
export function recordUrgingResult(
  draft: EventDraft,
  data: DecisionData['record_urging_result'],
  all = true,
): void {
  draft.emit('urging_ended', { ...data, date: data.date ?? draft.actDate });
  endUrging(draft, data.result, all);
}

const creditors = (state: CaseState): string[] =>
  activeParties(state)
    .map((party) => party.partyId)
    .filter((partyId) => isCreditor(state, partyId));

const creditorTargets = (state: CaseState): { party: string[] } => ({ party: creditors(state) });

const anyCreditor = (state: CaseState): Refusal | undefined =>
  creditors(state).length === 0 ? refuse('not_creditor') : undefined;

/** A duty not to act is broken by an act: there is such a duty, and the day of the act has come. */
function brokenRefusal({ state, actDate }: EventDraft, brokenOn?: LegalDate): Refusal | undefined {
  if (brokenOn === undefined) return undefined;
  if (!owedItems(state).some((item) => item.kind === 'refrain')) return refuse('no_duty_not_to_act');
  return brokenOn > actDate ? refuse('not_performed') : undefined;
}

/** Of a duty not to act the two years begin on the day on which it is broken (EXI 21). */
const lastDayToApply = (draft: EventDraft, brokenOn?: LegalDate): LegalDate | undefined =>
  brokenOn === undefined ? executionLimit(draft.state)?.dueDate : draft.compute('E1', brokenOn).dueDate;

/** By application or ex officio; a late one is accepted all the same: lateness is for the debtor to raise (CPLI 481). */
function comeToExecution(
  draft: EventDraft,
  said: DecisionData['apply_execution'] & { readonly handedOver?: HandOverGround },
): void {
  if (draft.state.stage === 'urging') {
    draft.emit('urging_ended', { result: 'execution_applied', date: draft.actDate });
  }
  const late = draft.actDate > (lastDayToApply(draft, said.brokenOn) ?? draft.actDate);
  draft.emit('execution_applied', { date: draft.actDate, late, ...said });
  draft.meet((one) => one.rule === 'E1');
  enterStage(draft, 'execution');
}

type InForceDecision =
  | 'start_urging'
  | 'record_demand'
  | 'record_urging_result'
  | 'apply_execution'
  | 'hand_over_execution'
  | 'waive_claim';

export const inForceDecisions: DecisionRules<InForceDecision> = {
  start_urging: {
    zh: '启动执前督促',
    en: 'Start pre-execution urging',
    stages: ['in_force'],
    leadsTo: ['urging'],
    onBehalf: 'never',
    decide: (draft, { data }) => {
      if (data.days !== undefined && data.days > 30) return refuse('urging_length');
      const refusal = draft.lengthRefusal('SLA-URGING', data.days);
      if (refusal !== undefined) return refusal;
      enterStage(draft, 'urging');
      const startSeq = draft.emit('urging_started', { date: draft.actDate, ...data });
      const length = data.days === undefined ? {} : { length: data.days };
      draft.arm('SLA-URGING', {
        startDate: draft.actDate,
        startSeq,
        startEvent: 'urging_started',
        ...length,
      });
      return undefined;
    },
  },
  record_demand: {
    zh: '登记催告',
    en: 'Record a demand',
    stages: ['in_force', 'urging', 'closed_for_now'],
    leadsTo: [],
    onBehalf: 'required',
    ready: anyCreditor,
    targets: creditorTargets,
    decide: (draft, { data, onBehalfOf }) => {
      if (!isCreditor(draft.state, onBehalfOf?.partyId ?? '')) return refuse('not_creditor');
      const date = data.date ?? draft.actDate;
      if (draft.state.execution.demandedOn === date) return refuse('demand_exists', { date });
      recordDemand(draft, date);
      return undefined;
    },
  },
  record_urging_result: {
    zh: '登记督促结果',
    en: 'Record the result of urging',
    stages: ['urging'],
    leadsTo: ['in_force'],
    onBehalf: 'never',
    decide: (draft, { data }) => {
      recordUrgingResult(draft, data);
      return undefined;
    },
  },
  apply_execution: {
    zh: '申请执行',
    en: 'Apply for execution',
    stages: ['in_force', 'urging'],
    leadsTo: ['execution'],
    article: '民事诉讼法 第250条；执行工作规定 第16条',
    onBehalf: 'required',
    ready: anyCreditor,
    targets: creditorTargets,
    decide: (draft, { data, onBehalfOf }) => {
      if (!isCreditor(draft.state, onBehalfOf?.partyId ?? '')) return refuse('not_creditor');
      if (performanceStillRuns(draft.state, draft.actDate)) return refuse('not_performed');
      const refusal = brokenRefusal(draft, data.brokenOn);
      if (refusal !== undefined) return refusal;
      comeToExecution(draft, data);
      return undefined;
    },
  },
  hand_over_execution: {
    zh: '移送执行',
    en: 'Hand the case over to execution',
    stages: ['in_force', 'urging'],
    leadsTo: ['execution'],
    article: '执行工作规定 第17条',
    onBehalf: 'never',
    capacity: 'judge',
    ready: anyCreditor,
    decide: (draft, { data }) => {
      const refusal = handOverRefusal(draft.state, data);
      if (refusal !== undefined) return refusal;
      if (performanceStillRuns(draft.state, draft.actDate)) return refuse('not_performed');
      comeToExecution(draft, { handedOver: data.ground });
      return undefined;
    },
  },
  waive_claim: {
    zh: '权利人放弃',
    en: 'The creditor waives the claim',
    stages: ['agreement_in_force', 'in_force', 'urging', 'execution', 'closed_for_now'],
    leadsTo: [],
    onBehalf: 'required',
    ready: anyCreditor,
    targets: creditorTargets,
    decide: (draft, { data, onBehalfOf }) => {
      if (!isCreditor(draft.state, onBehalfOf?.partyId ?? '')) return refuse('not_creditor');
      const powerless = powerRefusal(draft.state, data.through, {
        power: 'waive',
        partyIds: [onBehalfOf?.partyId ?? ''],
      });
      if (powerless !== undefined) return powerless;
      conclude(draft, 'creditor_waived');
      return undefined;
    },
  },
};
