/** Whether the database answers. */
import { type SQL, sql } from 'drizzle-orm';
import type { CallOptions, Database } from '../client.ts';

export function pingStatement(): SQL {
  return sql`select 1`;
}

/** Rejects when the database does not answer in time. */
export async function ping(db: Database, options: CallOptions): Promise<void> {
  await db.rows(pingStatement(), options);
}
