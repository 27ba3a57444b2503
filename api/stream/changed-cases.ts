/** Which viewers are told of a changed case or task, asked in memory. */
import type { ChangedCase, ChangedTask } from '../../db/queries/record/read-changed-cases.ts';
import { seenAtUnit } from '../../domain/access/policy/tasks.ts';
import { sightOf, type ViewerScope } from '../../domain/access/policy/visibility.ts';
import type { Viewer } from '../auth/viewer.ts';

/** The same rule as that of the lists (`inScope`), asked of one case for many viewers without a query for each. */
export const maySee = (scope: ViewerScope, one: ChangedCase): boolean => sightOf(scope, one) !== 'none';

/** The units of a task see it whatever case it belongs to, by the same test as `asPerformer` and `asFormer` in SQL. */
export function performs({ roles, unit }: Viewer, task: ChangedTask): boolean {
  return task.units.includes(unit.unitId) && seenAtUnit(roles).includes(task.kind);
}
