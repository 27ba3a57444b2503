/** People whom a decision names, as they are now and as they stand to the case. */
import { type SQL, sql } from 'drizzle-orm';
import type { Place } from '../../../domain/access/policy/assignment.ts';
import type { Role } from '../../../domain/access/roles.ts';
import type { Database } from '../../client.ts';
import { uuidArray } from '../json-parameter.ts';
import { PLACES } from './places.ts';

export interface NamedPerson {
  readonly personId: string;
  readonly active: boolean;
  /** Held in the person's own unit. */
  readonly roles: readonly Role[];
  /** What the person's unit is to the case. */
  readonly places: readonly Place[];
  /** Is or was in charge of the case in some capacity. */
  readonly involved: boolean;
}

export function readNamedPeopleStatement(caseId: string, personIds: readonly string[]): SQL {
  return sql`
    select w.person_id as "personId", w.active,
      to_jsonb(array(select r.role from person_roles r
        where r.person_id = w.person_id and r.unit_id = w.unit_id order by r.role)) as roles,
      to_jsonb(${PLACES}) as places,
      exists (select from assignments a where a.case_id = c.case_id and a.person_id = w.person_id) as involved
    from people w join units u on u.unit_id = w.unit_id cross join cases c
    where c.case_id = ${caseId}::uuid and w.person_id = any(${uuidArray(personIds)})`;
}

/** @returns those of them who exist */
export async function readNamedPeople(
  db: Database,
  caseId: string,
  personIds: readonly string[],
): Promise<NamedPerson[]> {
  return await db.rows<NamedPerson>(readNamedPeopleStatement(caseId, personIds));
}
