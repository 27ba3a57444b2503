/**
 * Bookings (排期, ADR 0038): a room, an hour, people and parties for a session of mediation or for a hearing on record. The database takes the time of all
 * of them together, so that two clerks at once cannot both have it.
 */
import * as z from 'zod';
import {
  type BookingFilter,
  type BookingItem,
  listBookings,
} from '../../db/queries/bookings/list-bookings.ts';
import { actOnBooking } from '../../db/queries/bookings/write-bookings.ts';
import { readCaseAccess } from '../../db/queries/cases/read-case-access.ts';
import { isLegalDate } from '../../domain/deadlines/legal-date.ts';
import { addDays, DAY_MS, startOfDate } from '../../domain/deadlines/legal-date.ts';
import type { CaseState } from '../../domain/kernel/state.ts';
import { directoryViewer } from '../administration/acting.ts';
import type { Viewer } from '../auth/viewer.ts';
import { bookingSchema, bookingView } from '../bookings/booking-view.ts';
import { type AskedSitting, type BookingDeps, settledBooking, sittingOf } from '../bookings/sitting.ts';
import { coded } from '../catalogue/codes.ts';
import { bodyDigest } from '../decisions/submit.ts';
import { problem } from '../http/problem.ts';
import { type Answer, type Call, type Route, route } from '../http/route.ts';
import { drillOf, drillQuery, pageOf, pageQuery, pageRequest } from './list-page.ts';
import { instant } from './case-schemas.ts';

const PATH = '/api/bookings';
const MOST_PEOPLE = 20;
const MOST_PARTIES = 100;
const LONGEST_SPAN = 93 * DAY_MS;

const guid = () => z.guid().toLowerCase();
const personIds = () =>
  z
    .array(guid().meta({ 'x-ref': 'person' }))
    .max(MOST_PEOPLE)
    .transform((ids) => [...new Set(ids)]);
const partyIds = () =>
  z
    .array(z.string().min(1).max(100).meta({ 'x-ref': 'party' }))
    .max(MOST_PARTIES)
    .transform((ids) => [...new Set(ids)]);

const sitting = {
  mode: coded('bookingMode'),
  roomId: guid().optional().meta({ description: '当面进行的必填 / needed where it is in person' }),
  from: instant(),
  to: instant(),
  personIds: personIds(),
  partyIds: partyIds()
    .optional()
    .meta({ description: '不写的，为全部到场的当事人 / all who are to come when left out' }),
};

const newBooking = z
  .strictObject({
    caseId: guid(),
    kind: coded('bookingKind'),
    hearingId: z
      .string()
      .min(1)
      .max(100)
      .optional()
      .meta({ description: '已定的哪一次开庭 / which hearing on record' }),
    ...sitting,
  })
  .meta({
    id: 'NewBooking',
    example: {
      caseId: '019a5b1e-7c1d-7000-8000-000000000001',
      kind: 'mediation',
      mode: 'in_person',
      roomId: '019a5b1e-7c1d-7000-8000-000000000002',
      from: '2026-01-12T09:00:00+08:00',
      to: '2026-01-12T10:30:00+08:00',
      personIds: ['019a5b1e-7c1d-7000-8000-000000000003'],
    },
  });

const saw = z.int().min(1).meta({ description: '读取时的 version / `version` of what was looked at' });

const ended = z.strictObject({ saw, status: z.enum(['held', 'adjourned', 'cancelled']) });
const moved = z.strictObject({
  saw,
  mode: sitting.mode.optional(),
  roomId: guid().nullable().optional(),
  from: instant().optional(),
  to: instant().optional(),
  personIds: personIds().optional(),
  partyIds: partyIds().optional(),
});
const change = z.union([ended, moved]).meta({
  id: 'BookingChange',
  example: { saw: 1, from: '2026-01-13T09:00:00+08:00', to: '2026-01-13T10:30:00+08:00' },
});

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

