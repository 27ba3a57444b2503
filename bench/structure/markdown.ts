/** The structure of a tree as markdown. */
import { table } from '../report.ts';
import type { Tree } from './files.ts';
import { type Edge, between, cycles, fileGraph, valuesOnly } from './graph.ts';
import { type Sizes, codeOnly, countsBy, folderWithin, ownFolder, sizesOf, topFolder } from './sizes.ts';

const BIGGEST = 12;

const cells = ({ files, lines, median, p90, max }: Sizes): string[] =>
  [files, lines, median, p90, max].map(String);

function sizeTable(first: string, counts: ReadonlyMap<string, readonly number[]>): string {
  const rows = [...counts].map(([name, lines]) => [name, ...cells(sizesOf(lines))]);
  return table([first, 'files', 'lines', 'median', 'p90', 'max'], rows);
}

function sizes({ files }: Tree): string {
  const code = codeOnly(files);
  const sql = new Map([...files].filter(([path]) => path.endsWith('.sql')));
  const rows = new Map([
    ...countsBy(code, topFolder),
    ...countsBy(code, () => 'all code'),
    ...countsBy(sql, () => 'SQL'),
  ]);
  return sizeTable('lines', rows);
}

/** Biggest first. */
function biggest({ files }: Tree): string {
  const counts = [...countsBy(codeOnly(files), ownFolder)];
  const lines = (of: readonly number[]): number => sizesOf(of).lines;
  const sorted = counts.toSorted(([, one], [, other]) => lines(other) - lines(one));
  return sizeTable('biggest folders, without those below', new Map(sorted.slice(0, BIGGEST)));
}

/** Rows import columns: values, and types after a plus. */
export function matrix(title: string, edges: readonly Edge[]): string {
  const names = [...new Set(edges.flatMap(({ from, to }) => [from, to]))].sort();
  const cell = (from: string, to: string): string => {
    const found = edges.filter((edge) => edge.from === from && edge.to === to);
    const values = valuesOnly(found).length;
    const types = found.length - values;
    if (found.length === 0) return '';
    return types === 0 ? String(values) : `${values} + ${types}`;
  };
  return table(
    [title, ...names],
    names.map((from) => [from, ...names.map((to) => cell(from, to))]),
  );
}

function cycleLine(of: string, edges: readonly Edge[]): string {
  const line = (found: readonly (readonly string[])[]): string =>
    found.length === 0 ? '0' : `${found.length} (${found.map((group) => group.join(' ↔ ')).join('; ')})`;
  return `- ${of}: ${line(cycles(valuesOnly(edges)))}; with types: ${line(cycles(edges))}`;
}

/** @param within folders whose own folders are set beside each other, as `domain` */
export function structureMarkdown(tree: Tree, within: readonly string[]): string {
  const { edges, nowhere } = fileGraph(tree.files);
  const top = between(edges, topFolder);
  const inside = within.map((parent) => ({ parent, edges: between(edges, folderWithin(parent)) }));
  const circles = [
    cycleLine('files', edges),
    cycleLine('top folders', top),
    ...inside.map(({ parent, edges: own }) => cycleLine(`folders of ${parent}/`, own)),
    cycleLine('folders at any depth', between(edges, ownFolder)),
    ...nowhere.map((line) => `- leads nowhere: ${line}`),
  ];
  return `${[
    `## Structure: ${tree.name}`,
    sizes(tree),
    biggest(tree),
    'Imports between folders; rows import columns; values, and types after a plus:',
    matrix('top folders', top),
    ...inside.map(({ parent, edges: own }) => matrix(`${parent}/`, own)),
    'Groups in which each imports each other, directly or by a way round:',
    circles.join('\n'),
  ].join('\n\n')}\n`;
}
