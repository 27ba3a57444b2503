/**
 * The order of inputs (docs/adr/0005-order-of-inputs.md), followed from the bodies of the events with arithmetic of its
 * own: which deadlines ran when an input was assessed, and whether it was received before or after they ran out.
 */
import type { Check } from './record-checks.ts';
import type { CaseRecord, InputRow, StoredEvent } from './read.ts';

interface Clock {
  readonly kind: 'real' | 'drill';
  readonly msPerDay: number;
  readonly startDate: string;
  readonly openedAt: number;
}

interface Body {
  readonly type: string;
  readonly actor: unknown;
  readonly data: {
    readonly deadlineId?: string;
    readonly dueAt?: number;
    readonly clock?: Clock;
    readonly fromInputNo?: number;
    readonly deadlineIds?: readonly string[];
  };
}

type Running = ReadonlyMap<string, number>;

const DAY = 86_400_000;

/** Nine o'clock in China on the first day, and a day of law for every `msPerDay` since. */
function legalAt(clock: Clock, real: number): number {
  if (clock.kind === 'real') return real;
  return (
    Date.parse(`${clock.startDate}T09:00:00+08:00`) +
    Math.floor(((real - clock.openedAt) * DAY) / clock.msPerDay)
  );
}

interface Breach {
  readonly deadlineId: string;
  readonly dueAt: number;
  readonly inputNo: number;
  /** What ran before it. */
  readonly before: Running;
}

class Follower {
  readonly found: string[] = [];
  #clock: Clock | undefined;
  #running: Running = new Map();
  /** Expiries since a person acted last, and not undone. */
  #breaches: Breach[] = [];
  #lastDecision: InputRow | undefined;

  check(input: InputRow, events: readonly StoredEvent[]): void {
    const bodies = events.map(({ body }) => JSON.parse(body) as Body);
    if (input.kind === 'decision') this.#checkDecision(input, bodies);
    if (input.kind === 'expiry' && input.recordedAt < input.receivedAt) {
      this.found.push(`${input.inputId} was taken before it was due`);
    }
    for (const body of bodies) this.#apply(body, input);
    if (input.kind === 'decision' && bodies.length > 0) this.#breaches = [];
  }

  #checkDecision(input: InputRow, bodies: readonly Body[]): void {
    if (this.#clock === undefined) return;
    const legal = legalAt(this.#clock, input.receivedAt);
    const justBefore = legalAt(this.#clock, input.receivedAt - 1);
    // Received before an expiry that is on record: that is undone. A refused act changes nothing.
    const undone = bodies.flatMap((body) =>
      body.type === 'expiry_superseded' ? (body.data.deadlineIds ?? []) : [],
    );
    const preceded = bodies.length === 0 ? [] : this.#breaches.filter(({ dueAt }) => legal < dueAt);
    for (const { deadlineId } of preceded) {
      if (!undone.includes(deadlineId))
        this.found.push(`${input.inputId} stands after the expiry of ${deadlineId} that it preceded`);
    }
    if (preceded.length === 0 && undone.length > 0)
      this.found.push(`${input.inputId} undid an expiry that it did not precede`);
    // Received after a deadline had run out: the expiry comes first.
    const overdue = undone.length > 0 ? [] : [...this.#running].filter(([, dueAt]) => justBefore >= dueAt);
    for (const [deadlineId] of overdue)
      this.found.push(`${input.inputId} stands before the expiry of ${deadlineId} that preceded it`);
    const last = this.#lastDecision;
    if (last !== undefined && input.recordedAt < last.recordedAt)
      this.found.push(`${input.inputId} was recorded before its predecessor`);
    this.#lastDecision = input;
  }

  #apply({ type, data, actor }: Body, input: InputRow): void {
    const { deadlineId = '', dueAt = 0, fromInputNo = 0 } = data;
    switch (type) {
      case 'case_opened':
        this.#clock = data.clock;
        return;
      case 'deadline_armed':
      case 'deadline_moved':
        this.#running = new Map([...this.#running, [deadlineId, dueAt]]);
        return;
      case 'deadline_breached':
        if (actor === 'system') this.#breached(deadlineId, input.inputNo);
        this.#stop(deadlineId);
        return;
      case 'deadline_met':
      case 'deadline_superseded':
      case 'deadline_stopped':
        this.#stop(deadlineId);
        return;
      case 'expiry_superseded':
        this.#running = this.#undo(fromInputNo);
    }
  }

  #stop(deadlineId: string): void {
    this.#running = new Map([...this.#running].filter(([id]) => id !== deadlineId));
  }

  #breached(deadlineId: string, inputNo: number): void {
    const dueAt = this.#running.get(deadlineId);
    if (dueAt !== undefined) this.#breaches.push({ deadlineId, dueAt, inputNo, before: this.#running });
  }

  #undo(fromInputNo: number): Running {
    const at = this.#breaches.findIndex(({ inputNo }) => inputNo === fromInputNo);
    const breach = this.#breaches[at];
    if (breach === undefined) {
      this.found.push(`an expiry of input ${fromInputNo} was undone that could not be`);
      return this.#running;
    }
    this.#breaches = this.#breaches.slice(0, at);
    return breach.before;
  }
}

/** Who saw an outcome before sending the next act finds the next act later on record. */
function afterTheAnswer({ inputs }: CaseRecord): string[] {
  const decisions = inputs.filter(({ kind }) => kind === 'decision');
  return decisions.flatMap((one) => {
    const later = decisions.find((other) => other.recordedAt < one.receivedAt && other.inputNo > one.inputNo);
    return later === undefined
      ? []
      : [`${one.inputId} stands before ${later.inputId}, which was recorded before it was received`];
  });
}

export const orderCheck: Check = (record) => {
  const follower = new Follower();
  for (const input of record.inputs) {
    follower.check(
      input,
      record.events.filter(({ inputNo }) => inputNo === input.inputNo),
    );
  }
  return [...follower.found, ...afterTheAnswer(record)];
};
