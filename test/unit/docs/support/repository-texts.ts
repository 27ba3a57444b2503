/** Every text of the repository that cites something: code (ts, mjs, sql) and documents (md), read once. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { ROOT } from '../../architecture/planted-tree.ts';

export interface SourceText {
  /** From the root of the repository, with forward slashes. */
  readonly path: string;
  readonly kind: 'ts' | 'mjs' | 'sql' | 'md';
  readonly text: string;
}

/** Folders that hold nothing of ours; every other folder is read, hidden ones but for Git's own included. */
const NOT_OURS: ReadonlySet<string> = new Set(['node_modules', '.git', '.data', 'dist', 'coverage']);
const KINDS = ['ts', 'mjs', 'sql', 'md'] as const;

const kindOf = (name: string): SourceText['kind'] | undefined =>
  KINDS.find((kind) => extname(name) === `.${kind}`);

function read(folder: string): SourceText[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry): SourceText[] => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : read(path);
    const kind = kindOf(entry.name);
    if (kind === undefined) return [];
    const name = relative(ROOT, path).split(sep).join('/');
    return [{ path: name, kind, text: readFileSync(path, 'utf8') }];
  });
}

export const repositoryTexts = (): readonly SourceText[] => read(ROOT);
