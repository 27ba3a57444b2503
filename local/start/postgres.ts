/** A PostgreSQL server on one folder: made when it is new, stopped and resumed when it was left running. */
import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import postgres from 'postgres';
import { childEnvironment } from '../../config/env.ts';
import { Sentence } from '../setup/sentence.mjs';
import { freePort } from './ports.ts';
import { stopOrphanPostgres } from './postgres-orphan.ts';
import { type PostgresPrograms, findPostgresPrograms } from './postgres-programs.ts';
import { type PostgresUser, choosePostgresUser } from './postgres-user.ts';
import { type Running, becomesReady, lastLines, launch } from './running.ts';

const OWNER = 'postgres';

export interface PostgresOptions {
  /** Holds the cluster; its parent exists. */
  readonly folder: string;
  readonly ownerPassword: string;
  readonly logFile: string;
  /** Any free one unless told. */
  readonly port?: number | undefined;
  /** Told as soon as there is a process, before it is ready. */
  readonly launched?: ((running: Running) => void) | undefined;
  /** More `postgres -c` settings. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface RunningPostgres extends Running {
  readonly port: number;
  /** The owner's URL of a database. */
  url(database: string): string;
  urlOf(database: string, role: string, password: string): string;
}

const READY_MS = 60_000;
/** UTF-8 in every category: with the locale C the trigrams of Chinese names are empty. */
const CLUSTER = [
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C.UTF-8',
  '--auth=scram-sha-256',
  '--data-checksums',
];
const SETTINGS = { listen_addresses: '127.0.0.1', unix_socket_directories: '', log_min_messages: 'warning' };

function initialise(
  programs: PostgresPrograms,
  user: PostgresUser,
  target: string,
  passwordFile: string,
): Promise<string> {
  const flags = [`--pgdata=${target}`, `--username=${OWNER}`, `--pwfile=${passwordFile}`, ...CLUSTER];
  const run = user.command(programs.initdb, flags);
  return new Promise((resolve, reject) => {
    const child = spawn(run.command, run.args, {
      ...run.as,
      env: childEnvironment({ LC_ALL: 'C.UTF-8' }),
      cwd: '/',
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve(output) : reject(new Error(output.trim().slice(-600))),
    );
  });
}

/** Made beside its place and moved there when whole: a start that was cut off begins anew. */
async function createCluster(
  programs: PostgresPrograms,
  user: PostgresUser,
  options: PostgresOptions,
): Promise<void> {
  const fresh = `${options.folder}.new`;
  const passwordFile = `${options.folder}.password`;
  rmSync(fresh, { recursive: true, force: true });
  rmSync(passwordFile, { force: true });
  try {
    mkdirSync(fresh, { mode: 0o700 });
    writeFileSync(passwordFile, `${options.ownerPassword}\n`, { mode: 0o600 });
    if (user.owner) for (const path of [fresh, passwordFile]) chownSync(path, user.owner.uid, user.owner.gid);
    await initialise(programs, user, fresh, passwordFile);
    renameSync(fresh, options.folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    throw explain(error instanceof Error ? error.message : String(error), error);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function explain(log: string, cause?: unknown): Error {
  if (/No space left on device|ENOSPC/.test(log)) {
    return new Sentence(
      '磁盘已满，PostgreSQL 无法启动；腾出空间后重试，数据未丢失',
      'the disk is full, PostgreSQL cannot start: free some space and start again; nothing is lost',
      cause,
    );
  }
  return new Sentence(`PostgreSQL 未能启动：${log}`, 'PostgreSQL did not start', cause);
}

const WRONG_PASSWORD = '28P01';

/** Ready for statements, recovery included. */
async function acceptsStatements(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, connect_timeout: 2, onnotice: () => undefined });
  try {
    await sql`select 1`;
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === WRONG_PASSWORD)) return false;
    throw new Sentence(
      '数据库密码与 secrets.json 不符，请从备份恢复 secrets.json',
      'the database does not know the password in secrets.json: restore that file',
    );
  } finally {
    await sql.end({ timeout: 1 });
  }
}

async function waitUntilReady(running: Running, url: string, logFile: string): Promise<void> {
  try {
    if (await becomesReady(running, READY_MS, () => acceptsStatements(url))) return;
  } catch (error) {
    await running.stop();
    throw error;
  }
  throw explain(lastLines(logFile));
}

function prepareUser(programs: PostgresPrograms, folder: string): PostgresUser {
  const reachable = existsSync(folder) ? folder : dirname(folder);
  return choosePostgresUser([programs.initdb, programs.postgres], [reachable]);
}

export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const programs = await findPostgresPrograms();
  const user = prepareUser(programs, options.folder);
  if (existsSync(join(options.folder, 'PG_VERSION'))) await stopOrphanPostgres(options.folder);
  else await createCluster(programs, user, options);
  const port = options.port ?? (await freePort());
  const settings = Object.entries({ ...SETTINGS, ...options.settings });
  const flags = settings.flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const running = await launch({
    ...user.command(programs.postgres, ['-D', options.folder, '-p', String(port), ...flags]),
    env: childEnvironment({ LC_ALL: 'C.UTF-8' }),
    logFile: options.logFile,
    launched: options.launched,
    cwd: '/',
    // Fast shutdown: a plain SIGTERM would wait for every client to leave.
    stopSignal: 'SIGINT',
  });
  const urlOf = (database: string, role: string, secret: string): string =>
    `postgresql://${role}:${encodeURIComponent(secret)}@127.0.0.1:${port}/${database}`;
  const url = (database: string): string => urlOf(database, OWNER, options.ownerPassword);
  await waitUntilReady(running, url('postgres'), options.logFile);
  return { ...running, port, url, urlOf };
}
