/** The one condition that cuts every list and read of cases to what a viewer may see. */
import { type SQL, sql } from 'drizzle-orm';
import type { ViewerScope } from '../../domain/access/policy/visibility.ts';
import { textArray } from './json-parameter.ts';

/** Cases assigned to a person now. An array, so that it is read once and looked up by key. */
export function assignedTo(personId: string): SQL {
  return sql`array(select a.case_id from assignments a where a.person_id = ${personId}::uuid and a.status = 'active')`;
}

/** One comparison for each path: the tree index serves `<@` with a path, not with an array of them. */
export function below(column: SQL, paths: readonly string[]): SQL {
  if (paths.length === 0) return sql`false`;
  return sql`(${sql.join(
    paths.map((path) => sql`${column} <@ ${path}::ltree`),
    sql` or `,
  )})`;
}

/** A condition on the row `c` of `cases`. */
export function inScope(viewer: ViewerScope): SQL {
  return sql`(
    (${below(sql`c.station_path`, viewer.stationPaths)} and c.stage = any(${textArray(viewer.stationStages)}))
    or (${below(sql`c.court_path`, viewer.courtPaths)} and c.stage = any(${textArray(viewer.courtStages)}))
    or c.case_id = any(${assignedTo(viewer.personId)})
  )`;
}
