/**
 * `decide(state, input)`: assesses one input and returns the events it makes, or why not. Pure: the calendar and the
 * input's own instants are all it knows of time. A refusal makes no event.
 */
import { dateOfInstant } from '../deadlines/legal-date.ts';
import { legalInstant } from '../deadlines/clock.ts';
import type { Calendar } from '../deadlines/calendar.ts';
import { ok, refused, type Refusal, type Result } from '../result.ts';
import { EDITION } from '../law/policy.ts';
import { tellFirst, tellingGate, tellLast } from '../chapters/record/telling-with.ts';
import { boundsGate } from './bounds-gate.ts';
import { tooManyParties } from './bounds/parties.ts';
import { applyExpiry } from './expiry.ts';
import { movedByCalendar } from '../chapters/clocks/recompute.ts';
import { decideTaskAct } from '../chapters/tasks/report.ts';
import { releaseAssignments } from '../chapters/people/release.ts';
import { answeredBy, markDone } from '../chapters/requests/settle.ts';
import { releaseTasks } from '../chapters/tasks/expiry.ts';
import { DECISION_RULES } from './catalogue.ts';
import { EventDraft, type DraftContext } from '../kernel/event-draft.ts';
import { evolve } from './evolve.ts';
import type { EventContext, NewEvent } from '../kernel/events.ts';
import { byCodeGate, onBehalfGate, standingGate } from './gates.ts';
import { openByCodeGate } from './party-acts.ts';
import { named, ownerGate, wantedGate } from './owner-gate.ts';
import { orderRefusal } from './order.ts';
import { initialState } from '../kernel/initial-state.ts';
import type {
  CalendarInput,
  CaseInput,
  DecisionInput,
  ExpiryInput,
  OpeningInput,
  ReleaseInput,
  TaskInput,
} from '../kernel/input.ts';
import { isRecused } from '../kernel/questions.ts';
import { refuse } from '../kernel/refusals.ts';
import type { BeforeExpiry, CaseState } from '../kernel/state.ts';
import { byReceipt } from './device-clock.ts';

export interface Decided {
  readonly events: readonly NewEvent[];
  /** Where the events came from; with `placed` it makes them the events of the record. */
  readonly context: EventContext;
}

/**
 * @param state undefined before the case is opened
 * @returns the events with their context, or the refusal (stable code, both languages, article)
 */
export function decide(
  state: CaseState | undefined,
  caseId: string,
  input: CaseInput,
  calendar: Calendar,
): Result<Decided> {
  if (state === undefined) {
    return input.kind === 'open' ? open(caseId, input, calendar) : refused(refuse('wrong_stage'));
  }
  return decideOpen(state, byReceipt(state.clock, input), calendar);
}

function decideOpen(state: CaseState, input: CaseInput, calendar: Calendar): Result<Decided> {
  switch (input.kind) {
    case 'open':
      return refused(refuse('wrong_stage'));
    case 'decision':
      return decideDecision(state, input, calendar);
    case 'task':
      return decideTask(state, input, calendar);
    case 'release':
      return release(state, input, calendar);
    case 'expiry':
      return decideExpiry(state, input, calendar);
    case 'calendar':
      return reviseCalendar(state, input, calendar);
  }
}

function contextOf(state: CaseState, input: CaseInput, calendar: Calendar): DraftContext {
  const at = legalInstant(state.clock, input.receivedAt);
  const happened = 'happenedAt' in input && input.happenedAt !== undefined ? input.happenedAt : undefined;
  const acted = happened === undefined ? at : legalInstant(state.clock, happened);
  const human = input.kind === 'open' || input.kind === 'decision' || input.kind === 'task';
  return {
    inputNo: state.inputNo + 1,
    inputId: input.inputId,
    at,
    receivedAt: input.receivedAt,
    ...(happened === undefined ? {} : { happenedAt: happened }),
    actor: human ? input.actor : 'system',
    ...(input.kind === 'decision' && input.onBehalfOf !== undefined ? { onBehalfOf: input.onBehalfOf } : {}),
    actDate: dateOfInstant(acted),
    receivedDate: dateOfInstant(at),
    calendar,
  };
}

