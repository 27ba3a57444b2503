/** A booking as the API shows it: to who may not see the case, that the time is taken, by whom and where, and no more. */
import * as z from 'zod';
import type { BookingItem } from '../../db/queries/bookings/list-bookings.ts';
import type { RoomItem } from '../../db/queries/bookings/rooms.ts';
import { mayAdminister } from '../../domain/access/policy/administration.ts';
import { mayBook, mayClearRoom } from '../../domain/access/policy/bookings.ts';
import type { Viewer } from '../auth/viewer.ts';
import { coded } from '../catalogue/codes.ts';
import { instantText } from '../http/instants.ts';
import { instant } from '../routes/case-schemas.ts';

const named = z.object({ id: z.string(), name: z.string() });

export const roomSchema = z
  .object({
    id: z.guid(),
    name: z.string(),
    kind: coded('roomKind'),
    unit: named,
    closed: z.boolean(),
    mayKeep: z.boolean().meta({ description: '读者可否管理 / whether the reader keeps it' }),
  })
  .meta({ id: 'Room' });

export function roomView(viewer: Viewer, { roomId, name, kind, unit, closed }: RoomItem) {
  const mayKeep = mayAdminister(viewer, 'keep_rooms', unit);
  return { id: roomId, name, kind, unit: { id: unit.unitId, name: unit.name }, closed, mayKeep };
}

export const bookingSchema = z
  .object({
    bookingId: z.guid(),
    from: instant(),
    to: instant(),
    exercise: z
      .boolean()
      .meta({ description: '演练，不占用真实的房间和人员 / of an exercise: takes nothing from real cases' }),
    room: z.object({ id: z.guid(), name: z.string(), unit: named }).optional(),
    people: z.array(named),
    version: z.int().optional().meta({
      description:
        '看得到该案的和房间所在单位负责人才有 / to who may see the case and to the head of the room’s unit',
    }),
    mayCancel: z.boolean().optional().meta({
      description:
        '房间所在单位负责人可以取消 / the head of the room’s unit calls it off, whosever case it is',
    }),
    caseId: z.guid().optional().meta({
      description: '读者看不到该案的，此项及以下各项均无 / this and all below only to who may see the case',
    }),
    caseNumber: z.string().optional(),
    courtCaseNumber: z.string().optional(),
    matter: z.string().optional(),
    kind: coded('bookingKind').optional(),
    hearingId: z.string().optional(),
    mode: coded('bookingMode').optional(),
    status: coded('bookingStatus').optional(),
    parties: z.array(z.object({ partyId: z.string(), name: z.string().optional() })).optional(),
    mayChange: z.boolean().optional(),
  })
  .meta({ id: 'Booking' });

function sessionView(viewer: Viewer, { inFull, ...session }: NonNullable<BookingItem['session']>) {
  const mayChange = inFull && session.status === 'booked' && mayBook(viewer.roles, session.kind);
  return { ...session, mayChange };
}

/** Of a case that the reader does not see what is listed keeps its time; what was held is not told apart from it. */
const isOpen = (session: BookingItem['session']): boolean =>
  session === undefined || session.status === 'booked';

export function bookingView(
  viewer: Viewer,
  { startsAt, endsAt, room, people, session, version, ...rest }: BookingItem,
) {
  const mayCancel = room !== undefined && mayClearRoom(viewer, room.unitId) && isOpen(session);
  return {
    ...rest,
    from: instantText(startsAt),
    to: instantText(endsAt),
    ...(room === undefined
      ? {}
      : { room: { id: room.roomId, name: room.name, unit: { id: room.unitId, name: room.unit } } }),
    ...(session === undefined && !mayCancel ? {} : { version }),
    ...(mayCancel ? { mayCancel } : {}),
    people: people.map(({ personId, name }) => ({ id: personId, name })),
    ...(session === undefined ? {} : sessionView(viewer, session)),
  };
}
