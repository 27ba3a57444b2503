/** Which open cases are to be told of the holiday calendar in force, handed out a few at a time (`db/functions/calendars.sql`). */
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../client.ts';

export interface ClaimedCases {
  /** Absent where there is nobody to tell. */
  readonly version?: string | null;
  /** The last case that was looked at; absent at the end of a pass. */
  readonly last?: string | null;
  readonly caseIds: readonly string[];
}

export const FIRST_CASE = '00000000-0000-0000-0000-000000000000';

export function claimCalendarCasesStatement(after: string, most: number): SQL {
  return sql`select claim_calendar_cases(${after}::uuid, ${most}::int) as claimed`;
}

/** @param after the last case of the claim before, `FIRST_CASE` to begin a pass */
export async function claimCalendarCases(db: Database, after: string, most: number): Promise<ClaimedCases> {
  const row = await db.first<{ claimed: ClaimedCases }>(claimCalendarCasesStatement(after, most));
  return row?.claimed ?? { caseIds: [] };
}

export function noteCalendarFaultStatement(version: string, caseId: string, code: string): SQL {
  return sql`select note_calendar_fault(${version}, ${caseId}::uuid, ${code})`;
}

export async function noteCalendarFault(
  db: Database,
  version: string,
  caseId: string,
  code: string,
): Promise<void> {
  await db.rows(noteCalendarFaultStatement(version, caseId, code));
}

export function settleCalendarStatement(version: string): SQL {
  return sql`select settle_calendar(${version}) as settled`;
}

/** @returns whether nobody is left to be told */
export async function settleCalendar(db: Database, version: string): Promise<boolean> {
  return (await db.first<{ settled: boolean }>(settleCalendarStatement(version)))?.settled ?? false;
}
