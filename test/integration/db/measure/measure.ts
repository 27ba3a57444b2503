/**
 * Measures the checked append and the two large lists on a server of its own:
 * `node test/integration/db/measure/measure.ts [cases]` (default 200 000). Prints one line a figure.
 */
import { randomUUID } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import postgres from 'postgres';
import { type Database, openDatabase } from '../../../../db/client.ts';
import { JIAMUSI_UNITS } from '../../../../db/jiamusi-units.ts';
import { migrateDatabase } from '../../../../db/migrate.ts';
import { DEMO_USERS } from '../../../../db/demo-people.ts';
import { stableUuid } from '../../../../db/people.ts';
import { listCasesStatement } from '../../../../db/queries/cases/list-cases.ts';
import { listWorklistStatement } from '../../../../db/queries/obligations/list-worklist.ts';
import { countNeglectedStatement } from '../../../../db/queries/obligations/count-neglected.ts';
import { recordInput } from '../../../../db/queries/record/record-input.ts';
import { seedDemo } from '../../../../db/seed-demo.ts';
import { seedUnits } from '../../../../db/seed-units.ts';
import { viewerScope } from '../../../../domain/access/policy/visibility.ts';
import { TEST_PASSWORD, databaseUrl, freePort, startServer } from '../../../support/postgres.ts';
import { decisionRequest, openingRequest } from '../support/record-requests.ts';
import { armed, owed } from '../support/sample-cases.ts';
import { EMPTY_STATION, generateCases, generateStations } from '../../../../bench/generate-cases.ts';

const print = (line: string) => process.stdout.write(`${line}\n`);
const dialect = new PgDialect();

