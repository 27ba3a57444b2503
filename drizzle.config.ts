/** Where drizzle-kit finds the schema and puts the migrations that it drafts. */
import { defineConfig } from 'drizzle-kit';

/** Only `drizzle-kit generate` is used; migrations are applied by `db/migrate.ts`, never pushed. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './db/schema/*.ts',
  out: './db/migrations',
});
