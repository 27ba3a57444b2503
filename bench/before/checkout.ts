/** A revision ready to start: its files in a scratch folder, with its packages. */
import { readFileSync, rmSync } from 'node:fs';
import { dirname, delimiter, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { childEnvironment } from '../../config/env.ts';
import { lastWords, runCommand } from '../../local/setup/run-command.mjs';
import { ROOT } from '../../local/start/build.ts';
import { extractRevision } from '../revision.ts';

type LockFile = { readonly packages: Readonly<Record<string, unknown>> };

/** Whether both install the same packages: which of them the project itself asks for changes nothing in the folder. */
export function samePackages(one: LockFile, other: LockFile): boolean {
  const withoutRoot = ({ packages }: LockFile) => ({ ...packages, '': undefined });
  return isDeepStrictEqual(withoutRoot(one), withoutRoot(other));
}

const readLock = (folder: string): LockFile =>
  JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as LockFile;

/** npm's own variables point to the checkout that the bench was started from. */
export function environmentOfCheckout(own: Readonly<Record<string, string>>): Record<string, string> {
  const inherited = Object.entries(childEnvironment(own)).filter(([name]) => !name.startsWith('npm_'));
  return Object.fromEntries(inherited);
}

async function run(command: string, args: readonly string[], cwd: string): Promise<void> {
  const env = environmentOfCheckout({});
  // npm picks versions by the Node that it runs under: this one.
  const PATH = [dirname(process.execPath), env['PATH'] ?? ''].join(delimiter);
  const { code, output } = await runCommand(command, args, { cwd, env: { ...env, PATH }, quiet: true });
  if (code !== 0) throw new Error(`${command} ${args[0]}: ${lastWords(output)}`);
}

/** Links of files and not of the folder: a module's own path must lie in the checkout that loads it. */
async function sharePackages(folder: string): Promise<void> {
  const from = join(ROOT, 'node_modules');
  const to = join(folder, 'node_modules');
  try {
    await run('cp', ['-al', from, to], folder);
  } catch {
    // The scratch folder is on another disk.
    rmSync(to, { recursive: true, force: true });
    await run('cp', ['-a', from, to], folder);
  }
}

export async function checkOut(commit: string, folder: string, say: (line: string) => void): Promise<void> {
  extractRevision(commit, folder);
  if (samePackages(readLock(ROOT), readLock(folder))) {
    await sharePackages(folder);
    say(`· ${commit} checked out, with the packages of this checkout`);
  } else {
    say(`· ${commit} has other packages: npm ci`);
    // .npmrc keeps brand-new versions out when a version is chosen; what the lock file names was chosen before.
    await run('npm', ['ci', '--min-release-age=0'], folder);
  }
}
