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

/**
 * The record of a case from its beginning, page by page. A page has fewer inputs than it may where their events are large, so
 * the next begins after the last input of the one before; the last page tells what waits in the inbox.
 */
export async function* recordPages(db: Database, caseId: string, limit = 200): AsyncGenerator<LoadedCase> {
  for (let afterInputNo = 0; ; ) {
    const page = await loadCase(db, { caseId, afterInputNo, limit });
    yield page;
    if (!page.more) return;
    afterInputNo = page.inputs.at(-1)?.inputNo ?? page.head.inputNo;
  }
}

/** A page from the kept fold on; without `fold` it is the first page of the record. */
export interface FoldedPage extends LoadedCase {
  readonly fold?: { readonly inputNo: number; readonly state: string };
  /** The case takes nothing up (ADR 0018). */
  readonly parked?: boolean;
}

export function loadFoldedStatement(caseId: string, version: string, limit: number): SQL {
  return sql`select load_folded(${caseId}::uuid, ${version}, ${limit}::int) as loaded`;
}

/** The record from its kept fold on, where one of this version is kept (ADR 0018). */
export async function loadFolded(
  db: Database,
  from: { readonly caseId: string; readonly version: string; readonly limit: number },
  options?: CallOptions,
): Promise<FoldedPage> {
  const statement = loadFoldedStatement(from.caseId, from.version, from.limit);
  const row = await db.first<{ loaded: FoldedPage }>(statement, options);
  if (!row) throw new Error('load_folded returned nothing');
  return row.loaded;
}
