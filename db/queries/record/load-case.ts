/** A case's record, page by page, to be folded into its state. */
import { type SQL, sql } from 'drizzle-orm';
import type { LoadedCase } from '../../../domain/kernel/append-contract.ts';
import type { CallOptions, Database } from '../../client.ts';

export function loadCaseStatement(caseId: string, afterInputNo: number, limit: number): SQL {
  return sql`select load_case(${caseId}::uuid, ${afterInputNo}::int, ${limit}::int) as loaded`;
}

/** A page of a case's record: `limit` inputs after `afterInputNo`, with their events. Not cut to a viewer's scope. */
export async function loadCase(
  db: Database,
  page: { readonly caseId: string; readonly afterInputNo: number; readonly limit: number },
  options?: CallOptions,
): Promise<LoadedCase> {
  const statement = loadCaseStatement(page.caseId, page.afterInputNo, page.limit);
  const row = await db.first<{ loaded: LoadedCase }>(statement, options);
  if (!row) throw new Error('load_case returned nothing');
  return row.loaded;
}
