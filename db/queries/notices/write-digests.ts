/** Writes the morning digest (每日摘要). */
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../client.ts';

/** The current day in China, or the one named (YYYY-MM-DD). */
export function writeDigestsStatement(day?: string): SQL {
  const wanted =
    day === undefined ? sql`(clock_timestamp() at time zone 'Asia/Shanghai')::date` : sql`${day}::date`;
  return sql`select write_digests(${wanted}) as made`;
}

/** The morning digest (每日摘要) as notices, once a day however often it is asked for. @returns how many were made now */
export async function writeDigests(db: Database, day?: string): Promise<number> {
  return (await db.first<{ made: number }>(writeDigestsStatement(day)))?.made ?? 0;
}
