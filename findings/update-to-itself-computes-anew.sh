#!/usr/bin/env bash
# Guess: `update cases set stage = 'x', names = coalesce(new_names, names)` with new_names null costs what
#   `update cases set stage = 'x'` costs, since no value that anything is computed from has changed: PostgreSQL sees that the
#   stored generated column over `names` (the two-character grams by which Chinese names are found) stays as it is.
# Truth: what decides is whether the column is named in SET, not whether its value changed. Named, the generated column is computed
#   again for every row of every update, its function called as often; not named, it never is. And where the table has any
#   `before update` trigger for each row, though it does nothing, every generated column is computed at every update.
# Whom it hurts: who folds two updates into one with coalesce to save a statement, as one does in an append that is run for every
#   decision of every case, or adds a trigger that only watches: all grams of all parties are computed each time, and nothing in
#   the plan says so.
# Needs: node >= 20 and npm. Not part of CI.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts @electric-sql/pglite@0.5.17 >/dev/null 2>&1
cat >try.mjs <<'JS'
import { PGlite } from '@electric-sql/pglite';
const db = await PGlite.create();
const one = async (text) => Object.values((await db.query(text)).rows[0])[0];
console.log(await one('show server_version'));
// Counts its calls: declared immutable as a function of a generated column must be.
await db.exec(`
  create sequence calls;
  create function grams(text) returns text[] language plpgsql immutable as $$
  begin
    perform nextval('calls');
    return array(select substr($1, n, 2) from generate_series(1, greatest(length($1) - 1, 0)) as n);
  end $$;
  create table cases (id int primary key, stage text, names text,
    found_by text[] generated always as (grams(names)) stored);
  create index on cases using gin (found_by);
  insert into cases (id, stage, names) select n, 'intake', repeat('张建设李红梅', 20) || n from generate_series(1, 200) as n;`);
const called = async (text) => {
  await db.exec(`select setval('calls', 1, false)`);
  await db.exec(text);
  return (await one(`select nextval('calls')`)) - 1;
};
const stage = await called(`update cases set stage = 'trial'`);
const itself = await called(`update cases set stage = 'trial', names = coalesce(null, names)`);
await db.exec(`
  create function keep() returns trigger language plpgsql as $$ begin return new; end $$;
  create trigger keep before update on cases for each row execute function keep();`);
const trigger = await called(`update cases set stage = 'trial'`);
console.log(`rows updated: 200; the function of the generated column was called:`);
console.log(`  set stage:                          ${stage}`);
console.log(`  set stage, names = its own value:   ${itself}`);
console.log(`  set stage, a trigger does nothing:  ${trigger}`);
process.exit(stage === 0 && itself === 200 && trigger === 200 ? 0 : 1);
JS
node -p '"@electric-sql/pglite " + require("./node_modules/@electric-sql/pglite/package.json").version + ", node " + process.version'
if node try.mjs; then
  echo "as found: a column that is named is taken for changed, and behind a trigger each one is"
else
  echo "the behaviour has changed"
  exit 1
fi
