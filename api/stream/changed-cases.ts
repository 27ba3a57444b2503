import { sql } from 'drizzle-orm';
import type { Database } from '../../db/client.ts';
import { uuidArray } from '../../db/queries/json-parameter.ts';
import type { ViewerScope } from '../../domain/access/visibility.ts';
import type { Stage } from '../../domain/case/stage.ts';
import { isWithin } from '../cases/unit-tree.ts';

/** Of a case, what decides who may see it. */
export interface ChangedCase {
  readonly caseId: string;
  readonly stage: Stage;
  readonly stationPath: string;
  readonly courtPath: string;
  readonly people: readonly string[];
}

export async function readChangedCases(db: Database, caseIds: readonly string[]): Promise<ChangedCase[]> {
  return await db.rows<ChangedCase>(sql`
    select c.case_id as "caseId", c.stage, c.station_path::text as "stationPath", c.court_path::text as "courtPath",
      to_jsonb(array(select a.person_id::text from assignments a where a.case_id = c.case_id and a.status = 'active')) as people
    from cases c where c.case_id = any(${uuidArray(caseIds)})`);
}

/** The same condition as that of the lists (`inScope`), asked of one case for many viewers without a query for each. */
export function maySee(scope: ViewerScope, one: ChangedCase): boolean {
  return (
    (scope.stationStages.includes(one.stage) && isWithin(one.stationPath, scope.stationPaths)) ||
    (scope.courtStages.includes(one.stage) && isWithin(one.courtPath, scope.courtPaths)) ||
    one.people.includes(scope.personId)
  );
}
