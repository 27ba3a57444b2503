/**
 * Each decision of a recorded case judged anew on the state that its record had when it came, so that one other answer ends nothing:
 * what follows is judged on the record as it went on. What a decision has to say today is added where the record cannot
 * have said it (`ADDED`), and the clocks it would then arm are compared too.
 */
import { PUBLISHED_CALENDAR } from '../../domain/deadlines/published-calendar.ts';
import { eventOfRow } from '../../domain/kernel/canonical.ts';
import type { CaseEvent } from '../../domain/kernel/events.ts';
import type { DecisionInput } from '../../domain/kernel/input.ts';
import { activeParties } from '../../domain/kernel/questions.ts';
import type { CaseState } from '../../domain/kernel/state.ts';
import { evolveFrom } from '../../domain/machine/fold.ts';
import { advance } from '../../domain/machine/passing.ts';
import type { RecordedCase, RecordedEvent } from './recorded-cases.ts';
import type { ArmedClock } from './replay-under.ts';

/** One decision: what the record answered and armed, and what is answered and armed today. */
export interface Judged {
  readonly type: string;
  readonly was: string;
  readonly is: string;
  /** Whether clocks can be compared: it is applied now as then, as it came or with what is asked today. */
  readonly comparable: boolean;
  readonly armedThen: readonly ArmedClock[];
  readonly armedNow: readonly ArmedClock[];
}

type Data = Readonly<Record<string, unknown>>;

/** By the refusal: what is said today, as a careful person would have said it then. */
const ADDED: Readonly<Record<string, (data: Data, state: CaseState) => Data>> = {
  party_signature_missing: (data, state) => {
    const all = activeParties(state).map(({ partyId }) => partyId);
    const signing = (data['partyIds'] as readonly string[] | undefined) ?? all;
    return {
      ...data,
      signatures: signing.map((partyId) => ({ partyId, by: 'self', how: 'signature' })),
    };
  },
  settlement_unsigned: (data, state) => ({
    ...data,
    signedIds: activeParties(state).map(({ partyId }) => partyId),
  }),
  electronic_consent_missing: (data) => ({ ...data, method: 'direct' }),
  hearing_notice_too_short: (data) => ({ ...data, noticeWaived: true }),
  // Who was asked before the ruling: each party of the agreement (CPLI 356).
  parties_not_asked: (data, state) => ({ ...data, askedIds: state.agreements.at(-1)?.partyIds ?? [] }),
};

const MOST_ADDED = 4;

interface Today {
  /** The first answer to the decision as it came. */
  readonly answer: string;
  readonly events?: readonly CaseEvent[];
}

function judgedToday(state: CaseState, input: DecisionInput): Today {
  const { expectedVersion: _seen, ...rest } = input;
  let data: Data = input.data as unknown as Data;
  let first: string | undefined;
  for (let tries = 0; tries <= MOST_ADDED; tries += 1) {
    const judged = advance(state, { ...rest, data } as unknown as DecisionInput, PUBLISHED_CALENDAR);
    if (judged.ok) return { answer: first ?? 'applied', events: judged.value.events };
    const { code } = judged.refusal;
    first ??= code;
    const add = ADDED[code];
    if (add === undefined) break;
    data = add(data, state);
  }
  return { answer: first ?? 'applied' };
}

const armedBy = (events: readonly Pick<RecordedEvent, 'type' | 'data'>[], after: number): ArmedClock[] =>
  events.flatMap(({ type, data }) =>
    type === 'deadline_armed' ? [{ ...(data as unknown as ArmedClock), after }] : [],
  );

/** The record as today's events, in its order. */
const eventOf = ({ seq, ...body }: RecordedEvent): CaseEvent =>
  eventOfRow({ seq, inputNo: 1, body: JSON.stringify(body) });

export function judgedOnRecord({ caseId, inputs, events, answers }: RecordedCase): Judged[] {
  const decisions = new Map(
    inputs.flatMap((one) => (one.kind === 'decision' ? [[one.inputId, one] as const] : [])),
  );
  const made = Map.groupBy(events, ({ inputId }) => inputId);
  const judged: Judged[] = [];
  let state: CaseState | undefined;
  for (const [inputId, own] of made) {
    const input = decisions.get(inputId);
    if (input !== undefined && state !== undefined) {
      const today = judgedToday(state, input);
      judged.push({
        type: input.type,
        was: answers.get(inputId) ?? 'applied',
        is: today.answer,
        comparable: today.events !== undefined,
        armedThen: armedBy(own, 0),
        armedNow: armedBy((today.events ?? []) as readonly Pick<RecordedEvent, 'type' | 'data'>[], 0),
      });
    }
    for (const one of own) state = evolveFrom(caseId, state, eventOf(one));
  }
  return judged;
}
