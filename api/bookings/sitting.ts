/** When, where and with whom something is booked, checked before the database takes the time of those concerned. */
import type { Database } from '../../db/client.ts';
import { listRooms } from '../../db/queries/bookings/rooms.ts';
import type { BookingReply, Clash, Sitting } from '../../db/queries/bookings/write-bookings.ts';
import { readPersonCard } from '../../db/queries/people/directory.ts';
import type { BookingKind, BookingMode } from '../../domain/access/policy/bookings.ts';
import { mayBook, mayUseRoom } from '../../domain/access/policy/bookings.ts';
import { mayRunHearings } from '../../domain/access/policy/hearings.ts';
import { isBookedAt, wayOf } from '../../domain/chapters/hearings/booking.ts';
import { meantHearing, participants } from '../../domain/chapters/hearings/questions.ts';
import { dateOfInstant } from '../../domain/deadlines/legal-date.ts';
import { activeParties, isRecused } from '../../domain/kernel/questions.ts';
import { refuse } from '../../domain/kernel/refusals.ts';
import type { CaseState } from '../../domain/kernel/state.ts';
import { directoryViewer } from '../administration/acting.ts';
import type { Viewer } from '../auth/viewer.ts';
import type { FoldedCases } from '../cases/folded-cases.ts';
import { instantText } from '../http/instants.ts';
import { problem, refusalProblem } from '../http/problem.ts';

export interface BookingDeps {
  readonly db: Database;
  readonly folded: FoldedCases;
  readonly secret: string;
}

/** As it was asked for. */
export interface AskedSitting {
  readonly kind: BookingKind;
  readonly hearingId?: string | undefined;
  readonly mode: BookingMode;
  readonly roomId?: string | undefined;
  readonly from: string;
  readonly to: string;
  readonly personIds: readonly string[];
  readonly partyIds?: readonly string[] | undefined;
  /** Of one that is moved: who was booked before, where nobody is named anew; who has left since is left out. */
  readonly keptPartyIds?: readonly string[] | undefined;
  /** Of one that is moved: it stays in the room that somebody gave it. */
  readonly keepsRoom?: boolean | undefined;
}

interface Meant {
  readonly partyIds: readonly string[];
  readonly hearingSeq?: number;
}

/** @throws Problem the refusal of a hearing that does not stand; 409 where it stands at another day or hour */
function meantOf(state: CaseState, viewer: Viewer, { kind, hearingId, from, mode }: AskedSitting): Meant {
  if ((kind === 'hearing') !== (hearingId !== undefined)) throw problem('booking_hearing_missing');
  if (hearingId === undefined) return { partyIds: activeParties(state).map(({ partyId }) => partyId) };
  const found = meantHearing(state, hearingId);
  if (!found.ok) throw refusalProblem(409, found.refusal);
  const hearing = found.value;
  if (!mayRunHearings(viewer.roles, hearing.instance)) throw problem('role_not_permitted');
  const at = instantText(Date.parse(from));
  if (!isBookedAt(hearing, at.slice(0, 10), at.slice(11, 16))) {
    const { date, time } = hearing;
    throw problem('booking_hearing_differs', { params: { date, ...(time === undefined ? {} : { time }) } });
  }
  if (mode !== wayOf(hearing)) throw problem('booking_way_differs', { params: { mode: wayOf(hearing) } });
  return { partyIds: participants(state, hearing), hearingSeq: hearing.seq };
}

/** @throws Problem room_missing, room_not_found, room_of_others, room_closed */
async function checkRoom(
  { db }: BookingDeps,
  viewer: Viewer,
  state: CaseState,
  { mode, roomId, keepsRoom }: AskedSitting,
): Promise<void> {
  if (roomId === undefined) {
    if (mode === 'in_person') throw problem('room_missing');
    return;
  }
  const [room] = await listRooms(db, directoryViewer(viewer), { roomId });
  if (room === undefined) throw problem('room_not_found');
  if (keepsRoom !== true && !mayUseRoom(viewer.unit.unitId, state, room.unit.unitId))
    throw problem('room_of_others');
  if (room.closed) throw problem('room_closed');
}

/** @throws Problem person_not_found; the refusal of who is recused */
async function checkPeople(
  { db }: BookingDeps,
  viewer: Viewer,
  state: CaseState,
  personIds: readonly string[],
): Promise<void> {
  const recused = personIds.findIndex((id) => isRecused(state, id));
  if (recused !== -1)
    throw refusalProblem(409, refuse('person_recused'), { pointer: `/personIds/${recused}` });
  const cards = await Promise.all(personIds.map((id) => readPersonCard(db, directoryViewer(viewer), id)));
  const missing = cards.findIndex((card) => card?.active !== true);
  if (missing !== -1) throw problem('person_not_found', { pointer: `/personIds/${missing}` });
}

/** What the database is asked to take. @throws Problem where it could not stand whatever else is booked */
export async function sittingOf(
  deps: BookingDeps,
  viewer: Viewer,
  state: CaseState,
  asked: AskedSitting,
): Promise<Sitting> {
  const startsAt = Date.parse(asked.from);
  const endsAt = Date.parse(asked.to);
  if (!mayBook(viewer.roles, asked.kind)) throw problem('role_not_permitted');
  if (!(startsAt < endsAt && dateOfInstant(startsAt) === dateOfInstant(endsAt - 1)))
    throw problem('booking_time_wrong');
  const { partyIds, hearingSeq } = meantOf(state, viewer, asked);
  const stranger = asked.partyIds?.findIndex((id) => !partyIds.includes(id)) ?? -1;
  if (stranger !== -1) throw problem('party_not_found', { pointer: `/partyIds/${stranger}` });
  await checkRoom(deps, viewer, state, asked);
  await checkPeople(deps, viewer, state, asked.personIds);
  const { mode, roomId, personIds, keptPartyIds } = asked;
  const kept = keptPartyIds?.filter((id) => partyIds.includes(id));
  return {
    mode,
    roomId,
    startsAt,
    endsAt,
    personIds,
    partyIds: asked.partyIds ?? kept ?? partyIds,
    hearingSeq,
  };
}

const CLASH = {
  room: { zh: '房间', en: 'the room' },
  person: { zh: '人员', en: 'a person' },
  party: { zh: '当事人', en: 'a party' },
} as const;

/** What has no time then, by kind and id; neither the other case nor who booked it. */
function clashing(clashes: readonly Clash[]) {
  const kinds = [...new Set(clashes.map(({ kind }) => kind))];
  const detail = {
    zh: `该时段已被占用：${kinds.map((kind) => CLASH[kind].zh).join('、')}`,
    en: `Taken at that time: ${kinds.map((kind) => CLASH[kind].en).join(', ')}`,
  };
  return problem('already_booked', { detail, params: { clashes } });
}

const PROBLEM = {
  key_reused: 'idempotency_key_reused',
  changed_meanwhile: 'booking_changed_meanwhile',
  booking_over: 'booking_over',
  case_over: 'booking_case_over',
  hearing_changed: 'booking_hearing_changed',
  hearing_booked: 'booking_hearing_booked',
  room_closed: 'room_closed',
  person_gone: 'person_not_found',
} as const;

/** @throws Problem where nothing was written */
export function settledBooking(reply: BookingReply): void {
  if (reply.status === 'done' || reply.status === 'same') return;
  throw reply.status === 'already_booked' ? clashing(reply.clashes) : problem(PROBLEM[reply.status]);
}
