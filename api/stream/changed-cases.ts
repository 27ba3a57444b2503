import type { ChangedCase } from '../../db/queries/read-changed-cases.ts';
import type { ViewerScope } from '../../domain/access/visibility.ts';
import { isWithin } from '../cases/unit-tree.ts';

/** The same condition as that of the lists (`inScope`), asked of one case for many viewers without a query for each. */
export function maySee(scope: ViewerScope, one: ChangedCase): boolean {
  return (
    (scope.stationStages.includes(one.stage) && isWithin(one.stationPath, scope.stationPaths)) ||
    (scope.courtStages.includes(one.stage) && isWithin(one.courtPath, scope.courtPaths)) ||
    one.people.includes(scope.personId)
  );
}
