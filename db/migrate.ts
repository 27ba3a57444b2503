/** Brings a database to the state this code expects. Runs on its own connection (`node db/migrate.ts`); several starters wait for one another. */
import { fileURLToPath } from 'node:url';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { readMigrationEnv } from '../config/env.ts';
import { applyFunctions } from './apply-functions.ts';
import { writeRoleSides } from './role-sides.ts';
import { createRoles, type RolePasswords } from './roles.ts';

const MIGRATIONS = fileURLToPath(new URL('./migrations', import.meta.url));
const FUNCTIONS = fileURLToPath(new URL('./functions', import.meta.url));
/** Any constant of our own: the key of the advisory lock. */
const LOCK_KEY = 7_214_011;

/** A database in another encoding would store Chinese names as it likes. */
async function checkEncoding(sql: postgres.Sql): Promise<void> {
  const [row] = await sql<{ encoding: string }[]>`select current_setting('server_encoding') as encoding`;
  if (row?.encoding !== 'UTF8')
    throw new Error(`The database must be encoded in UTF8, it is ${row?.encoding}.`);
}

/** The digests of the migrations applied so far, oldest first. */
async function appliedMigrations(sql: postgres.Sql): Promise<string[]> {
  const [there] = await sql`select where to_regclass('drizzle.__drizzle_migrations') is not null`;
  if (!there) return [];
  const rows = await sql<{ hash: string }[]>`select hash from drizzle.__drizzle_migrations order by id`;
  return rows.map(({ hash }) => hash);
}

/**
 * drizzle compares dates only, and would run every migration of ours over the tables of another line of migrations.
 * Looked at before anything is written.
 */
function checkLine(applied: readonly string[], ours: readonly string[]): void {
  if (applied.every((hash, index) => hash === ours[index])) return;
  throw new Error(
    '此数据库由另一版本的程序建立，本版本不能接管，未作任何改动；请用 --data 另选数据文件夹（或另建数据库），或删除后重新开始' +
      ' / this database was made by another version, which this one cannot take over; nothing was changed: ' +
      'name another data folder with --data (or make another database), or delete it and start anew',
  );
}

/** drizzle skips a migration older than the newest applied one and reports success: count them ourselves. */
function checkComplete(applied: readonly string[], ours: readonly string[]): void {
  if (applied.length !== ours.length) {
    throw new Error(`${ours.length} migrations exist but ${applied.length} are applied.`);
  }
}

/**
 * Idempotent: tables by migrations, the sides of the roles, then the functions that changed.
 * @param url must name a role that owns the database and may create roles
 * @throws Error, with nothing changed, when the database is another version's or not in UTF-8
 */
export async function migrateDatabase(
  url: string,
  passwords: RolePasswords,
  functions: string = FUNCTIONS,
): Promise<void> {
  let info = '';
  const onnotice = (notice: postgres.Notice) => {
    if (notice['severity'] === 'INFO') info = notice['message'] ?? '';
  };
  const sql = postgres(url, { max: 1, onnotice, connect_timeout: 10 });
  try {
    await sql`select pg_advisory_lock(${LOCK_KEY})`;
    await checkEncoding(sql);
    const ours = readMigrationFiles({ migrationsFolder: MIGRATIONS }).map(({ hash }) => hash);
    checkLine(await appliedMigrations(sql), ours);
    await createRoles(sql, passwords);
    await migrate(drizzle(sql), { migrationsFolder: MIGRATIONS });
    checkComplete(await appliedMigrations(sql), ours);
    await writeRoleSides(sql);
    await applyFunctions(sql, functions, () => info);
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
