/** Brings the database to what this version of the code expects; every step may be repeated. */
import postgres from 'postgres';
import { migrateDatabase } from '../../db/migrate.ts';
import { type DemoUser, seedDemo } from '../../db/seed-demo.ts';
import { seedUnits } from '../../db/seed-units.ts';
import type { RunningPostgres } from './postgres.ts';
import type { Secrets } from './secrets.ts';

export const DATABASE = 'jingfa';

export interface Demo {
  readonly password: string;
  readonly users: Readonly<Record<string, DemoUser>>;
}

async function createDatabase(server: RunningPostgres, name: string): Promise<void> {
  const sql = postgres(server.url('postgres'), { max: 1, onnotice: () => undefined });
  try {
    const [there] = await sql`select from pg_database where datname = ${name}`;
    if (!there) await sql.unsafe(`create database ${name}`);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

export async function prepareDatabase(
  server: RunningPostgres,
  secrets: Secrets,
  demo: boolean,
  name: string = DATABASE,
): Promise<Demo | null> {
  await createDatabase(server, name);
  const url = server.url(name);
  await migrateDatabase(url, { api: secrets.apiPassword, worker: secrets.workerPassword });
  await seedUnits(url);
  if (!demo) return null;
  return { password: secrets.demoPassword, users: await seedDemo(url, secrets.demoPassword) };
}
