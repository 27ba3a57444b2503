/**
 * A decision in the making: events are emitted one after the other and each changes the draft's state at once,
 * so that later ones build on earlier ones. Nothing outside sees it until `decide` returns the events.
 */
import { computeDeadline, type Exclusion } from '../deadlines/compute.ts';
import type { Calendar } from '../deadlines/calendar.ts';
import { legalInstant } from '../deadlines/clock.ts';
import { dateOfInstant, endOfDate, LAST_DATE, type LegalDate } from '../deadlines/legal-date.ts';
import { type RuleId, ruleOf } from '../law/rule.ts';
import type { Refusal } from '../result.ts';
import { EVENT_VERSIONS } from './event-registry.ts';
import type { CaseEvent, EventContext, EventData, EventType, NewEvent } from './events.ts';
import type { DueData, Deadline } from '../chapters/clocks/shape.ts';
import { isOverdue } from './questions.ts';
import type { CaseState } from './state.ts';

export interface DraftContext extends EventContext {
  /** Legal date of the act: of `happenedAt` when given, else of `receivedAt`. */
  readonly actDate: LegalDate;
  readonly receivedDate: LegalDate;
  readonly calendar: Calendar;
}

/** The fold of one event, given by the machine that composes the chapters: the kernel knows none of them. */
type Evolve = (state: CaseState, event: CaseEvent) => CaseState;

export class EventDraft {
  state: CaseState;
  readonly events: NewEvent[] = [];
  readonly context: DraftContext;
  readonly #evolve: Evolve;
  #partiesChange = false;

  constructor(state: CaseState, context: DraftContext, evolve: Evolve) {
    this.state = state;
    this.context = context;
    this.#evolve = evolve;
  }

  get actDate(): LegalDate {
    return this.context.actDate;
  }

  /** Appends an event and evolves the draft's state. @returns its seq. */
  emit<K extends EventType>(type: K, data: EventData[K]): number {
    const event = { type, typeVersion: EVENT_VERSIONS[type], data } as NewEvent;
    const seq = this.state.seq + 1;
    this.events.push(event);
    this.state = this.#evolve(this.state, placed(event, this.context, seq));
    return seq;
  }

  /** Arms a deadline counted from `startDate`, an event of the record. @returns its id. */
  arm(rule: RuleId, request: ArmRequest): string {
    const due = this.compute(rule, this.countedFrom(rule, request.startDate), request);
    const deadlineId = `d${this.state.deadlines.length + 1}`;
    this.emit('deadline_armed', {
      deadlineId,
      rule,
      article: ruleOf(this.state.policy, rule)?.article ?? '',
      startSeq: request.startSeq ?? this.state.seq,
      startEvent: request.startEvent,
      scope: request.scope ?? 'stage',
      ...optional(request),
      ...due,
    });
    return deadlineId;
  }

  /**
   * A party's letter counts for them on the day it was posted (CPL 85), for the court on the day it came in: a period
   * that the law counts from receipt begins then (CPL 126, 174; EX 16).
   */
  private countedFrom(rule: RuleId, startDate: LegalDate): LegalDate {
    const { actDate, receivedDate, onBehalfOf } = this.context;
    const letter = onBehalfOf?.channel === 'written' && startDate === actDate;
    const fromReceipt = ruleOf(this.state.policy, rule)?.effectBy === 'received';
    return letter && fromReceipt ? receivedDate : startDate;
  }

  /**
   * Computes a due date by the law's arithmetic; one after the last date of the calendar is that date, and the trace says so.
   * A rule that is not in the case's profile is a defect, never a refusal: it throws.
   */
  compute(rule: RuleId, startDate: LegalDate, more: ComputeMore = {}): DueData {
    const result = computeDeadline({
      policy: this.state.policy,
      rule,
      start: startDate,
      ...this.startInstant(startDate),
      calendar: this.context.calendar,
      ...more,
    });
    if (!result.ok) {
      if (result.refusal.code === 'date_out_of_range')
        return atCalendarsEnd(startDate, this.context.calendar);
      throw new Error(`deadline ${rule}: ${result.refusal.code}`);
    }
    const { dueDate, dueAt, provisional, calendarVersion, trace } = result.value;
    return { startDate, dueDate, dueAt, provisional, calendarVersion, trace };
  }

