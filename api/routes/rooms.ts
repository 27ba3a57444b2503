/** Rooms (调解室、法庭): read by all who book them, kept by administration and by the head of their unit (ADR 0038). */
import * as z from 'zod';
import { listRooms, type RoomItem } from '../../db/queries/bookings/rooms.ts';
import { administer } from '../../db/queries/people/administer.ts';
import { mayAdminister } from '../../domain/access/policy/administration.ts';
import { ROOM_PLACES } from '../../domain/access/policy/bookings.ts';
import type { UnitKind } from '../../domain/access/policy/seats.ts';
import { actHead, type AdminDeps, directoryViewer, settled } from '../administration/acting.ts';
import { unitIn } from '../administration/units.ts';
import type { Viewer } from '../auth/viewer.ts';
import { roomSchema, roomView } from '../bookings/booking-view.ts';
import { coded } from '../catalogue/codes.ts';
import { becauseInvisible, isVisible } from '../catalogue/visible-text.ts';
import { problem } from '../http/problem.ts';
import { type Answer, type Call, type Route, route } from '../http/route.ts';

const PATH = '/api/rooms';
const ROOM_PATH = `${PATH}/{roomId}`;

const roomName = () => z.string().trim().min(1).max(60).refine(isVisible, becauseInvisible);
const unitId = () => z.string().min(1).max(200);

const newRoom = z.strictObject({ unitId: unitId(), name: roomName(), kind: coded('roomKind') }).meta({
  id: 'NewRoom',
  example: { unitId: 'station-230811200', name: '第一调解室', kind: 'mediation_room' },
});

const changes = z
  .strictObject({
    name: roomName(),
    closed: z.boolean().meta({
      description: '停用：不再排入，已排定的保留 / nothing more is booked in it; what stands stays',
    }),
  })
  .meta({ id: 'RoomChanges', example: { name: '第一调解室', closed: false } });

const roomParams = z.strictObject({ roomId: z.guid().toLowerCase() });

/** @throws Problem room_not_found outside of the viewer's directory */
async function roomIn({ db }: AdminDeps, viewer: Viewer, roomId: string): Promise<RoomItem> {
  const [room] = await listRooms(db, directoryViewer(viewer), { roomId });
  if (room === undefined) throw problem('room_not_found');
  return room;
}

async function add(deps: AdminDeps, call: Call<unknown, unknown, z.output<typeof newRoom>>): Promise<Answer> {
  const { viewer, body, key: roomId } = call;
  const unit = await unitIn(deps.db, viewer, body.unitId);
  if (!mayAdminister(viewer, 'keep_rooms', unit)) throw problem('role_not_permitted');
  if (!ROOM_PLACES[body.kind].includes(unit.kind as UnitKind)) throw problem('room_misplaced');
  settled(
    await administer(deps.db, 'add_room', actHead(deps, call, `POST ${PATH}`, body), { roomId, ...body }),
  );
  return { status: 201, body: roomView(viewer, await roomIn(deps, viewer, roomId)) };
}

type ChangeCall = Call<z.output<typeof roomParams>, unknown, z.output<typeof changes>>;

async function change(deps: AdminDeps, call: ChangeCall): Promise<Answer> {
  const { viewer, params, body } = call;
  const room = await roomIn(deps, viewer, params.roomId);
  if (!mayAdminister(viewer, 'keep_rooms', room.unit)) throw problem('role_not_permitted');
  const head = actHead(deps, call, `PATCH ${PATH}/${room.roomId}`, body);
  settled(await administer(deps.db, 'change_room', head, { roomId: room.roomId, ...body }));
  return { status: 200, body: roomView(viewer, await roomIn(deps, viewer, room.roomId)) };
}

function listRoute({ db }: AdminDeps): Route {
  return route({
    method: 'get',
    path: PATH,
    id: 'listRooms',
    summary: '调解室和法庭 / rooms of the units that the reader works with',
    tag: 'bookings',
    access: 'session',
    query: z.strictObject({ unit: unitId().optional() }),
    answers: {
      200: {
        description: 'by unit and name',
        schema: z.object({ items: z.array(roomSchema) }).meta({ id: 'Rooms' }),
      },
    },
    async handle({ viewer, query: { unit } }) {
      const found = await listRooms(db, directoryViewer(viewer), { unit });
      return { status: 200, body: { items: found.map((room) => roomView(viewer, room)) } };
    },
  });
}

export const roomRoutes = (deps: AdminDeps): Route[] => [
  listRoute(deps),
  route({
    method: 'post',
    path: PATH,
    id: 'addRoom',
    summary: '新增调解室或者法庭 / add a room',
    tag: 'administration',
    access: 'session',
    idempotent: true,
    body: newRoom,
    answers: { 201: { description: 'added', schema: roomSchema } },
    problems: [403, 404, 409, 422, 503],
    handle: (call) => add(deps, call),
  }),
  route({
    method: 'patch',
    path: ROOM_PATH,
    id: 'changeRoom',
    summary: '修改或者停用房间 / rename a room, close it or open it again',
    tag: 'administration',
    access: 'session',
    idempotent: true,
    params: roomParams,
    notFound: 'room_not_found',
    body: changes,
    answers: { 200: { description: 'the room as it is now', schema: roomSchema } },
    problems: [403, 404, 409, 422, 503],
    handle: (call) => change(deps, call),
  }),
];
