/** The text of the statements of rooms and bookings, so that a change of SQL is seen in review. */
import { randomUUID } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { expect, it } from 'vitest';
import {
  calendarFeedOfStatement,
  endCalendarFeedStatement,
  makeCalendarFeedStatement,
  readCalendarFeedStatement,
} from '../../../db/queries/bookings/calendar-feeds.ts';
import { listBookingsStatement } from '../../../db/queries/bookings/list-bookings.ts';
import {
  beatStatement,
  partyDoorsStatement,
  roomActStatement,
  roomDoorStatement,
  roomEventsStatement,
} from '../../../db/queries/bookings/online-rooms.ts';
import { listRoomsStatement } from '../../../db/queries/bookings/rooms.ts';
import { bookingStatement, knownBookingStatement } from '../../../db/queries/bookings/write-bookings.ts';
import { encodeCursor } from '../../../db/queries/page.ts';
import { actorOf, scopeOf } from './support/platform.ts';

const ID = randomUUID();
const at = Date.parse('2027-03-01T01:00:00Z');
const viewer = { scope: scopeOf('police'), unitPath: 'jms.jiao.bureau.s1' };

const STATEMENTS: Readonly<Record<string, SQL>> = {
  'end-booking': bookingStatement(
    'end_booking',
    { key: ID, route: 'r', bodyDigest: 'd', actorId: actorOf('police').personId },
    { bookingId: ID, saw: 1, becomes: 'cancelled' },
  ),
  'known-booking': knownBookingStatement({
    key: ID,
    route: 'r',
    bodyDigest: 'd',
    actorId: actorOf('police').personId,
  }),
  'list-bookings': listBookingsStatement(
    viewer,
    { from: at, to: at + 1, room: ID, person: ID, unit: 'u', drill: false },
    { limit: 50, cursor: encodeCursor([at, ID]) },
  ),
  'list-bookings-of-case': listBookingsStatement(viewer, { caseId: ID }, { limit: 50 }),
  'make-calendar-feed': makeCalendarFeedStatement(ID, 'digest'),
  'end-calendar-feed': endCalendarFeedStatement(ID),
  'read-calendar-feed': readCalendarFeedStatement('digest'),
  'calendar-feed-of': calendarFeedOfStatement(ID),
  'room-door': roomDoorStatement(ID),
  'party-doors': partyDoorsStatement({ caseId: ID, partyId: 'p1' }),
  'beat-in-room': beatStatement(
    { bookingId: ID, seat: 's', host: true },
    { tab: ID, enters: true, audio: true, video: true, heard: 0, signals: [] },
    4,
  ),
  'act-in-room': roomActStatement(
    { bookingId: ID, seat: 's', host: true },
    { act: 'ended', key: ID, bodyDigest: 'd' },
    4,
  ),
  'room-events': roomEventsStatement(ID),
  'list-rooms': listRoomsStatement(viewer, { roomId: ID, unit: 'u' }),
};

it.each(Object.keys(STATEMENTS))('%s', async (name) => {
  const { sql: text } = new PgDialect().sqlToQuery(STATEMENTS[name] ?? sql``);
  await expect(`${text.trim()}\n`).toMatchFileSnapshot(`snapshots/${name}.sql`);
  expect(text).not.toMatch(/\boffset\b/i);
});
