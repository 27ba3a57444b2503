/** Assignments that somebody holds who is gone, or who does not fit the capacity any more. Not cut to a scope. */
import { type SQL, sql } from 'drizzle-orm';
import { CAPACITY_PLACES } from '../../../domain/access/policy/assignment.ts';
import { CAPACITIES, type Capacity } from '../../../domain/access/roles.ts';
import type { Database } from '../../client.ts';
import { jsonParameter } from '../json-parameter.ts';
import { PLACES } from './places.ts';

export interface AbsentAssignee {
  readonly caseId: string;
  readonly personId: string;
  readonly capacity: Capacity;
  /** Disabled, or not on file at all: they let go of everything. Else they are here and do not fit this capacity. */
  readonly gone: boolean;
}

const FITTING = CAPACITIES.flatMap((capacity) =>
  CAPACITY_PLACES[capacity].flatMap(({ at, roles }) => roles.map((role) => ({ capacity, at, role }))),
);

/** @param personId only theirs; of everybody when it is not said */
export function absentAssigneesStatement(limit: number, personId?: string): SQL {
  const theirs = personId === undefined ? sql`` : sql`a.person_id = ${personId}::uuid and `;
  return sql`
    with fitting as (select * from jsonb_to_recordset(${jsonParameter(FITTING)}) as f (capacity text, at text, role text))
    select a.case_id as "caseId", a.person_id as "personId", a.capacity, w.active is not true as gone
    from assignments a join cases c on c.case_id = a.case_id
    left join people w on w.person_id = a.person_id
    left join units u on u.unit_id = w.unit_id
    where ${theirs}a.status = 'active' and c.archived_at is null and (w.active is not true or not exists (
      select from person_roles r join fitting f on f.role = r.role
      where r.person_id = w.person_id and r.unit_id = w.unit_id and f.capacity = a.capacity
        and f.at = any(${PLACES})))
    order by a.person_id, a.case_id, a.capacity limit ${limit}::int`;
}

/** Of open cases: a person who leaves, moves or loses a role lets go of them (`release`). */
export async function absentAssignees(
  db: Database,
  limit: number,
  personId?: string,
): Promise<AbsentAssignee[]> {
  return await db.rows<AbsentAssignee>(absentAssigneesStatement(limit, personId), { planEachTime: true });
}
