/** How many lines files have, and how they are spread over folders. */
import { dirname } from 'node:path/posix';
import { percentile } from '../load.ts';
import type { Files } from './files.ts';
import { isCode } from './graph.ts';

export interface Sizes {
  readonly files: number;
  readonly lines: number;
  readonly median: number;
  readonly p90: number;
  readonly max: number;
}

/** As `wc -l` counts them, and a last line without its end counts too. */
export function linesOf(text: string): number {
  const ends = text.split('\n').length - 1;
  return text === '' || text.endsWith('\n') ? ends : ends + 1;
}

export function sizesOf(counts: readonly number[]): Sizes {
  const [median, p90] = [0.5, 0.9].map((share) => percentile(counts, share)) as [number, number];
  const lines = counts.reduce((sum, one) => sum + one, 0);
  return { files: counts.length, lines, median, p90, max: Math.max(...counts) };
}

/** Lines of each file, by the folder that `folderOf` names; files of no folder are left out. */
export function countsBy(
  files: Files,
  folderOf: (path: string) => string | undefined,
): ReadonlyMap<string, readonly number[]> {
  const counts = new Map<string, number[]>();
  for (const [path, text] of files) {
    const folder = folderOf(path);
    if (folder !== undefined) counts.set(folder, [...(counts.get(folder) ?? []), linesOf(text)]);
  }
  return counts;
}

export const codeOnly = (files: Files): Files => new Map([...files].filter(([path]) => isCode(path)));

const ROOT_FILES = '(root)';

export function topFolder(path: string): string {
  const at = path.indexOf('/');
  return at < 0 ? ROOT_FILES : path.slice(0, at);
}

/** Names the folder just below `parent`; a file that lies in `parent` itself is one of `(parent)`. */
export const folderWithin =
  (parent: string) =>
  (path: string): string | undefined => {
    if (!path.startsWith(`${parent}/`)) return undefined;
    const rest = path.slice(parent.length + 1);
    const at = rest.indexOf('/');
    return at < 0 ? `(${parent})` : rest.slice(0, at);
  };

/** The folder that a file lies in, at any depth. */
export const ownFolder = (path: string): string => dirname(path);
