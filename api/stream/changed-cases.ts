/** Which viewers are told of a changed case or task, asked in memory. */
import type { ChangedCase, ChangedTask } from '../../db/queries/record/read-changed-cases.ts';
import { seenAtUnit } from '../../domain/access/policy/tasks.ts';
import type { ViewerScope } from '../../domain/access/policy/visibility.ts';
import type { Viewer } from '../auth/viewer.ts';
import { isWithin } from '../cases/unit-tree.ts';

/** The same condition as that of the lists (`inScope`), asked of one case for many viewers without a query for each. */
export function maySee(scope: ViewerScope, one: ChangedCase): boolean {
  return (
    (scope.stationStages.includes(one.stage) && isWithin(one.stationPath, scope.stationPaths)) ||
    (scope.courtStages.includes(one.stage) && isWithin(one.courtPath, scope.courtPaths)) ||
    one.people.includes(scope.personId)
  );
}

/** The units of a task see it whatever case it belongs to, by the same test as `asPerformer` and `asFormer` in SQL. */
export function performs({ roles, unit }: Viewer, task: ChangedTask): boolean {
  return task.units.includes(unit.unitId) && seenAtUnit(roles).includes(task.kind);
}
