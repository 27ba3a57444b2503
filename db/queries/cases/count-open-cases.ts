/** How many cases need a living workflow. */
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../client.ts';

export function countOpenCasesStatement(): SQL {
  return sql`select count(*)::int as count from cases where archived_at is null`;
}

/** How many cases need a living workflow. */
export async function countOpenCases(db: Database): Promise<number> {
  const row = await db.first<{ count: number }>(countOpenCasesStatement());
  if (!row) throw new Error('the count returned nothing');
  return row.count;
}
