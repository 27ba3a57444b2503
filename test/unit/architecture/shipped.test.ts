/** The image is built without test/: every file that enters it finds all it names among the files that enter it. */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { parseAst } from 'vitest/node';
import { shippedFiles } from '../../support/shipped-tree.ts';
import { ROOT } from './planted-tree.ts';

interface Named {
  readonly by: string;
  readonly path: string;
}

interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const textOf = (value: unknown): string | undefined =>
  isNode(value) && typeof value['value'] === 'string' ? value['value'] : undefined;

/** Imports of every kind, types too, and `new URL('…', import.meta.url)`, `import.meta.resolve('…')`. */
const TEXT_OF: Readonly<Record<string, (node: Node) => string | undefined>> = {
  ImportDeclaration: (node) => textOf(node['source']),
  ExportNamedDeclaration: (node) => textOf(node['source']),
  ExportAllDeclaration: (node) => textOf(node['source']),
  ImportExpression: (node) => textOf(node['source']),
  NewExpression: (node) => firstOf(node, 'URL'),
  CallExpression: (node) => firstOf(node, 'resolve'),
};

function firstOf(node: Node, name: string): string | undefined {
  const callee = node['callee'] as Node;
  const called = (callee['property'] ?? callee) as Node;
  return called['name'] === name ? textOf((node['arguments'] as unknown[])[0]) : undefined;
}

/** A program that is started by its path from the root: `worker/build-bundle.ts`. */
const FOLDERS = readdirSync(ROOT, { withFileTypes: true }).flatMap((one) =>
  one.isDirectory() ? [one.name] : [],
);
const PROGRAM = new RegExp(`^(?:${FOLDERS.join('|')})/[\\w/-]+\\.(?:ts|mjs)$`);

function* namedIn(by: string, node: unknown): Generator<Named> {
  if (Array.isArray(node)) for (const one of node) yield* namedIn(by, one);
  if (!isNode(node)) return;
  const text = TEXT_OF[node.type]?.(node);
  if (text?.startsWith('.') === true) yield { by, path: posix.join(dirname(by), text) };
  const literal = node.type === 'Literal' ? textOf(node) : undefined;
  if (literal !== undefined && PROGRAM.test(literal)) yield { by, path: literal };
  for (const value of Object.values(node)) if (typeof value === 'object') yield* namedIn(by, value);
}

/** What files name and the tree of those that ship has not. Folders may be named too. */
function missing(files: Iterable<readonly [string, string]>): { named: number; missing: Named[] } {
  const code = [...files].filter(([path]) => /\.(?:ts|mjs)$/.test(path));
  const named = code.flatMap(([path, text]) => [...namedIn(path, parseAst(text, { lang: 'ts' }))]);
  const folders = new Set([...SHIPPED.keys()].flatMap((path) => foldersOf(path)));
  const has = (path: string): boolean =>
    SHIPPED.has(path) || MADE.has(path) || folders.has(path.replace(/\/$/, ''));
  return { named: named.length, missing: named.filter(({ path }) => !has(path)) };
}

const foldersOf = (path: string): string[] =>
  path === '.' ? [] : [dirname(path), ...foldersOf(dirname(path))];

/** Made in the image by the build of the web app, from what ships (docs/adr/0019). */
const MADE: ReadonlySet<string> = new Set(['web/src/api/generated.ts']);

const SHIPPED = new Map(shippedFiles().map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]));

test('the image has no tests, and all that starts in it', () => {
  const paths = [...SHIPPED.keys()];
  expect(paths.filter((path) => path.startsWith('test/'))).toEqual([]);
  expect(paths).toEqual(
    expect.arrayContaining(['api/main.ts', 'worker/main.ts', 'local/start.mjs', 'tools/migrate.ts']),
  );
});

test('every module it names is in it', () => {
  const found = missing(SHIPPED);
  expect(found.missing).toEqual([]);
  expect(found.named).toBeGreaterThan(1000);
});

test.each([
  ['an import', "import { startServer } from '../test/support/postgres.ts';\nexport default startServer;\n"],
  ['a type', "export type { Planted } from '../test/unit/architecture/planted-tree.ts';\n"],
  ['a late import', "export const late = () => import('../test/support/postgres.ts');\n"],
  ['a module by its address', "export const at = new URL('../test/support/postgres.ts', import.meta.url);\n"],
  ['a program', "export const args = ['test/support/postgres.ts'];\n"],
])('%s of test/ is found', (_, text) => {
  expect(missing([['local/planted.ts', text]]).missing.map(({ by }) => by)).toEqual(['local/planted.ts']);
});

test('every program that package.json, the Dockerfile and compose start is in it', () => {
  const started = ['package.json', 'Dockerfile', 'docker-compose.yml'].flatMap((name) =>
    [...(SHIPPED.get(name) ?? '').matchAll(/\b(?:[a-z-]+\/)+[\w-]+\.(?:ts|mjs)\b/g)].map(([path]) => path),
  );
  expect(started.length).toBeGreaterThan(15);
  expect(started.filter((path) => !SHIPPED.has(path))).toEqual([]);
});
