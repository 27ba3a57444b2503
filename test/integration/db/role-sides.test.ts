/** The sides of the roles in the database are the domain's. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../../db/client.ts';
import { migrateDatabase } from '../../../db/migrate.ts';
import { ALL_ROLES, ROLES } from '../../../domain/access/roles.ts';
import { TEST_PASSWORD } from '../../support/postgres.ts';
import { type TestDatabase, createTestDatabase } from '../../support/test-database.ts';

let test: TestDatabase;
let owner: Database;

beforeAll(async () => {
  test = await createTestDatabase();
  owner = openDatabase({ url: test.ownerUrl });
});
afterAll(async () => {
  await owner?.end();
  await test?.drop();
});

const start = () => migrateDatabase(test.ownerUrl, { api: TEST_PASSWORD, worker: TEST_PASSWORD });
const rows = () =>
  owner.rows<{ role: string; side: string; written: string }>(
    sql`select role, side, xmin::text as written from role_sides order by role`,
  );
const DOMAIN = ALL_ROLES.toSorted().map((role) => ({ role, side: ROLES[role].side }));

it('holds every role once, with its side', async () => {
  expect((await rows()).map(({ role, side }) => ({ role, side }))).toEqual(DOMAIN);
});

it('is put right at the next start, and left alone when it is right', async () => {
  const before = await rows();
  await start();
  expect(await rows()).toEqual(before);
  await owner.rows(sql`update role_sides set side = 'police' where role = 'judge'`);
  await owner.rows(sql`insert into role_sides (role, side) values ('coroner', 'court')`);
  await owner.rows(sql`delete from role_sides where role = 'mediator'`);
  await start();
  const after = await rows();
  expect(after.map(({ role, side }) => ({ role, side }))).toEqual(DOMAIN);
  const rewritten = after.filter(
    ({ role, written }) => !before.some((b) => b.role === role && b.written === written),
  );
  expect(rewritten.map(({ role }) => role)).toEqual(['judge', 'mediator']);
});

it('says whose unit a role is told in when only the role is named', async () => {
  await owner.rows(sql`create function side_for_test(wanted_role text) returns text language sql as $$
    select side_of_role(jsonb_populate_record(null::cases, '{"court_id": "c", "station_id": "s"}'), wanted_role) $$`);
  const told = await owner.rows<{ role: string; unit: string }>(
    sql`select role, side_for_test(role) as unit from role_sides order by role`,
  );
  expect(told).toEqual(DOMAIN.map(({ role, side }) => ({ role, unit: side === 'court' ? 'c' : 's' })));
});