function finish(draft: EventDraft): Result<Decided> {
  const { actDate: _act, receivedDate: _received, calendar: _calendar, ...context } = draft.context;
  return ok({ events: draft.events, context });
}

function open(caseId: string, input: OpeningInput, calendar: Calendar): Result<Decided> {
  const crowd = tooManyParties(input.data.parties.length);
  if (crowd !== undefined) return refused(crowd);
  const state = initialState(caseId, input.data);
  const draft = new EventDraft(state, contextOf(state, input, calendar), evolve);
  const startSeq = draft.emit('case_opened', {
    ...input.data,
    openedOn: draft.actDate,
    calendarVersion: calendar.version,
    edition: EDITION,
  });
  const start = { startDate: draft.actDate, startSeq, startEvent: 'case_opened' };
  draft.arm('SLA-INTAKE', start);
  // AJ 61: what was reported to the police and is not theirs is said at once, or handed over within twenty-four hours.
  if (input.data.source === 'police_report') draft.arm('PA14', start);
  return finish(draft);
}

/** The first expiry that this act preceded, if the case still stands as that expiry left it (ADR 0005). */
function preceded(state: CaseState, input: DecisionInput | TaskInput): BeforeExpiry | undefined {
  const at = legalInstant(state.clock, input.receivedAt);
  return state.beforeExpiry.find((one) => at < one.dueAt);
}

function decideDecision(state: CaseState, input: DecisionInput, calendar: Calendar): Result<Decided> {
  const draft = new EventDraft(state, contextOf(state, input, calendar), evolve);
  const undone = undoPreceded(draft, input);
  const refusal = assess(draft, input, undone?.state.version ?? state.version);
  return refusal === undefined ? finish(draft) : refused(refusal);
}

function undoPreceded(draft: EventDraft, input: DecisionInput | TaskInput): BeforeExpiry | undefined {
  const { state } = draft;
  const undone = preceded(state, input);
  if (undone === undefined) return undefined;
  const deadlineIds = state.beforeExpiry
    .filter((one) => one.inputNo >= undone.inputNo)
    .map((one) => one.deadlineId);
  draft.emit('expiry_superseded', { fromInputNo: undone.inputNo, deadlineIds, byInputId: input.inputId });
  return undone;
}

/** What a performer reports: assessed by when it was received, as decisions are; its own time decides what it is worth. */
function decideTask(state: CaseState, input: TaskInput, calendar: Calendar): Result<Decided> {
  if (state.stage === 'archived') return refused(refuse('case_archived'));
  if (isRecused(state, input.actor.personId)) return refused(refuse('recused'));
  const draft = new EventDraft(state, contextOf(state, input, calendar), evolve);
  undoPreceded(draft, input);
  const refusal = decideTaskAct(draft, input);
  return refusal === undefined ? finish(draft) : refused(refusal);
}

function release(state: CaseState, input: ReleaseInput, calendar: Calendar): Result<Decided> {
  if (state.stage === 'archived') return refused(refuse('case_archived'));
  const { personId, only } = input;
  const draft = new EventDraft(state, contextOf(state, input, calendar), evolve);
  if (only === undefined || only.includes('tasks')) releaseTasks(draft, personId);
  releaseAssignments(
    draft,
    personId,
    only?.filter((held) => held !== 'tasks'),
  );
  return draft.events.length === 0 ? refused(refuse('nothing_to_release')) : finish(draft);
}

function assess(draft: EventDraft, input: DecisionInput, version: number): Refusal | undefined {
  const gate = staleGate(input, version) ?? whoseGate(draft.state, input) ?? whenGate(draft, input);
  if (gate !== undefined) return gate;
  if (input.lateReason !== undefined && draft.actDate < draft.context.receivedDate) {
    const { actDate, receivedDate } = draft.context;
    draft.emit('act_backdated', { happenedOn: actDate, receivedOn: receivedDate, reason: input.lateReason });
  }
  const rule = DECISION_RULES[input.type] as {
    decide: (d: EventDraft, i: DecisionInput) => Refusal | undefined;
  };
  const before = draft.state;
  const answered = answeredBy(draft, input);
  tellFirst(draft, input);
  const refusal =
    rule.decide(draft, input) ?? tellingGate(before, input) ?? orderRefusal(before, draft.state);
  if (refusal !== undefined) return refusal;
  tellLast(draft, before, input);
  markDone(draft, answered);
  return undefined;
}

