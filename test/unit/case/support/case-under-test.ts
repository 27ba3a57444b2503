/**
 * One case, driven without a server: it takes inputs as the workflow does and, after each, holds the state it evolved
 * against the fold of the stored rows, and looks at what must always be so (`invariants.ts`).
 */
import { expect } from 'vitest';
import { DECISION_ROLES } from '../../../../domain/access/policy/decisions.ts';
import type { Role } from '../../../../domain/access/roles.ts';
import { canonicalText, eventRow } from '../../../../domain/kernel/canonical.ts';
import { ruleFor } from '../../../../domain/machine/catalogue.ts';
import { decide, type Decided } from '../../../../domain/machine/decide.ts';
import type { DecisionData, DecisionType } from '../../../../domain/kernel/decision-data.ts';
import type { TextRef } from '../../../../domain/kernel/refs.ts';
import { placed } from '../../../../domain/kernel/event-draft.ts';
import type { CaseEvent, EventType } from '../../../../domain/kernel/events.ts';
import { evolveFrom, foldRecord } from '../../../../domain/machine/fold.ts';
import { standingGate } from '../../../../domain/machine/gates.ts';
import { noticesOf } from '../../../../domain/machine/notices.ts';
import { ownerGate } from '../../../../domain/machine/owner-gate.ts';
import type { Actor, OnBehalfOf } from '../../../../domain/kernel/actor.ts';
import {
  calendarInput,
  type CaseInput,
  type DecisionInput,
  expiryInputId,
} from '../../../../domain/kernel/input.ts';
import type { OpeningData } from '../../../../domain/chapters/intake/shape.ts';
import type { EventRow, InputOutcome, RecordRequest } from '../../../../domain/kernel/append-contract.ts';
import type { CaseState } from '../../../../domain/kernel/state.ts';
import type { Deadline } from '../../../../domain/chapters/clocks/shape.ts';
import type { Calendar } from '../../../../domain/deadlines/calendar.ts';
import { legalDateAt, realInstant } from '../../../../domain/deadlines/clock.ts';
import { HOUR_MS, type LegalDate, startOfDate } from '../../../../domain/deadlines/legal-date.ts';
import { PUBLISHED_CALENDAR } from '../../../../domain/deadlines/published-calendar.ts';
import type { Result } from '../../../../domain/result.ts';
import { checkInvariants } from './invariants.ts';
import { type Move, moveOf } from './moves.ts';
import { actor } from './people.ts';
import { opening, type Opening } from './opening.ts';
import { tellingOf, toTellFirst } from './telling.ts';

export interface How {
  /** By which of the party's agents. */
  readonly agentNo?: number;
  /** Whose role it is taken in; else the first role that may. */
  readonly by?: Role | Actor;
  /** The party whose act it is. */
  readonly party?: string;
  readonly channel?: OnBehalfOf['channel'];
  /** The legal day on which it happened, when that was earlier; a reason is given with it. */
  readonly happenedOn?: LegalDate;
  /** The real instant itself, as a device told it. */
  readonly happenedAt?: number;
  readonly withoutReason?: boolean;
  /** Nothing is told with it that the law asks to be told (docs/law.md §10). */
  readonly untold?: boolean;
  /** Real instant at which it was received, when that is not now. */
  readonly at?: number;
  readonly version?: number;
}

export const text = (textId: string): TextRef => ({ textId, digest: `digest-of-${textId}` });

/** Ten in the morning of a legal day, on the real clock. */
export const morning = (date: LegalDate): number => startOfDate(date) + 10 * HOUR_MS;

/** Compares to the letter, and shows only where the difference begins: states are long. */
function expectSame(folded: CaseState | undefined, evolved: CaseState | undefined): void {
  const [a, b] = [canonicalText(folded), canonicalText(evolved)];
  if (a === b) return;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  expect.fail(`fold …${a.slice(at - 80, at + 40)}… is not …${b.slice(at - 80, at + 40)}…`);
}

export type Armed = Pick<Deadline, 'dueDate' | 'status'>;

/** When it happened, and why it is entered late. */
function happened({ happenedOn, happenedAt, withoutReason }: How) {
  return {
    ...(happenedOn === undefined ? {} : { happenedAt: morning(happenedOn) }),
    ...(happenedAt === undefined ? {} : { happenedAt }),
    ...(happenedOn === undefined || withoutReason === true ? {} : { lateReason: text('late') }),
  };
}