  /** Why a court may not set a period of this length; undefined when it may. Asked before anything is emitted. */
  lengthRefusal(rule: RuleId, length: number | undefined): Refusal | undefined {
    const { policy } = this.state;
    const { actDate: start, calendar } = this.context;
    const more = length === undefined ? {} : { length };
    const result = computeDeadline({ policy, rule, start, calendar, ...more });
    return result.ok ? undefined : result.refusal;
  }

  /** The time of day matters to periods in hours; it is known only of the day on which the act happened or arrived. */
  private startInstant(startDate: LegalDate): { startInstant?: number } {
    const { happenedAt, at } = this.context;
    const happened = happenedAt === undefined ? at : legalInstant(this.state.clock, happenedAt);
    const known = [happened, at].find((instant) => dateOfInstant(instant) === startDate);
    return known === undefined ? {} : { startInstant: known };
  }

  /**
   * Marks every running (or already overdue) deadline that `which` picks as met.
   * @param on the day on which what it asks for was done
   */
  meet(which: (deadline: Deadline) => boolean, on: LegalDate = this.actDate): void {
    if (this.#partiesChange) {
      this.#giveUp(which);
      return;
    }
    const day = on === this.actDate ? {} : { on };
    for (const { deadlineId } of this.state.deadlines.filter((one) => isOpen(one) && which(one)))
      this.emit('deadline_met', { deadlineId, ...day });
  }

  /**
   * A party leaves or is replaced: what that brings about meets no clock, as a clock is met by its own act only. What `meet`
   * is asked to do within it supersedes the clocks instead; one that had run out keeps its breach and asks for nothing more.
   */
  changingParties(change: () => void): void {
    this.#partiesChange = true;
    change();
    this.#partiesChange = false;
  }

  #giveUp(which: (deadline: Deadline) => boolean): void {
    for (const { deadlineId } of this.state.deadlines.filter((one) => isOpen(one) && which(one)))
      this.emit('deadline_superseded', { deadlineId, reason: 'party_left' });
  }

  supersede(
    which: (deadline: Deadline) => boolean,
    reason: EventData['deadline_superseded']['reason'],
  ): void {
    for (const deadline of this.state.deadlines) {
      if (isRunning(deadline) && which(deadline)) {
        this.emit('deadline_superseded', { deadlineId: deadline.deadlineId, reason });
      }
    }
  }
}

function atCalendarsEnd(startDate: LegalDate, { version }: Calendar): DueData {
  const trace = [{ code: 'calendar_ends', params: { date: LAST_DATE } }];
  const dueAt = endOfDate(LAST_DATE);
  return { startDate, dueDate: LAST_DATE, dueAt, provisional: true, calendarVersion: version, trace };
}

export interface ArmRequest {
  readonly startDate: LegalDate;
  /** Code of what the period counts from. */
  readonly startEvent: string;
  readonly startSeq?: number | undefined;
  readonly scope?: 'stage' | 'case';
  readonly partyId?: string;
  readonly instrumentId?: string;
  readonly taskId?: string;
  readonly length?: number;
}

interface ComputeMore {
  readonly length?: number;
  readonly exclusions?: readonly Exclusion[];
  readonly extensions?: Deadline['extensions'];
}

function optional(request: ArmRequest): Pick<ArmRequest, 'partyId' | 'instrumentId' | 'taskId' | 'length'> {
  return {
    ...(request.partyId === undefined ? {} : { partyId: request.partyId }),
    ...(request.instrumentId === undefined ? {} : { instrumentId: request.instrumentId }),
    ...(request.taskId === undefined ? {} : { taskId: request.taskId }),
    ...(request.length === undefined ? {} : { length: request.length }),
  };
}

export const isRunning = (deadline: Deadline): boolean =>
  deadline.status === 'armed' || deadline.status === 'excluded';

/** Running, or overdue and still not done. */
const isOpen = (deadline: Deadline): boolean => isRunning(deadline) || isOverdue(deadline);

/** An event with its place in the record: only what the record keeps of the context. */
export function placed(event: NewEvent, context: EventContext, seq: number): CaseEvent {
  return {
    ...event,
    seq,
    inputNo: context.inputNo,
    inputId: context.inputId,
    at: context.at,
    actor: context.actor,
    ...(context.receivedAt === undefined ? {} : { receivedAt: context.receivedAt }),
    ...(context.happenedAt === undefined ? {} : { happenedAt: context.happenedAt }),
    ...(context.onBehalfOf === undefined ? {} : { onBehalfOf: context.onBehalfOf }),
  };
}
