/** The conditions that cut every list and read of cases to what a viewer may see, and may read in full. */
import { type SQL, sql } from 'drizzle-orm';
import type { Grant, ViewerScope } from '../../domain/access/policy/visibility.ts';
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

const anyOf = (conditions: readonly SQL[]): SQL =>
  conditions.length === 0 ? sql`false` : sql`(${sql.join([...conditions], sql`\n    or `)})`;

/** Path and stages of one right together: those of two roles must not mix. */
function granted({ through, path, stages }: Grant): SQL {
  const column = through === 'station' ? sql`c.station_path` : sql`c.court_path`;
  return sql`(${column} <@ ${path}::ltree and c.stage = any(${textArray(stages)}))`;
}

const isAssigned = ({ personId }: ViewerScope): SQL => sql`c.case_id = any(${assignedTo(personId)})`;

const isOpenTo = (roles: readonly string[]): SQL => sql`c.open_to && ${textArray(roles)}`;

/** A condition on the row `c` of `cases`: the same as `sightOf` other than `none`. */
export function inScope(viewer: ViewerScope): SQL {
  return anyOf([...viewer.grants.map(granted), isAssigned(viewer), isOpenTo(viewer.heldRoles)]);
}

/**
 * A condition on the row `c` of a case that the viewer sees: the same as `sightOf` is `full`. Names, texts and papers are
 * selected under it and under nothing else.
 */
export function readsInFull(viewer: ViewerScope): SQL {
  const full = viewer.grants.filter(({ inFull }) => inFull);
  const all = full.length === viewer.grants.length && viewer.rolesInFull.length === viewer.heldRoles.length;
  if (viewer.takesPart && all) return sql`true`;
  const own = viewer.takesPart ? [isAssigned(viewer), isOpenTo(viewer.rolesInFull)] : [];
  return anyOf([...full.map(granted), ...own]);
}
