/** The import arrows of docs/architecture.md, each tried from both sides: a forbidden import is refused, an allowed one is not. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ARROWS } from './arrows.ts';
import { importing, lintPlanted, type Planted, ROOT } from './planted-tree.ts';

/** Everything ships but bench/ and test/, and what measures must measure what ships. */
const UNSHIPPED = ['../../test/support/postgres.ts', '../../bench/run.ts'];
/** What is built upon the platform; its parts know nothing of it. */
const ABOVE = [
  '../../local/start/platform.ts',
  '../../demo/client/world.ts',
  '../../tools/running/running-platform.ts',
];
const PARTS = [
  'domain',
  'workflows',
  'activities',
  'temporal',
  'worker',
  'api',
  'db',
  'evidence',
  'config',
  'deploy',
];

function refusedIn(folder: string): readonly string[] {
  const unshipped = UNSHIPPED.filter((from) => !from.startsWith(`../../${folder}/`));
  return [...(ARROWS[folder]?.forbidden ?? []), ...unshipped, ...(PARTS.includes(folder) ? ABOVE : [])];
}

interface Plant {
  readonly folder: string;
  readonly from: string;
  readonly path: string;
}

function plants(side: 'allowed' | 'forbidden'): Plant[] {
  return Object.entries(ARROWS).flatMap(([folder, arrows]) =>
    (side === 'allowed' ? arrows.allowed : refusedIn(folder)).map((from, index) => ({
      folder,
      from,
      path: `${folder}/part/${side}-${index}.ts`,
    })),
  );
}

const RULE = 'eslint(no-restricted-imports)';
const all = [...plants('allowed'), ...plants('forbidden')];
const planted: Planted = Object.fromEntries(all.map(({ path, from }) => [path, importing(from)]));
const findings = lintPlanted(planted);

test('the linter reads every planted file', () => {
  expect(findings.files).toBe(all.length);
});

describe('refuses', () => {
  test.each(plants('forbidden'))('$folder → $from', ({ path }) => {
    expect([...(findings.refused.get(path) ?? [])]).toContain(RULE);
  });
});

describe('accepts', () => {
  test.each(plants('allowed'))('$folder → $from', ({ path }) => {
    expect([...(findings.refused.get(path) ?? [])]).not.toContain(RULE);
  });
});

test('a type, a re-export and a late import are imports too', () => {
  const { refused } = lintPlanted({
    'domain/kernel/type.ts': `import type { Thing } from 'zod';\nexport type Other = Thing;\n`,
    'domain/kernel/again.ts': `export * from '../../db/client.ts';\n`,
    'workflows/late.ts': `export const late = () => import('../activities/index.ts');\n`,
  });
  expect([...refused.keys()].sort()).toEqual([
    'domain/kernel/again.ts',
    'domain/kernel/type.ts',
    'workflows/late.ts',
  ]);
});

test('inside domain/ the arrows go from law and kernel to chapters to machine, and not back', () => {
  const inside = {
    'domain/law/planted.ts': '../kernel/state.ts',
    'domain/deadlines/planted.ts': '../access/roles.ts',
    'domain/access/planted.ts': '../machine/decide.ts',
    'domain/kernel/planted.ts': '../machine/evolve.ts',
    'domain/kernel/rules.ts': '../chapters/trial/decisions.ts',
    'domain/chapters/trial/planted.ts': '../../machine/gates.ts',
  };
  const accepted = {
    'domain/kernel/shapes.ts': '../chapters/trial/shape.ts',
    'domain/chapters/trial/other.ts': '../appeal/effect.ts',
    'domain/machine/planted.ts': '../chapters/trial/decisions.ts',
  };
  const { refused } = lintPlanted(
    Object.fromEntries(
      Object.entries({ ...inside, ...accepted }).map(([path, from]) => [path, importing(from)]),
    ),
  );
  expect([...refused.keys()].sort()).toEqual(Object.keys(inside).sort());
});

test('a file at the top of a folder, and a script that needs nothing installed, are held too', () => {
  const top = {
    'tools/planted.mjs': '../test/support/postgres.ts',
    'local/planted.mjs': '../tools/check.mjs',
  };
  const { refused } = lintPlanted(
    Object.fromEntries(Object.entries(top).map(([path, from]) => [path, importing(from)])),
  );
  expect([...refused.keys()].sort()).toEqual(Object.keys(top).sort());
});

test('every folder of source text has an arrow, or may import anything', () => {
  const free = ['test', 'web', 'docs', 'findings', 'dist', 'coverage', 'node_modules'];
  const folders = readdirSync(ROOT, { withFileTypes: true })
    .filter((one) => one.isDirectory() && !one.name.startsWith('.') && !free.includes(one.name))
    .map((one) => one.name);
  expect(folders.sort()).toEqual(Object.keys(ARROWS).sort());
});
