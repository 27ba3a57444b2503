/** Files of `db/functions`: a changed one is applied at the next start, a wrong one changes nothing. */
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../../db/client.ts';
import { migrateDatabase } from '../../../db/migrate.ts';
import { TEST_PASSWORD } from '../../support/postgres.ts';
import { type TestDatabase, createTestDatabase } from '../../support/test-database.ts';

const passwords = { api: TEST_PASSWORD, worker: TEST_PASSWORD };
let test: TestDatabase;
let owner: Database;
let folder: string;

beforeEach(async () => {
  test = await createTestDatabase();
  owner = openDatabase({ url: test.ownerUrl });
  folder = await mkdtemp(join(tmpdir(), 'jingfa-functions-'));
  await cp('db/functions', folder, { recursive: true });
});
afterEach(async () => {
  await owner?.end();
  await test?.drop();
  await rm(folder, { recursive: true, force: true });
});

const start = () => migrateDatabase(test.ownerUrl, passwords, folder);
const write = (file: string, text: string) => writeFile(join(folder, file), text);

async function replaceIn(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(folder, file), 'utf8');
  expect(text).toContain(from);
  await write(file, text.replace(from, to));
}

/** When each file was applied, and as what. */
async function applied(): Promise<Record<string, string>> {
  const rows = await owner.rows<{ file: string; mark: string }>(
    sql`select file, digest || ' ' || applied_at as mark from drizzle.function_files`,
  );
  return Object.fromEntries(rows.map(({ file, mark }) => [file, mark]));
}

/** Every function of ours with its body, and every trigger. */
async function defined(): Promise<Record<string, string>> {
  const rows = await owner.rows<{ name: string; body: string }>(sql`
    select p.oid::regprocedure::text as name, p.xmin::text || p.prosrc as body from pg_proc p
    where p.pronamespace = 'public'::regnamespace
      and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
    union all
    select tgrelid::regclass || ' ' || tgname, pg_get_triggerdef(oid) from pg_trigger where not tgisinternal`);
  return Object.fromEntries(rows.map(({ name, body }) => [name, body]));
}

async function value(text: string): Promise<unknown> {
  const [row] = await owner.text<{ value: unknown }>(`select ${text} as value`, []);
  return row?.value;
}

const may = (role: string, signature: string) =>
  value(`has_function_privilege('${role}', '${signature}', 'execute')`);

it('finds every function in exactly one file, but for what a column and an index need', async () => {
  const rows = await owner.rows<{ name: string; files: string }>(sql`
    select p.oid::regprocedure::text as name, (
      select string_agg(f.file, ' ') from drizzle.function_files f where p.oid::regprocedure::text = any(f.functions)) as files
    from pg_proc p where p.pronamespace = 'public'::regnamespace
      and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')`);
  expect(rows.length).toBeGreaterThan(40);
  expect(rows.filter(({ files }) => !/^\S+\.sql$/.test(files))).toEqual([
    { name: 'cjk_grams(text)', files: null },
    { name: 'search_form(text)', files: null },
  ]);
  expect(Object.keys(await applied()).toSorted()).toEqual((await readdir('db/functions')).toSorted());
});

it('applies nothing when nothing changed, and only the file that did', async () => {
  const [before, functions] = [await applied(), await defined()];
  await start();
  expect(await applied()).toEqual(before);
  expect(await defined()).toEqual(functions);

  await replaceIn('guards.sql', 'the record is append-only', 'the record only grows');
  await start();
  const after = await applied();
  expect(after['guards.sql']).not.toBe(before['guards.sql']);
  expect({ ...after, 'guards.sql': '' }).toEqual({ ...before, 'guards.sql': '' });
  const changed = Object.entries(await defined()).filter(([name, body]) => functions[name] !== body);
  expect(changed.map(([name]) => name).toSorted()).toEqual(['guard_document()', 'refuse_change()']);
  await expect(owner.rows(sql`truncate case_events cascade`)).rejects.toThrow(/only grows/);
});

it.each([
  [
    'that cannot be read',
    '-- one\ncreate or replace function wrong() retruns int',
    /zz-wrong\.sql:2: syntax error/,
  ],
  [
    'whose body names a column that is not there',
    `create or replace function wrong(in_unit text) returns boolean language sql stable
     as $$ select exists (select from person_roles where no_such_column = in_unit) $$`,
    /wrong\(text\): column "no_such_column"/,
  ],
  [
    'whose plpgsql cannot be read',
    `create or replace function wrong() returns boolean language plpgsql stable
     as $$ begin retrun true; end $$`,
    /syntax error/,
  ],
  [
    'that defines what another file does',
    'create or replace function holds_role(t text) returns int language sql as $$ select 1 $$',
    /holds_role is defined in notice-recipients\.sql too/,
  ],
  [
    'that grants to a role that is not there',
    `create or replace function wrong() returns int language sql as $$ select 1 $$;
     grant execute on function wrong to no_such_role`,
    /no_such_role/,
  ],
  [
    'that grants what another file defines',
    '-- one\ngrant execute on function holds_role to jingfa_api',
    /zz-wrong\.sql:2: a trigger or grant of holds_role belongs in the file that defines it/,
  ],
  [
    'with a trigger of a function that another file defines',
    `-- one
     create or replace trigger elsewhere before insert on units for each row execute function refuse_change()`,
    /zz-wrong\.sql:2: a trigger or grant of refuse_change belongs in the file that defines it/,
  ],
  [
    'that ends the transaction',
    'create or replace function wrong() returns int language sql as $$ select 1 $$;\ncommit;',
    /zz-wrong\.sql:2: "commit" is refused/,
  ],
])('leaves all as it was for a file %s, and names it', async (_what, wrong, message) => {
  const before = [await applied(), await defined()];
  await replaceIn('append.sql', 'a refused input has no events', 'no events, please');
  await write('zz-wrong.sql', wrong);
  await expect(start()).rejects.toThrow(/db\/functions\/zz-wrong\.sql:/);
  await expect(start()).rejects.toThrow(message);
  expect([await applied(), await defined()]).toEqual(before);

  await rm(join(folder, 'zz-wrong.sql'));
  await start();
  expect((await defined())['check_request(jsonb)']).toContain('no events, please');
});

