/** Whether a viewer may see a case, with its stage and its clock. */
import { type SQL, sql } from 'drizzle-orm';
import type { ViewerScope } from '../../../domain/access/policy/visibility.ts';
import type { Stage } from '../../../domain/kernel/stage.ts';
import type { CaseClock } from '../../../domain/deadlines/clock.ts';
import type { Database } from '../../client.ts';
import { inScope, readsInFull } from '../scope.ts';

export interface CaseAccess {
  readonly stage: Stage;
  readonly clock: CaseClock;
  /** Whether the viewer reads names, texts and papers of it. */
  readonly inFull: boolean;
}

export function readCaseAccessStatement(viewer: ViewerScope, caseId: string): SQL {
  return sql`
    select c.stage, c.clock, ${readsInFull(viewer)} as "inFull"
    from cases c where c.case_id = ${caseId}::uuid and ${inScope(viewer)}`;
}

/** What must be known of a case before a decision of it is taken in; undefined when the viewer may not see it. */
export async function readCaseAccess(
  db: Database,
  viewer: ViewerScope,
  caseId: string,
): Promise<CaseAccess | undefined> {
  return await db.first<CaseAccess>(readCaseAccessStatement(viewer, caseId));
}