/** The case as it stands, to who books for it. @throws Problem 404, 403 */
async function stateOf({ db, folded }: BookingDeps, viewer: Viewer, caseId: string): Promise<CaseState> {
  const found = await readCaseAccess(db, viewer.scope, caseId);
  if (found === undefined) throw problem('case_not_found');
  if (!found.inFull) throw problem('role_not_permitted');
  const { state } = await folded.latest(caseId);
  if (state === undefined) throw problem('case_not_found');
  return state;
}

/** @throws Problem booking_not_found to who may not see the case */
async function seenBooking({ db }: BookingDeps, viewer: Viewer, bookingId: string) {
  const { items } = await listBookings(db, directoryViewer(viewer), { bookingId }, { limit: 1 });
  const [item] = items;
  if (item?.session === undefined) throw problem('booking_not_found');
  return { item, session: item.session };
}

const headOf = (
  { secret }: BookingDeps,
  { key, viewer }: Pick<Call, 'key' | 'viewer'>,
  address: string,
  body: unknown,
) => ({
  key,
  route: address,
  bodyDigest: bodyDigest(secret, body),
  actorId: viewer.personId,
});

async function shown(deps: BookingDeps, viewer: Viewer, status: number, bookingId: string): Promise<Answer> {
  const { item } = await seenBooking(deps, viewer, bookingId);
  return { status, body: bookingView(viewer, item) };
}

async function book(
  deps: BookingDeps,
  call: Call<unknown, unknown, z.output<typeof newBooking>>,
): Promise<Answer> {
  const { viewer, body, key: bookingId } = call;
  const { caseId, kind, hearingId } = body;
  const sitting = await sittingOf(deps, viewer, await stateOf(deps, viewer, caseId), body);
  const head = headOf(deps, call, `POST ${PATH}`, body);
  settledBooking(
    await actOnBooking(deps.db, 'book_session', head, { bookingId, caseId, kind, hearingId, ...sitting }),
  );
  return await shown(deps, viewer, 201, bookingId);
}

/** What is not said stays as it is. */
function askedOf(
  item: BookingItem,
  session: NonNullable<BookingItem['session']>,
  body: z.output<typeof moved>,
): AskedSitting {
  const { kind, hearingId, mode, parties } = session;
  return {
    kind,
    hearingId,
    mode: body.mode ?? mode,
    roomId: body.roomId === undefined ? item.room?.roomId : (body.roomId ?? undefined),
    from: body.from ?? new Date(item.startsAt).toISOString(),
    to: body.to ?? new Date(item.endsAt).toISOString(),
    personIds: body.personIds ?? item.people.map(({ personId }) => personId),
    partyIds: body.partyIds ?? parties.map(({ partyId }) => partyId),
  };
}

type ChangeCall = Call<z.output<typeof bookingParams>, unknown, z.output<typeof change>>;

async function changeBooking(deps: BookingDeps, call: ChangeCall): Promise<Answer> {
  const { viewer, params, body } = call;
  const { item, session } = await seenBooking(deps, viewer, params.bookingId);
  const { bookingId } = item;
  const state = await stateOf(deps, viewer, session.caseId);
  const head = headOf(deps, call, `PATCH ${PATH}/${bookingId}`, body);
  if ('status' in body) {
    if (!bookingView(viewer, item).mayChange && session.status === 'booked')
      throw problem('role_not_permitted');
    const ending = { bookingId, saw: body.saw, becomes: body.status };
    settledBooking(await actOnBooking(deps.db, 'end_booking', head, ending));
  } else {
    const sitting = await sittingOf(deps, viewer, state, askedOf(item, session, body));
    settledBooking(
      await actOnBooking(deps.db, 'move_booking', head, { bookingId, saw: body.saw, ...sitting }),
    );
  }
  return await shown(deps, viewer, 200, bookingId);
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

export const bookingRoutes = (deps: BookingDeps): Route[] => [
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
