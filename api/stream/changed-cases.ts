/** Which viewers are told of a changed task, asked in memory. */
import type { ChangedTask } from '../../db/queries/record/read-changed-cases.ts';
import { seenAtUnit } from '../../domain/access/policy/tasks.ts';
import type { Viewer } from '../auth/viewer.ts';

/** The units of a task see it whatever case it belongs to, by the same test as `asPerformer` and `asFormer` in SQL. */
export function performs({ roles, unit }: Viewer, task: ChangedTask): boolean {
  return task.units.includes(unit.unitId) && seenAtUnit(roles).includes(task.kind);
}
