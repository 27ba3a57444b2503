/** Whose work (谁的待办): the ranges of obligations that a worklist is put together from, each on an index in the list's order. */
import { type SQL, sql } from 'drizzle-orm';
import { isSupervising } from '../../../domain/access/policy/groups.ts';
import { sealedRowsFor } from '../../../domain/access/policy/walls.ts';
import { SERVE_BELOW } from '../../../domain/access/policy/seats.ts';
import type { ViewerScope } from '../../../domain/access/policy/visibility.ts';
import type { Actor } from '../../../domain/kernel/actor.ts';
import type { Stage } from '../../../domain/kernel/stage.ts';
import type { WorklistBand, WorklistTab } from '../../../domain/kernel/worklist.ts';
import { matching } from '../cases/case-search.ts';
import { textArray } from '../json-parameter.ts';
import { TODAY } from '../people/person-item.ts';
import { inScope } from '../scope.ts';
import { openDuty } from '../sealed-duties.ts';

/** Exercises (演练) come after everything real. */
export const WORKLIST_ORDER = sql`o.drill, o.due_sort, o.case_id, o.obligation_id`;

const own = ({ personId }: Actor): SQL => sql`o.person_id = ${personId}::uuid`;

/** Those who are away today and whose substitute (代理人) the actor is. */
export const stoodInFor = ({ personId }: Actor): SQL => sql`array(select z.person_id from absences z
          where z.substitute_id = ${personId}::uuid and z.from_day <= ${TODAY} and (z.to_day is null or z.to_day >= ${TODAY}))`;

/** Of the actor's own unit: a substitute who moved on has no business with the former one. */
const standingIn = (actor: Actor): SQL =>
  sql`o.person_id = any(${stoodInFor(actor)}) and o.unit_id = ${actor.unitId}`;

const unassigned = ({ unitId, roles }: Actor): SQL =>
  sql`o.person_id is null and o.unit_id = ${unitId} and o.roles && ${textArray(roles)}`;

/** What units below have given to no person and ask only of roles that serve them from above. */
function fromBelow({ unitId, roles }: Actor): readonly SQL[] {
  const serving = roles.filter((role) => SERVE_BELOW.includes(role));
  if (serving.length === 0) return [];
  return [
    sql`o.person_id is null and o.unit_id <> ${unitId} and o.roles <@ ${textArray(serving)}
          and o.unit_id = any(array(select b.unit_id from units b join units a on b.path <@ a.path where a.unit_id = ${unitId}))`,
  ];
}

/** What colleagues have, and what their unit has given to nobody, whoever of it may do it. */
const colleagues = ({ unitId }: Actor): readonly SQL[] => [
  sql`o.person_id = any(array(select distinct r.person_id from person_roles r where r.unit_id = ${unitId}))
          and o.unit_id = ${unitId}`,
  sql`o.person_id is null and o.unit_id = ${unitId}`,
];

/** What is overdue goes to the supervisors of whatever unit it lies with: all that is in their scope. */
function supervised({ roles, unitId }: Actor): readonly SQL[] {
  const told = roles.filter(isSupervising);
  if (told.length === 0) return [];
  return [
    sql`o.person_id is null and o.what = 'see_to_overdue' and o.unit_id <> ${unitId}
          and o.roles && ${textArray(told)}`,
  ];
}

const RETURNED = sql`o.what = 'decide_returned_task'`;

/** Conditions on the row `o`, which together are the list; no row fulfils two of them. */
export function sourcesOf(actor: Actor, tab: WorklistTab | undefined): readonly SQL[] {
  switch (tab) {
    case undefined:
      return [own(actor), standingIn(actor), unassigned(actor), ...fromBelow(actor), ...supervised(actor)];
    case 'mine':
      return [own(actor), standingIn(actor)];
    case 'unassigned':
      return [unassigned(actor), ...fromBelow(actor)];
    case 'unit':
      return colleagues(actor);
    case 'returned':
      return [sql`${own(actor)} and ${RETURNED}`, sql`${unassigned(actor)} and ${RETURNED}`];
  }
}

/** Of the row `o` of its case `c`, by the case's own time. */
export const BAND = sql`band_of(o.due_sort, o.detail -> 'waitingOn' is not null, c.clock, now())`;

export interface WorklistFilter {
  /** Only exercises, or none. */
  readonly drill?: boolean | undefined;
  readonly band?: WorklistBand | undefined;
  readonly stage?: Stage | undefined;
  readonly matter?: string | undefined;
  /** Part of a case number, or of a party's name where the viewer sees the case. */
  readonly q?: string | undefined;
}

/** What the viewer may see of it: who is asked for a task sees that, whatever they see of its case; none of what is sealed. */
export function shownOf(
  viewer: ViewerScope,
  actor: Actor,
  { drill, band, stage, matter, q }: WorklistFilter,
): SQL {
  const sealed = sealedRowsFor(actor.roles);
  const conditions = [
    openDuty(sealed),
    drill === undefined ? undefined : sql`o.drill = ${drill}::boolean`,
    sql`(o.what = 'perform_task' or ${inScope(viewer)})`,
    stage === undefined ? undefined : sql`c.stage = ${stage}`,
    matter === undefined ? undefined : sql`c.matter = ${matter}`,
    q === undefined || q.trim() === '' ? undefined : matching(viewer, q, inScope(viewer)),
    band === undefined ? undefined : sql`${BAND} = ${band}`,
  ].filter((condition) => condition !== undefined);
  return sql.join(conditions, sql` and `);
}

/** One index range in order, cut to a length. */
export function rangeOf(columns: SQL, owner: SQL, rest: SQL, limit: number): SQL {
  return sql`(
        select ${columns}
        from obligations o join cases c on c.case_id = o.case_id
        where ${owner} and ${rest}
        order by ${WORKLIST_ORDER} limit ${limit}::int)`;
}
