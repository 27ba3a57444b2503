/**
 * Routes beside the court (诉讼外途径): the referral with the papers named and who was told, and each step of the body with the
 * clock that it starts. None keeps a party from court where the law does not (PML 3; LMAL 5; LAL 14).
 */
import type { DecisionRules } from '../../kernel/decision-rule.ts';
import type { DecisionData } from '../../kernel/decision-data.ts';
import { type EventDraft, isRunning } from '../../kernel/event-draft.ts';
import { isOverdue, partyOf } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { ArbitrationStatus, RouteStep } from '../../kernel/codes.ts';
import type { Refusal } from '../../result.ts';
import type { LegalDate } from '../../deadlines/legal-date.ts';
import { factAhead, limitationOfRoute, limitationTold } from '../filing/limitation.ts';
import { MEETS_NOTHING, OF_ONE_ROUTE, papersOf, ROUTES, type ReceiptClock } from './table.ts';
import { finalAwardGate } from './final-award.ts';
import type { Deadline } from '../clocks/shape.ts';
import type { Route, RouteReceipt } from './shape.ts';

const openRoutes = ({ routes = [] }: CaseState): readonly Route[] =>
  routes.filter((one) => one.status === 'open');

const isLabourCase = ({ findings }: CaseState): boolean => findings?.labour === true;

function referralRefusal(state: CaseState, data: DecisionData['refer_to_route']): Refusal | undefined {
  const { route, partyIds, papers } = data;
  const row = ROUTES[route];
  const needed = papersOf(state, route, partyIds);
  const labour = (route.startsWith('labour') || route === 'work_injury') && isLabourCase(state);
  if (row.only !== undefined && !row.only(state.matter) && !labour)
    return { ...refuse('route_not_for_matter', { route }), article: row.article };
  const unknown = partyIds.find((id) => partyOf(state, id)?.status !== 'active');
  if (unknown !== undefined) return refuse('party_not_active', { partyId: unknown });
  const missing = needed.filter((paper) => !papers.includes(paper));
  if (missing.length > 0)
    return { ...refuse('route_papers_missing', { missing: missing.join(',') }), article: row.article };
  return openRoutes(state).some((one) => one.route === route) ? refuse('route_open', { route }) : undefined;
}

/** What the step starts: one clock from its day, or one for each party from their receipt. */
function armStep(
  draft: EventDraft,
  taken: Route,
  data: DecisionData['record_route_step'],
  date: LegalDate,
): void {
  const row = ROUTES[taken.route];
  const { step } = data;
  const from = { startSeq: taken.seq, startEvent: `route_step_recorded.${step}`, scope: 'case' } as const;
  const rule = step === 'applied' || step === 'accepted' || step === 'extended' ? row[step] : undefined;
  if (rule !== undefined) {
    // More time counts from acceptance too (RLMA 47; LSI 17; LMAL 43); acceptance, taken once, finds no clock of its own.
    const accepted = draft.state.deadlines.findLast(
      (one) => one.startSeq === taken.seq && one.rule === row.accepted,
    );
    draft.arm(rule, { ...from, startDate: accepted?.startDate ?? taken.acceptedOn ?? date });
  }
  const recordedSeq = draft.state.seq;
  for (const { rule: own, of } of row.received?.[step] ?? [])
    armReceipts(draft, { rule: own, of, startSeq: recordedSeq }, data.receipts ?? []);
}

function armReceipts(
  draft: EventDraft,
  { rule, of, startSeq }: ReceiptClock & { readonly startSeq: number },
  receipts: readonly RouteReceipt[],
): void {
  for (const { partyId, date } of receipts) {
    const isApplicant = partyOf(draft.state, partyId)?.role === 'applicant';
    if ((of === 'applicant' && !isApplicant) || (of === 'others' && isApplicant)) continue;
    const start = { startDate: date, startSeq, startEvent: 'route_step_recorded.received' };
    draft.arm(rule, { ...start, scope: 'case', partyId });
  }
}

const ARBITRATED: Partial<Record<RouteStep, ArbitrationStatus>> = {
  not_accepted: 'not_accepted',
  decided: 'award_served',
  decided_final: 'award_served',
  overdue: 'overdue',
};

/** LMAL 5, 29, 43: refused, decided, or not decided in time, the way to court is open. */
function arbitrated(draft: EventDraft, { route }: Route, step: RouteStep): void {
  const status = route.endsWith('_arbitration') ? ARBITRATED[step] : undefined;
  if (status !== undefined && draft.state.filing.arbitration !== status)
    draft.emit('arbitration_recorded', { status });
}

/** Whether this route has the step, and has not taken it yet. */
function stepRefusal(taken: Route, step: RouteStep): Refusal | undefined {
  // Who applied is not asked any more once the body has acted.
  const passed = step === 'applied' && taken.steps.length > 0;
  if (taken.steps.includes(step) || passed) return refuse('route_step_exists', { step });
  const owner = OF_ONE_ROUTE[step];
  const { accepted, extended } = ROUTES[taken.route];
  const lacks = step === 'extended' && extended === undefined;
  if (lacks || (owner !== undefined && owner !== taken.route))
    return refuse('route_step_not_of_it', { step });
  const early = step === 'extended' && accepted !== undefined && !taken.steps.includes('accepted');
  return early ? refuse('route_not_accepted') : undefined;
}

/** The clock that a route waits for: running, or passed with nothing done. */
const awaited = ({ deadlines }: CaseState, { seq }: Route): readonly Deadline[] =>
  deadlines.filter((one) => one.startSeq === seq && (isRunning(one) || isOverdue(one)));

