/** Ends what somebody who leaves could still do: the sign-in and every session. */
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../client.ts';

export function disablePersonStatement(username: string): SQL {
  return sql`
    with gone as (
      update people w set active = false from auth_users a where a.person_id = w.person_id and a.username = ${username}
      returning w.person_id, a.id
    ), ended as (
      delete from auth_sessions s using gone g where s.user_id = g.id
    )
    select person_id as "personId" from gone`;
}

/** A person who leaves or is disabled has no session and cannot sign in. @returns undefined when there is no such user */
export async function disablePerson(db: Database, username: string): Promise<string | undefined> {
  return (await db.first<{ personId: string }>(disablePersonStatement(username)))?.personId;
}
