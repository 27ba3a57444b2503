/** No code of the tables is dead: each is given as a reason somewhere, or nobody could ever meet it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { REFUSALS } from '../../../domain/kernel/refusals.ts';
import { ROOT } from '../architecture/planted-tree.ts';

function sourcesOf(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('refusals.ts'))
    .map((name) => readFileSync(join(ROOT, folder, name), 'utf8'));
}

/** Literals in the call of `refuse`, and those of a table of reasons: its `code`s, or the values of a record of codes. */
const GIVEN = [
  /\brefuse\(([^)]*)\)/g,
  /\bcode: ('[a-z_]+')/g,
  /(?:RefusalCode|typeof refuse>\[0\])> = \{([^}]*)\}/g,
];

function codesIn(source: string): string[] {
  const places = GIVEN.flatMap((pattern) => [...source.matchAll(pattern)].map((match) => match[1] ?? ''));
  return places.flatMap((place) => [...place.matchAll(/'([a-z_]+)'/g)].map((match) => match[1] ?? ''));
}

test('every refusal code is given somewhere', () => {
  const given = new Set([...sourcesOf('domain'), ...sourcesOf('api')].flatMap(codesIn));
  expect(Object.keys(REFUSALS).filter((code) => !given.has(code))).toEqual([]);
});
