/** Bringing a database up to date: once, by several starters, and never one that is not ours. */
import { readFile } from 'node:fs/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../../db/client.ts';
import { migrateDatabase } from '../../../db/migrate.ts';
import { TEST_PASSWORD } from '../../support/postgres.ts';
import { type TestDatabase, createTestDatabase } from '../../support/test-database.ts';

const passwords = { api: TEST_PASSWORD, worker: TEST_PASSWORD };
let test: TestDatabase;
let owner: Database;

beforeAll(async () => {
  test = await createTestDatabase({ empty: true });
  owner = openDatabase({ url: test.ownerUrl });
});
afterAll(async () => {
  await owner?.end();
  await test?.drop();
});

it('runs once for three starters at the same time, and again without harm', async () => {
  await Promise.all([1, 2, 3].map(() => migrateDatabase(test.ownerUrl, passwords)));
  await migrateDatabase(test.ownerUrl, passwords);
  const journal = JSON.parse(await readFile('db/migrations/meta/_journal.json', 'utf8')) as {
    entries: unknown[];
  };
  const rows = await owner.rows(sql`select hash from drizzle.__drizzle_migrations`);
  expect(rows).toHaveLength(journal.entries.length);
});

it('refuses a database that a newer version has taken further', async () => {
  await owner.rows(sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('x', 1)`);
  await expect(migrateDatabase(test.ownerUrl, passwords)).rejects.toThrow(/另一版本.*another version/s);
});

it('changes nothing in a database of another line of migrations', async () => {
  const other = await createTestDatabase({ empty: true });
  const db = openDatabase({ url: other.ownerUrl });
  try {
    await db.rows(sql`create schema drizzle`);
    await db.rows(
      sql`create table drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)`,
    );
    await db.rows(
      sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('of 2025', 1735689600000)`,
    );
    await db.rows(sql`create table cases (case_id uuid primary key)`);
    await expect(migrateDatabase(other.ownerUrl, passwords)).rejects.toThrow(/未作任何改动.*--data/s);
    const tables = await db.rows(sql`
      select relname from pg_class where relkind = 'r' and relnamespace in ('public'::regnamespace, 'drizzle'::regnamespace)
      order by 1`);
    expect(tables).toEqual([{ relname: '__drizzle_migrations' }, { relname: 'cases' }]);
    expect(await db.rows(sql`select extname from pg_extension where extname = 'ltree'`)).toEqual([]);
  } finally {
    await db.end();
    await other.drop();
  }
});

it('refuses a database that is not in UTF-8', async () => {
  await owner.rows(sql`create database latin_only encoding 'SQL_ASCII' locale 'C' template template0`);
  await expect(migrateDatabase(test.ownerUrl.replace(test.name, 'latin_only'), passwords)).rejects.toThrow(
    /UTF8/,
  );
  await owner.rows(sql`drop database latin_only`);
});
