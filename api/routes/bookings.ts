/**
 * Bookings (排期, ADR 0038): a room, an hour, people and parties for a session of mediation or for a hearing on record. The database takes the time of all
 * of them together, so that two clerks at once cannot both have it.
 */
import * as z from 'zod';
import { type BookingFilter, listBookings } from '../../db/queries/bookings/list-bookings.ts';
import { isLegalDate } from '../../domain/deadlines/legal-date.ts';
import { addDays, DAY_MS, startOfDate } from '../../domain/deadlines/legal-date.ts';
import { directoryViewer } from '../administration/acting.ts';
import type { Viewer } from '../auth/viewer.ts';
import { book, changeBooking } from '../bookings/book.ts';
import { change, guid, newBooking } from '../bookings/booking-bodies.ts';
import { bookingSchema, bookingView } from '../bookings/booking-view.ts';
import type { RoomDeps } from '../bookings/online-room.ts';
import type { BookingDeps } from '../bookings/sitting.ts';
import { problem } from '../http/problem.ts';
import { type Route, route } from '../http/route.ts';
import { drillOf, drillQuery, pageOf, pageQuery, pageRequest } from './list-page.ts';
import { instant } from './case-schemas.ts';
import { onlineRoomRoutes } from './online-rooms.ts';

const PATH = '/api/bookings';
const LONGEST_SPAN = 93 * DAY_MS;

const bookingParams = z.strictObject({ bookingId: guid() });

/** A day stands for its beginning; as the end of a span for its end. */
const point = z.union([instant(), z.string().refine(isLegalDate).meta({ format: 'date' })]);
const pointOf = (text: string, end: boolean): number =>
  text === '' ? Number.NaN : text.length > 10 ? Date.parse(text) : startOfDate(end ? addDays(text, 1) : text);

const listQuery = z.strictObject({
  ...pageQuery,
  ...drillQuery,
  from: point.optional().meta({ description: '起（时间或者日期） / an instant or a day' }),
  to: point
    .optional()
    .meta({ description: '止（时间或者日期，含当日） / an instant or a day, which is included' }),
  room: guid().optional(),
  person: guid().optional(),
  unit: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .meta({ description: '该单位的房间或者人员 / its rooms or its people' }),
  case: guid().optional().meta({ description: '某一案件的，含已取消的 / of a case, the cancelled ones too' }),
});

/** @throws Problem invalid_query without a span of at most three months, but for a case */
function spanOf({ from, to, case: caseId }: z.output<typeof listQuery>): Pick<BookingFilter, 'from' | 'to'> {
  if (from === undefined && to === undefined && caseId !== undefined) return {};
  const span = { from: pointOf(from ?? '', false), to: pointOf(to ?? '', true) };
  if (span.from < span.to && span.to - span.from <= LONGEST_SPAN) return span;
  throw problem('invalid_query', { errors: [{ pointer: '/to', message: '1–93' }] });
}

function filterOf(viewer: Viewer, query: z.output<typeof listQuery>): BookingFilter {
  const { room, person, case: caseId, drill } = query;
  const anywhere = room === undefined && person === undefined && caseId === undefined;
  const unit = query.unit ?? (anywhere ? viewer.unit.unitId : undefined);
  return { ...spanOf(query), room, person, unit, caseId, drill: drillOf(drill) };
}

function listRoute({ db }: BookingDeps): Route {
  return route({
    method: 'get',
    path: PATH,
    id: 'listBookings',
    summary: '排期 / what is booked in a span of time: of a room, a person, a case, else of the unit',
    tag: 'bookings',
    access: 'session',
    query: listQuery,
    answers: { 200: { description: 'in order of their beginning', schema: pageOf(bookingSchema) } },
    async handle({ viewer, query }) {
      const page = await listBookings(
        db,
        directoryViewer(viewer),
        filterOf(viewer, query),
        pageRequest(query),
      );
      const items = page.items.map((item) => bookingView(viewer, item));
      return { status: 200, body: { items, nextCursor: page.nextCursor } };
    },
  });
}

export const bookingRoutes = (deps: BookingDeps & RoomDeps): Route[] => [
  ...onlineRoomRoutes(deps),
  listRoute(deps),
  route({
    method: 'post',
    path: PATH,
    id: 'book',
    summary: '排定调解或者开庭 / book a room, an hour, people and parties',
    tag: 'bookings',
    access: 'session',
    idempotent: true,
    body: newBooking,
    answers: { 201: { description: 'booked', schema: bookingSchema } },
    problems: [403, 404, 409, 422, 503],
    handle: (call) => book(deps, call),
  }),
  route({
    method: 'patch',
    path: `${PATH}/{bookingId}`,
    id: 'changeBooking',
    summary: '改动、取消，或者记为已举行、休庭 / move it, cancel it, or say that it was held or adjourned',
    tag: 'bookings',
    access: 'session',
    idempotent: true,
    params: bookingParams,
    notFound: 'booking_not_found',
    body: change,
    answers: { 200: { description: 'as it is now', schema: bookingSchema } },
    problems: [403, 404, 409, 422, 503],
    handle: (call) => changeBooking(deps, call),
  }),
];
