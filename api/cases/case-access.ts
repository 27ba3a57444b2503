import { sql } from 'drizzle-orm';
import type { Database } from '../../db/client.ts';
import { inScope } from '../../db/queries/scope.ts';
import type { ViewerScope } from '../../domain/access/visibility.ts';
import type { Stage } from '../../domain/case/stage.ts';
import type { CaseClock } from '../../domain/deadlines/clock.ts';

export interface CaseAccess {
  readonly stage: Stage;
  readonly clock: CaseClock;
}

/** What must be known of a case before a decision of it is taken in; undefined when the viewer may not see it. */
export async function caseAccess(
  db: Database,
  scope: ViewerScope,
  caseId: string,
): Promise<CaseAccess | undefined> {
  return await db.first<CaseAccess>(
    sql`select c.stage, c.clock from cases c where c.case_id = ${caseId}::uuid and ${inScope(scope)}`,
  );
}
