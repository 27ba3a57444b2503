/** The files that enter the image: what git has or would add, without what `.dockerignore` drops. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join, matchesGlob, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

/** One pattern a line, relative to the root of the build. This reader knows no exceptions (`!`) and says so. */
function dropped(): string[] {
  const lines = readFileSync(join(ROOT, '.dockerignore'), 'utf8').split('\n');
  const patterns = lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
  const exception = patterns.find((one) => one.startsWith('!'));
  if (exception !== undefined) throw new Error(`.dockerignore has an exception: ${exception}`);
  return patterns;
}

/** The path itself and every folder above it: a pattern that names a folder drops all of it. */
function withFolders(path: string): string[] {
  const folder = dirname(path);
  return folder === '.' ? [path] : [path, ...withFolders(folder)];
}

/** @returns paths from the root, with `/` */
export function shippedFiles(): string[] {
  const patterns = dropped();
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return [...new Set(listed.split('\0'))].filter(
    (path) =>
      path !== '' &&
      existsSync(join(ROOT, path)) &&
      !withFolders(path).some((part) => patterns.some((pattern) => matchesGlob(part, pattern))),
  );
}

/** npm packages by hard links: a linked folder would be resolved to where it lies, outside the tree. */
function linkFolder(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkFolder(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkSync(source, target);
  }
}

/** The files of the image and the installed packages in a folder of their own, on the same disk, where git does not look. */
export class ShippedTree {
  readonly folder: string;

  constructor() {
    mkdirSync(join(ROOT, 'dist'), { recursive: true });
    this.folder = mkdtempSync(join(ROOT, 'dist', 'shipped-'));
    // PostgreSQL's own user has to reach its programs.
    chmodSync(this.folder, 0o755);
    for (const path of shippedFiles()) {
      mkdirSync(dirname(join(this.folder, path)), { recursive: true });
      copyFileSync(join(ROOT, path), join(this.folder, path));
    }
    linkFolder(join(ROOT, 'node_modules'), join(this.folder, 'node_modules'));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
