/** The ids of the open cases, page by page. */
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../client.ts';

const FIRST = '00000000-0000-0000-0000-000000000000';

export function listOpenCasesStatement(afterCaseId: string | undefined, limit: number): SQL {
  return sql`
    select case_id as "caseId" from cases
    where archived_at is null and case_id > ${afterCaseId ?? FIRST}::uuid
    order by case_id limit ${limit}::int`;
}

/** Cases that need a living workflow, by case id: `resume` starts those that have none. */
export async function listOpenCases(
  db: Database,
  afterCaseId: string | undefined,
  limit: number,
): Promise<string[]> {
  const rows = await db.rows<{ caseId: string }>(listOpenCasesStatement(afterCaseId, limit));
  return rows.map((row) => row.caseId);
}
