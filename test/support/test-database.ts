/** A database of its own for each test file, copied from the migrated template. */
import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { inject } from 'vitest';
import { TEMPLATE, databaseUrl } from './postgres.ts';

export interface TestDatabase {
  readonly name: string;
  readonly port: number;
  readonly ownerUrl: string;
  readonly apiUrl: string;
  readonly workerUrl: string;
  drop(): Promise<void>;
}

async function asAdmin(port: number, statement: string): Promise<void> {
  const admin = postgres(databaseUrl(port, 'postgres'), { max: 1, onnotice: () => undefined });
  try {
    await admin.unsafe(statement);
  } finally {
    await admin.end();
  }
}

/** `empty`: not migrated. */
export async function createTestDatabase(options: { empty?: boolean } = {}): Promise<TestDatabase> {
  const port = inject('postgresPort');
  const name = `t_${randomBytes(6).toString('hex')}`;
  await asAdmin(port, `create database ${name} ${options.empty ? '' : `template ${TEMPLATE}`}`);
  return {
    name,
    port,
    ownerUrl: databaseUrl(port, name),
    apiUrl: databaseUrl(port, name, 'jingfa_api'),
    workerUrl: databaseUrl(port, name, 'jingfa_worker'),
    drop: () => asAdmin(port, `drop database ${name} with (force)`),
  };
}
