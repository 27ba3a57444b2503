/** A person with the roles and the unit that they act with. */
import { type SQL, sql } from 'drizzle-orm';
import type { Role } from '../../../domain/access/roles.ts';
import type { Database } from '../../client.ts';

export interface PersonRead {
  readonly personId: string;
  readonly name: string;
  readonly username?: string;
  readonly active: boolean;
  /** Roles held in the person's own unit: what they act with. */
  readonly roles: readonly Role[];
  readonly unit: {
    readonly unitId: string;
    readonly kind: string;
    readonly code: string;
    readonly name: string;
    readonly path: string;
  };
}

function personWhere(condition: SQL): SQL {
  return sql`
    select jsonb_strip_nulls(jsonb_build_object('personId', w.person_id, 'name', w.name, 'username', a.username,
      'active', w.active,
      'roles', coalesce((select jsonb_agg(r.role order by r.role) from person_roles r
        where r.person_id = w.person_id and r.unit_id = w.unit_id), '[]'),
      'unit', jsonb_build_object('unitId', u.unit_id, 'kind', u.kind, 'code', u.code, 'name', u.name, 'path', u.path::text))) as found
    from people w
    join units u on u.unit_id = w.unit_id
    left join auth_users a on a.person_id = w.person_id
    where ${condition}`;
}

export function readPersonStatement(personId: string): SQL {
  return personWhere(sql`w.person_id = ${personId}::uuid`);
}

export function readPersonOfUserStatement(userId: string): SQL {
  return personWhere(sql`a.id = ${userId}`);
}

/** Roles and unit of a person, read anew each time: a role taken away must not survive in a session. */
export async function readPerson(db: Database, personId: string): Promise<PersonRead | undefined> {
  return (await db.first<{ found: PersonRead }>(readPersonStatement(personId)))?.found;
}

/** The person behind a signed-in account. */
export async function readPersonOfUser(db: Database, userId: string): Promise<PersonRead | undefined> {
  return (await db.first<{ found: PersonRead }>(readPersonOfUserStatement(userId)))?.found;
}
