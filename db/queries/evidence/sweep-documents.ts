/** Gives up the files of evidence (证据材料) that nothing names (ADR 0008). */
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../client.ts';
import { jsonParameter } from '../json-parameter.ts';

/** A file of the store: its content and the generation under which it was put. */
export interface StoredFile {
  readonly sha256: string;
  readonly generation: number;
}

export interface Swept {
  /** How many unclaimed documents went. */
  readonly documents: number;
  /** Files that nothing names any more, for ever; to be deleted. */
  readonly files: readonly StoredFile[];
}

export function sweepDocumentsStatement(olderThanMs: number): SQL {
  return sql`select sweep_documents(${olderThanMs}::bigint * interval '1 millisecond') as swept`;
}

export async function sweepDocuments(db: Database, olderThanMs: number): Promise<Swept> {
  const row = await db.first<{ swept: Swept }>(sweepDocumentsStatement(olderThanMs));
  if (!row) throw new Error('sweep_documents returned nothing');
  return row.swept;
}

export function settleDeletedFilesStatement(files: readonly StoredFile[]): SQL {
  return sql`
    update document_files f set deleted_at = clock_timestamp()
    from jsonb_to_recordset(${jsonParameter(files)}) as t(sha256 text, generation int)
    where f.sha256 = t.sha256 and f.generation = t.generation and f.removed_at is not null and f.deleted_at is null`;
}

export async function settleDeletedFiles(db: Database, files: readonly StoredFile[]): Promise<void> {
  if (files.length > 0) await db.rows(settleDeletedFilesStatement(files));
}
