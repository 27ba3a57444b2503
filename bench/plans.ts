/** Statements measured one by one on a PostgreSQL of their own: times as the caller has them, plans with their buffers. */
import { readFileSync, rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { type SQL, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { type Database, openDatabase } from '../db/client.ts';
import { migrateDatabase } from '../db/migrate.ts';
import { seedDemo } from '../db/seed-demo.ts';
import { seedUnits } from '../db/seed-units.ts';
import { startPostgres } from '../local/start/postgres.ts';
import { machine } from './document.ts';
import { scratchFolder, whileRunning } from './while-running.ts';

const PASSWORD = 'bench-only';
const WARM_UP = 10;
const dialect = new PgDialect();

export interface Measured {
  readonly name: string;
  readonly rows: number;
  readonly p50: number;
  readonly p95: number;
  /** What the server alone took in the run that was explained, and the pages it looked at. */
  readonly server: string;
  /** Processor time of the server's process, ms a run: what others do on the machine does not lengthen it. */
  readonly cpu?: number;
  readonly buffers: string;
}

export type Say = (line: string) => void;

export interface Session {
  /** The API's own role. */
  readonly db: Database;
  readonly say: Say;
}

export interface Filled {
  /** Of the database and of the server. */
  readonly name: string;
  readonly fill: (owner: Database) => Promise<void>;
  readonly say: Say;
}

/** Migrates and fills a database of its own, then calls `run` with the API's role; nothing of it is left behind. */
export async function onFilledDatabase<T>(
  { name, fill, say }: Filled,
  run: (session: Session) => Promise<T>,
): Promise<T> {
  const folder = scratchFolder(name);
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
  return await whileRunning(stop, async () => {
    const url = server.url(name);
    const admin = openDatabase({ url: server.url('postgres'), max: 1 });
    await admin.rows(sql`create database ${sql.identifier(name)}`);
    await admin.end();
    await migrateDatabase(url, { api: PASSWORD, worker: PASSWORD });
    await seedUnits(url);
    await seedDemo(url, PASSWORD);
    const owner = openDatabase({ url, max: 1, deadlineMs: 1_800_000 });
    await fill(owner);
    await owner.end();
    const db = openDatabase({ url: server.urlOf(name, 'jingfa_api', PASSWORD), max: 1, deadlineMs: 60_000 });
    const result = await run({ db, say });
    await db.end();
    return result;
  });
}

const TICK_MS = 10;

/** Processor time that a process has used so far, in ms; undefined where the system does not tell it. */
function cpuOf(pid: number): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /u, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return undefined;
  }
}

/** Runs the statement so often after a warm-up, and says its plan. Planned anew each time, as the API sends it. */
export async function measure(
  { db, say }: Session,
  name: string,
  statement: SQL,
  runs: number,
): Promise<Measured> {
  const options = { planEachTime: true };
  const times: number[] = [];
  let rows = 0;
  const [server] = await db.rows<{ pid: number }>(sql`select pg_backend_pid() as pid`);
  const spent = (): number => cpuOf(server?.pid ?? 0) ?? Number.NaN;
  let begun = spent();
  for (let run = 0; run < runs + WARM_UP; run += 1) {
    if (run === WARM_UP) begun = spent();
    const startedAt = performance.now();
    rows = (await db.rows(statement, options)).length;
    if (run >= WARM_UP) times.push(performance.now() - startedAt);
  }
  const cpu = (spent() - begun) / runs;
  const { sql: text, params } = dialect.sqlToQuery(statement);
  const plan = await db.text<{ 'QUERY PLAN': string }>(`explain (analyze, buffers) ${text}`, params);
  const lines = plan.map((row) => row['QUERY PLAN']);
  say(`\n${name}\n${lines.map((line) => `    ${line}`).join('\n')}`);
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0;
  const took = (what: string): number =>
    Number(lines.find((line) => line.startsWith(`${what} Time`))?.match(/[\d.]+/)?.[0] ?? 0);
  const hit = lines.find((line) => line.includes('Buffers:'))?.match(/hit=(\d+)/)?.[1] ?? '0';
  const alone = (took('Planning') + took('Execution')).toFixed(1);
  return {
    name,
    rows,
    p50: at(0.5),
    p95: at(0.95),
    server: alone,
    ...(Number.isNaN(cpu) ? {} : { cpu }),
    buffers: hit,
  };
}

export function plansTable(measured: readonly Measured[], command: string, sizes: string): string {
  const load = loadavg()[0]?.toFixed(1);
  return [
    `\`${command}\`, ${new Date().toISOString().slice(0, 10)}, ${machine()}, load ${load}; ${sizes}`,
    '',
    '| statement | rows | p50, ms | p95, ms | planning and execution, ms | processor, ms | pages |',
    '| --- | --: | --: | --: | --: | --: | --: |',
    ...measured.map(
      ({ name, rows, p50, p95, server, cpu, buffers }) =>
        `| ${name} | ${rows} | ${p50.toFixed(1)} | ${p95.toFixed(1)} | ${server} | ${cpu?.toFixed(1) ?? '—'} | ${buffers} |`,
    ),
    '',
  ].join('\n');
}
