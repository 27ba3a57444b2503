/** One-shot for a deployment without the supervisor: schema, roles, units and, when a password is given, demo users. */
import { readMigrationEnv } from '../config/env.ts';
import { migrateDatabase } from '../db/migrate.ts';
import { seedDemo } from '../db/seed-demo.ts';
import { seedUnits } from '../db/seed-units.ts';
import { say } from '../local/setup/sentence.mjs';

const env = readMigrationEnv();
await migrateDatabase(env.MIGRATION_DATABASE_URL, {
  api: env.API_DB_PASSWORD,
  worker: env.WORKER_DB_PASSWORD,
});
await seedUnits(env.MIGRATION_DATABASE_URL);
if (env.DEMO_PASSWORD) await seedDemo(env.MIGRATION_DATABASE_URL, env.DEMO_PASSWORD);
say('· 数据库已就绪 / the database is ready');
