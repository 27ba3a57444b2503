/** Which open cases have to take the holiday calendar in force, and by which way, handed out a few at a time (`db/functions/calendars.sql`). */
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

/** Those whose workflows are to be told. @param after the last case of the claim before, `FIRST_CASE` to begin a pass */
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

export function claimCasesToReviseStatement(after: string, most: number): SQL {
  return sql`select claim_cases_to_revise(${after}::uuid, ${most}::int) as claimed`;
}

/** Those into whose records the worker is to write it. @param after as above */
export async function claimCasesToRevise(db: Database, after: string, most: number): Promise<ClaimedCases> {
  const row = await db.first<{ claimed: ClaimedCases }>(claimCasesToReviseStatement(after, most));
  return row?.claimed ?? { caseIds: [] };
}

export function handOverTellingStatement(version: string, caseId: string): SQL {
  return sql`select hand_over_telling(${version}, ${caseId}::uuid)`;
}

/** To its workflow, which knows what comes first. */
export async function handOverTelling(db: Database, version: string, caseId: string): Promise<void> {
  await db.rows(handOverTellingStatement(version, caseId));
}

export interface Wake {
  readonly version: string;
  readonly caseId: string;
}

export function noteWakeStatement({ version, caseId }: Wake, owed: boolean): SQL {
  return sql`select note_wake(${version}, ${caseId}::uuid, ${owed}::boolean)`;
}

/** @param owed whether the workflow still has to hear of what is on record */
export async function noteWake(db: Database, wake: Wake, owed: boolean): Promise<void> {
  await db.rows(noteWakeStatement(wake, owed));
}

export function claimWakesStatement(most: number): SQL {
  return sql`select claim_wakes(${most}::int) as claimed`;
}

export async function claimWakes(db: Database, most: number): Promise<readonly Wake[]> {
  return (await db.first<{ claimed: readonly Wake[] }>(claimWakesStatement(most)))?.claimed ?? [];
}