/**
 * The last day of the body: of the clock that the route waits for, or reckoned from the acceptance where that was recorded
 * before it armed a clock. Until 2026-12 a referral armed LM29, the acceptance met it, and nothing ran afterwards.
 */
function lastDay(draft: EventDraft, taken: Route): LegalDate | undefined {
  const { steps, acceptedOn, seq } = taken;
  if (!steps.includes('applied') && !steps.includes('accepted')) return undefined;
  const clock = awaited(draft.state, taken).at(-1);
  if (clock !== undefined) return clock.dueDate;
  const rule = ROUTES[taken.route].accepted;
  const armed = draft.state.deadlines.some((one) => one.startSeq === seq && one.rule === rule);
  if (rule === undefined || acceptedOn === undefined || armed) return undefined;
  return draft.compute(rule, acceptedOn).dueDate;
}

/** LMAL 29, 43: only what the commission had to decide by a day that has passed is overdue. */
function overdueRefusal(draft: EventDraft, taken: Route, date: LegalDate): Refusal | undefined {
  const dueDate = lastDay(draft, taken);
  if (dueDate === undefined) return refuse('route_not_overdue');
  return dueDate < date ? undefined : refuse('route_not_overdue', { dueDate });
}

/** What the step does to the clock before it. */
function endClock(draft: EventDraft, taken: Route, step: RouteStep, date: LegalDate): void {
  const does = MEETS_NOTHING[step];
  if (does === 'leaves') return;
  if (does === undefined) draft.meet((one) => one.startSeq === taken.seq, date);
  else
    for (const { deadlineId } of awaited(draft.state, taken))
      draft.emit('deadline_superseded', { deadlineId, reason: 'replaced' });
}

function receiptRefusal(draft: EventDraft, receipts: readonly RouteReceipt[]): Refusal | undefined {
  const unknown = receipts.find(({ partyId }) => partyOf(draft.state, partyId) === undefined);
  if (unknown !== undefined) return refuse('party_unknown', { partyId: unknown.partyId });
  const late = receipts.find((one) => one.date > draft.context.receivedDate);
  return late === undefined ? undefined : refuse('date_in_future', { date: late.date });
}

const awardOf = ({ awarded, minimumWage, namedFinal }: DecisionData['record_route_step']) => ({
  ...(namedFinal === undefined ? {} : { namedFinal }),
  ...(awarded === undefined ? {} : { awarded }),
  ...(minimumWage === undefined ? {} : { minimumWage }),
});

function recordStep(draft: EventDraft, data: DecisionData['record_route_step']): Refusal | undefined {
  const { eventSeq, step, receipts = [], text } = data;
  const taken = openRoutes(draft.state).find((one) => one.seq === eventSeq);
  if (taken === undefined) return refuse('route_unknown');
  const date = data.date ?? draft.actDate;
  const refusal =
    stepRefusal(taken, step) ??
    receiptRefusal(draft, receipts) ??
    (step === 'overdue' ? overdueRefusal(draft, taken, date) : undefined) ??
    finalAwardGate(data);
  if (refusal !== undefined) return refusal;
  endClock(draft, taken, step, date);
  const said = receipts.length === 0 ? {} : { receipts };
  const words = { ...(text === undefined ? {} : { text }), ...awardOf(data) };
  draft.emit('route_step_recorded', { routeSeq: taken.seq, step, date, ...said, ...words });
  armStep(draft, taken, data, date);
  arbitrated(draft, taken, step);
  return undefined;
}

const BEFORE_COURT = [
  'intake',
  'police_mediation',
  'awaiting_judge',
  'judge_mediation',
  'agreement_in_force',
  'filing_preparation',
  // PML 18: the court points to people's mediation before it takes the case.
  'filing_review',
] as const;

export const routeDecisions: DecisionRules<'refer_to_route' | 'record_route_step'> = {
  refer_to_route: {
    zh: '指引诉讼外途径',
    en: 'Refer to a route beside the court',
    stages: BEFORE_COURT,
    leadsTo: [],
    onBehalf: 'never',
    targets: (state) => ({
      party: state.parties.filter((one) => one.status === 'active').map((one) => one.partyId),
    }),
    decide: (draft, { data }) => {
      const refusal = referralRefusal(draft.state, data);
      if (refusal !== undefined) return refusal;
      const date = data.date ?? draft.actDate;
      const ahead = factAhead(data, draft.actDate);
      if (ahead !== undefined) return refuse('known_day_impossible', { knownOn: ahead });
      const kind = limitationOfRoute(draft.state, data.route);
      const told = kind === undefined ? {} : limitationTold(draft, kind, data);
      // Nothing runs yet: the body has its time from the application, which the step `applied` records (LMAL 29; CPL 225; LAA 43).
      draft.emit('route_taken', { ...data, ...told, date });
      return undefined;
    },
  },
  record_route_step: {
    zh: '登记诉讼外途径的进展',
    en: 'Record a step of a route beside the court',
    stages: BEFORE_COURT,
    leadsTo: [],
    onBehalf: 'never',
    ready: (state) => (openRoutes(state).length === 0 ? refuse('route_unknown') : undefined),
    targets: (state) => ({
      event: openRoutes(state).map(({ seq }) => String(seq)),
      party: state.parties.map((one) => one.partyId),
    }),
    decide: (draft, { data }) => recordStep(draft, data),
  },
};
