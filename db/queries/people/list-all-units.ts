/** The whole tree of units (单位). */
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../client.ts';

export interface Unit {
  readonly unitId: string;
  readonly kind: string;
  readonly name: string;
  readonly path: string;
}

export function listAllUnitsStatement(): SQL {
  return sql`select unit_id as "unitId", kind, name, path::text as path from units order by path`;
}

/** The whole tree, the same for every reader: a few hundred units, not paged. */
export async function listAllUnits(db: Database): Promise<Unit[]> {
  return await db.rows<Unit>(listAllUnitsStatement());
}
