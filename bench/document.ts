/** Puts a run's tables into their place in docs/performance.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../local/start/build.ts';

const DOCUMENT = join(ROOT, 'docs', 'performance.md');

export const machine = (): string =>
  `${availableParallelism()} × ${cpus()[0]?.model ?? 'processor'}, Node ${process.versions.node}`;

/** @param place between the marks `<!-- place:begin -->` and `<!-- place:end -->` */
export function writeInto(place: string, tables: string): void {
  const [begin, end] = [`<!-- ${place}:begin -->`, `<!-- ${place}:end -->`];
  const text = readFileSync(DOCUMENT, 'utf8');
  const [before, after] = [text.indexOf(begin), text.indexOf(end)];
  if (before < 0 || after < before) throw new Error(`${DOCUMENT} has no place for the tables of ${place}`);
  writeFileSync(DOCUMENT, `${text.slice(0, before + begin.length)}\n${tables}${text.slice(after)}`);
}
