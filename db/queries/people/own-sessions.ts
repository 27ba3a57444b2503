/** Sessions of the person behind a session: found by id, and ended when the password changes. */
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../client.ts';

export function endOtherSessionsStatement(token: string): SQL {
  return sql`
    delete from auth_sessions o using auth_sessions s
    where s.token = ${token} and o.user_id = s.user_id and o.token <> s.token`;
}

/** Ends every session of the same account but the one with this token. */
export async function endOtherSessions(db: Database, token: string): Promise<void> {
  await db.rows(endOtherSessionsStatement(token));
}

export function ownSessionTokenStatement(token: string, sessionId: string): SQL {
  return sql`
    select o.token from auth_sessions o join auth_sessions s on s.user_id = o.user_id
    where s.token = ${token} and o.id = ${sessionId}`;
}

/** @returns the token of the session with this id, undefined where it is not of the account behind `token` */
export async function ownSessionToken(
  db: Database,
  token: string,
  sessionId: string,
): Promise<string | undefined> {
  return (await db.first<{ token: string }>(ownSessionTokenStatement(token, sessionId)))?.token;
}
