/** Who is behind a session, and that it was used. */
import { type SQL, sql } from 'drizzle-orm';
import type { Role } from '../../../domain/access/roles.ts';
import type { Database } from '../../client.ts';
import { textArray } from '../json-parameter.ts';
import { ONE_TIME } from './one-time.ts';

/** A session nobody used for so long is over. */
export const IDLE_HOURS = 4;

export interface ViewerRow {
  readonly token: string;
  readonly sessionId: string;
  /** Not touched for a minute. */
  readonly stale: boolean;
  readonly personId: string;
  readonly username: string;
  readonly name: string;
  /** The password is still the one that administration gave: it has to be changed first. */
  readonly oneTime: boolean;
  readonly roles: readonly Role[];
  readonly unit: {
    readonly unitId: string;
    readonly kind: string;
    readonly name: string;
    readonly path: string;
  };
}

/** Roles held in one's own unit are what one acts with; a person who left has none and no session. */
export function readViewersStatement(tokens: readonly string[]): SQL {
  return sql`
    select s.token, s.id as "sessionId", s.updated_at < now() - interval '1 minute' as stale, w.person_id as "personId",
      a.username, w.name, ${ONE_TIME} as "oneTime",
      to_jsonb(array(select r.role from person_roles r
        where r.person_id = w.person_id and r.unit_id = w.unit_id order by r.role)) as roles,
      jsonb_build_object('unitId', u.unit_id, 'kind', u.kind, 'name', u.name, 'path', u.path::text) as unit
    from auth_sessions s
    join auth_users a on a.id = s.user_id
    join people w on w.person_id = a.person_id and w.active
    join units u on u.unit_id = w.unit_id
    where s.token = any(${textArray(tokens)}) and s.expires_at > now()
      and s.updated_at > now() - make_interval(hours => ${IDLE_HOURS}::int)`;
}

/** Who is behind each of the sessions; those that are over are not among them. */
export async function readViewerRows(db: Database, tokens: readonly string[]): Promise<ViewerRow[]> {
  return await db.rows<ViewerRow>(readViewersStatement(tokens));
}

export function touchSessionStatement(sessionId: string): SQL {
  return sql`update auth_sessions set updated_at = now() where id = ${sessionId}`;
}

/** The session was used just now. */
export async function touchSession(db: Database, sessionId: string): Promise<void> {
  await db.rows(touchSessionStatement(sessionId));
}
