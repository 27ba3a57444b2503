/**
 * A case carried on in thought (推演): an input is judged and its events are folded, as the workflow does, but nothing is recorded.
 * Which deadline comes next is said by `next-due.ts`, for this and for the workflow.
 */
import type { Calendar } from '../deadlines/calendar.ts';
import { placed } from '../kernel/event-draft.ts';
import type { CaseEvent } from '../kernel/events.ts';
import type { CaseInput } from '../kernel/input.ts';
import { refuse } from '../kernel/refusals.ts';
import type { CaseState } from '../kernel/state.ts';
import { ok, refused, type Result } from '../result.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { type Due, expiryOf, nextDue } from './next-due.ts';

export interface Advanced {
  readonly state: CaseState;
  readonly events: readonly CaseEvent[];
}

/** @returns the state after the input with its events, or the refusal; a judgement that throws is one, as on record */
export function advance(state: CaseState, input: CaseInput, calendar: Calendar): Result<Advanced> {
  try {
    const judged = decide(state, state.caseId, input, calendar);
    if (!judged.ok) return judged;
    const { events: made, context } = judged.value;
    const events = made.map((event, index) => placed(event, context, state.seq + index + 1));
    return ok({ state: { ...events.reduce(evolve, state), inputNo: state.inputNo + 1 }, events });
  } catch {
    return refused(refuse('judgement_failed'));
  }
}

/** A deadline that ran out because nobody acted, with the case before and after it. */
export interface Fire extends Due {
  readonly before: CaseState;
  readonly after: CaseState;
  readonly events: readonly CaseEvent[];
}

/** @returns the case after the deadline has run out; one that cannot be judged is set aside and makes no event */
function expire(state: CaseState, due: Due, calendar: Calendar): Fire {
  const input = expiryOf(due);
  const judged = advance(state, input, calendar);
  if (judged.ok) return { ...due, before: state, after: judged.value.state, events: judged.value.events };
  const after = {
    ...state,
    inputNo: state.inputNo + 1,
    setAside: [...(state.setAside ?? []), input.inputId],
  };
  return { ...due, before: state, after, events: [] };
}

export interface Chain {
  readonly fires: readonly Fire[];
  readonly state: CaseState;
  /** False where the bound was reached before the end: more would run out. */
  readonly complete: boolean;
}

/** Where to stop. */
export interface Until {
  /** Real instant (epoch ms): what falls due at it or later stays. An input received at that instant comes first. */
  readonly before?: number;
  /** How many deadlines may run out. */
  readonly most: number;
}

/** One deadline after the other runs out, the earliest first, and nobody acts. */
export function runOut(from: CaseState, calendar: Calendar, until: Until): Chain {
  const { before = Number.POSITIVE_INFINITY, most } = until;
  const fires: Fire[] = [];
  let state = from;
  for (let due = nextDue(state); due !== undefined && due.at < before; due = nextDue(state)) {
    if (fires.length >= most) return { fires, state, complete: false };
    const fire = expire(state, due, calendar);
    fires.push(fire);
    state = fire.after;
  }
  return { fires, state, complete: true };
}
