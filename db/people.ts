/** People with their roles and accounts, as administration writes them: by the owner of the database. */
import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Role } from '../domain/access/roles.ts';
import type { Database } from './client.ts';
import { jsonParameter } from './queries/json-parameter.ts';

export interface PersonAccount {
  readonly personId: string;
  readonly name: string;
  readonly unitId: string;
  readonly roles: readonly Role[];
  /** Lower case, as better-auth looks it up. */
  readonly username: string;
  readonly displayUsername: string;
  /** As better-auth's `hashPassword` made it. */
  readonly passwordHash: string;
}

/** The same id for the same name in every run, in the form of a random UUID. */
export function stableUuid(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Adds what is missing and brings names, units and passwords up to date; roles are only added. */
export async function writePeople(db: Database, people: readonly PersonAccount[]): Promise<void> {
  await db.rows(sql`
    with given as (
      select * from jsonb_to_recordset(${jsonParameter(people)}) as g ("personId" uuid, name text, "unitId" text, roles jsonb,
        username text, "displayUsername" text, "passwordHash" text)
    ), persons as (
      insert into people (person_id, name, unit_id) select "personId", name, "unitId" from given
      on conflict (person_id) do update set name = excluded.name, unit_id = excluded.unit_id
    ), roles as (
      insert into person_roles (person_id, role, unit_id)
      select "personId", jsonb_array_elements_text(roles), "unitId" from given on conflict do nothing
    ), users as (
      insert into auth_users (id, name, email, email_verified, username, display_username, person_id)
      select "personId"::text, name, username || '@local.invalid', true, username, "displayUsername", "personId" from given
      on conflict (id) do update set name = excluded.name, username = excluded.username,
        display_username = excluded.display_username
    )
    insert into auth_accounts (id, account_id, provider_id, user_id, password)
    select "personId"::text, "personId"::text, 'credential', "personId"::text, "passwordHash" from given
    on conflict (id) do update set password = excluded.password, updated_at = now()`);
}
