/** One instance per data folder. A lock whose process is gone is taken over. */
import { closeSync, linkSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { Sentence } from '../setup/sentence.mjs';
import { identify, isAlive, readIdentity } from './process-identity.ts';

export interface Lock {
  release(): void;
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function create(path: string): boolean {
  const mine = `${path}.${process.pid}`;
  const file = openSync(mine, 'w', 0o600);
  try {
    writeSync(file, JSON.stringify(identify(process.pid)));
  } finally {
    closeSync(file);
  }
  try {
    // A link either appears with its whole content or not at all: nobody ever reads half a lock.
    linkSync(mine, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Moved away under a name of our own and looked at again: another starter may have been quicker. */
function removeStale(path: string, stale: string): void {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (readIfThere(aside) !== stale) {
    try {
      linkSync(aside, path);
    } catch {
      // A third starter has locked it meanwhile; it will be read next.
    }
  }
  rmSync(aside, { force: true });
}

export function takeLock(path: string, folder: string): Lock {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (create(path)) return { release: () => rmSync(path, { force: true }) };
    const content = readIfThere(path);
    if (content === undefined) continue;
    const holder = readIdentity(content);
    if (holder && isAlive(holder)) {
      throw new Sentence(
        `${folder} 已被另一个实例使用（进程 ${holder.pid}），请先停止它或用 --data 指定另一个文件夹`,
        `another instance (process ${holder.pid}) is using this data folder: stop it first, or name another with --data`,
      );
    }
    removeStale(path, content);
  }
  throw new Sentence(`无法锁定 ${folder}，请稍后重试`, 'the data folder could not be locked: try again');
}
