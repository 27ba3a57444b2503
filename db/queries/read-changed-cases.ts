import { type SQL, sql } from 'drizzle-orm';
import type { Stage } from '../../domain/case/stage.ts';
import type { Database } from '../client.ts';
import { uuidArray } from './json-parameter.ts';

/** Of a case, what decides who may see it. */
export interface ChangedCase {
  readonly caseId: string;
  readonly stage: Stage;
  readonly stationPath: string;
  readonly courtPath: string;
  readonly people: readonly string[];
}

export function readChangedCasesStatement(caseIds: readonly string[]): SQL {
  return sql`
    select c.case_id as "caseId", c.stage, c.station_path::text as "stationPath", c.court_path::text as "courtPath",
      to_jsonb(array(select a.person_id::text from assignments a where a.case_id = c.case_id and a.status = 'active')) as people
    from cases c where c.case_id = any(${uuidArray(caseIds)})`;
}

export async function readChangedCases(db: Database, caseIds: readonly string[]): Promise<ChangedCase[]> {
  return await db.rows<ChangedCase>(readChangedCasesStatement(caseIds));
}
