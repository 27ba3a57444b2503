/** The State Council's holiday notices in force, one row a year, and what was ever published (docs/dates.md). */
import { sql } from 'drizzle-orm';
import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant } from './column-types.ts';
import { people } from './people.ts';

export const calendars = pgTable('calendars', {
  year: smallint('year').primaryKey(),
  off: jsonb('off').notNull(),
  workdays: jsonb('workdays').notNull(),
  source: text('source').notNull(),
  publishedAt: instant('published_at').notNull().defaultNow(),
});

/** The name of the calendar that all rows together make; one row. */
export const calendarVersion = pgTable('calendar_version', {
  id: text('id').primaryKey().default('current'),
  version: text('version').notNull(),
});

/** Each calendar that was ever in force, as a whole: what a notice changed, by whom, and to what it can be taken back. */
export const calendarPublications = pgTable('calendar_publications', {
  publicationNo: integer('publication_no').primaryKey().generatedAlwaysAsIdentity(),
  version: text('version').notNull().unique(),
  /** Null: the first. */
  former: text('former'),
  /** The version that this one takes back. */
  reverses: text('reverses'),
  /** All years, as `calendars` held them from then on. */
  years: jsonb('years').notNull(),
  /** The lines of the notice as they were entered: {date, kind, name?, source}. */
  days: jsonb('days').notNull().default([]),
  /** The Idempotency-Key; null by a command at the server. */
  key: uuid('key').unique(),
  actorId: uuid('actor_id').references(() => people.personId),
  publishedAt: instant('published_at').notNull(),
  /** When no case was left to be told. */
  settledAt: instant('settled_at'),
});

/**
 * Cases that were told of a version. That a case has taken it is in `cases.calendar_version`, written with its record; here is only
 * how often it was told, and what stood in the way the last time.
 */
export const calendarTellings = pgTable(
  'calendar_tellings',
  {
    version: text('version').notNull(),
    caseId: uuid('case_id').notNull(),
    tries: integer('tries').notNull(),
    toldAt: instant('told_at').notNull(),
    fault: text('fault'),
    /** Its workflow is told, because something waits in the case; else the worker writes its record. */
    bySignal: boolean('by_signal').notNull().default(false),
    /** From when on a worker may wake its workflow, whose alarm is set for later than the record says; null where nobody is to. */
    wakeAt: instant('wake_at'),
  },
  (t) => [
    primaryKey({ columns: [t.version, t.caseId] }),
    index('calendar_tellings_written').on(t.version, t.toldAt).where(sql`not ${t.bySignal}`),
    index('calendar_tellings_wake').on(t.wakeAt).where(sql`${t.wakeAt} is not null`),
  ],
);
