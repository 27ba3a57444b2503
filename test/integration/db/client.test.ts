/** The database client: no transaction, deadlines, dead connections, and no parameters in errors. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, expectTypeOf, it, vi } from 'vitest';
import { type Database, openDatabase } from '../../../db/client.ts';
import { DatabaseTimeout, DatabaseUnavailable } from '../../../db/errors.ts';
import { databaseUrl, freePort } from '../../support/postgres.ts';
import { type TestDatabase, createTestDatabase } from '../../support/test-database.ts';
import { openProxy } from './support/tcp-proxy.ts';

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

const one = sql`select 1 as one`;

it('offers no transaction', () => {
  expect(Object.keys(owner).sort()).toEqual(['auth', 'end', 'first', 'rows', 'text']);
  expectTypeOf(owner).not.toHaveProperty('begin');
  expect(owner).not.toHaveProperty('begin');
  // drizzle's object has one; its type must not offer it.
  expectTypeOf(owner.auth).not.toHaveProperty('transaction');
});

it('gives up on a half-open link, destroys its connections and works again', async () => {
  const proxy = await openProxy(test.port);
  const db = openDatabase({ url: databaseUrl(proxy.port, test.name), deadlineMs: 600, max: 3 });
  await Promise.all([db.rows(one), db.rows(one), db.rows(one)]);
  proxy.blackHole();
  const startedAt = performance.now();
  const answers = await Promise.allSettled([db.rows(one), db.rows(one), db.rows(one)]);
  const took = performance.now() - startedAt;
  for (const answer of answers) {
    expect(answer).toMatchObject({ status: 'rejected', reason: expect.any(DatabaseTimeout) });
  }
  expect(took).toBeLessThan(1000);
  expect(await db.rows(one)).toEqual([{ one: 1 }]);
  await vi.waitFor(() => expect(proxy.connections()).toBe(1), 3000);
  await db.end();
  await vi.waitFor(() => expect(proxy.connections()).toBe(0), 3000);
  await proxy.close();
});

it('lets the server end a slow statement, and keeps the connection', async () => {
  const db = openDatabase({ url: test.ownerUrl, deadlineMs: 400, max: 1 });
  const [before] = await db.rows<{ pid: number }>(sql`select pg_backend_pid() as pid`);
  await expect(db.rows(sql`select pg_sleep(3)`)).rejects.toMatchObject({
    kind: 'timeout',
    sqlState: '57014',
  });
  const [after] = await db.rows<{ pid: number }>(sql`select pg_backend_pid() as pid`);
  expect(after).toEqual(before);
  await db.end();
});

it('takes a shorter deadline for one call, and other calls on the old connections still end', async () => {
  const db = openDatabase({ url: test.ownerUrl, deadlineMs: 3000, max: 2 });
  const innocent = db.rows(sql`select pg_sleep(0.6), 1 as one`);
  await expect(db.rows(sql`select pg_sleep(2)`, { deadlineMs: 200 })).rejects.toBeInstanceOf(DatabaseTimeout);
  expect(await innocent).toMatchObject([{ one: 1 }]);
  await db.end();
});

it('does not queue for ever when all connections are busy', async () => {
  const db = openDatabase({ url: test.ownerUrl, deadlineMs: 2000, max: 1 });
  const slow = db.rows(sql`select pg_sleep(0.8)`);
  await expect(db.rows(one, { deadlineMs: 100 })).rejects.toThrow(/came free/);
  await slow;
  expect(await db.rows(one)).toEqual([{ one: 1 }]);
  await db.end();
});

it('says that nobody answers, then recovers when somebody does', async () => {
  const db = openDatabase({ url: databaseUrl(await freePort(), test.name), deadlineMs: 1000 });
  await expect(db.rows(one)).rejects.toBeInstanceOf(DatabaseUnavailable);
  await db.end();
  await expect(db.rows(one)).rejects.toBeInstanceOf(DatabaseUnavailable);
});

it('survives the death of its backends without an uncaught error', async () => {
  const db = openDatabase({ url: test.ownerUrl, deadlineMs: 2000, max: 4, applicationName: 'victim' });
  await Promise.all([db.rows(one), db.rows(one), db.rows(one), db.rows(one)]);
  const running = Array.from({ length: 4 }, () => db.rows(sql`select pg_sleep(1)`));
  const outcomes = Promise.allSettled(running);
  await owner.rows(
    sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'victim' and datname = current_database()`,
  );
  for (const outcome of await outcomes)
    expect(outcome).toMatchObject({ status: 'rejected', reason: { kind: 'unavailable' } });
  await vi.waitFor(async () => expect(await db.rows(one)).toEqual([{ one: 1 }]), 2000);
  await db.end();
});

it('keeps parameters out of its errors', async () => {
  const failure = await owner
    .rows(sql`select 1 / (${'0'}::int), ${'李建国'}::text`)
    .catch((error: unknown) => error);
  expect(failure).toMatchObject({ kind: 'other', sqlState: '22012' });
  expect(JSON.stringify(Object.getOwnPropertyDescriptors(failure as object))).not.toContain('李建国');
});

it('leaves instants as text, whatever the time zone of the process', async () => {
  const [row] = await owner.rows<{ at: string }>(sql`select timestamptz '2026-03-01 00:00:00+08' as at`);
  expect(row?.at).toBe('2026-02-28 16:00:00+00');
});
