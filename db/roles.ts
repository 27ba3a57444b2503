/** The two roles the platform works under. Neither owns anything or may pass by row security. */
import type postgres from 'postgres';

export interface RolePasswords {
  readonly api: string;
  readonly worker: string;
}

const ATTRIBUTES = 'login nosuperuser nocreatedb nocreaterole noreplication nobypassrls';
/** Another database of the same cluster may create or alter the same role at this moment. */
const COLLISIONS = new Set(['42710', '23505', 'XX000']);

async function createRole(sql: postgres.Sql, name: string, password: string): Promise<void> {
  const [role] = await sql`select from pg_roles where rolname = ${name}`;
  const verb = role ? 'alter' : 'create';
  const [built] = await sql<{ text: string }[]>`
    select format(${`${verb} role %I ${ATTRIBUTES} password %L`}, ${name}::text, ${password}::text) as text`;
  if (built) await sql.unsafe(built.text);
}

export async function createRoles(sql: postgres.Sql, passwords: RolePasswords): Promise<void> {
  const roles = { jingfa_api: passwords.api, jingfa_worker: passwords.worker };
  for (const [name, password] of Object.entries(roles)) {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await createRole(sql, name, password);
        break;
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : '';
        if (attempt === 5 || !COLLISIONS.has(code)) throw error;
      }
    }
  }
}
