/** The State Council's holiday notices, one row a year. A revised notice replaces its year and gives a new version. */
import { jsonb, pgTable, smallint, text } from 'drizzle-orm/pg-core';
import { instant } from './column-types.ts';

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
