/** Who asks: person, roles, unit and what they may see, read anew for every request in one query. */
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../db/client.ts';
import { textArray } from '../../db/queries/json-parameter.ts';
import type { Role } from '../../domain/access/roles.ts';
import { type ViewerScope, viewerScope } from '../../domain/access/visibility.ts';
import type { Actor } from '../../domain/case/input.ts';

export interface Viewer {
  readonly personId: string;
  readonly username: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly unit: {
    readonly unitId: string;
    readonly kind: string;
    readonly name: string;
    readonly path: string;
  };
  readonly scope: ViewerScope;
}

export function actorOf(viewer: Viewer): Actor {
  return { personId: viewer.personId, roles: viewer.roles, unitId: viewer.unit.unitId };
}

/** A session nobody used for so long is over. */
const IDLE_HOURS = 4;

interface ViewerRow {
  readonly token: string;
  readonly sessionId: string;
  readonly stale: boolean;
  readonly personId: string;
  readonly username: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly unit: Viewer['unit'];
}

/** Roles held in one's own unit are what one acts with; a person who left has none and no session. */
function readViewersStatement(tokens: readonly string[]): SQL {
  return sql`
    select s.token, s.id as "sessionId", s.updated_at < now() - interval '1 minute' as stale, w.person_id as "personId",
      a.username, w.name,
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

function touchStatement(sessionId: string): SQL {
  return sql`update auth_sessions set updated_at = now() where id = ${sessionId}`;
}

function viewerOf(row: ViewerRow): Viewer {
  const { personId, username, name, roles, unit } = row;
  return { personId, username, name, roles, unit, scope: viewerScope(personId, roles, unit.path) };
}

export async function readViewer(db: Database, token: string): Promise<Viewer | undefined> {
  const row = await db.first<ViewerRow>(readViewersStatement([token]));
  if (row === undefined) return undefined;
  // Written once a minute at most and not waited for: losing one only shortens an idle session.
  if (row.stale) db.rows(touchStatement(row.sessionId)).catch(() => undefined);
  return viewerOf(row);
}

/** Those of the sessions that still stand, by token; an open stream does not keep its session alive. */
export async function readViewers(
  db: Database,
  tokens: readonly string[],
): Promise<ReadonlyMap<string, Viewer>> {
  // Every decision makes the stream look who listens: mostly nobody does.
  if (tokens.length === 0) return new Map();
  const rows = await db.rows<ViewerRow>(readViewersStatement(tokens));
  return new Map(rows.map((row) => [row.token, viewerOf(row)]));
}
