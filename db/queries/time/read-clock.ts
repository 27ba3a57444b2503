/** The database's own time. */
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../client.ts';

export function readClockStatement(): SQL {
  return sql`select epoch_ms(date_trunc('milliseconds', clock_timestamp()))::float8 as now`;
}

/** The database's clock (epoch ms): the only one that says when something was received or found out. */
export async function readClock(db: Database): Promise<number> {
  const row = await db.first<{ now: number }>(readClockStatement());
  if (!row) throw new Error('the clock returned nothing');
  return row.now;
}
