/** The one condition that cuts every list and read of cases to what a viewer may see. */
import { type SQL, sql } from 'drizzle-orm';
import type { ViewerScope } from '../../domain/access/visibility.ts';
import { ltreeArray, textArray } from './json-parameter.ts';

/** Cases assigned to a person now. An array, so that it is read once and looked up by key. */
export function assignedTo(personId: string): SQL {
  return sql`array(select a.case_id from assignments a where a.person_id = ${personId}::uuid and a.status = 'active')`;
}

/** A condition on the row `c` of `cases`. */
export function inScope(viewer: ViewerScope): SQL {
  return sql`(
    (c.station_path <@ ${ltreeArray(viewer.stationPaths)} and c.stage = any(${textArray(viewer.stationStages)}))
    or (c.court_path <@ ${ltreeArray(viewer.courtPaths)} and c.stage = any(${textArray(viewer.courtStages)}))
    or c.case_id = any(${assignedTo(viewer.personId)})
  )`;
}
