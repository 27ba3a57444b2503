/** Column types PostgreSQL has and drizzle does not name. */
import { customType, timestamp } from 'drizzle-orm/pg-core';

/** A unit's place in the city, county and office tree (extension ltree). */
export const ltree = customType<{ data: string }>({ dataType: () => 'ltree' });

/** An instant to the millisecond: what a JavaScript instant can hold, so that nothing is lost on the way. */
export const instant = (name: string) =>
  timestamp(name, { withTimezone: true, precision: 3, mode: 'string' });

/** The same for better-auth, which reads and writes `Date`. */
export const authInstant = (name: string) =>
  timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });

/** From an instant until before another. */
export const instantRange = customType<{ data: string }>({ dataType: () => 'tstzrange' });
