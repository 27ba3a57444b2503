/** Brings a database to the state this code expects. Runs on its own connection (`node db/migrate.ts`); several starters wait for one another. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { readMigrationEnv } from '../config/env.ts';
import { createRoles, type RolePasswords } from './roles.ts';

const FOLDER = fileURLToPath(new URL('./migrations', import.meta.url));
/** Any constant of our own: the key of the advisory lock. */
const LOCK_KEY = 7_214_011;

/** A database in another encoding would store Chinese names as it likes. */
async function checkEncoding(sql: postgres.Sql): Promise<void> {
  const [row] = await sql<{ encoding: string }[]>`select current_setting('server_encoding') as encoding`;
  if (row?.encoding !== 'UTF8')
    throw new Error(`The database must be encoded in UTF8, it is ${row?.encoding}.`);
}

/** drizzle skips a migration older than the newest applied one and reports success: count them ourselves. */
async function checkCount(sql: postgres.Sql): Promise<void> {
  const journal = JSON.parse(await readFile(`${FOLDER}/meta/_journal.json`, 'utf8')) as {
    entries: unknown[];
  };
  const [row] = await sql<
    { applied: number }[]
  >`select count(*)::int as applied from drizzle.__drizzle_migrations`;
  if (row?.applied !== journal.entries.length) {
    throw new Error(`${journal.entries.length} migrations exist but ${row?.applied} are applied.`);
  }
}

/** Idempotent. `url` must name a role that owns the database and may create roles. */
export async function migrateDatabase(url: string, passwords: RolePasswords): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined, connect_timeout: 10 });
  try {
    await sql`select pg_advisory_lock(${LOCK_KEY})`;
    await checkEncoding(sql);
    await createRoles(sql, passwords);
    await migrate(drizzle(sql), { migrationsFolder: FOLDER });
    await checkCount(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

if (import.meta.main) {
  const env = readMigrationEnv();
  await migrateDatabase(env.MIGRATION_DATABASE_URL, {
    api: env.API_DB_PASSWORD,
    worker: env.WORKER_DB_PASSWORD,
  });
}
