import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../client.ts';
import { uuidArray } from './json-parameter.ts';

export function casesNotOpenStatement(caseIds: readonly string[]): SQL {
  return sql`
    select w.id::text as "caseId" from unnest(${uuidArray(caseIds)}) as w (id)
    where not exists (select from cases c where c.case_id = w.id and c.archived_at is null)
      and not exists (select from inbox_pending p where p.case_id = w.id)
    order by 1`;
}

/** Those among the ids that are archived or unknown and have nothing to be decided: no workflow has work with them. */
export async function casesNotOpen(db: Database, caseIds: readonly string[]): Promise<string[]> {
  const rows = await db.rows<{ caseId: string }>(casesNotOpenStatement(caseIds));
  return rows.map((row) => row.caseId);
}