function quantiles(times: number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`;
}

async function timed(runs: number, work: (run: number) => Promise<unknown>): Promise<string> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const startedAt = performance.now();
    await work(run);
    times.push(performance.now() - startedAt);
  }
  return quantiles(times.slice(Math.floor(runs / 10)));
}

async function measureAppend(worker: Database): Promise<void> {
  print(`select 1: ${await timed(500, () => worker.rows(sql`select 1`))}`);
  let { head } = await recordInput(worker, openingRequest({ caseId: CASE }));
  const line = await timed(1000, async (run) => {
    const projection = {
      deadlines: ['a', 'b', 'c'].map((id) => armed(`${id}${run % 5}`, Date.now() + run)),
      obligations: ['x', 'y', 'z'].map((id) =>
        owed({ obligationId: `${id}${run % 3}`, dueAt: run, dueAtReal: Date.now() + run }),
      ),
    };
    head = (await recordInput(worker, decisionRequest(CASE, head, { events: 4, projection }))).head;
  });
  print(`record_input, 4 events, 3 deadlines, 3 obligations: ${line}`);
}

const CASE = randomUUID();

/** Many cases at once: what the notice costs, whose commits PostgreSQL puts in a row. */
async function measureThroughput(url: string): Promise<void> {
  const db = openDatabase({ url, max: 16 });
  const startedAt = performance.now();
  const perCase = 100;
  await Promise.all(
    Array.from({ length: 16 }, async () => {
      const opening = openingRequest();
      let { head } = await recordInput(db, opening);
      for (let run = 0; run < perCase; run += 1) {
        head = (await recordInput(db, decisionRequest(opening.caseId, head, { events: 4 }))).head;
      }
    }),
  );
  print(
    `record_input, 16 cases at once: ${Math.round((16 * perCase) / ((performance.now() - startedAt) / 1000))} appends/s`,
  );
  await db.end();
}

async function explain(db: Database, name: string, statement: SQL): Promise<void> {
  const { sql: text, params } = dialect.sqlToQuery(statement);
  const line = await timed(20, () => db.rows(statement));
  const plan = await db.text<{ 'QUERY PLAN': string }>(
    `explain (analyze, buffers, costs off, timing off) ${text}`,
    params,
  );
  const lines = plan.map((row) => row['QUERY PLAN']);
  const used = lines.flatMap(
    (entry) => /(?:Index|Bitmap Index|Index Only) Scan.*? on (\S+)|Seq Scan on (\S+)/.exec(entry)?.[0] ?? [],
  );
  print(`${name}: ${line}\n  ${[...new Set(used.map((entry) => entry.trim()))].join(' | ')}`);
  if (process.argv.includes('--plans')) print(lines.map((entry) => `    ${entry}`).join('\n'));
}

function actor(key: string) {
  const person = DEMO_USERS.find((entry) => entry.key === key) as (typeof DEMO_USERS)[number];
  const path = JIAMUSI_UNITS.find((unit) => unit.unitId === person.unitId)?.path ?? '';
  const personId = stableUuid(`jingfa-demo:${key}`);
  return {
    scope: viewerScope(personId, person.roles, { unitId: person.unitId, path }),
    actor: { personId, roles: person.roles, unitId: person.unitId },
  };
}

async function measureLists(api: Database): Promise<void> {
  const page = { limit: 50 };
  for (const key of ['police', 'judge', 'policeBureau', 'supervisor', 'otherCourt', 'admin']) {
    const { scope } = actor(key);
    await explain(api, `cases, ${key}`, listCasesStatement(scope, {}, page));
  }
  const empty = viewerScope(randomUUID(), ['police_officer'], {
    unitId: EMPTY_STATION,
    path: `jms.c230811.bureau.${EMPTY_STATION.replace('station-', 's')}`,
  });
  await explain(api, 'cases, a station without any', listCasesStatement(empty, {}, page));
  await explain(
    api,
    'cases, a station without any, one stage',
    listCasesStatement(empty, { stage: 'trial' }, page),
  );
  const filters = { stage: 'trial', overdue: true } as const;
  for (const key of ['police', 'supervisor']) {
    const { scope } = actor(key);
    await explain(api, `cases, ${key}, stage and overdue`, listCasesStatement(scope, filters, page));
    await explain(
      api,
      `cases, ${key}, 王伟 (two characters)`,
      listCasesStatement(scope, { q: '王伟' }, page),
    );
    await explain(api, `cases, ${key}, 沈 (one character)`, listCasesStatement(scope, { q: '沈' }, page));
    await explain(api, `cases, ${key}, part of a number`, listCasesStatement(scope, { q: '-019999' }, page));
    await explain(api, `cases, ${key}, matter`, listCasesStatement(scope, { matter: 'matter7' }, page));
    await explain(
      api,
      `cases, ${key}, opened in 2024-01`,
      listCasesStatement(scope, { openedFrom: '2024-01-02', openedTo: '2024-01-20' }, page),
    );
  }
  for (const key of ['police', 'judge']) {
    const { scope, actor: who } = actor(key);
    await explain(api, `worklist, ${key}`, listWorklistStatement(scope, who, page));
  }
  await explain(api, 'neglected', countNeglectedStatement(1000, 'all'));
}

async function main(): Promise<void> {
  const port = await freePort();
  const stop = await startServer(port);
  const owner = openDatabase({ url: databaseUrl(port, 'measure'), deadlineMs: 300_000 });
  try {
    const admin = postgres(databaseUrl(port, 'postgres'), { max: 1 });
    await admin.unsafe('create database measure');
    await admin.end();
    await migrateDatabase(databaseUrl(port, 'measure'), { api: TEST_PASSWORD, worker: TEST_PASSWORD });
    await seedUnits(databaseUrl(port, 'measure'));
    await seedDemo(databaseUrl(port, 'measure'), 'measure-only');
    const worker = openDatabase({ url: databaseUrl(port, 'measure', 'jingfa_worker'), max: 1 });
    await measureAppend(worker);
    await measureThroughput(databaseUrl(port, 'measure', 'jingfa_worker'));
    const count = Number(process.argv[2] ?? 200_000);
    await generateStations(owner);
    const startedAt = performance.now();
    await generateCases(owner, count);
    print(`${count} cases made in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
    const api = openDatabase({ url: databaseUrl(port, 'measure', 'jingfa_api'), max: 1, deadlineMs: 60_000 });
    await measureLists(api);
    await Promise.all([worker.end(), api.end()]);
  } finally {
    await owner.end();
    await stop();
  }
}

await main();
