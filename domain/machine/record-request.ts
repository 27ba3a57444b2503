/** What is asked of the record for an input (ADR 0002): the outcome with its events, the rows that follow from them, whom to tell. */
import type { Calendar } from '../deadlines/calendar.ts';
import type { Head, InputOutcome, RecordRequest } from '../kernel/append-contract.ts';
import { eventRow } from '../kernel/canonical.ts';
import { placed } from '../kernel/event-draft.ts';
import type { CaseEvent } from '../kernel/events.ts';
import type { CaseInput } from '../kernel/input.ts';
import type { CaseState } from '../kernel/state.ts';
import { decide } from './decide.ts';
import { evolveFrom } from './fold.ts';
import { noticesOf } from './notices.ts';
import { openingRow, projectionOf } from './projection.ts';

/** A case as whoever judges an input knows it: the state at `head`; none before the opening. */
export interface Standing {
  readonly caseId: string;
  readonly state: CaseState | undefined;
  readonly head: Head;
}

interface Made {
  readonly refusal?: InputOutcome['refusal'];
  readonly events?: readonly CaseEvent[];
  readonly state?: CaseState | undefined;
}

/** What the input comes to, if the record is where the standing says it is. */
export function judgedRequest(standing: Standing, input: CaseInput, calendar: Calendar): RecordRequest {
  const { caseId, head } = standing;
  const result = decide(standing.state, caseId, input, calendar);
  if (!result.ok) return requestFor(standing, input, { refusal: result.refusal });
  let { state } = standing;
  const events = result.value.events.map((event, index): CaseEvent => {
    const one = placed(event, result.value.context, head.seq + index + 1);
    state = evolveFrom(caseId, state, one);
    return one;
  });
  return requestFor(standing, input, { events, state });
}

export function requestFor(standing: Standing, input: CaseInput, made: Made): RecordRequest {
  const { state, events = [] } = made;
  const shown = state ?? standing.state;
  const opening = input.kind === 'open' && state !== undefined;
  return {
    caseId: standing.caseId,
    after: standing.head,
    input: outcomeOf(input, standing.head.inputNo + 1, made, shown),
    events: events.map(eventRow),
    ...(state === undefined ? {} : { projection: projectionOf(standing.state, state) }),
    ...(opening ? { opening: openingRow(state, input.data.summary.textId) } : {}),
    outbox: noticesOf(events, standing.state, state),
  };
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
