/** Which of some cases a viewer may see. */
import { type SQL, sql } from 'drizzle-orm';
import type { ViewerScope } from '../../../domain/access/policy/visibility.ts';
import type { Database } from '../../client.ts';
import { uuidArray } from '../json-parameter.ts';
import { inScope } from '../scope.ts';

export function visibleCasesStatement(viewer: ViewerScope, caseIds: readonly string[]): SQL {
  return sql`select c.case_id from cases c where c.case_id = any(${uuidArray(caseIds)}) and ${inScope(viewer)}`;
}

/** Which of the cases the viewer may see now; asked before anything about them is streamed. */
export async function visibleCases(
  db: Database,
  viewer: ViewerScope,
  caseIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db.rows<{ case_id: string }>(visibleCasesStatement(viewer, caseIds));
  return new Set(rows.map((row) => row.case_id));
}
