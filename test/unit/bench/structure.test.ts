/** The structure of a tree: what counts as an import and of which sort, what goes round, and how lines are counted. */
import { describe, expect, test } from 'vitest';
import type { Files } from '../../../bench/structure/files.ts';
import { between, cycles, fileGraph, valuesOnly } from '../../../bench/structure/graph.ts';
import { importsOf } from '../../../bench/structure/imports.ts';
import { matrix, structureMarkdown } from '../../../bench/structure/markdown.ts';
import { countsBy, folderWithin, linesOf, sizesOf, topFolder } from '../../../bench/structure/sizes.ts';

const sorted = (source: string, file = 'a.ts') =>
  importsOf(file, source).map(({ specifier, typeOnly }) => `${typeOnly ? 'type' : 'value'} ${specifier}`);

describe('imports of a file', () => {
  test.each([
    ["import { a } from './b.ts';", ['value ./b.ts']],
    ["import b, { type A } from './b.ts';", ['value ./b.ts']],
    ["import * as b from './b.ts';", ['value ./b.ts']],
    ["import './b.ts';", ['value ./b.ts']],
    ["import {} from './b.ts';", ['value ./b.ts']],
    ["import type { A } from './b.ts';", ['type ./b.ts']],
    ["import type * as b from './b.ts';", ['type ./b.ts']],
    ["import { type A, type B } from './b.ts';", ['type ./b.ts']],
    ["import {\n  type A,\n  b,\n} from './b.ts';", ['value ./b.ts']],
    ["export { a } from './b.ts';", ['value ./b.ts']],
    ["export * from './b.ts';", ['value ./b.ts']],
    ["export type { A } from './b.ts';", ['type ./b.ts']],
    ["export type * from './b.ts';", ['type ./b.ts']],
    ["export { type A } from './b.ts';", ['type ./b.ts']],
    ["const b = await import('./b.ts');", ['value ./b.ts']],
    ["import b from './b.json' with { type: 'json' };", ['value ./b.json']],
    ["import type { A } from './b.ts';\nimport { a } from './b.ts';", ['type ./b.ts', 'value ./b.ts']],
  ])('%s', (source, expected) => {
    expect(sorted(source)).toEqual(expected);
  });

  test('only a call of import() is deferred', () => {
    const found = importsOf('a.ts', "import './now.ts';\nconst later = () => import('./later.ts');\n");
    expect(found.filter(({ deferred }) => deferred).map(({ specifier }) => specifier)).toEqual([
      './later.ts',
    ]);
  });

  test('what only looks like one is none', () => {
    const source = [
      "// import { a } from './comment.ts';",
      "const text = `import { a } from './template.ts';`;",
      'const other = "export * from \'./string.ts\'";',
      'const dynamic = await import(other);',
      'export const c = 1;',
      'export { text };',
    ].join('\n');
    expect(sorted(source)).toEqual([]);
  });

  test('a file that cannot be parsed is an error, not a file without imports', () => {
    expect(() => importsOf('broken.ts', 'import { from')).toThrow('broken.ts');
  });
});

const TREE: Files = new Map([
  [
    'domain/case/a.ts',
    "import { b } from './b.ts';\nimport { s } from '../stages/s.ts';\nimport 'node:fs';\n",
  ],
  ['domain/case/b.ts', "import type { A } from './a.ts';\n"],
  ['domain/stages/s.ts', "import type { A } from '../case/a.ts';\nimport { r } from '../result.ts';\n"],
  ['domain/result.ts', 'export const r = 1;\n'],
  [
    'api/app.ts',
    "import { a } from '../domain/case/a.ts';\nimport x from '../package.json' with { type: 'json' };\n",
  ],
  ['api/lost.ts', "import { gone } from './gone.ts';\n"],
  ['db/functions/f.sql', '-- not code\n'],
]);

describe('a tree', () => {
  const { edges, nowhere } = fileGraph(TREE);

  test('packages, built-in modules and data are left out; a file that is missing is named', () => {
    expect(edges).toHaveLength(6);
    expect(nowhere).toEqual(['api/lost.ts → ./gone.ts']);
  });

  test('imports between folders are counted, values and types apart', () => {
    expect(matrix('domain/', between(edges, folderWithin('domain')))).toBe(
      [
        '| domain/ | (domain) | case | stages |',
        '| --- | --: | --: | --: |',
        '| (domain) |  |  |  |',
        '| case |  |  | 1 |',
        '| stages | 1 | 0 + 1 |  |',
      ].join('\n'),
    );
    expect(between(edges, topFolder)).toEqual([{ from: 'api', to: 'domain', typeOnly: false }]);
  });

  test('what goes round only by types is told apart from what goes round at run time', () => {
    expect(cycles(valuesOnly(edges))).toEqual([]);
    expect(cycles(edges)).toEqual([['domain/case/a.ts', 'domain/case/b.ts', 'domain/stages/s.ts']]);
    expect(cycles(between(edges, folderWithin('domain')))).toEqual([['case', 'stages']]);
  });

  test('the report names all of it', () => {
    const text = structureMarkdown({ name: 'planted', files: TREE }, ['domain']);
    expect(text).toContain('| all code | 6 | 10 | 2 | 3 | 3 |');
    expect(text).toContain('| SQL | 1 | 1 | 1 | 1 | 1 |');
    expect(text).toContain(
      '- files: 0; with types: 1 (domain/case/a.ts ↔ domain/case/b.ts ↔ domain/stages/s.ts)',
    );
    expect(text).toContain('- folders of domain/: 0; with types: 1 (case ↔ stages)');
    expect(text).toContain('- leads nowhere: api/lost.ts → ./gone.ts');
  });
});

describe('cycles', () => {
  const edge = (way: string) => ({ from: way[0] ?? '', to: way[1] ?? '', typeOnly: false });
  const of = (...ways: string[]) => cycles(ways.map(edge)).map((group) => group.join(''));

  test('a long way round, two apart, one that only leads into another, and none', () => {
    expect(of('ab', 'bc', 'cd', 'da')).toEqual(['abcd']);
    expect(of('ab', 'ba', 'cd', 'dc', 'bc')).toEqual(['ab', 'cd']);
    expect(of('xa', 'ab', 'ba')).toEqual(['ab']);
    expect(of('ab', 'ac', 'bd', 'cd')).toEqual([]);
  });
});

describe('sizes', () => {
  test('lines are counted as wc counts them, and a last line without its end too', () => {
    expect(['', 'a\n', 'a\nb', 'a\n\n'].map(linesOf)).toEqual([0, 1, 2, 2]);
  });

  test('of ten files: the sum, the middle, the ninth tenth and the longest', () => {
    const tenths = [10, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    expect(sizesOf(tenths)).toEqual({ files: 10, lines: 55, median: 6, p90: 10, max: 10 });
  });

  test('by folder, files of no folder left out', () => {
    expect([...countsBy(TREE, folderWithin('domain'))]).toEqual([
      ['case', [3, 1]],
      ['stages', [2]],
      ['(domain)', [1]],
    ]);
  });
});
