/** The files whose structure is measured: what git knows of the working tree, or of a revision. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../local/start/build.ts';
import { commitOf, extractRevision } from '../revision.ts';

/** Text by path from the root, with forward slashes. */
export type Files = ReadonlyMap<string, string>;

export interface Tree {
  /** "working tree" or the commit. */
  readonly name: string;
  readonly files: Files;
}

const MEASURED = /\.(?:[mc]?[jt]sx?|sql)$/;

function read(folder: string, paths: readonly string[]): Files {
  const measured = paths.filter((path) => MEASURED.test(path)).sort();
  return new Map(measured.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

function workingTree(): Tree {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  // A file that was deleted and not committed is still listed.
  const paths = [...new Set(listed.split('\0'))].filter(
    (path) => path !== '' && existsSync(join(ROOT, path)),
  );
  return { name: 'working tree', files: read(ROOT, paths) };
}

function ofRevision(revision: string): Tree {
  const folder = mkdtempSync(join(tmpdir(), 'jingfa-structure-'));
  try {
    const name = commitOf(revision);
    extractRevision(name, folder);
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return {
      name,
      files: read(
        folder,
        paths.filter((path) => statSync(join(folder, path)).isFile()),
      ),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param revision undefined: the working tree, with what is not committed */
export const readTree = (revision: string | undefined): Tree =>
  revision === undefined ? workingTree() : ofRevision(revision);
