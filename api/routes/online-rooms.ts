/** The online room of a booking (在线调解室, ADR 0041), for staff at `/api/bookings` and for parties at their own addresses. */
import * as z from 'zod';
import { readPartyDoors, readRoomEvents } from '../../db/queries/bookings/online-rooms.ts';
import { guid } from '../bookings/booking-bodies.ts';
import {
  actAtDoor,
  type AtDoor,
  beatAtDoor,
  checkOpenNow,
  isOpenNow,
  NO_SETTINGS,
  partyAtDoor,
  type RoomDeps,
  staffAtDoor,
} from '../bookings/online-room.ts';
import { beat, hostAct, ownAct, roomInfo, roomKept, roomSeen } from '../bookings/room-bodies.ts';
import { instantText } from '../http/instants.ts';
import { type Route, route } from '../http/route.ts';
import { PARTY_PATH, visitor } from '../party/visit.ts';

const STAFF = '/api/bookings/{bookingId}/room';
const PARTY = `${PARTY_PATH}/rooms`;
const params = z.strictObject({ bookingId: guid() });
const done = { 204: { description: 'done, and kept' } };
const seen = { 200: { description: 'the room as the sender sees it', schema: roomSeen } };
const BEAT =
  '在线室心跳 / says that a page is there, hands on its signals and reads the room; takes no Idempotency-Key';

function infoOf({ onlineRooms = NO_SETTINGS }: RoomDeps, { door, guest }: AtDoor) {
  const { bookingId, kind, startsAt, endsAt, caseId, caseNumber } = door;
  const { iceServers, courtLink } = onlineRooms;
  const open = isOpenNow(door);
  return {
    bookingId,
    kind,
    from: instantText(startsAt),
    to: instantText(endsAt),
    open,
    host: guest.host,
    caseNumber,
    ...(guest.partyId === undefined ? { caseId } : {}),
    // With what opens the relay: to who may come in now.
    iceServers: open ? iceServers : [],
    ...(courtLink !== undefined && kind === 'hearing' ? { courtLink } : {}),
  };
}

const readRoute = (deps: RoomDeps): Route =>
  route({
    method: 'get',
    path: STAFF,
    id: 'readRoom',
    summary: '在线室 / the online room of a booking, before one enters it',
    tag: 'bookings',
    access: 'session',
    params,
    notFound: 'booking_not_found',
    answers: { 200: { description: 'when it opens, and who holds it', schema: roomInfo } },
    problems: [403, 404],
    async handle({ params: { bookingId }, viewer }) {
      return { status: 200, body: infoOf(deps, await staffAtDoor(deps, viewer, bookingId)) };
    },
  });

const beatRoute = (deps: RoomDeps): Route =>
  route({
    method: 'post',
    path: `${STAFF}/beat`,
    id: 'beatInRoom',
    summary: BEAT,
    tag: 'bookings',
    access: 'session',
    params,
    notFound: 'booking_not_found',
    body: beat,
    answers: seen,
    problems: [403, 404, 409],
    async handle({ params: { bookingId }, viewer, body }) {
      const at = await staffAtDoor(deps, viewer, bookingId);
      return { status: 200, body: await beatAtDoor(deps, at, body) };
    },
  });

const actRoute = (deps: RoomDeps): Route =>
  route({
    method: 'post',
    path: `${STAFF}/acts`,
    id: 'actInRoom',
    summary: '准入、请出、公布电话、记录故障、结束 / what the host does, and what each does for themself',
    tag: 'bookings',
    access: 'session',
    idempotent: true,
    params,
    notFound: 'booking_not_found',
    body: hostAct,
    answers: done,
    problems: [403, 404, 409],
    async handle({ params: { bookingId }, viewer, body, key }) {
      await actAtDoor(deps, await staffAtDoor(deps, viewer, bookingId), key, body);
      return { status: 204 };
    },
  });

const eventsRoute = (deps: RoomDeps): Route =>
  route({
    method: 'get',
    path: `${STAFF}/events`,
    id: 'roomEvents',
    summary: '到场记录 / who came, was admitted, left and came back, and what failed; the newest first',
    tag: 'bookings',
    access: 'session',
    params,
    notFound: 'booking_not_found',
    answers: { 200: { description: 'the last five hundred', schema: roomKept } },
    problems: [403, 404],
    async handle({ params: { bookingId }, viewer }) {
      await staffAtDoor(deps, viewer, bookingId);
      const kept = await readRoomEvents(deps.db, bookingId);
      const items = kept.map(({ at, ...event }) => ({ ...event, at: instantText(at) }));
      return { status: 200, body: { items } };
    },
  });

const ownRoomsRoute = (deps: RoomDeps): Route =>
  route({
    method: 'get',
    path: PARTY,
    id: 'listOwnRooms',
    summary: '我的在线调解、庭审 / what is booked online with this party',
    tag: 'party',
    access: 'public',
    answers: {
      200: {
        description: 'in order',
        schema: z.object({ items: z.array(roomInfo) }).meta({ id: 'OwnRooms' }),
      },
    },
    problems: [401],
    async handle({ req }) {
      const of = await visitor(deps.db, req);
      const doors = await readPartyDoors(deps.db, of);
      const { partyId } = of;
      const items = doors.map((door) =>
        infoOf(deps, {
          door,
          guest: { bookingId: door.bookingId, seat: `party/${partyId}`, partyId, host: false },
        }),
      );
      return { status: 200, body: { items } };
    },
  });

const ownBeatRoute = (deps: RoomDeps): Route =>
  route({
    method: 'post',
    path: `${PARTY}/{bookingId}/beat`,
    id: 'beatInOwnRoom',
    summary: BEAT,
    tag: 'party',
    access: 'public',
    params,
    notFound: 'booking_not_found',
    body: beat,
    answers: seen,
    problems: [401, 404, 409],
    async handle({ params: { bookingId }, req, body }) {
      const at = await partyAtDoor(deps, await visitor(deps.db, req), bookingId);
      return { status: 200, body: await beatAtDoor(deps, at, body) };
    },
  });

const ownActRoute = (deps: RoomDeps): Route =>
  route({
    method: 'post',
    path: `${PARTY}/{bookingId}/acts`,
    id: 'actInOwnRoom',
    summary: '离开、改用电话、报告故障 / a party leaves, goes on by telephone, says what fails',
    tag: 'party',
    access: 'public',
    idempotent: true,
    params,
    notFound: 'booking_not_found',
    body: ownAct,
    answers: done,
    problems: [401, 404, 409],
    async handle({ params: { bookingId }, req, body, key }) {
      const at = await partyAtDoor(deps, await visitor(deps.db, req), bookingId);
      checkOpenNow(at.door);
      await actAtDoor(deps, at, key, body);
      return { status: 204 };
    },
  });

export const onlineRoomRoutes = (deps: RoomDeps): Route[] => [
  readRoute(deps),
  beatRoute(deps),
  actRoute(deps),
  eventsRoute(deps),
  ownRoomsRoute(deps),
  ownBeatRoute(deps),
  ownActRoute(deps),
];
