/**
 * Rooms (调解室、法庭), what takes place in them when (排期, ADR 0038), and the calendars that people subscribe to. Ids, codes and times only: who the parties
 * are is in their case.
 */
import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import {
  BOOKING_KIND,
  BOOKING_MODE,
  BOOKING_STATUS,
  ROOM_KIND,
} from '../../domain/access/policy/bookings.ts';
import { codesOf } from '../../domain/words.ts';
import { cases } from './cases.ts';
import { instant, instantRange } from './column-types.ts';
import { people, units } from './people.ts';

export const rooms = pgTable(
  'rooms',
  {
    roomId: uuid('room_id').primaryKey(),
    unitId: text('unit_id')
      .notNull()
      .references(() => units.unitId),
    /** Public, like the names of units. */
    name: text('name').notNull(),
    kind: text('kind', { enum: codesOf(ROOM_KIND) }).notNull(),
    /** Nothing more is booked in it; what stands stays. */
    closed: boolean('closed').notNull().default(false),
  },
  (t) => [uniqueIndex('rooms_name').on(t.unitId, t.name)],
);

export const bookings = pgTable(
  'bookings',
  {
    bookingId: uuid('booking_id').primaryKey(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.caseId),
    /** As its case: an exercise (演练) takes no room and nobody's time from a real case. */
    exercise: boolean('exercise').notNull(),
    kind: text('kind', { enum: codesOf(BOOKING_KIND) }).notNull(),
    /** The hearing on record of which it is the room and the hour. */
    hearingId: text('hearing_id'),
    mode: text('mode', { enum: codesOf(BOOKING_MODE) }).notNull(),
    roomId: uuid('room_id').references(() => rooms.roomId),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    personIds: uuid('person_ids').array().notNull(),
    partyIds: text('party_ids').array().notNull(),
    status: text('status', { enum: codesOf(BOOKING_STATUS) })
      .notNull()
      .default('booked'),
    /** How often it was changed: who changes it from an older look is told. */
    version: integer('version').notNull().default(1),
    bookedBy: uuid('booked_by')
      .notNull()
      .references(() => people.personId),
    bookedAt: instant('booked_at').notNull(),
  },
  (t) => [
    index('bookings_time').on(t.startsAt, t.bookingId),
    index('bookings_room').on(t.roomId, t.startsAt),
    index('bookings_case').on(t.caseId),
    uniqueIndex('bookings_of_hearing')
      .on(t.caseId, t.hearingId)
      .where(sql`status = 'booked' and hearing_id is not null`),
    check('bookings_times', sql`${t.startsAt} < ${t.endsAt}`),
    check('bookings_hearing', sql`(${t.kind} = 'hearing') = (${t.hearingId} is not null)`),
    check('bookings_room_there', sql`${t.mode} <> 'in_person' or ${t.roomId} is not null`),
  ],
);

/**
 * Whose time a booking takes: of its room, of each person, of each party. No two with one subject overlap: the exclusion constraint
 * `booking_claims_apart` of the migration says so. What was cancelled claims nothing.
 */
export const bookingClaims = pgTable(
  'booking_claims',
  {
    bookingId: uuid('booking_id')
      .notNull()
      .references(() => bookings.bookingId),
    subject: text('subject').notNull(),
    during: instantRange('during').notNull(),
  },
  (t) => [index('booking_claims_booking').on(t.bookingId)],
);

/** Keys the digests by which one person who is a party of several disputes is known as one; no role reads it. */
export const bookingSalt = pgTable('booking_salt', { salt: text('salt').notNull() });

/** Who booked, moved, cancelled what: each once for its Idempotency-Key. */
export const bookingActs = pgTable(
  'booking_acts',
  {
    key: uuid('key').primaryKey(),
    bookingId: uuid('booking_id').notNull(),
    route: text('route').notNull(),
    bodyDigest: text('body_digest').notNull(),
    actorId: uuid('actor_id').notNull(),
    act: text('act').notNull(),
    detail: jsonb('detail').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [index('booking_acts_booking').on(t.bookingId, t.at)],
);

/** The one address at which a person's calendar is read by other programs; the digest alone. */
export const calendarFeeds = pgTable(
  'calendar_feeds',
  {
    personId: uuid('person_id')
      .primaryKey()
      .references(() => people.personId),
    /** Of the token, SHA-256. */
    digest: text('digest').notNull(),
    madeAt: instant('made_at').notNull(),
    lastReadAt: instant('last_read_at'),
  },
  (t) => [uniqueIndex('calendar_feeds_digest').on(t.digest)],
);
