/** The sides of the roles (`domain/access/roles.ts`) as data, so that no SQL function lists roles again. */
import type postgres from 'postgres';
import { ALL_ROLES, ROLES } from '../domain/access/roles.ts';

/** Writes only what differs; a role that the domain no longer has is taken away. */
export async function writeRoleSides(sql: postgres.Sql): Promise<void> {
  const sides = ALL_ROLES.map((role) => ROLES[role].side);
  await sql`
    with known as (
      select * from unnest(${ALL_ROLES}::text[], ${sides}::text[]) as k (role, side)
    ), gone as (
      delete from role_sides s where not exists (select from known k where k.role = s.role)
    )
    insert into role_sides as s (role, side) select role, side from known
    on conflict (role) do update set side = excluded.side where s.side <> excluded.side`;
}
