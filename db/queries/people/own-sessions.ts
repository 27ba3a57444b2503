/** Sessions of the person behind a session: listed and found by id, and ended when the password changes or on request. */
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../client.ts';
import { IDLE_HOURS } from './read-viewers.ts';

export interface OwnSession {
  readonly sessionId: string;
  readonly current: boolean;
  /** Instants as epoch milliseconds. */
  readonly createdAt: number;
  readonly lastSeenAt: number;
  readonly expiresAt: number;
  readonly userAgent?: string;
  readonly address?: string;
}

export function listOwnSessionsStatement(token: string): SQL {
  return sql`
    select jsonb_strip_nulls(jsonb_build_object('sessionId', o.id, 'current', o.token = s.token,
      'createdAt', epoch_ms(o.created_at), 'lastSeenAt', epoch_ms(o.updated_at), 'expiresAt', epoch_ms(o.expires_at),
      'userAgent', nullif(o.user_agent, ''), 'address', nullif(o.ip_address, ''))) as item
    from auth_sessions o join auth_sessions s on s.user_id = o.user_id
    where s.token = ${token} and o.expires_at > now()
      and o.updated_at > now() - make_interval(hours => ${IDLE_HOURS}::int)
    order by o.updated_at desc, o.id limit 200`;
}

/** The sessions of the account that are not over, used last first; two hundred at most. */
export async function listOwnSessions(db: Database, token: string): Promise<OwnSession[]> {
  return (await db.rows<{ item: OwnSession }>(listOwnSessionsStatement(token))).map(({ item }) => item);
}

export function endOtherSessionsStatement(token: string): SQL {
  return sql`
    with ended as (
      delete from auth_sessions o using auth_sessions s
      where s.token = ${token} and o.user_id = s.user_id and o.token <> s.token returning o.id
    )
    select count(*)::int as ended from ended`;
}

/** Ends every session of the same account but the one with this token. @returns how many there were */
export async function endOtherSessions(db: Database, token: string): Promise<number> {
  return (await db.first<{ ended: number }>(endOtherSessionsStatement(token)))?.ended ?? 0;
}

export function endOwnSessionStatement(token: string, sessionId: string): SQL {
  return sql`
    with ended as (
      delete from auth_sessions o using auth_sessions s
      where s.token = ${token} and o.user_id = s.user_id and o.id = ${sessionId} returning o.id
    )
    select count(*)::int as ended from ended`;
}

/** Ends one session of the account behind `token`. @returns 0 where the account has no such session */
export async function endOwnSession(db: Database, token: string, sessionId: string): Promise<number> {
  return (await db.first<{ ended: number }>(endOwnSessionStatement(token, sessionId)))?.ended ?? 0;
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
