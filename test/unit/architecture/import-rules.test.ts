/** The import arrows of docs/architecture.md, each tried from both sides: a forbidden import is refused, an allowed one is not. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importing, lintPlanted, type Planted, ROOT } from './planted-tree.ts';

/** From a file one folder deep, since that is where most files are. */
const ARROWS: Readonly<Record<string, { allowed: readonly string[]; forbidden: readonly string[] }>> = {
  domain: {
    allowed: ['../result.ts', '../deadlines/legal-date.ts'],
    forbidden: [
      'zod',
      'node:crypto',
      '@temporalio/common',
      '../../config/env.ts',
      '../../api/app.ts',
      '../../evidence/store.ts',
    ],
  },
  workflows: {
    allowed: [
      '../../domain/machine/decide.ts',
      '@temporalio/workflow',
      '@temporalio/common',
      '../contract.ts',
    ],
    forbidden: [
      'zod',
      'node:fs',
      '@temporalio/client',
      '@temporalio/activity',
      '../../activities/index.ts',
      '../../db/client.ts',
      '../../temporal/codec.ts',
      '../../evidence/store.ts',
      '../../config/env.ts',
      '../../worker/main.ts',
    ],
  },
  activities: {
    allowed: [
      '../../workflows/contract.ts',
      '../../temporal/cases.ts',
      '../../db/client.ts',
      '../../evidence/store.ts',
      '../../domain/result.ts',
      '@temporalio/activity',
    ],
    forbidden: [
      '../../workflows/dispute-case.ts',
      '../../api/app.ts',
      '../../config/env.ts',
      '../../worker/main.ts',
      '@temporalio/workflow',
      'postgres',
      'drizzle-orm',
    ],
  },
  temporal: {
    allowed: ['../../config/env.ts', '@temporalio/client', '@temporalio/common', 'node:crypto'],
    forbidden: [
      '../../domain/result.ts',
      '../../workflows/contract.ts',
      '../../db/client.ts',
      '../../api/app.ts',
      '../../evidence/store.ts',
      '@temporalio/worker',
    ],
  },
  worker: {
    allowed: [
      '../../workflows/index.ts',
      '../../activities/index.ts',
      '../../temporal/client.ts',
      '../../db/client.ts',
      '../../evidence/store.ts',
      '../../config/env.ts',
      '@temporalio/worker',
    ],
    forbidden: ['../../api/app.ts', '../../domain/case/decide.ts', 'postgres'],
  },
  // `workflows/contract.ts` is all that the API and the activities may see of the workflows.
  api: {
    allowed: [
      '../../workflows/contract.ts',
      '../../temporal/client.ts',
      '../../db/client.ts',
      '../../evidence/store.ts',
      '../../domain/kernel/stage.ts',
      '../../config/env.ts',
      '@better-auth/drizzle-adapter',
      'express',
    ],
    forbidden: [
      '../../workflows/dispute-case.ts',
      '../../workflows/parts/alarm.ts',
      '../../activities/index.ts',
      '../../worker/main.ts',
      '@temporalio/client',
      'drizzle-orm',
      'drizzle-orm/pg-core',
      'postgres',
    ],
  },
  db: {
    allowed: ['../../domain/kernel/append-contract.ts', '../../config/env.ts', 'drizzle-orm', 'postgres'],
    forbidden: [
      '../../api/app.ts',
      '../../temporal/client.ts',
      '../../workflows/contract.ts',
      '../../activities/index.ts',
      '../../worker/main.ts',
      '../../evidence/store.ts',
      '@temporalio/client',
    ],
  },
  evidence: {
    allowed: ['../../domain/result.ts', '../../config/env.ts', 'sharp', 'flydrive/drivers/s3', 'node:fs'],
    forbidden: [
      '../../api/app.ts',
      '../../db/client.ts',
      '../../activities/index.ts',
      '../../temporal/client.ts',
      '../../worker/main.ts',
      'drizzle-orm',
      'postgres',
      '@temporalio/common',
    ],
  },
  config: {
    allowed: ['zod'],
    forbidden: [
      '../../db/client.ts',
      '../../evidence/store.ts',
      '../../domain/result.ts',
      'postgres',
      '@temporalio/common',
    ],
  },
  // What one machine runs is started as processes of its own: only the database is prepared from within.
  local: {
    allowed: [
      '../../config/env.ts',
      '../../db/migrate.ts',
      '../../demo/player/open-demo-cases.ts',
      '../setup/sentence.mjs',
      'postgres',
      '@temporalio/client',
      'node:child_process',
    ],
    forbidden: [
      '../../api/app.ts',
      '../../domain/result.ts',
      '../../worker/create-worker.ts',
      '../../temporal/client.ts',
      '../../activities/index.ts',
      '../../workflows/contract.ts',
      '../../evidence/store.ts',
      '../../tools/running/running-platform.ts',
    ],
  },
  demo: {
    allowed: [
      '../../domain/case/stage.ts',
      '../../api/catalogue/task-kinds/words.ts',
      '../client/world.ts',
      'zod',
      'sharp',
    ],
    forbidden: [
      '../../api/app.ts',
      '../../api/catalogue/catalogue.ts',
      '../../db/client.ts',
      '../../config/env.ts',
      '../../local/start/platform.ts',
      '../../temporal/client.ts',
      '../../workflows/contract.ts',
      '../../tools/demo/find-platform.ts',
      'postgres',
      '@temporalio/client',
    ],
  },
  tools: {
    allowed: [
      '../../api/relay.ts',
      '../../worker/bundle.ts',
      '../../db/client.ts',
      '../../local/start/platform.ts',
      '../../demo/client/world.ts',
      '../../domain/result.ts',
      'drizzle-orm',
    ],
    forbidden: [],
  },
  bench: {
    allowed: [
      '../../local/start/platform.ts',
      '../../db/client.ts',
      '../../config/env.ts',
      '../../worker/bundle.ts',
    ],
    forbidden: ['../../tools/demo/find-platform.ts'],
  },
  deploy: {
    allowed: ['node:http'],
    forbidden: ['../../config/env.ts', '../../local/setup/sentence.mjs'],
  },
};

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
  const free = ['test', 'web', 'docs', 'dist', 'coverage', 'node_modules'];
  const folders = readdirSync(ROOT, { withFileTypes: true })
    .filter((one) => one.isDirectory() && !one.name.startsWith('.') && !free.includes(one.name))
    .map((one) => one.name);
  expect(folders.sort()).toEqual(Object.keys(ARROWS).sort());
});
