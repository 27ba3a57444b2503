/** The fold kept with a record (ADR 0018): written by who took the case up, compared at night. */
import { type SQL, sql } from 'drizzle-orm';
import type { Head } from '../../../domain/kernel/append-contract.ts';
import type { Database } from '../../client.ts';
import { jsonParameter } from '../json-parameter.ts';

export interface KeptFold {
  readonly caseId: string;
  /** Where the record stood when it was read. */
  readonly head: Head;
  /** The input after which the state is this. */
  readonly inputNo: number;
  /** Digest of the bundle whose code folded it. */
  readonly version: string;
  /** The state as JSON text. */
  readonly state: string;
}

export function keepFoldStatement(fold: KeptFold): SQL {
  return sql`select keep_fold(${jsonParameter(fold)})`;
}

/** Keeps the fold unless a later one of its version is kept; one that is not on the record is left out. */
export async function keepFold(db: Database, fold: KeptFold): Promise<void> {
  await db.rows(keepFoldStatement(fold));
}

export function readFoldStatement(caseId: string, version: string): SQL {
  return sql`
    select input_no as "inputNo", state from case_folds where case_id = ${caseId}::uuid and version = ${version}`;
}

/** The fold of this version, if one is kept. */
export async function readFold(
  db: Database,
  caseId: string,
  version: string,
): Promise<Pick<KeptFold, 'inputNo' | 'state'> | undefined> {
  return await db.first<Pick<KeptFold, 'inputNo' | 'state'>>(readFoldStatement(caseId, version));
}

export function dropFoldStatement(caseId: string): SQL {
  return sql`select drop_fold(${caseId}::uuid)`;
}

export async function dropFold(db: Database, caseId: string): Promise<void> {
  await db.rows(dropFoldStatement(caseId));
}
