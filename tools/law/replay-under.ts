/**
 * A recorded case judged again under a policy profile: each input at its own instant, what runs out in between, and what each
 * decision met. A clock or an entry that an input names by its number is looked up by what it was (the second T7, the third
 * service), as numbers shift where more or fewer clocks are armed.
 */
import { realInstant } from '../../domain/deadlines/clock.ts';
import { PUBLISHED_CALENDAR } from '../../domain/deadlines/published-calendar.ts';
import type { CaseEvent } from '../../domain/kernel/events.ts';
import { placed } from '../../domain/kernel/event-draft.ts';
import { initialState } from '../../domain/kernel/initial-state.ts';
import type { CaseInput, OpeningInput } from '../../domain/kernel/input.ts';
import type { CaseState } from '../../domain/kernel/state.ts';
import type { PolicyId } from '../../domain/law/policy.ts';
import { decide } from '../../domain/machine/decide.ts';
import { evolve } from '../../domain/machine/evolve.ts';
import { advance, runOut } from '../../domain/machine/passing.ts';
import type { RecordedCase, RecordedEvent } from './recorded-cases.ts';

export interface ArmedClock {
  /** How many inputs the case had taken when it was armed: what comes after the first different answer is not compared. */
  readonly after: number;
  readonly rule: string;
  readonly startDate: string;
  readonly dueDate: string;
}

/** What a decision met: `applied`, or the code of its refusal. */
export interface Met {
  /** Its place among the inputs, from 1. */
  readonly after: number;
  readonly inputId: string;
  readonly type: string;
  readonly outcome: string;
}

export interface Replayed {
  readonly clocks: readonly ArmedClock[];
  readonly met: readonly Met[];
}

type Placed = Pick<RecordedEvent, 'seq' | 'type' | 'data'>;

/** Which of its type it is: type and ordinal. */
function nth(events: readonly Placed[], seq: number): readonly [string, number] | undefined {
  const event = events.find((one) => one.seq === seq);
  if (event === undefined) return undefined;
  const same = events.filter((one) => one.type === event.type);
  return [event.type, same.indexOf(event)];
}

const armed = (events: readonly Placed[]): readonly Placed[] =>
  events.filter((one) => one.type === 'deadline_armed');

class Replay {
  readonly #recorded: readonly Placed[];
  readonly #events: CaseEvent[] = [];
  readonly #met: Met[] = [];
  readonly #clocks: ArmedClock[] = [];
  #taken = 0;
  #state: CaseState;

  constructor({ caseId, events: recorded }: RecordedCase, opening: OpeningInput) {
    this.#recorded = recorded;
    const judged = decide(undefined, caseId, opening, PUBLISHED_CALENDAR);
    if (!judged.ok) throw new Error(`the case is not opened: ${judged.refusal.code}`);
    const { events, context } = judged.value;
    const kept = events.map((event, index) => placed(event, context, index + 1));
    this.#keep(kept);
    this.#state = { ...kept.reduce(evolve, initialState(caseId, opening.data)), inputNo: 1 };
  }

  take(input: CaseInput): void {
    this.passTo(input.receivedAt);
    this.#taken += 1;
    const judged = advance(this.#state, this.#renumbered(input), PUBLISHED_CALENDAR);
    if (input.kind === 'decision') {
      const outcome = judged.ok ? 'applied' : judged.refusal.code;
      this.#met.push({ inputId: input.inputId, type: input.type, outcome, after: this.#taken });
    }
    if (!judged.ok) return;
    this.#state = judged.value.state;
    this.#keep(judged.value.events);
  }

  result(): Replayed {
    return { clocks: this.#clocks, met: this.#met };
  }

  /** Legal time at which the record ends, as the real instant of the case's own clock. */
  endOf(at: number): number {
    return realInstant(this.#state.clock, at) + 1;
  }

  passTo(before: number): void {
    const { fires, state: after } = runOut(this.#state, PUBLISHED_CALENDAR, { before, most: 1000 });
    for (const { events } of fires) this.#keep(events);
    this.#state = after;
  }

  #keep(events: readonly CaseEvent[]): void {
    this.#events.push(...events);
    for (const { data } of armed(events as readonly Placed[]))
      this.#clocks.push({ ...(data as unknown as ArmedClock), after: this.#taken });
  }

  #deadlineId(id: string): string {
    const known = armed(this.#recorded);
    const was = known.find((one) => one.data['deadlineId'] === id);
    if (was === undefined) return id;
    const same = (events: readonly Placed[]) =>
      armed(events).filter((one) => one.data['rule'] === was.data['rule']);
    const is = same(this.#events as readonly Placed[])[same(known).indexOf(was)];
    return is === undefined ? id : String(is.data['deadlineId']);
  }

  #seq(seq: number): number {
    const place = nth(this.#recorded, seq);
    if (place === undefined) return seq;
    const [type, ordinal] = place;
    return this.#events.filter((one) => one.type === type)[ordinal]?.seq ?? seq;
  }

  /** The input with the numbers of this replay; the version that its author had seen is not asked for. */
  #renumbered(input: CaseInput): CaseInput {
    if (input.kind !== 'decision') return input;
    const { expectedVersion: _seen, ...rest } = input;
    const data: Record<string, unknown> = { ...input.data };
    if (typeof data['deadlineId'] === 'string') data['deadlineId'] = this.#deadlineId(data['deadlineId']);
    if (typeof data['eventSeq'] === 'number') data['eventSeq'] = this.#seq(data['eventSeq']);
    if (Array.isArray(data['stopDeadlineIds']))
      data['stopDeadlineIds'] = data['stopDeadlineIds'].map((id) => this.#deadlineId(String(id)));
    return { ...rest, data } as unknown as CaseInput;
  }
}

export function replayUnder(policy: PolicyId, one: RecordedCase): Replayed {
  const opening = { ...one.opening, data: { ...one.opening.data, policy } };
  const replay = new Replay(one, opening);
  for (const input of one.inputs) replay.take(input);
  const last = one.events.at(-1)?.at;
  if (last !== undefined) replay.passTo(replay.endOf(last));
  return replay.result();
}
