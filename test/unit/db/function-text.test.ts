/** A function file is refused for statements that end its transaction, or that write what another file defines. */
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { checkOneHome } from '../../../db/function-text.ts';

const file = (name: string, text: string) => ({ name, text, digest: '' });
const check = (...texts: string[]) =>
  checkOneHome(texts.map((text, index) => file(`${'abc'[index]}.sql`, text)));
const ONE = 'create or replace function one(n int) returns int language sql as $$ select n $$;\n';

it('takes the files that there are', () => {
  const files = globSync('db/functions/*.sql').map((path) =>
    file(basename(path), readFileSync(path, 'utf8')),
  );
  expect(files.length).toBeGreaterThan(10);
  expect(() => checkOneHome(files)).not.toThrow();
});

it.each([
  'commit',
  'COMMIT WORK',
  'commit and chain',
  'rollback',
  'rollback to savepoint here',
  'abort',
  'begin',
  'begin isolation level serializable',
  'start transaction',
  'end',
  'end transaction',
  'savepoint here',
  'release here',
  "prepare transaction 'here'",
  'set role jingfa_api',
  'alter function one(int) stable',
  'revoke execute on function one(int) from jingfa_api',
  'grant execute on all functions in schema public to jingfa_api',
  'create or replace function public.two() returns int language sql as $$ select 2 $$',
])('refuses the statement %s, with its line', (statement) => {
  for (const before of ['', '/* why */ ', '-- why\n']) {
    const line = before.includes('\n') ? 3 : 2;
    expect(() => check(`${ONE}${before}${statement}`)).toThrow(`db/functions/a.sql:${line}: "`);
    expect(() => check(`${ONE}${before}${statement};\n${ONE}`)).toThrow(/ is refused: a file holds only/);
  }
});

it.each([
  ['a body', 'create function two() returns int language plpgsql as $$ begin\ncommit; end $$'],
  ['a tagged body', 'create function two() returns int language plpgsql as $b$ begin\n$$;commit;$$ end $b$'],
  ['a comment', "-- it's;\n-- commit;\n/* /* ; */ commit; */"],
  ['a string', "create function two(s text = ';commit;''') returns int language sql as 'select 1; commit;'"],
  ['an escaped string', "create function two(s text = E'\\';commit;') returns int language sql as $$ $$"],
  ['a quoted name', 'create trigger ";commit;" before insert on units for each row execute function one()'],
])('takes commit for no statement in %s', (_where, text) => {
  expect(() => check(`${text};\n${ONE}`)).not.toThrow();
  expect(() => check(`${text};\n${ONE}commit`)).toThrow(/"commit" is refused/);
});

it('refuses a trigger or a grant outside the file of its function', () => {
  const trigger =
    'create or replace trigger t before update on units for each row when (old.a = (1)) execute function one();';
  const grant = 'grant execute on function two(numeric(3, 2), text), One(int)\nto jingfa_api, jingfa_worker';
  const two = 'create function two() returns int language sql as $$ $$;\n';
  expect(() => check(`${trigger}\n${grant};${ONE}${two}`)).not.toThrow();
  const belongs = 'a trigger or grant of one belongs in the file that defines it';
  expect(() => check(ONE, `\n${trigger}`)).toThrow(`db/functions/b.sql:2: ${belongs}`);
  expect(() => check(`${two}\n${grant}`, ONE)).toThrow(`db/functions/a.sql:3: ${belongs}`);
});

it('refuses a function that two files define', () => {
  expect(() => check(ONE, `-- too\n${ONE}`)).toThrow('db/functions/b.sql:2: one is defined in a.sql too');
  expect(() => check(ONE + ONE.replace('n int', 'n text'))).not.toThrow();
});
