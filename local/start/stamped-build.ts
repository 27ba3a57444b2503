/** What is built from sources is built again only when they changed: their digest lies beside the result. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from './files.ts';

const SKIPPED = new Set(['node_modules', 'dist', '.data', '.git']);

function* filesBelow(path: string): Generator<string> {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) {
    yield path;
    return;
  }
  for (const entry of readdirSync(path).sort()) {
    if (!SKIPPED.has(entry)) yield* filesBelow(join(path, entry));
  }
}

function digestOf(root: string, sources: readonly string[]): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of filesBelow(join(root, source)))
      hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

export interface Build {
  readonly root: string;
  /** Files and folders below the root that decide what comes out. */
  readonly sources: readonly string[];
  /** What must be there after the build. */
  readonly result: string;
  build(): Promise<void>;
}

/** True when it had to be built. */
export async function buildWhenChanged(build: Build): Promise<boolean> {
  const stamp = `${build.result}.sources`;
  const digest = digestOf(build.root, build.sources);
  if (existsSync(build.result) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return false;
  await build.build();
  replaceFile(stamp, digest);
  return true;
}
