/** Finding property (财产调查): the order to report, searches, clues, and hearing the creditor (CPL 252-253; PROP; ENDP 3, 5, 9). */
import { addMonths, type LegalDate } from '../../deadlines/legal-date.ts';
import type { DecisionRules } from '../../kernel/decision-rule.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { DecisionData } from '../../kernel/decision-data.ts';
import type { Refusal } from '../../result.ts';
import {
  acceptedGate,
  binding,
  debtorRefusal,
  debtors,
  enforcementOf,
  inForce,
  listed,
  openClues,
  reportOf,
  searchedInVain,
} from './questions.ts';

type PropertyDecision =
  | 'order_property_report'
  | 'record_property_report'
  | 'record_search'
  | 'record_clue'
  | 'check_clue'
  | 'hear_creditor';

const EXECUTION = ['execution'] as const;
const EXECUTION_AND_AFTER = ['execution', 'closed_for_now'] as const;
const debtorTargets = (state: CaseState): { party: readonly string[] } => ({ party: debtors(state) });

/** The order reached the debtor: the time to report begins (PROP 4), as long as the order says. */
export function reportOrderServed(
  draft: EventDraft,
  partyId: string,
  start: { readonly startDate: LegalDate; readonly startSeq: number },
): void {
  const report = reportOf(draft.state, partyId);
  if (report?.outcome !== undefined) return;
  const length = report?.days === undefined ? {} : { length: report.days };
  const startEvent = 'service_effected.property_report_order';
  draft.arm('E5', { ...start, startEvent, scope: 'case', partyId, ...length });
}

/** The first is of cases closed before 2026-12. */
const REVIEWS: readonly string[] = ['SLA-CLOSED-REVIEW', 'E16.review'];
const YEARS_OF_REVIEW = 5;

/** Every debtor was searched since the review began: one of several does not stand for the others. */
function allSearched(state: CaseState): boolean {
  const running = state.deadlines.findLast((one) => REVIEWS.includes(one.rule));
  const { searches } = enforcementOf(state);
  return debtors(state).every((partyId) =>
    searches.some((one) => one.partyId === partyId && one.seq > (running?.startSeq ?? 0)),
  );
}

/** ENDP 9: after closing for now the network is asked every six months, for five years from the closing. */
function reviewed(draft: EventDraft, date: LegalDate, startSeq: number): void {
  if (!allSearched(draft.state)) return;
  draft.meet((one) => REVIEWS.includes(one.rule), date);
  const closedOn = draft.state.deadlines.findLast(
    (one) => REVIEWS.includes(one.rule) && one.startEvent === 'stage_entered.closed_for_now',
  )?.startDate;
  if (closedOn === undefined || date >= addMonths(closedOn, YEARS_OF_REVIEW * 12)) return;
  draft.arm('E16.review', { startDate: date, startSeq, startEvent: 'property_searched' });
}

/** What is listed without a term goes after two searches in vain, once (SXP 10(4)). */
function removalAfterSearches(draft: EventDraft, partyId: string, startSeq: number): void {
  if (!searchedInVain(draft.state, partyId)) return;
  const entry = listed(draft.state).find(
    (one) => one.partyId === partyId && one.ground === 'able_but_refuses',
  );
  const running = draft.state.deadlines.some(
    (one) => one.rule === 'SX.remove' && one.partyId === partyId && one.status !== 'superseded',
  );
  if (entry === undefined || running) return;
  const start = { startDate: draft.actDate, startSeq, startEvent: 'property_searched' };
  draft.arm('SX.remove', { ...start, scope: 'case', partyId });
}

function recordSearch(draft: EventDraft, data: DecisionData['record_search']) {
  const refusal = debtorRefusal(draft.state, data.partyId);
  if (refusal !== undefined) return refusal;
  const date = data.date ?? draft.actDate;
  const scopes = [...new Set(data.scopes)].toSorted();
  const same = enforcementOf(draft.state).searches.some(
    (one) => one.partyId === data.partyId && one.date === date && one.scopes.join() === scopes.join(),
  );
  if (same) return refuse('search_exists', { date });
  const startSeq = draft.emit('property_searched', { ...data, scopes, date });
  if (draft.state.stage !== 'closed_for_now') return undefined;
  reviewed(draft, date, startSeq);
  removalAfterSearches(draft, data.partyId, startSeq);
  return undefined;
}

/** Found true a clue owes a measure, once, unless its property is bound by one that stands (PROP 2; ENDP 1). */
function checkRefusal(
  state: CaseState,
  { eventSeq, found, measureSeq }: DecisionData['check_clue'],
): Refusal | undefined {
  const clue = openClues(state).find((one) => one.seq === eventSeq);
  if (clue === undefined) return refuse('clue_unknown');
  if (measureSeq === undefined)
    return clue.checked && found ? refuse('clue_owes_measure', { eventSeq }) : undefined;
  if (!found) return refuse('clue_not_true');
  if (binding(state).some(({ seq }) => seq === measureSeq)) return undefined;
  const stands = inForce(state).some(({ seq }) => seq === measureSeq);
  return stands ? refuse('clue_owes_measure', { eventSeq }) : refuse('measure_unknown');
}

