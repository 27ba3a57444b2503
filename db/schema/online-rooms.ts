/** Online rooms (在线调解室, ADR 0041): who is in one, what their pages say to each other, and what is kept of it. No word, no picture. */
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { ROOM_EVENT, SEAT_STATUS } from '../../domain/access/policy/online-rooms.ts';
import { codesOf } from '../../domain/words.ts';
import { bookings } from './bookings.ts';
import { instant } from './column-types.ts';
import { people } from './people.ts';

export const onlineRooms = pgTable('online_rooms', {
  bookingId: uuid('booking_id')
    .primaryKey()
    .references(() => bookings.bookingId),
  /** Of the station or the court, shown to all in the room: where the picture fails it goes on by it. */
  telephone: text('telephone'),
  openedAt: instant('opened_at').notNull(),
  endedAt: instant('ended_at'),
});

export const onlineSeats = pgTable(
  'online_seats',
  {
    bookingId: uuid('booking_id')
      .notNull()
      .references(() => onlineRooms.bookingId),
    /** `person/<id>` or `party/<id>`: each has one, on whichever device. */
    seat: text('seat').notNull(),
    personId: uuid('person_id').references(() => people.personId),
    partyId: text('party_id'),
    host: boolean('host').notNull(),
    status: text('status', { enum: codesOf(SEAT_STATUS) }).notNull(),
    identity: text('identity'),
    /** The page that sits here; one opened later takes its place. */
    tab: uuid('tab').notNull(),
    audio: boolean('audio').notNull(),
    video: boolean('video').notNull(),
    telephone: boolean('telephone').notNull().default(false),
    askedAt: instant('asked_at').notNull(),
    admittedAt: instant('admitted_at'),
    seenAt: instant('seen_at').notNull(),
    lostAt: instant('lost_at'),
  },
  (t) => [primaryKey({ columns: [t.bookingId, t.seat] })],
);

/** What the pages of a room say to each other to find their way; gone once it was heard. */
export const onlineSignals = pgTable(
  'online_signals',
  {
    signalId: bigint('signal_id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    bookingId: uuid('booking_id')
      .notNull()
      .references(() => onlineRooms.bookingId),
    fromTab: uuid('from_tab').notNull(),
    toTab: uuid('to_tab').notNull(),
    /** Counted by the page that says it: said again, it is the same one. */
    no: integer('no').notNull(),
    body: jsonb('body').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    uniqueIndex('online_signals_once').on(t.fromTab, t.toTab, t.no),
    index('online_signals_to').on(t.toTab, t.signalId),
    index('online_signals_room').on(t.bookingId),
  ],
);

/** Who came, was admitted, left, came back; what failed: only ever added to. */
export const onlineEvents = pgTable(
  'online_events',
  {
    eventId: bigint('event_id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    bookingId: uuid('booking_id')
      .notNull()
      .references(() => onlineRooms.bookingId),
    what: text('what', { enum: codesOf(ROOM_EVENT) }).notNull(),
    /** Whom it concerns. */
    seat: text('seat'),
    /** Who did it. */
    bySeat: text('by_seat'),
    detail: jsonb('detail').notNull(),
    at: instant('at').notNull(),
    key: uuid('key'),
    bodyDigest: text('body_digest'),
  },
  (t) => [
    index('online_events_room').on(t.bookingId, t.eventId),
    uniqueIndex('online_events_key').on(t.key).where(sql`key is not null`),
  ],
);
