/** Cases in whose workflow a worker did not yield (ADR 0018). */
import { type SQL, sql } from 'drizzle-orm';
import type { CallOptions, Database } from '../../client.ts';

/** From so many strikes of one version a case is loaded as parked; `load_folded` has the same number. */
export const PARKED_AT = 2;

export function strikeCaseStatement(caseId: string, version: string): SQL {
  return sql`select strike_case(${caseId}::uuid, ${version}) as strikes`;
}

/** @returns how often it was struck by now */
export async function strikeCase(
  db: Database,
  caseId: string,
  version: string,
  options?: CallOptions,
): Promise<number> {
  const row = await db.first<{ strikes: number }>(strikeCaseStatement(caseId, version), options);
  return row?.strikes ?? 0;
}

export function forgiveCaseStatement(caseId: string): SQL {
  return sql`select forgive_case(${caseId}::uuid) as was_struck`;
}

/** @returns whether there was anything to forgive */
export async function forgiveCase(db: Database, caseId: string): Promise<boolean> {
  const row = await db.first<{ was_struck: boolean }>(forgiveCaseStatement(caseId));
  return row?.was_struck ?? false;
}

export function listParkedByOthersStatement(version: string, limit: number): SQL {
  return sql`
    select case_id as "caseId" from case_strikes
    where strikes >= ${PARKED_AT}::int and version <> ${version} order by struck_at limit ${limit}::int`;
}

/** Cases that another version than this one parked. */
export async function listParkedByOthers(db: Database, version: string, limit: number): Promise<string[]> {
  return (await db.rows<{ caseId: string }>(listParkedByOthersStatement(version, limit))).map(
    (row) => row.caseId,
  );
}
