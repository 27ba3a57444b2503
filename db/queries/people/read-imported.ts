/** What an import added, by the key under which it was asked for. */
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../client.ts';
import type { ActHead } from './administer.ts';

export interface ImportedLine {
  readonly line: number;
  readonly personId?: string;
  readonly unitId: string;
}

interface Imported {
  /** By whom, where and with which body the key was used is as asked. */
  readonly same: boolean;
  readonly lines: readonly ImportedLine[];
}

export function readImportedStatement({ key, actorId, route, bodyDigest }: ActHead): SQL {
  return sql`
    select jsonb_build_object('same', (a.actor_id, a.route, a.body_digest) is not distinct from (${actorId}::uuid, ${route}::text, ${bodyDigest}::text),
      'lines', coalesce((select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('line', n.line, 'personId', n.person_id, 'unitId', n.unit_id)) order by n.line)
        from admin_acts n where n.key = a.key and n.line > 0), '[]')) as found
    from admin_acts a where a.key = ${key}::uuid and a.line = 0`;
}

/** @returns undefined where the key is new */
export async function readImported(db: Database, head: ActHead): Promise<Imported | undefined> {
  return (await db.first<{ found: Imported }>(readImportedStatement(head)))?.found;
}
