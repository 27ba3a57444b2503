/** The migrations make the tables that `db/schema/` describes, and drizzle's notes about them are whole. */
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import { expect, it } from 'vitest';

const FOLDER = 'db/migrations';

interface Snapshot {
  readonly id: string;
  readonly prevId: string;
}

const journal = JSON.parse(readFileSync(`${FOLDER}/meta/_journal.json`, 'utf8')) as {
  entries: { idx: number; tag: string; when: number }[];
};
const snapshots = globSync(`${FOLDER}/meta/*_snapshot.json`)
  .toSorted()
  .map((file) => JSON.parse(readFileSync(file, 'utf8')) as Snapshot);

async function schema(): Promise<Record<string, unknown>> {
  const modules = globSync('db/schema/*.ts').map((file) => import(resolve(file)) as Promise<object>);
  return Object.assign({}, ...(await Promise.all(modules))) as Record<string, unknown>;
}

/** The statements that would bring the migrated tables to this schema. */
async function missing(described: Record<string, unknown>): Promise<string[]> {
  const last = snapshots.at(-1) as Parameters<typeof generateMigration>[0];
  return await generateMigration(last, generateDrizzleJson(described, last.id));
}

it('leave nothing of the schema to be migrated', async () => {
  expect(await missing(await schema())).toEqual([]);
});

it('would be found short of a table', async () => {
  const { roleSides: _, ...less } = await schema();
  expect(await missing(less)).toEqual(['DROP TABLE "role_sides" CASCADE;']);
});

it('have each a file, a line of what it is for, a later date and a snapshot that follows on the one before', () => {
  const files = globSync(`${FOLDER}/*.sql`).toSorted();
  expect(files).toEqual(journal.entries.map(({ tag }) => `${FOLDER}/${tag}.sql`));
  for (const file of files) expect(readFileSync(file, 'utf8')).toMatch(/^-- \S/);
  const dates = journal.entries.map(({ when }) => when);
  expect(dates).toEqual(dates.toSorted((a, b) => a - b));
  expect(snapshots).toHaveLength(journal.entries.length);
  expect(snapshots.slice(1).map(({ prevId }) => prevId)).toEqual(snapshots.slice(0, -1).map(({ id }) => id));
});

it('define no functions but those that a column and an index need', () => {
  const text = globSync(`${FOLDER}/*.sql`)
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const defined = [...text.matchAll(/create (?:or replace )?function (\w+)/gi)].map(([, name]) => name);
  expect(defined).toEqual(['cjk_grams', 'search_form']);
});
