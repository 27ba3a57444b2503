/**
 * What the workflow holds of a case: its state and where its record stands. It only ever changes by what is stored:
 * loading, catching up, and appending all end in `take`, so history and record cannot differ (ADR 0002).
 */
import { inWorkflowContext, log } from '@temporalio/workflow';
import { canonicalText } from '../domain/kernel/canonical.ts';
import { foldRecord } from '../domain/machine/fold.ts';
import type { CaseInput } from '../domain/kernel/input.ts';
import { refuse } from '../domain/kernel/refusals.ts';
import { judgedRequest, requestFor, type Standing } from '../domain/machine/record-request.ts';
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

  /** Whether what was stored says that the case is computed with another calendar than the one here. */
  missedCalendar({ inputs }: Stored): boolean {
    return (
      inputs.some(({ kind }) => kind === 'calendar') && this.state?.calendarVersion !== this.calendar.version
    );
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
    return requestFor(this.standing, input, { refusal: refuse('judgement_failed') });
  }

  private judge(input: CaseInput): RecordRequest {
    return judgedRequest(this.standing, input, this.calendar);
  }

  private get standing(): Standing {
    const { caseId, state, head } = this;
    return { caseId, state, head };
  }

  stateText(): string {
    return this.state === undefined ? '' : canonicalText(this.state);
  }
}