/** Whether this person decides this on this case: standing, on whose behalf, and whose the thing is. */
const whoseGate = (state: CaseState, input: DecisionInput): Refusal | undefined =>
  byCodeGate(input) ??
  named(standingGate(state, input.actor, input.type), state, input) ??
  onBehalfGate(state, input) ??
  openByCodeGate(state, input) ??
  ownerGate(state, input) ??
  wantedGate(state, input);

const whenGate = (draft: EventDraft, input: DecisionInput): Refusal | undefined =>
  timeGate(draft, input) ?? dateGate(draft, input) ?? boundsGate(draft, input);

function staleGate(input: DecisionInput, version: number): Refusal | undefined {
  if (input.expectedVersion === undefined || input.expectedVersion === version) return undefined;
  return refuse('stale_version', { expected: input.expectedVersion, current: version });
}

/** Acts of the future are refused; recording an act of an earlier legal day needs a reason (ADR 0013). */
function timeGate(draft: EventDraft, input: DecisionInput): Refusal | undefined {
  if (input.happenedAt === undefined) return undefined;
  if (input.happenedAt > input.receivedAt) return refuse('happened_in_future');
  if (draft.actDate < draft.state.openedOn)
    return refuse('happened_before_opening', { openedOn: draft.state.openedOn });
  const backdated = draft.actDate < draft.context.receivedDate;
  return backdated && input.lateReason === undefined ? refuse('backdating_reason_required') : undefined;
}

/**
 * The date of what is recorded as done is not later than today, only a hearing is fixed for a day to come; nor is it
 * before the case was opened, as what happened then is not of this case: only a labour arbitration precedes (LMAL 5).
 */
function dateGate(draft: EventDraft, { type, data }: DecisionInput): Refusal | undefined {
  const date = 'date' in data ? data.date : undefined;
  if (
    type !== 'schedule_hearing' &&
    type !== 'move_hearing' &&
    date !== undefined &&
    date > draft.context.receivedDate
  )
    return refuse('date_in_future', { date });
  if (type === 'record_arbitration') return undefined;
  const { openedOn } = draft.state;
  const effect = 'effectDate' in data ? data.effectDate : undefined;
  const before = [date, effect].find((one) => one !== undefined && one < openedOn);
  return before === undefined ? undefined : refuse('date_before_opening', { date: before, openedOn });
}

function decideExpiry(state: CaseState, input: ExpiryInput, calendar: Calendar): Result<Decided> {
  const deadline = state.deadlines.find((one) => one.deadlineId === input.deadlineId);
  if (deadline?.status !== 'armed' || deadline.revision !== input.revision)
    return refused(refuse('deadline_superseded'));
  const draft = new EventDraft(state, contextOf(state, input, calendar), evolve);
  draft.emit('deadline_breached', { deadlineId: deadline.deadlineId, revision: deadline.revision });
  applyExpiry(draft, deadline);
  return finish(draft);
}

/** A new holiday notice: every running deadline is computed again with the calendar now in force. */
function reviseCalendar(state: CaseState, input: CalendarInput, calendar: Calendar): Result<Decided> {
  const draft = new EventDraft(state, contextOf(state, input, calendar), evolve);
  // What is reckoned with is the calendar in force: a notice that comes late names an older one.
  draft.emit('calendar_revised', { version: calendar.version });
  const under = { policy: state.policy, calendar };
  for (const deadline of state.deadlines) {
    const due = movedByCalendar(under, deadline);
    if (due === undefined) continue;
    draft.emit('deadline_moved', { deadlineId: deadline.deadlineId, cause: 'calendar', ...due });
  }
  return finish(draft);
}
