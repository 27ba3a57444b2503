/**
 * Messages to a party outside the platform (外发消息): which event is told to whom, in one table. A message says that there is something, never
 * what: the own page says it, behind the code (ADR 0039). Nobody is told a step of the other side, and of a hearing those alone who were told of it.
 */
import type { RecordRequest } from '../kernel/append-contract.ts';
import type { CaseEvent, EventData, EventType } from '../kernel/events.ts';
import { activeParties } from '../kernel/questions.ts';
import type { CaseState } from '../kernel/state.ts';
import { codesOf, type Vocabulary, words as w } from '../words.ts';

type Notice = RecordRequest['outbox'][number];

/** Why a carrier could not bring a message (退回原因). */
export const BOUNCE = {
  no_number: w('没有登记号码', 'no number on record'),
  unknown_number: w('空号或者停机', 'the number is dead'),
  refused: w('对方拒收', 'the recipient refuses messages'),
  expired: w('超时未送达', 'not brought in time'),
  other: w('其他原因', 'another reason'),
} as const satisfies Vocabulary;

export const BOUNCES = codesOf(BOUNCE);
export type Bounce = keyof typeof BOUNCE;

interface Message<K extends EventType> {
  readonly kind: string;
  /** @param before the case before the input; absent for its opening */
  readonly to: (data: EventData[K], state: CaseState, before: CaseState | undefined) => readonly string[];
}

type Messages = { readonly [K in EventType]?: Message<K> };

const toldOf = (before: CaseState | undefined, hearingId: string): readonly string[] =>
  before?.hearings.find((one) => one.hearingId === hearingId)?.toldIds ?? [];

const plaintiffs = (state: CaseState): readonly string[] =>
  activeParties(state)
    .filter(({ role }) => role === 'applicant')
    .map(({ partyId }) => partyId);

/** Who took a paper from the hand of its server knows of it. */
const BY_HAND: readonly string[] = ['direct', 'lien'];

const MESSAGES: Messages = {
  hearing_announced: { kind: 'party_hearing_set', to: ({ partyIds }) => partyIds },
  hearing_moved: {
    kind: 'party_hearing_moved',
    to: ({ hearingId }, _state, before) => toldOf(before, hearingId),
  },
  hearing_cancelled: {
    kind: 'party_hearing_cancelled',
    to: ({ hearingId }, _state, before) => toldOf(before, hearingId),
  },
  correction_requested: { kind: 'party_asked', to: (_data, state) => plaintiffs(state) },
  fee_notice_issued: { kind: 'party_asked', to: (_data, state) => plaintiffs(state) },
  service_effected: {
    kind: 'party_served',
    to: ({ partyId, method }) => (BY_HAND.includes(method) ? [] : [partyId]),
  },
};

/** The kinds of messages that go to a party alone. */
export const PARTY_MESSAGES = [...new Set(Object.values(MESSAGES).map(({ kind }) => kind))];

/** Which unit hears of it when a message comes back: that of who acted, else the station. */
const answeredBy = ({ actor }: CaseEvent, { stationId }: CaseState): string =>
  actor === 'system' || actor.unitId === '' ? stationId : actor.unitId;

export function partyMessages(
  events: readonly CaseEvent[],
  before: CaseState | undefined,
  state: CaseState,
): readonly Notice[] {
  return events.flatMap((event): Notice[] => {
    const message = MESSAGES[event.type] as Message<EventType> | undefined;
    if (message === undefined) return [];
    const partyIds = message.to(event.data, state, before);
    if (partyIds.length === 0) return [];
    return [{ kind: message.kind, data: { to: [], partyIds, unitId: answeredBy(event, state) } }];
  });
}
