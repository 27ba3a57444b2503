/** Counters of rate-limiter-flexible, in the columns its PostgreSQL store expects. */
import { bigint, index, integer, pgTable, varchar } from 'drizzle-orm/pg-core';

export const rateCounters = pgTable(
  'rate_counters',
  {
    key: varchar('key', { length: 255 }).primaryKey(),
    points: integer('points').notNull().default(0),
    expire: bigint('expire', { mode: 'number' }),
  },
  (t) => [index('rate_counters_expiry').on(t.expire)],
);
