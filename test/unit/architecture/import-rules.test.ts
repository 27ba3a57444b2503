/** The import arrows of docs/architecture.md, each tried from both sides: a forbidden import is refused, an allowed one is not. */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
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
  'papers',
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

test('every file that an arrow names is there', () => {
  const ours = all.filter(({ from }) => from.startsWith('.'));
  const absent = ours.filter(({ path, from }) => !existsSync(join(ROOT, dirname(path), from)));
  expect(absent.map(({ folder, from }) => `${folder} → ${from}`)).toEqual([]);
  expect(ours.length).toBeGreaterThan(100);
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
    'domain/access/rules.ts': '../chapters/trial/decisions.ts',
    'domain/access/policy/shapes.ts': '../../chapters/tasks/shape.ts',
    'domain/access/policy/codes.ts': '../../kernel/codes.ts',
    'domain/access/policy/days.ts': '../../deadlines/legal-date.ts',
    'domain/kernel/planted.ts': '../machine/evolve.ts',
    'domain/kernel/rules.ts': '../chapters/trial/decisions.ts',
    'domain/chapters/trial/planted.ts': '../../machine/gates.ts',
  };
  const accepted = {
    'domain/access/words.ts': '../chapters/people/words.ts',
    'domain/access/policy/kinds.ts': '../../chapters/tasks/codes.ts',
    'domain/access/policy/stages.ts': '../../kernel/stage.ts',
    'domain/access/policy/decided.ts': '../../kernel/decision-data.ts',
    'domain/access/policy/law.ts': '../../law/rule.ts',
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

test('no file reaches itself again, not even by its types', () => {
  const types = (name: string, other: string) =>
    `import type { ${other} } from './${other.toLowerCase()}.ts';\nexport interface ${name} {\n  readonly other: ${other};\n}\n`;
  const round = {
    'domain/kernel/first.ts': types('First', 'Second'),
    'domain/kernel/second.ts': types('Second', 'Third'),
    'domain/kernel/third.ts': types('Third', 'First'),
  };
  const { refused } = lintPlanted({ ...round, 'domain/kernel/fourth.ts': types('Fourth', 'First') });
  const cyclic = [...refused].filter(([, rules]) => rules.has('import(no-cycle)'));
  expect(cyclic.map(([path]) => path).sort()).toEqual(Object.keys(round).sort());
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

test('the web app knows no code but its own, and a screen no other', () => {
  const refusedThere = {
    'web/src/planted.ts': '../vite.config.ts',
    'web/src/app/domain.ts': '../../../domain/result.ts',
    'web/src/app/node.ts': 'node:fs',
    'web/src/parts/api.ts': '../../../api/app.ts',
    'web/src/parts/screen.ts': '../screens/worklist/worklist.tsx',
    'web/src/parts/form/screen.ts': '../../screens/worklist/worklist.tsx',
    'web/src/parts/form/words.ts': '../../../../words/dictionary.ts',
    'web/src/screens/case/other.ts': '../worklist/worklist.tsx',
    'web/src/screens/case/domain.ts': '../../../../domain/result.ts',
    'web/src/screens/inspector/chain.ts': '../../../../domain/record/chain.ts',
    'web/src/screens/case/clocks/other.ts': '../../worklist/worklist.tsx',
    'web/src/screens/case/clocks/db.ts': '../../../../../db/client.ts',
    'web/src/words/screen.ts': '../screens/worklist/worklist.tsx',
  };
  const accepted = {
    'web/src/app/routes.ts': '../screens/worklist/worklist.tsx',
    'web/src/app/package.ts': 'react',
    'web/src/parts/own.ts': '../api/problem.ts',
    'web/src/parts/form/own.ts': '../../api/problem.ts',
    'web/src/screens/case/shared.ts': '../../parts/states.tsx',
    'web/src/screens/case/mine.ts': './case.tsx',
    'web/src/screens/case/clocks/mine.ts': '../case.tsx',
    'web/src/screens/case/clocks/shared.ts': '../../../parts/states.tsx',
  };
  const { refused } = lintPlanted(
    Object.fromEntries(
      Object.entries({ ...refusedThere, ...accepted }).map(([path, from]) => [path, importing(from)]),
    ),
  );
  const byThisRule = [...refused].filter(([, rules]) => rules.has(RULE));
  expect(byThisRule.map(([path]) => path).sort()).toEqual(Object.keys(refusedThere).sort());
});

test('of the platform the web app shares the form of the hash chain with one file, and nothing else', () => {
  const check = 'web/src/screens/inspector/chain-check.ts';
  const refusedFor = (from: string): boolean =>
    lintPlanted({ [check]: importing(from) })
      .refused.get(check)
      ?.has(RULE) === true;
  expect(refusedFor('../../../../domain/record/chain.ts')).toBe(false);
  expect(refusedFor('../../../../domain/law/rule.ts')).toBe(true);
  expect(refusedFor('../../../../domain/result.ts')).toBe(true);
  expect(refusedFor('../../../../api/app.ts')).toBe(true);
});

test('every folder of source text has an arrow, or may import anything', () => {
  // The arrows of web/ lead inside web/src, and have a test of their own above.
  const free = ['test', 'web', 'docs', 'findings', 'dist', 'coverage', 'node_modules'];
  const folders = readdirSync(ROOT, { withFileTypes: true })
    .filter((one) => one.isDirectory() && !one.name.startsWith('.') && !free.includes(one.name))
    .map((one) => one.name);
  expect(folders.sort()).toEqual(Object.keys(ARROWS).sort());
});
