/**
 * `npm run bench -- --worklists [--tasks N]`: every view of the worklists of delegated tasks, and the counts of all views,
 * at a million tasks, on a PostgreSQL of its own. Plans with buffers go to standard error, the table into docs/performance.md.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SQL, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { type Database, openDatabase } from '../db/client.ts';
import { actorOf, scopeOf } from '../db/demo-actors.ts';
import { migrateDatabase } from '../db/migrate.ts';
import { listNoticesStatement } from '../db/queries/notices/list-notices.ts';
import {
  listOpenTaskRowsStatement,
  tasksOfAbsentPeopleStatement,
} from '../db/queries/tasks/list-open-tasks.ts';
import { TASK_VIEWS, countTasksStatement, listTasksStatement } from '../db/queries/tasks/list-tasks.ts';
import { readTaskStatement } from '../db/queries/tasks/read-task.ts';
import { taskNumbersStatement } from '../db/queries/tasks/task-numbers.ts';
import type { TaskViewer } from '../db/queries/tasks/task-visibility.ts';
import { seedDemo } from '../db/seed-demo.ts';
import { seedUnits } from '../db/seed-units.ts';
import { type RunningPostgres, startPostgres } from '../local/start/postgres.ts';
import { generateCases, generateStations } from './generate-cases.ts';
import { machine } from './document.ts';
import { casesFor, generateTasks } from './worklist-rows.ts';

const PASSWORD = 'bench-only';
const RUNS = 200;
const WARM_UP = 20;
const dialect = new PgDialect();
const page = { limit: 50 };

interface Measured {
  readonly name: string;
  readonly rows: number;
  readonly p50: number;
  readonly p95: number;
  /** What the server alone took in the run that was explained, and the pages it looked at. */
  readonly server: string;
  readonly buffers: string;
}

type Say = (line: string) => void;

interface Session {
  readonly db: Database;
  readonly say: Say;
}

const who = (key: string): TaskViewer => ({ viewer: scopeOf(key), actor: actorOf(key) });

async function fill(server: RunningPostgres, tasks: number, say: Say): Promise<void> {
  const url = server.url('worklists');
  const admin = openDatabase({ url: server.url('postgres'), max: 1 });
  await admin.rows(sql`create database worklists`);
  await admin.end();
  await migrateDatabase(url, { api: PASSWORD, worker: PASSWORD });
  await seedUnits(url);
  await seedDemo(url, PASSWORD);
  const owner = openDatabase({ url, max: 1, deadlineMs: 900_000 });
  await generateStations(owner);
  await generateCases(owner, casesFor(tasks));
  say(`· ${casesFor(tasks)} cases made`);
  await generateTasks(owner);
  const [row] = await owner.rows<{ all: number; running: number }>(sql`
    select count(*)::int as all, count(*) filter (where ended_at_real is null)::int as running from tasks`);
  say(`· ${row?.all} tasks made, ${row?.running} not ended`);
  await owner.end();
}

async function measure({ db, say }: Session, name: string, statement: SQL, runs = RUNS): Promise<Measured> {
  const options = { planEachTime: true };
  const times: number[] = [];
  let rows = 0;
  for (let run = 0; run < runs + WARM_UP; run += 1) {
    const startedAt = performance.now();
    rows = (await db.rows(statement, options)).length;
    if (run >= WARM_UP) times.push(performance.now() - startedAt);
  }
  const { sql: text, params } = dialect.sqlToQuery(statement);
  const plan = await db.text<{ 'QUERY PLAN': string }>(`explain (analyze, buffers) ${text}`, params);
  const lines = plan.map((row) => row['QUERY PLAN']);
  say(`\n${name}\n${lines.map((line) => `    ${line}`).join('\n')}`);
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0;
  const took = (what: string): number =>
    Number(lines.find((line) => line.startsWith(`${what} Time`))?.match(/[\d.]+/)?.[0] ?? 0);
  const hit = lines.find((line) => line.includes('Buffers:'))?.match(/hit=(\d+)/)?.[1] ?? '0';
  const server = (took('Planning') + took('Execution')).toFixed(1);
  return { name, rows, p50: at(0.5), p95: at(0.95), server, buffers: hit };
}

