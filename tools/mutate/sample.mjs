/**
 * Which lines of `domain/` a mutation run looks at: all, or one block in N, drawn by a digest of its place so that everybody draws the
 * same blocks and a change of one file moves no other's. Another `from` draws blocks that the first has not.
 */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';

/** A function has about so many lines: a sample takes it as a whole or not at all. */
const BLOCK_LINES = 15;
/** `words.ts` are labels in two languages and `shape.ts` types with their traits: neither holds a condition. */
const UNDECIDING = /(?:^|\/)(?:words|shape)\.ts$/u;

const isDrawn = (name, block, { oneIn, from }) =>
  Number.parseInt(createHash('sha256').update(`${name}:${block}`).digest('hex').slice(0, 8), 16) % oneIn ===
  from;

/** @returns the files, with `/` */
export const domainFiles = (folder = 'domain') =>
  globSync(`${folder}/**/*.ts`)
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => !UNDECIDING.test(name))
    .sort();

/**
 * @param draw `{ oneIn, from }`: of `oneIn` samples that have no block in common and are together all of it, the one numbered `from`
 * @returns patterns of Stryker: `file:first-last` for the blocks drawn, the files themselves for one in one
 */
export function sampleOf(files, draw) {
  if (draw.oneIn === 1) return files;
  return files.flatMap((name) => {
    const lines = readFileSync(name, 'utf8').split('\n').length;
    const blocks = Array.from({ length: Math.ceil(lines / BLOCK_LINES) }, (_, block) => block);
    return blocks
      .filter((block) => isDrawn(name, block, draw))
      .map((block) => `${name}:${block * BLOCK_LINES + 1}-${Math.min((block + 1) * BLOCK_LINES, lines)}`);
  });
}
