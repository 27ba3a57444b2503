/** Tells every API process that somebody has a case open. Nothing is stored. */
import { sql } from 'drizzle-orm';
import type { Database } from '../../client.ts';
import { PRESENCE_CHANNEL, type PresenceNotice } from '../../listen.ts';

export async function tellPresence(db: Database, notice: PresenceNotice): Promise<void> {
  await db.rows(sql`select pg_notify(${PRESENCE_CHANNEL}, ${JSON.stringify(notice)})`);
}