/** PROP 7: a change after the report is told within ten days; told later it is a late report, and no truthful one. */
function changeRefusal(
  draft: EventDraft,
  { outcome, changedOn }: DecisionData['record_property_report'],
  date: LegalDate,
): Refusal | undefined {
  if (changedOn === undefined) return undefined;
  if (changedOn > date) return refuse('report_change_day', { changedOn });
  const { dueDate } = draft.compute('E5.change', changedOn);
  return outcome === 'truthful' && date > dueDate ? refuse('report_change_late', { dueDate }) : undefined;
}

function reportRefusal(
  draft: EventDraft,
  data: DecisionData['record_property_report'],
  date: LegalDate,
): Refusal | undefined {
  const { partyId, outcome, changedOn } = data;
  const report = reportOf(draft.state, partyId);
  if (report === undefined) return refuse('report_not_ordered', { partyId });
  const same = report.outcome === outcome && (changedOn === undefined || report.changedOn === changedOn);
  return same ? refuse('report_already_recorded') : changeRefusal(draft, data, date);
}

export const propertyDecisions: DecisionRules<PropertyDecision> = {
  order_property_report: {
    zh: '发出报告财产令',
    en: 'Order the debtor to report property',
    stages: EXECUTION,
    leadsTo: [],
    onBehalf: 'never',
    capacity: 'execution_judge',
    ready: acceptedGate,
    targets: debtorTargets,
    decide: (draft, { data }) => {
      const refusal = debtorRefusal(draft.state, data.partyId) ?? draft.lengthRefusal('E5', data.days);
      if (refusal !== undefined) return refusal;
      if (reportOf(draft.state, data.partyId) !== undefined) return refuse('report_already_ordered');
      draft.emit('property_report_ordered', { ...data, date: draft.actDate });
      return undefined;
    },
  },
  record_property_report: {
    zh: '登记财产报告情况',
    en: 'Record what came of the property report',
    stages: EXECUTION,
    leadsTo: [],
    onBehalf: 'never',
    ready: acceptedGate,
    targets: debtorTargets,
    decide: (draft, { data }) => {
      const { partyId, outcome } = data;
      const date = data.date ?? draft.actDate;
      const refusal = reportRefusal(draft, data, date);
      if (refusal !== undefined) return refusal;
      draft.emit('property_report_recorded', { ...data, date });
      const ofThem = (one: { rule: string; partyId?: string }): boolean =>
        one.rule === 'E5' && one.partyId === partyId;
      // Refusing is no report, and nothing is awaited any more.
      if (outcome === 'refused') draft.supersede(ofThem, 'replaced');
      else draft.meet(ofThem, date);
      return undefined;
    },
  },
  record_search: {
    zh: '登记财产查询',
    en: 'Record a search for property',
    stages: EXECUTION_AND_AFTER,
    leadsTo: [],
    onBehalf: 'never',
    ready: acceptedGate,
    targets: debtorTargets,
    decide: (draft, { data }) => recordSearch(draft, data),
  },
  record_clue: {
    zh: '登记财产线索',
    en: 'Record a clue to property',
    stages: EXECUTION_AND_AFTER,
    leadsTo: [],
    onBehalf: 'optional',
    ready: acceptedGate,
    decide: (draft, { data }) => {
      const startSeq = draft.emit('clue_received', { ...data, date: draft.actDate });
      const rule = data.urgent ? 'E6.urgent' : 'E6';
      draft.arm(rule, { startDate: draft.actDate, startSeq, startEvent: 'clue_received', scope: 'case' });
      return undefined;
    },
  },
  check_clue: {
    zh: '核查财产线索',
    en: 'Check a clue to property',
    stages: EXECUTION_AND_AFTER,
    leadsTo: [],
    onBehalf: 'never',
    ready: (state) => (openClues(state).length === 0 ? refuse('clue_unknown') : undefined),
    targets: (state) => ({ event: [...binding(state), ...openClues(state)].map(({ seq }) => String(seq)) }),
    decide: (draft, { data }) => {
      const refusal = checkRefusal(draft.state, data);
      if (refusal !== undefined) return refusal;
      const { eventSeq, ...rest } = data;
      const leadsOn = rest.found && rest.measureSeq === undefined ? { leadsOn: true } : {};
      draft.emit('clue_checked', { clueSeq: eventSeq, ...rest, ...leadsOn, date: draft.actDate });
      draft.meet((one) => one.startSeq === eventSeq);
      return undefined;
    },
  },
  hear_creditor: {
    zh: '告知申请执行人执行情况并听取意见',
    en: 'Tell the creditor where the execution stands, and hear them',
    stages: EXECUTION,
    leadsTo: [],
    onBehalf: 'never',
    ready: acceptedGate,
    decide: (draft, { data }) => {
      const date = data.date ?? draft.actDate;
      if (enforcementOf(draft.state).creditorHeard?.date === date) return refuse('creditor_already_heard');
      draft.emit('creditor_heard', { ...data, date });
      return undefined;
    },
  },
};
