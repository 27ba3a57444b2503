/** The online room (在线调解室, ADR 0041): who is let to its door, what they send there, and what each sees of it. */
import type * as z from 'zod';
import {
  actInRoom,
  beatInRoom,
  readRoomDoor,
  type RoomDoor,
  type RoomGuest,
  type RoomSeat,
} from '../../db/queries/bookings/online-rooms.ts';
import { readCaseAccess } from '../../db/queries/cases/read-case-access.ts';
import type { PartyOfCase } from '../../db/queries/parties/party-codes.ts';
import type { Database } from '../../db/client.ts';
import { isHost, OPENS_BEFORE_MS, roomBar, SEATS } from '../../domain/access/policy/online-rooms.ts';
import { legalInstant } from '../../domain/deadlines/clock.ts';
import { addDays, dateOfInstant, startOfDate } from '../../domain/deadlines/legal-date.ts';
import type { Viewer } from '../auth/viewer.ts';
import { bodyDigest } from '../decisions/submit.ts';
import { instantText } from '../http/instants.ts';
import { problem } from '../http/problem.ts';
import type { beat, hostAct } from './room-bodies.ts';

/** What an installation sets. */
export interface OnlineRoomSettings {
  /** STUN and TURN for a mesh over the internet; none on one network. */
  readonly iceServers: readonly {
    readonly urls: string | readonly string[];
    readonly username?: string | undefined;
    readonly credential?: string | undefined;
  }[];
  /** The court's own 云审, where its hearings are held. */
  readonly courtLink?: string | undefined;
}

export const NO_SETTINGS: OnlineRoomSettings = { iceServers: [] };

export interface RoomDeps {
  readonly db: Database;
  readonly secret: string;
  readonly onlineRooms?: OnlineRoomSettings | undefined;
}

/** Somebody at the door, let as far as there. */
export interface AtDoor {
  readonly door: RoomDoor;
  readonly guest: RoomGuest;
}

/** The day of its end is over then: a session runs over. */
const closesAt = ({ endsAt }: RoomDoor): number => startOfDate(addDays(dateOfInstant(endsAt - 1), 1));

export const isOpenNow = (door: RoomDoor): boolean =>
  roomBar(door, closesAt(door), legalInstant(door.clock, Date.now())) === undefined;

/** @throws Problem 409 where it is not open now */
export function checkOpenNow(door: RoomDoor): void {
  const bar = roomBar(door, closesAt(door), legalInstant(door.clock, Date.now()));
  if (bar === undefined) return;
  const opens = instantText(door.startsAt - OPENS_BEFORE_MS);
  throw problem(bar, bar === 'online_room_not_yet' ? { params: { opens } } : {});
}

async function doorOf(db: Database, bookingId: string): Promise<RoomDoor> {
  const door = await readRoomDoor(db, bookingId);
  if (door === undefined) throw problem('booking_not_found');
  return door;
}

/** Staff who read the case in full. @throws Problem 404 to who may not see it, 403 to who sees it in part */
export async function staffAtDoor({ db }: RoomDeps, viewer: Viewer, bookingId: string): Promise<AtDoor> {
  const door = await doorOf(db, bookingId);
  const access = await readCaseAccess(db, viewer.scope, door.caseId);
  if (access === undefined) throw problem('booking_not_found');
  if (!access.inFull) throw problem('role_not_permitted');
  const { personId } = viewer;
  const host = isHost(viewer.roles, door.kind, personId, door.personIds);
  return { door, guest: { bookingId, seat: `person/${personId}`, personId, host } };
}

/** A party for whom it is booked. @throws Problem 404 to all others */
export async function partyAtDoor({ db }: RoomDeps, of: PartyOfCase, bookingId: string): Promise<AtDoor> {
  const door = await doorOf(db, bookingId);
  const { caseId, partyId } = of;
  if (door.caseId !== caseId || !door.partyIds.includes(partyId)) throw problem('booking_not_found');
  return { door, guest: { bookingId, seat: `party/${partyId}`, partyId, host: false } };
}

/** A party's name is for staff, and their own for themself; to another party they are what they are in the case. */
function seatView(guest: RoomGuest, of: RoomSeat) {
  const { seat, partyId, name, role, host, status, identity, tab, audio, video, telephone } = of;
  const hidden = partyId !== undefined && guest.partyId !== undefined && guest.partyId !== partyId;
  const { askedAt, admittedAt, lostAt } = of;
  return {
    seat,
    role,
    host,
    status,
    identity,
    tab,
    audio,
    video,
    telephone,
    mine: seat === guest.seat,
    party: partyId !== undefined,
    name: hidden ? undefined : name,
    askedAt: instantText(askedAt),
    admittedAt: admittedAt === undefined ? undefined : instantText(admittedAt),
    lostAt: lostAt === undefined ? undefined : instantText(lostAt),
  };
}

/** @throws Problem 409 where the room is full or ended, or another page of the same person has taken the seat */
export async function beatAtDoor({ db }: RoomDeps, { door, guest }: AtDoor, body: z.output<typeof beat>) {
  checkOpenNow(door);
  const reply = await beatInRoom(db, guest, body, SEATS);
  if (reply.status !== 'here')
    throw problem(reply.status === 'elsewhere' ? 'online_room_elsewhere' : reply.status);
  const { telephone, endedAt, seats, signals } = reply;
  return {
    ...(telephone === undefined ? {} : { telephone }),
    ended: endedAt !== undefined,
    host: guest.host,
    seats: seats.map((seat) => seatView(guest, seat)),
    signals,
  };
}

/** What everybody does for themself; all else is the host's. */
const OWN_ACTS: readonly string[] = ['left', 'on_telephone', 'failed'];

/** @throws Problem 403 where only the host may, 409 where it is not to be done */
export async function actAtDoor(
  { db, secret }: RoomDeps,
  { guest }: AtDoor,
  key: string,
  body: z.output<typeof hostAct>,
): Promise<void> {
  if (!guest.host && !OWN_ACTS.includes(body.act)) throw problem('online_room_host_only');
  const act = { ...body, key, bodyDigest: bodyDigest(secret, body) };
  const { status } = await actInRoom(db, guest, act, SEATS);
  if (status !== 'done') throw problem(status);
}
