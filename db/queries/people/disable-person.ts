/** Ends what somebody who leaves could still do: the sign-in and every session. */
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../client.ts';

export function disablePersonStatement(username: string): SQL {
  return sql`select disable_by_username(${username}) as "personId"`;
}

/** A person who leaves or is disabled has no session and cannot sign in. @returns undefined when there is no such user */
export async function disablePerson(db: Database, username: string): Promise<string | undefined> {
  const row = await db.first<{ personId: string | null }>(disablePersonStatement(username));
  return row?.personId ?? undefined;
}
