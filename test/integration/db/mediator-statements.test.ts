/** The text of the statements of mediators, as in `statements.test.ts`. */
import { type SQL, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { expect, it } from 'vitest';
import { listMediatorsStatement } from '../../../db/queries/people/list-mediators.ts';

const ID = '00000000-0000-4000-8000-000000000001';

const STATEMENTS: Record<string, SQL> = {
  'list-mediators': listMediatorsStatement({
    caseId: ID,
    capacity: 'mediator',
    roles: ['mediator'],
    day: '2026-01-01',
    today: '2026-01-02',
  }),
};

it.each(Object.keys(STATEMENTS))('%s', async (name) => {
  const { sql: text } = new PgDialect().sqlToQuery(STATEMENTS[name] ?? sql``);
  await expect(`${text.trim()}\n`).toMatchFileSnapshot(`snapshots/${name}.sql`);
  expect(text).not.toMatch(/\boffset\b/i);
});