/** Who looks at what: an officer at the station's work, a judge at the court's, with the largest court of all. */
async function measureAll(session: Session): Promise<Measured[]> {
  const officer = who('police');
  const judge = who('judge');
  const measured: Measured[] = [];
  const add = async (name: string, statement: SQL, runs?: number): Promise<void> => {
    measured.push(await measure(session, name, statement, runs));
  };
  for (const view of TASK_VIEWS) {
    const court = ['returned', 'waiting', 'to_judge'].includes(view);
    const statement = listTasksStatement(court ? judge : officer, view, {}, page);
    await add(`${view} (${court ? 'judge' : 'officer'})`, statement);
  }
  const overdue = { overdue: true, kind: 'service' } as const;
  await add('waiting, overdue service (judge)', listTasksStatement(judge, 'waiting', overdue, page));
  await add('all counts (officer)', countTasksStatement(officer));
  await add('all counts (judge)', countTasksStatement(judge));
  const [task] = await session.db.rows<{ id: string }>(
    sql`select task_id as id from tasks where unit_id = ${officer.actor.unitId} limit 1`,
  );
  await add('one task (officer)', readTaskStatement(officer, task?.id ?? ''));
  await add('notices, none (officer)', listNoticesStatement(officer, page));
  await add('reconcile: 1,000 open tasks', listOpenTaskRowsStatement(undefined, 1000), 50);
  await add('reconcile: held by the absent', tasksOfAbsentPeopleStatement(100), 20);
  const quarter = { from: Date.UTC(2025, 0, 1), to: Date.UTC(2025, 3, 1) };
  await add('figures of a quarter, one court (judge)', taskNumbersStatement(judge.viewer, quarter), 10);
  await add(
    'figures of a quarter, the city (supervisor)',
    taskNumbersStatement(scopeOf('supervisor'), quarter),
    10,
  );
  return measured;
}

function table(measured: readonly Measured[], command: string, sizes: string): string {
  const load = loadavg()[0]?.toFixed(1);
  return [
    `\`${command}\`, ${new Date().toISOString().slice(0, 10)}, ${machine()}, load ${load}; ${sizes}`,
    '',
    '| statement | rows | p50, ms | p95, ms | planning and execution, ms | pages |',
    '| --- | --: | --: | --: | --: | --: |',
    ...measured.map(
      ({ name, rows, p50, p95, server, buffers }) =>
        `| ${name} | ${rows} | ${p50.toFixed(1)} | ${p95.toFixed(1)} | ${server} | ${buffers} |`,
    ),
    '',
  ].join('\n');
}

/** @returns the table */
export async function measureWorklists(tasks: number, command: string, say: Say): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'jingfa-bench-worklists-'));
  // The server's user must be able to pass through.
  chmodSync(folder, 0o755);
  const server = await startPostgres({
    folder: join(folder, 'postgres'),
    ownerPassword: PASSWORD,
    logFile: join(folder, 'postgres.log'),
    settings: { fsync: 'off' },
  });
  const stop = async (): Promise<void> => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
  try {
    await fill(server, tasks, say);
    const db = openDatabase({
      url: server.urlOf('worklists', 'jingfa_api', PASSWORD),
      max: 1,
      deadlineMs: 60_000,
    });
    const [row] = await db.rows<{ sizes: string }>(sql`
      select format('%s tasks, %s not ended, %s of them of the largest court', count(*),
        count(*) filter (where ended_at_real is null), (select max(n) from (
          select count(*) as n from tasks where ended_at_real is null group by issuer_unit_id) g)) as sizes from tasks`);
    const measured = await measureAll({ db, say });
    await db.end();
    return table(measured, command, row?.sizes ?? '');
  } finally {
    await stop();
  }
}
