/** The files of a revision of this repository, in a folder of their own. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../local/start/build.ts';

const git = (...args: readonly string[]): string =>
  execFileSync('git', ['-C', ROOT, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();

/** The short hash of a revision's commit; throws where there is no such revision. */
export function commitOf(revision: string): string {
  try {
    return git('rev-parse', '--short', '--verify', '--end-of-options', `${revision}^{commit}`);
  } catch (cause) {
    throw new Error(`git knows no revision ${revision}`, { cause });
  }
}

/**
 * Leaves no trace in the repository: an archive is unpacked, no worktree is registered.
 *
 * @param folder exists and is empty
 */
export function extractRevision(commit: string, folder: string): void {
  const archive = join(folder, '.archive.tar');
  git('archive', '--format=tar', `--output=${archive}`, commit);
  execFileSync('tar', ['-xf', archive, '-C', folder]);
  rmSync(archive);
}