it('gives a function another return type, other parameters or another file, and leaves no former one', async () => {
  await write('one.sql', 'create function counted(n int) returns int language sql as $$ select n $$');
  await write('two.sql', 'create function moved() returns int language sql as $$ select 1 $$');
  await start();
  expect(await value('counted(7)')).toBe(7);

  await write(
    'one.sql',
    `create or replace function counted(n int) returns text language sql as $$ select 'n' || n $$`,
  );
  await start();
  expect(await value('counted(7)')).toBe('n7');

  await write(
    'one.sql',
    `create or replace function counted(n int, m int) returns int language sql as $$ select n + m $$;
    create or replace function moved() returns int language sql as $$ select 2 $$`,
  );
  await write('two.sql', '-- nothing now');
  await start();
  expect(await value('counted(3, 4)')).toBe(7);
  expect(await value('moved()')).toBe(2);
  expect(
    Object.keys(await defined())
      .filter((name) => /^(counted|moved)/.test(name))
      .toSorted(),
  ).toEqual(['counted(integer,integer)', 'moved()']);
});

it('drops what no file defines any more, with its triggers, and nothing that is not ours', async () => {
  await owner.rows(sql`create function theirs() returns int language sql as $$ select 1 $$`);
  await write(
    'extra.sql',
    `create or replace function extra() returns trigger language plpgsql as $$ begin return new; end $$;
     create or replace trigger extra_one before insert on units for each row execute function extra();
     create or replace trigger extra_two before insert on units for each row execute function extra();`,
  );
  const before = await defined();
  await start();
  expect(Object.keys(await defined())).toEqual(
    expect.arrayContaining(['extra()', 'units extra_one', 'units extra_two']),
  );

  await replaceIn(
    'extra.sql',
    'create or replace trigger extra_two before insert on units for each row execute function extra();',
    '',
  );
  await start();
  expect(Object.keys(await defined())).toContain('units extra_one');
  expect(Object.keys(await defined())).not.toContain('units extra_two');

  await rm(join(folder, 'extra.sql'));
  await start();
  expect(await defined()).toEqual(before);
  expect(await value('theirs()')).toBe(1);
});

it('lets nobody call a new function who is not granted it', async () => {
  await write(
    'extra.sql',
    `create or replace function for_nobody() returns int language sql as $$ select 1 $$;
     create or replace function for_api() returns int language sql as $$ select 1 $$;
     grant execute on function for_api() to jingfa_api`,
  );
  await start();
  expect(await may('jingfa_api', 'for_nobody()')).toBe(false);
  expect(await may('jingfa_api', 'for_api()')).toBe(true);
  expect(await may('jingfa_worker', 'for_api()')).toBe(false);
});

it('takes back a grant that its file gives no more, and leaves those of other files', async () => {
  const file = (parameter: string, role: string) =>
    `create or replace function granted() returns int language sql as $$ select 1 $$;
     create or replace function changed(n ${parameter}) returns int language sql as $$ select 2 $$;
     grant execute on function granted(), changed(${parameter}) to ${role}`;
  await write('extra.sql', file('int', 'jingfa_api, jingfa_worker'));
  await start();
  expect(await may('jingfa_api', 'granted()')).toBe(true);
  const grants = async () =>
    await owner.rows(sql`select oid, proacl::text from pg_proc where proacl is not null
      and oid::regprocedure::text not in ('granted()', 'changed(integer)', 'changed(text)') order by oid`);
  const others = await grants();

  await write('extra.sql', file('text', 'jingfa_worker'));
  await start();
  expect(await may('jingfa_api', 'granted()')).toBe(false);
  expect(await may('jingfa_worker', 'granted()')).toBe(true);
  expect(await may('jingfa_worker', 'changed(text)')).toBe(true);
  expect(await value(`to_regprocedure('changed(int)')`)).toBeNull();
  expect(await value(`(select functions::text from drizzle.function_files where file = 'extra.sql')`)).toBe(
    '{changed(text),granted()}',
  );
  expect(await grants()).toEqual(others);
});

it('takes turns when several start at once', async () => {
  await write('once.sql', 'create function once() returns int language sql as $$ select 1 $$');
  await Promise.all([start(), start(), start()]);
  expect(await value('once()')).toBe(1);
});
