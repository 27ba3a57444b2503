/** The court of a case, and the numbers (案号) that cases have: each number is one case's. */
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../client.ts';

export function readCourtDivisionStatement(caseId: string): SQL {
  return sql`select u.code from cases c join units u on u.unit_id = c.court_id where c.case_id = ${caseId}::uuid`;
}

/** Division code (行政区划代码) of the court of the case; undefined without the case. */
export async function readCourtDivision(db: Database, caseId: string): Promise<string | undefined> {
  return (await db.first<{ code: string }>(readCourtDivisionStatement(caseId)))?.code;
}

export function claimCourtNumberStatement(number: string, caseId: string): SQL {
  return sql`select claim_court_number(${number}, ${caseId}::uuid) as claimed`;
}

/** @returns false when another case has the number; a case may claim its own again */
export async function claimCourtNumber(db: Database, number: string, caseId: string): Promise<boolean> {
  return (await db.first<{ claimed: boolean }>(claimCourtNumberStatement(number, caseId)))?.claimed === true;
}

export function courtNumberTakenStatement(number: string, caseId: string): SQL {
  return sql`select court_number_taken(${number}, ${caseId}::uuid) as taken`;
}

/** @returns whether another case has the number; claims nothing */
export async function isCourtNumberTaken(db: Database, number: string, caseId: string): Promise<boolean> {
  return (await db.first<{ taken: boolean }>(courtNumberTakenStatement(number, caseId)))?.taken === true;
}
