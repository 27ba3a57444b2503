/** Online rooms (在线调解室, ADR 0041): the booking at whose hour one is open, a beat, an act, and what is kept of it. */
import { type SQL, sql } from 'drizzle-orm';
import type { BookingKind, BookingMode, BookingStatus } from '../../../domain/access/policy/bookings.ts';
import type {
  RoomEvent,
  RoomFault,
  SeatIdentity,
  SeatStatus,
} from '../../../domain/access/policy/online-rooms.ts';
import type { PartyRole } from '../../../domain/kernel/codes.ts';
import type { CaseClock } from '../../../domain/deadlines/clock.ts';
import type { Database } from '../../client.ts';
import { jsonParameter } from '../json-parameter.ts';
import type { PartyOfCase } from '../parties/party-codes.ts';

/** What decides who enters. Instants in epoch ms of the case's legal time. */
export interface RoomDoor {
  readonly bookingId: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly kind: BookingKind;
  readonly mode: BookingMode;
  readonly status: BookingStatus;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly clock: CaseClock;
  readonly personIds: readonly string[];
  readonly partyIds: readonly string[];
}

const DOOR = sql`jsonb_build_object('bookingId', b.booking_id, 'caseId', b.case_id, 'caseNumber', c.case_number, 'kind', b.kind,
  'mode', b.mode, 'status', b.status, 'startsAt', epoch_ms(b.starts_at), 'endsAt', epoch_ms(b.ends_at), 'clock', c.clock,
  'personIds', to_jsonb(b.person_ids || b.booked_by), 'partyIds', to_jsonb(b.party_ids))`;

export const roomDoorStatement = (bookingId: string): SQL => sql`
  select ${DOOR} as door from bookings b join cases c on c.case_id = b.case_id where b.booking_id = ${bookingId}::uuid`;

export async function readRoomDoor(db: Database, bookingId: string): Promise<RoomDoor | undefined> {
  return (await db.first<{ door: RoomDoor }>(roomDoorStatement(bookingId)))?.door;
}

export const partyDoorsStatement = ({ caseId, partyId }: PartyOfCase): SQL => sql`
  select ${DOOR} as door from bookings b join cases c on c.case_id = b.case_id
  where b.case_id = ${caseId}::uuid and ${partyId} = any(b.party_ids) and b.mode = 'online' and b.status = 'booked'
  order by b.starts_at, b.booking_id limit 20`;

/** What is booked online with this party and has not been held. */
export async function readPartyDoors(db: Database, of: PartyOfCase): Promise<readonly RoomDoor[]> {
  return (await db.rows<{ door: RoomDoor }>(partyDoorsStatement(of))).map(({ door }) => door);
}

export interface RoomSeat {
  readonly seat: string;
  readonly personId?: string;
  readonly partyId?: string;
  /** Of a party: not for the other parties. Missing once it was erased. */
  readonly name?: string;
  readonly role?: PartyRole;
  readonly host: boolean;
  readonly status: SeatStatus;
  readonly identity?: SeatIdentity;
  readonly tab?: string;
  readonly audio: boolean;
  readonly video: boolean;
  readonly telephone: boolean;
  readonly askedAt: number;
  readonly admittedAt?: number;
  readonly lostAt?: number;
}

export interface RoomSeen {
  readonly status: 'here';
  readonly telephone?: string;
  readonly endedAt?: number;
  readonly seats: readonly RoomSeat[];
  readonly signals: readonly { readonly id: number; readonly from: string; readonly body: unknown }[];
}

export type RoomReply =
  | RoomSeen
  | { readonly status: 'online_room_full' | 'online_room_ended' | 'elsewhere' };

/** Whose seat it is. */
export interface RoomGuest {
  readonly bookingId: string;
  readonly seat: string;
  readonly personId?: string;
  readonly partyId?: string;
  readonly host: boolean;
}

export interface RoomBeat {
  readonly tab: string;
  /** The first of a page: it takes the seat. */
  readonly enters: boolean;
  readonly audio: boolean;
  readonly video: boolean;
  /** The last signal that was heard. */
  readonly heard: number;
  readonly signals: readonly { readonly to: string; readonly no: number; readonly body: unknown }[];
}

export const beatStatement = (guest: RoomGuest, beat: RoomBeat, most: number): SQL =>
  sql`select beat_in_room(${jsonParameter({ ...guest, ...beat, most })}) as reply`;

export async function beatInRoom(
  db: Database,
  guest: RoomGuest,
  beat: RoomBeat,
  most: number,
): Promise<RoomReply> {
  const row = await db.first<{ reply: RoomReply }>(beatStatement(guest, beat, most));
  if (row === undefined) throw new Error('beat_in_room returned nothing');
  return row.reply;
}

export interface RoomAct {
  readonly act: RoomEvent;
  readonly target?: string | undefined;
  readonly identity?: SeatIdentity | undefined;
  readonly fault?: RoomFault | undefined;
  readonly telephone?: string | undefined;
  readonly key: string;
  readonly bodyDigest: string;
}

export interface RoomActReply {
  readonly status:
    | 'done'
    | 'idempotency_key_reused'
    | 'online_seat_not_found'
    | 'online_seat_not_waiting'
    | 'online_room_full';
}

export const roomActStatement = (guest: RoomGuest, act: RoomAct, most: number): SQL =>
  sql`select act_in_room(${jsonParameter({ ...guest, ...act, most })}) as reply`;

export async function actInRoom(
  db: Database,
  guest: RoomGuest,
  act: RoomAct,
  most: number,
): Promise<RoomActReply> {
  const row = await db.first<{ reply: RoomActReply }>(roomActStatement(guest, act, most));
  if (row === undefined) throw new Error('act_in_room returned nothing');
  return row.reply;
}

export interface KeptEvent {
  readonly what: RoomEvent;
  readonly at: number;
  readonly name?: string;
  readonly identity?: SeatIdentity;
  readonly fault?: RoomFault;
}

/** To staff who read the case in full. The newest first; a room that somebody leaves and enters all day is told of no further back. */
export const roomEventsStatement = (bookingId: string): SQL => sql`
  select jsonb_strip_nulls(jsonb_build_object('what', e.what, 'at', epoch_ms(e.at),
    'name', coalesce(w.name, p.name),
    'identity', e.detail -> 'identity', 'fault', e.detail -> 'fault')) as event
  from online_events e join bookings b on b.booking_id = e.booking_id
    left join online_seats s on s.booking_id = e.booking_id and s.seat = e.seat
    left join people w on w.person_id = s.person_id left join parties p on p.case_id = b.case_id and p.party_id = s.party_id
  where e.booking_id = ${bookingId}::uuid order by e.event_id desc limit 500`;

export async function readRoomEvents(db: Database, bookingId: string): Promise<readonly KeptEvent[]> {
  const rows = await db.rows<{ event: KeptEvent }>(roomEventsStatement(bookingId));
  return rows.map(({ event }) => event);
}
