/** What must not be: duties left in archived cases, and workflows of cases that are not open. */
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../client.ts';
import { uuidArray } from '../json-parameter.ts';

export function casesNotOpenStatement(caseIds: readonly string[]): SQL {
  return sql`
    select w.id::text as "caseId" from unnest(${uuidArray(caseIds)}) as w (id)
    where not exists (select from cases c where c.case_id = w.id and c.archived_at is null)
      and not exists (select from inbox_pending p where p.case_id = w.id)
    order by 1`;
}

const NOT_OPEN = sql`not exists (select from cases c where c.case_id = o.case_id and c.archived_at is null)`;

/** Each arm by an index: duties and open cases in the order of their ids, and the tasks of each list that has an end. */
export function archivedWithDutiesStatement(limit: number): SQL {
  const tasks = ["in ('issued', 'accepted')", "= 'returned'", "= 'completed'"].map(
    (status) => sql`
      union select case_id from tasks o where o.status ${sql.raw(status)} and ${NOT_OPEN}`,
  );
  return sql`
    select case_id::text as "caseId" from (
      select case_id from obligations o where ${NOT_OPEN}${sql.join(tasks)}
    ) d
    order by 1 limit ${limit}::int`;
}

/** Archived cases of which somebody is still said to owe something. */
export async function archivedWithDuties(db: Database, limit: number): Promise<string[]> {
  const rows = await db.rows<{ caseId: string }>(archivedWithDutiesStatement(limit));
  return rows.map((row) => row.caseId);
}

/** Those among the ids that are archived or unknown and have nothing to be decided: no workflow has work with them. */
export async function casesNotOpen(db: Database, caseIds: readonly string[]): Promise<string[]> {
  const rows = await db.rows<{ caseId: string }>(casesNotOpenStatement(caseIds));
  return rows.map((row) => row.caseId);
}
