/** The files of a revision of this repository, in a folder of their own. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../scripts/start/build.ts';

const git = (...args: readonly string[]): string =>
  execFileSync('git', ['-C', ROOT, ...args], { encoding: 'utf8' }).trim();

/**
 * Leaves no trace in the repository: an archive is unpacked, no worktree is registered.
 *
 * @param folder exists and is empty
 * @returns the short hash of the revision's commit; throws where there is no such revision
 */
export function extractRevision(revision: string, folder: string): string {
  const commit = git('rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`);
  const archive = join(folder, '.archive.tar');
  git('archive', '--format=tar', `--output=${archive}`, commit);
  execFileSync('tar', ['-xf', archive, '-C', folder]);
  rmSync(archive);
  return git('rev-parse', '--short', commit);
}
