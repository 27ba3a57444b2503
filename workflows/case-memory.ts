/**
 * What the workflow holds of a case: its state and where its record stands. It only ever changes by what is stored:
 * loading, catching up, and appending all end in `take`, so history and record cannot differ (ADR 0002).
 */
import { inWorkflowContext, log } from '@temporalio/workflow';
import { canonicalText, eventRow } from '../domain/kernel/canonical.ts';
import { decide } from '../domain/machine/decide.ts';
import { placed } from '../domain/kernel/event-draft.ts';
import type { CaseEvent } from '../domain/kernel/events.ts';
import { evolveFrom, foldRecord } from '../domain/machine/fold.ts';
import type { CaseInput } from '../domain/kernel/input.ts';
import { refuse } from '../domain/kernel/refusals.ts';
import { noticesOf } from '../domain/machine/notices.ts';
import { openingRow, projectionOf } from '../domain/machine/projection.ts';
import type { EventRow, Head, InputOutcome, RecordRequest } from '../domain/kernel/append-contract.ts';
import type { CaseState } from '../domain/kernel/state.ts';
import type { Calendar } from '../domain/deadlines/calendar.ts';

const START: Head = { inputNo: 0, seq: 0, headHash: '' };

/** The worker's log says it once for each input; operators find the others in the nightly report. */
const CANNOT_JUDGE = 'an input could not be judged and is refused on record';

/** The name alone: the message of an error may hold what a person entered. */
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

interface Stored {
  readonly head: Head;
  readonly inputs: readonly InputOutcome[];
  readonly events: readonly EventRow[];
}

export class CaseMemory {
  readonly caseId: string;
  state: CaseState | undefined;
  head: Head = START;
  calendar: Calendar = { version: '', years: [] };
  /** Ids of the inputs on record, so that a signal sent twice is taken once. */
  readonly recorded = new Set<string>();

  constructor(caseId: string) {
    this.caseId = caseId;
  }

  /**
   * Folds rows that the record holds beyond our position, our own append among them: what is stored wins, so a later
   * version that would assess the same input differently still replays to the state of the record. Input by input, as
   * they were lived: refused ones have no event but move the number that a later expiry keeps in its `beforeExpiry`.
   */
  take(stored: Stored): void {
    const events = Map.groupBy(stored.events, (event) => event.inputNo);
    for (const input of stored.inputs) {
      this.state = foldRecord(this.caseId, this.state, events.get(input.inputNo) ?? [], [input]);
      this.recorded.add(input.inputId);
    }
    this.head = stored.head;
  }

  /** Takes the state as a run is given it; ids of the inputs before it are not known here, the append knows them. */
  restore(state: CaseState, head: Head): void {
    this.state = state;
    this.head = head;
  }

  forget(): void {
    this.recorded.clear();
    this.state = undefined;
    this.head = START;
  }

  /**
   * Assesses an input: what to append if the record is where we think it is. Changes nothing here. What throws is refused on
   * record and the case goes on; the record gets the code alone, as the words of an error may hold what a person entered.
   */
  assess(input: CaseInput): RecordRequest {
    try {
      return this.judge(input);
    } catch (error) {
      if (inWorkflowContext()) log.error(CANNOT_JUDGE, { inputId: input.inputId, error: nameOf(error) });
      return this.unjudged(input);
    }
  }

  /** The input refused, as one that could not be judged. */
  unjudged(input: CaseInput): RecordRequest {
    return this.request(input, { refusal: refuse('judgement_failed') });
  }

  private judge(input: CaseInput): RecordRequest {
    const result = decide(this.state, this.caseId, input, this.calendar);
    if (!result.ok) return this.request(input, { refusal: result.refusal });
    let state = this.state;
    const events = result.value.events.map((event, index): CaseEvent => {
      const one = placed(event, result.value.context, this.head.seq + index + 1);
      state = evolveFrom(this.caseId, state, one);
      return one;
    });
    return this.request(input, { events, state });
  }

  private request(input: CaseInput, made: Made): RecordRequest {
    const { state, events = [] } = made;
    const shown = state ?? this.state;
    const opening = input.kind === 'open' && state !== undefined;
    return {
      caseId: this.caseId,
      after: this.head,
      input: outcomeOf(input, this.head.inputNo + 1, made, shown),
      events: events.map(eventRow),
      ...(state === undefined ? {} : { projection: projectionOf(this.state, state) }),
      ...(opening ? { opening: openingRow(state, input.data.summary.textId) } : {}),
      outbox: noticesOf(events, this.state, state),
    };
  }

  stateText(): string {
    return this.state === undefined ? '' : canonicalText(this.state);
  }
}

interface Made {
  readonly refusal?: InputOutcome['refusal'];
  readonly events?: readonly CaseEvent[];
  readonly state?: CaseState | undefined;
}

function typeOf(input: CaseInput): Pick<InputOutcome, 'type'> {
  if (input.kind === 'decision') return { type: input.type };
  return input.kind === 'task' ? { type: input.act } : {};
}

function outcomeOf(
  input: CaseInput,
  inputNo: number,
  made: Made,
  state: CaseState | undefined,
): InputOutcome {
  return {
    inputNo,
    inputId: input.inputId,
    kind: input.kind,
    ...typeOf(input),
    outcome: made.refusal === undefined ? 'applied' : 'refused',
    ...(made.refusal === undefined ? {} : { refusal: made.refusal }),
    version: state?.version ?? 0,
    stage: state?.stage ?? 'intake',
    ...('actor' in input ? { personId: input.actor.personId } : {}),
    receivedAt: input.receivedAt,
  };
}
