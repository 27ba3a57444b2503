/** Brings the SQL functions and their triggers to what `db/functions/*.sql` says (ADR 0011). */
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type postgres from 'postgres';
import {
  type FunctionFile,
  dropStatement,
  fileAt,
  noteStatement,
  settleStatement,
  takeBackStatement,
} from './function-statements.ts';
import { checkOneHome } from './function-text.ts';

/** A row of `drizzle.function_files`: what was applied last, with the signatures that the file defined then. */
interface AppliedFile {
  readonly file: string;
  readonly digest: string;
  readonly functions: readonly string[];
}

/** What differs between the folder and the database. */
interface Difference {
  readonly changed: readonly FunctionFile[];
  /** File names, of changed files and of those that are gone. */
  readonly forgotten: readonly string[];
  /** Signatures that those files defined; what none of them defines any more is dropped. */
  readonly formerly: readonly string[];
}

const FILE_NAME = /^[a-z][a-z0-9-]*\.sql$/;
/** `create or replace` cannot give a function another return type or other parameter names. */
const SHAPE_CHANGED = '42P13';

async function readFunctionFiles(folder: string): Promise<FunctionFile[]> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.')).toSorted();
  return await Promise.all(
    names.map(async (name) => {
      if (!FILE_NAME.test(name)) throw new Error(`db/functions/${name} must be named like-this.sql`);
      const text = await readFile(join(folder, name), 'utf8');
      return { name, text, digest: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

function compare(files: readonly FunctionFile[], applied: readonly AppliedFile[]): Difference {
  const digests = new Map(applied.map(({ file, digest }) => [file, digest]));
  const unchanged = new Set(
    files.filter(({ name, digest }) => digests.get(name) === digest).map(({ name }) => name),
  );
  const former = applied.filter(({ file }) => !unchanged.has(file));
  return {
    changed: files.filter(({ name }) => !unchanged.has(name)),
    forgotten: former.map(({ file }) => file),
    formerly: former.flatMap(({ functions }) => functions),
  };
}

/** One string of statements without parameters is one implicit transaction of the server: all of it or nothing. */
function oneString({ changed, forgotten, formerly }: Difference, dropFirst: boolean): string {
  return [
    // A function may call one that a later file defines: `settleStatement` looks at the bodies once all are there.
    'set local check_function_bodies = off',
    ...(dropFirst ? [dropStatement(formerly, 'all')] : []),
    takeBackStatement(formerly),
    noteStatement.forget(forgotten),
    ...changed.flatMap((file) => [noteStatement.begin(file.name), file.text, noteStatement.end(file)]),
    dropStatement(formerly, 'left over'),
    settleStatement,
  ].join('\n;\n');
}

/** Where in which file; a text that cannot be read is refused before the server comes to any file, but with its position. */
function placeOf(error: unknown, text: string, lastInfo: string): string {
  const position = error instanceof Error && 'position' in error ? Number(error.position) : Number.NaN;
  if (lastInfo !== '' || Number.isNaN(position)) return lastInfo;
  const [file, before] = fileAt(
    Array.from(text)
      .slice(0, position - 1)
      .join(''),
  );
  return `${file}:${before.split('\n').length}`;
}

function explain(error: unknown, place: string): Error {
  const said = error instanceof Error ? error.message : String(error);
  return new Error(`db/functions/${place}: ${said}; the functions are as they were`, { cause: error });
}

/**
 * Applies the files whose digest is another than the one applied last, all of them together or none. Functions that a
 * changed file, or one that is gone, defined before and no file defines now are dropped, with their triggers; the others
 * keep only the grants that their file gives now. The caller holds the lock of the migrations.
 * @param lastInfo the last INFO of the server on this connection: the file that it has come to
 * @throws Error naming the file; nothing was changed then
 */
export async function applyFunctions(
  sql: postgres.Sql,
  folder: string,
  lastInfo: () => string,
): Promise<void> {
  const applied = await sql<AppliedFile[]>`select file, digest, functions from drizzle.function_files`;
  const files = await readFunctionFiles(folder);
  checkOneHome(files);
  const difference = compare(files, applied);
  if (difference.changed.length === 0 && difference.forgotten.length === 0) return;
  let text = oneString(difference, false);
  try {
    await sql.unsafe(text).catch(async (error: unknown) => {
      if (!(error instanceof Error && 'code' in error && error.code === SHAPE_CHANGED)) throw error;
      text = oneString(difference, true);
      await sql.unsafe(text);
    });
  } catch (error) {
    throw explain(error, placeOf(error, text, lastInfo()));
  }
}