export class CaseUnderTest {
  readonly caseId = 'case-1';
  readonly rows: EventRow[] = [];
  readonly events: CaseEvent[] = [];
  readonly inputs: InputOutcome[] = [];
  readonly moves: Move[] = [];
  /** What was told of its inputs, in their order. */
  readonly notices: RecordRequest['outbox'][number][] = [];
  readonly opening: OpeningData;
  calendar: Calendar;
  now: number;
  #state: CaseState | undefined;
  #folded: CaseState | undefined;

  private constructor(data: OpeningData, now: number, calendar: Calendar) {
    this.opening = data;
    this.now = now;
    this.calendar = calendar;
  }

  static open(options: Opening & { on?: LegalDate; calendar?: Calendar } = {}): CaseUnderTest {
    const now = morning(options.on ?? '2026-01-05');
    const one = new CaseUnderTest(opening(options), now, options.calendar ?? PUBLISHED_CALENDAR);
    const input = {
      kind: 'open' as const,
      inputId: 'open-1',
      actor: actor('police_officer'),
      receivedAt: now,
      data: one.opening,
    };
    const result = one.input(input);
    if (!result.ok) throw new Error(result.refusal.code);
    return one;
  }

  get state(): CaseState {
    if (this.#state === undefined) throw new Error('not opened');
    return this.#state;
  }

  get stage(): CaseState['stage'] {
    return this.state.stage;
  }

  get today(): LegalDate {
    return legalDateAt(this.state.clock, this.now);
  }

  /** Goes on to ten in the morning of a legal day. */
  on(date: LegalDate): this {
    this.now = morning(date);
    return this;
  }

  /** Assesses one input and, whatever comes of it, records it as the workflow does. */
  input(input: CaseInput): Result<Decided> {
    const result = decide(this.#state, this.caseId, input, this.calendar);
    const before = this.#state;
    const inputNo = (before?.inputNo ?? 0) + 1;
    const events = result.ok
      ? result.value.events.map((event, index) =>
          placed(event, result.value.context, (before?.seq ?? 0) + index + 1),
        )
      : [];
    for (const event of events) this.#state = evolveFrom(this.caseId, this.#state, event);
    if (this.#state !== undefined) this.#state = { ...this.#state, inputNo };
    const rows = events.map(eventRow);
    const outcome = this.#outcome(input, inputNo, result);
    this.rows.push(...rows);
    this.events.push(...events);
    const notices = noticesOf(events, before, this.#state);
    this.notices.push(...notices);
    const move = moveOf(before, input, events);
    if (move !== undefined) this.moves.push(move);
    this.inputs.push(outcome);
    this.#folded = foldRecord(this.caseId, this.#folded, rows, [outcome]);
    checkInvariants(this.state, { before, input, events, record: this.events, notices, inputNo });
    return result;
  }

  #outcome(input: CaseInput, inputNo: number, result: Result<Decided>): InputOutcome {
    return {
      inputNo,
      inputId: input.inputId,
      kind: input.kind,
      outcome: result.ok ? 'applied' : 'refused',
      ...(result.ok ? {} : { refusal: result.refusal }),
      version: this.#state?.version ?? 0,
      stage: this.#state?.stage ?? 'intake',
      receivedAt: input.receivedAt,
    };
  }

  /** The state evolved and the state folded from stored rows are the same, to the letter. */
  checkFold(): void {
    expectSame(this.#folded, this.#state);
  }

  /** Folds the whole record from its first row. */
  checkWholeFold(): void {
    const whole = foldRecord(this.caseId, undefined, this.rows, this.inputs);
    expectSame(whole, this.#state);
  }

  decision<K extends DecisionType>(type: K, data: DecisionData[K], how: How = {}): CaseInput {
    const { party, channel = 'oral_record', agentNo } = how;
    const at = how.at ?? this.now;
    const by = how.by ?? this.whoMay(type, data);
    return {
      kind: 'decision',
      inputId: `decision-${this.inputs.length + 1}`,
      type,
      actor: typeof by === 'string' ? actor(by) : by,
      receivedAt: at,
      data: how.untold === true ? data : { ...tellingOf(type, this.state), ...data },
      ...(how.version === undefined ? {} : { expectedVersion: how.version }),
      ...(party === undefined
        ? {}
        : { onBehalfOf: { partyId: party, channel, ...(agentNo === undefined ? {} : { agentNo }) } }),
      ...happened(how),
    } as CaseInput;
  }

  /** The first role that may take it at all, of those the first that owns what the data name. */
  whoMay(type: DecisionType, data: unknown): Role {
    const roles = DECISION_ROLES[type];
    const may = roles.filter((role) => standingGate(this.state, actor(role), type) === undefined);
    const owns = (role: Role): boolean =>
      ownerGate(this.state, { type, actor: actor(role), data } as DecisionInput) === undefined;
    return may.find(owns) ?? may[0] ?? roles[0] ?? 'judge';
  }

  take<K extends DecisionType>(type: K, data: DecisionData[K], how: How = {}): Result<Decided> {
    const needsParty = ruleFor(type).onBehalf === 'required' && how.party === undefined;
    const result = this.input(this.decision(type, data, needsParty ? { ...how, party: 'A' } : how));
    this.checkFold();
    return result;
  }

  /** Takes a decision that must be applied. @returns the case, to go on with. */
  must<K extends DecisionType>(type: K, data: DecisionData[K], how: How = {}): this {
    const first = how.untold === true ? [] : toTellFirst(this.state, type, data);
    if (first.length > 0)
      this.take('tell_parties', { topic: 'mediation_failed', partyIds: first, textVersion: 'now' });
    const result = this.take(type, data, how);
    if (!result.ok) throw new Error(`${type} in ${this.stage}: ${JSON.stringify(result.refusal)}`);
    return this;
  }

  /** @returns the code of the refusal, or `applied` */
  refused<K extends DecisionType>(type: K, data: DecisionData[K], how: How = {}): string {
    const before = this.rows.length;
    const result = this.take(type, data, how);
    if (!result.ok) expect(this.rows).toHaveLength(before);
    return result.ok ? 'applied' : result.refusal.code;
  }

  nextDue(): Deadline | undefined {
    const armed = this.state.deadlines.filter((one) => one.status === 'armed');
    return armed.sort((a, b) => a.dueAt - b.dueAt)[0];
  }

  /** The next deadline to fall due (or the one of this rule) runs out; the clock goes on to then. @returns its rule */
  expire(rule?: string): string {
    const armed = this.state.deadlines.filter((one) => one.status === 'armed');
    const due = rule === undefined ? this.nextDue() : armed.find((one) => one.rule === rule);
    if (due === undefined) throw new Error(`nothing to expire (${rule ?? 'any'})`);
    const { deadlineId, revision } = due;
    const receivedAt = realInstant(this.state.clock, due.dueAt);
    const inputId = expiryInputId(deadlineId, revision);
    const result = this.input({ kind: 'expiry', inputId, deadlineId, revision, receivedAt });
    this.checkFold();
    if (!result.ok) throw new Error(`expiry of ${due.rule}: ${result.refusal.code}`);
    this.now = Math.max(this.now, receivedAt);
    return due.rule;
  }

  /** Lets everything run out that is due before a day, then goes on to that morning. */
  passTo(date: LegalDate): this {
    for (let due = this.nextDue(); due !== undefined; due = this.nextDue()) {
      if (realInstant(this.state.clock, due.dueAt) > morning(date)) break;
      this.expire(due.rule);
    }
    return this.on(date);
  }

  revise(calendar: Calendar): void {
    this.calendar = calendar;
    this.input(calendarInput(calendar.version, this.now));
    this.checkFold();
  }

  /** The newest deadline of a rule (and party): when it is due and how it stands. */
  due(rule: string, party?: string): Armed {
    const found = this.state.deadlines.findLast(
      (one) => one.rule === rule && (party === undefined || one.partyId === party),
    );
    if (found === undefined) throw new Error(`no deadline ${rule}`);
    return { dueDate: found.dueDate, status: found.status };
  }

  deadlineId(rule: string, party?: string): string {
    const found = this.state.deadlines.findLast(
      (one) => one.rule === rule && (party === undefined || one.partyId === party),
    );
    return found?.deadlineId ?? '';
  }

  lastOf<K extends EventType>(type: K): Extract<CaseEvent, { type: K }> {
    const found = this.events.findLast((one) => one.type === type);
    if (found === undefined) throw new Error(`no ${type}`);
    return found as Extract<CaseEvent, { type: K }>;
  }
}
