/** Which file imports which, which folder which, and where that goes round. */
import { dirname, join } from 'node:path/posix';
import type { Files } from './files.ts';
import { importsOf } from './imports.ts';

export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

export interface FileGraph {
  /** Between files of the tree, by path; packages and built-in modules are left out. */
  readonly edges: readonly Edge[];
  /** Relative imports of a file that the tree does not have, as "from → specifier". */
  readonly nowhere: readonly string[];
}

const CODE = /\.[mc]?[jt]sx?$/;

export const isCode = (path: string): boolean => CODE.test(path);

export function fileGraph(files: Files): FileGraph {
  const edges: Edge[] = [];
  const nowhere: string[] = [];
  for (const [from, source] of files) {
    if (!isCode(from)) continue;
    for (const { specifier, typeOnly } of importsOf(from, source)) {
      if (!specifier.startsWith('.')) continue;
      const to = join(dirname(from), specifier);
      if (files.has(to)) edges.push({ from, to, typeOnly });
      else if (isCode(to)) nowhere.push(`${from} → ${specifier}`);
    }
  }
  return { edges, nowhere };
}

/** @returns edges between the folders that `folderOf` names; those inside one folder, or of a file in none, are left out */
export function between(
  edges: readonly Edge[],
  folderOf: (path: string) => string | undefined,
): readonly Edge[] {
  return edges.flatMap(({ from: fromFile, to: toFile, typeOnly }) => {
    const [from, to] = [folderOf(fromFile), folderOf(toFile)];
    return from === undefined || to === undefined || from === to ? [] : [{ from, to, typeOnly }];
  });
}

export const valuesOnly = (edges: readonly Edge[]): readonly Edge[] =>
  edges.filter(({ typeOnly }) => !typeOnly);

/** Everything that can be reached along the edges; the start only where a way leads back to it. */
function reachable(start: string, next: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [...(next.get(start) ?? [])];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    open.push(...(next.get(node) ?? []));
  }
  return seen;
}

/** @returns the groups in which each imports each other, directly or by a way round; sorted, each with its members sorted */
export function cycles(edges: readonly Edge[]): readonly (readonly string[])[] {
  const next = new Map<string, Set<string>>();
  for (const { from, to } of edges) next.set(from, (next.get(from) ?? new Set()).add(to));
  const reach = new Map([...next.keys()].map((node) => [node, reachable(node, next)]));
  const grouped = new Set<string>();
  const groups: string[][] = [];
  for (const node of [...next.keys()].sort()) {
    const there = reach.get(node);
    if (grouped.has(node) || there?.has(node) !== true) continue;
    const group = [...there].filter((other) => reach.get(other)?.has(node) === true).sort();
    for (const member of group) grouped.add(member);
    groups.push(group);
  }
  return groups;
}
