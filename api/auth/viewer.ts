/** Who asks: person, roles, unit and what they may see, read anew for every request in one query. */
import type { Database } from '../../db/client.ts';
import { readViewerRows, touchSession, type ViewerRow } from '../../db/queries/people/read-viewers.ts';
import type { Role } from '../../domain/access/roles.ts';
import { type ViewerScope, viewerScope } from '../../domain/access/policy/visibility.ts';
import type { Actor } from '../../domain/kernel/actor.ts';

export interface Viewer {
  readonly personId: string;
  readonly username: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly unit: ViewerRow['unit'];
  readonly scope: ViewerScope;
  /** Nothing is open to them but a change of the password. */
  readonly mustChangePassword: boolean;
}

export function actorOf(viewer: Viewer): Actor {
  return { personId: viewer.personId, roles: viewer.roles, unitId: viewer.unit.unitId };
}

function viewerOf(row: ViewerRow): Viewer {
  const { personId, username, name, roles, unit, oneTime: mustChangePassword } = row;
  const scope = viewerScope(personId, roles, unit);
  return { personId, username, name, roles, unit, scope, mustChangePassword };
}

export async function readViewer(db: Database, token: string): Promise<Viewer | undefined> {
  const [row] = await readViewerRows(db, [token]);
  if (row === undefined) return undefined;
  // Written once a minute at most and not waited for: losing one only shortens an idle session.
  if (row.stale) touchSession(db, row.sessionId).catch(() => undefined);
  return viewerOf(row);
}

/** Those of the sessions that still stand, by token; an open stream does not keep its session alive. */
export async function readViewers(
  db: Database,
  tokens: readonly string[],
): Promise<ReadonlyMap<string, Viewer>> {
  // The stream asks this after every decision, mostly without a listener.
  if (tokens.length === 0) return new Map();
  const rows = await readViewerRows(db, tokens);
  return new Map(rows.map((row) => [row.token, viewerOf(row)]));
}
