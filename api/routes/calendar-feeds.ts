/** 日历订阅: the secret address of one's own calendar, made, replaced and ended; and what a calendar program reads there without a session. */
import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { Database } from '../../db/client.ts';
import {
  calendarFeedOf,
  endCalendarFeed,
  makeCalendarFeed,
  readCalendarFeed,
} from '../../db/queries/bookings/calendar-feeds.ts';
import { calendarText } from '../bookings/icalendar.ts';
import { instantText } from '../http/instants.ts';
import { problem } from '../http/problem.ts';
import { type Route, route } from '../http/route.ts';
import { instant } from './case-schemas.ts';

export interface CalendarFeedDeps {
  readonly db: Database;
  readonly publicAddress: string;
}

const PATH = '/api/me/calendar-feed';
/** 192 bits: nobody guesses it. */
const TOKEN_BYTES = 24;
const token = z.string().regex(/^[\w-]{32}$/);

const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

const state = z
  .object({
    madeAt: instant()
      .optional()
      .meta({ description: '没有订阅地址的，无此项 / absent where there is no address' }),
    lastReadAt: instant().optional(),
  })
  .meta({ id: 'CalendarFeed' });

const made = z
  .object({
    address: z
      .string()
      .meta({ description: '只给出这一次；知道它的人都能读 / told this once; whoever has it can read it' }),
    madeAt: instant(),
  })
  .meta({ id: 'CalendarFeedMade' });

const stateRoute = ({ db }: CalendarFeedDeps): Route =>
  route({
    method: 'get',
    path: PATH,
    id: 'readCalendarFeed',
    summary: '本人日历订阅 / whether one has an address for calendar programs, and when it was last read',
    tag: 'bookings',
    access: 'session',
    answers: { 200: { description: 'never the address itself', schema: state } },
    async handle({ viewer }) {
      const found = await calendarFeedOf(db, viewer.personId);
      if (found === undefined) return { status: 200, body: {} };
      const { madeAt, lastReadAt } = found;
      const read = lastReadAt === null ? {} : { lastReadAt: instantText(lastReadAt) };
      return { status: 200, body: { madeAt: instantText(madeAt), ...read } };
    },
  });

/** Sent again it makes another and ends the one before, whose answer nobody saw: the key is asked for and binds nothing. */
const makeRoute = ({ db, publicAddress }: CalendarFeedDeps): Route =>
  route({
    method: 'post',
    path: PATH,
    id: 'makeCalendarFeed',
    summary: '开通或者更换日历订阅地址 / makes the address; one made before reads nothing more',
    tag: 'bookings',
    access: 'session',
    idempotent: true,
    body: z.strictObject({}).optional(),
    answers: { 201: { description: 'the address', schema: made } },
    problems: [503],
    async handle({ viewer }) {
      const secret = randomBytes(TOKEN_BYTES).toString('base64url');
      const madeAt = await makeCalendarFeed(db, viewer.personId, digestOf(secret));
      const address = new URL(`/calendar/${secret}.ics`, publicAddress).href;
      return { status: 201, body: { address, madeAt: instantText(madeAt) } };
    },
  });

const endRoute = ({ db }: CalendarFeedDeps): Route =>
  route({
    method: 'delete',
    path: PATH,
    id: 'endCalendarFeed',
    summary: '停用日历订阅地址 / ends the address',
    tag: 'bookings',
    access: 'session',
    idempotent: true,
    answers: { 204: { description: 'it reads nothing more' } },
    problems: [503],
    async handle({ viewer }) {
      await endCalendarFeed(db, viewer.personId);
      return { status: 204 };
    },
  });

const feedRoute = ({ db, publicAddress }: CalendarFeedDeps): Route =>
  route({
    method: 'get',
    path: '/calendar/{token}.ics',
    id: 'calendarFeed',
    summary: '供日历程序订阅的排期 / the bookings of whose address it is, for calendar programs',
    tag: 'bookings',
    access: 'public',
    params: z.strictObject({ token }),
    notFound: 'calendar_feed_unknown',
    answers: {
      200: { description: 'iCalendar (RFC 5545)', schema: z.string(), mediaType: 'text/calendar' },
    },
    async handle({ params, res }) {
      const items = await readCalendarFeed(db, digestOf(params.token));
      if (items === undefined) throw problem('calendar_feed_unknown');
      res.status(200).set({
        'Content-Type': 'text/calendar; charset=utf-8',
        'Content-Disposition': 'inline; filename="calendar.ics"',
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
      });
      res.end(calendarText(items, new URL(publicAddress).hostname));
      return undefined;
    },
  });

export const calendarFeedRoutes = (deps: CalendarFeedDeps): Route[] => [
  stateRoute(deps),
  makeRoute(deps),
  endRoute(deps),
  feedRoute(deps),
];
