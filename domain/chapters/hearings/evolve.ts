/** Hearings (开庭): how their events change the state. */
import type { EventData } from '../../kernel/events.ts';
import type { Evolvers } from '../../kernel/evolver.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Hearing, HearingEvents } from './shape.ts';

function change(state: CaseState, hearingId: string, by: (hearing: Hearing) => Hearing): CaseState {
  return {
    ...state,
    hearings: state.hearings.map((one) => (one.hearingId === hearingId ? by(one) : one)),
  };
}

const nextId = ({ hearings }: CaseState): string => `h${hearings.length + 1}`;

const waiver = (noticeWaived: boolean | undefined): Pick<Hearing, 'noticeWaived'> =>
  noticeWaived === true ? { noticeWaived } : {};

function scheduled(state: CaseState, data: EventData['hearing_scheduled'], seq: number): CaseState {
  const {
    hearingId = nextId(state),
    instance = 'first',
    noticeWaived,
    restDayReason: _reason,
    ...rest
  } = data;
  const fresh = { seq, status: 'scheduled', toldIds: [], published: false } as const;
  return {
    ...state,
    hearings: [...state.hearings, { ...rest, hearingId, instance, ...fresh, ...waiver(noticeWaived) }],
  };
}

/** A simple way that nobody confirmed takes nothing from a notice that was given before (CPLI 261). */
function announced(hearing: Hearing, data: EventData['hearing_announced']): Hearing {
  const { unconfirmedIds = [], ...rest } = hearing;
  const { partyIds, published, simple = false, confirmed = false } = data;
  const open =
    simple && !confirmed
      ? [...new Set([...unconfirmedIds, ...partyIds.filter((id) => !hearing.toldIds.includes(id))])]
      : unconfirmedIds.filter((id) => !partyIds.includes(id));
  return {
    ...rest,
    toldIds: [...new Set([...hearing.toldIds, ...partyIds])],
    published: hearing.published || published,
    ...(open.length === 0 ? {} : { unconfirmedIds: open }),
    ...(data.onlineIds === undefined
      ? {}
      : { onlineIds: [...new Set([...(hearing.onlineIds ?? []), ...data.onlineIds])] }),
  };
}

/**
 * The day is another one: the parties know of it only once it is announced, or where they give up the notice. Brought online at its own
 * day and hour, what they were told stands.
 */
function moved(hearing: Hearing, data: EventData['hearing_moved'], seq: number): Hearing {
  const { date, mode, time, place, noticeWaived, onlineIds } = data;
  const { time: before, place: _place, noticeWaived: _waived, unconfirmedIds: _simply, ...rest } = hearing;
  const when = {
    date,
    mode,
    ...(time === undefined ? {} : { time }),
    ...(place === undefined ? {} : { place }),
    ...(onlineIds === undefined ? {} : { onlineIds }),
  };
  if (date === hearing.date && time === before) return { ...hearing, ...when, ...waiver(noticeWaived) };
  return { ...rest, ...when, seq, toldIds: [], published: false, ...waiver(noticeWaived) };
}

/**
 * What was recorded before hearings had ids names none: it was the one of its day, else the last that stood, else a
 * hearing without a schedule.
 */
function heldUnnamed(state: CaseState, date: string): string | undefined {
  const open = state.hearings.filter((one) => one.status === 'scheduled');
  return (open.find((one) => one.date === date) ?? open.at(-1))?.hearingId;
}

/** Nobody, where it is not said. */
const stayedAway = ({ attendance = [] }: EventData['hearing_held']): readonly string[] =>
  attendance.filter(({ came }) => came === 'absent' || came === 'walked_out').map(({ partyId }) => partyId);

function held(state: CaseState, data: EventData['hearing_held'], seq: number): CaseState {
  const { date, mode, mediation } = data;
  const absentIds = stayedAway(data);
  const hearingId = data.hearingId ?? heldUnnamed(state, date);
  const said = { ...(mediation && { mediation }), ...(absentIds.length > 0 && { absentIds }) };
  const done = { status: 'held', mode, heldOn: date, heldSeq: seq, ...said } as const;
  const known = { ...state, datedEvents: [...state.datedEvents, { seq, type: 'hearing_held', date }] };
  if (hearingId !== undefined) return change(known, hearingId, (one) => ({ ...one, ...done }));
  const unscheduled = {
    hearingId: nextId(state),
    seq,
    instance: 'first',
    date,
    toldIds: [],
    published: false,
  } as const;
  return { ...known, hearings: [...state.hearings, { ...unscheduled, ...done }] };
}

export const evolveHearings: Evolvers<keyof HearingEvents> = {
  hearing_scheduled: (state, data, event) => scheduled(state, data, event.seq),
  hearing_announced: (state, data) => change(state, data.hearingId, (one) => announced(one, data)),
  hearing_moved: (state, data, event) => change(state, data.hearingId, (one) => moved(one, data, event.seq)),
  hearing_cancelled: (state, data) =>
    change(state, data.hearingId, (one) => ({ ...one, status: 'cancelled' })),
  hearing_held: (state, data, event) => held(state, data, event.seq),
};
