/** The import arrows of docs/architecture.md, each tried from both sides: a forbidden import is refused, an allowed one is not. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lintPlanted, type Planted, ROOT } from './planted-tree.ts';

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
      '../../words/dictionary.ts',
    ],
  },
  words: {
    allowed: ['../../domain/case/stage.ts', '../sight.ts'],
    forbidden: [
      'zod',
      'node:fs',
      '../../api/cases/masking.ts',
      '../../config/env.ts',
      '../../db/client.ts',
      '../../demo/names.ts',
      '../../scripts/demo/names.ts',
      '../../workflows/contract.ts',
    ],
  },
  workflows: {
    allowed: ['../../domain/case/decide.ts', '@temporalio/workflow', '@temporalio/common', '../contract.ts'],
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
    forbidden: ['../../api/app.ts', '../../domain/case/decide.ts', '../../scripts/demo.ts', 'postgres'],
  },
  // `workflows/contract.ts` is all that the API and the activities may see of the workflows.
  api: {
    allowed: [
      '../../workflows/contract.ts',
      '../../temporal/client.ts',
      '../../db/client.ts',
      '../../evidence/store.ts',
      '../../domain/case/stage.ts',
      '../../words/dictionary.ts',
      '../../config/env.ts',
      '@better-auth/drizzle-adapter',
      'express',
    ],
    forbidden: [
      '../../workflows/dispute-case.ts',
      '../../workflows/parts/alarm.ts',
      '../../activities/index.ts',
      '../../worker/main.ts',
      '../../test/support/postgres.ts',
      '@temporalio/client',
      'drizzle-orm',
      'drizzle-orm/pg-core',
      'postgres',
    ],
  },
  db: {
    allowed: ['../../domain/case/record.ts', '../../config/env.ts', 'drizzle-orm', 'postgres'],
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
};

interface Plant {
  readonly folder: string;
  readonly from: string;
  readonly path: string;
}

function plants(side: 'allowed' | 'forbidden'): Plant[] {
  return Object.entries(ARROWS).flatMap(([folder, arrows]) =>
    arrows[side].map((from, index) => ({ folder, from, path: `${folder}/part/${side}-${index}.ts` })),
  );
}

const importing = (from: string): string => `import { thing } from '${from}';\nexport const other = thing;\n`;
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
    'domain/case/type.ts': `import type { Thing } from 'zod';\nexport type Other = Thing;\n`,
    'domain/case/again.ts': `export * from '../../db/client.ts';\n`,
    'workflows/late.ts': `export const late = () => import('../activities/index.ts');\n`,
  });
  expect([...refused.keys()].sort()).toEqual([
    'domain/case/again.ts',
    'domain/case/type.ts',
    'workflows/late.ts',
  ]);
});

test('every folder of source text has an arrow, or may import anything', () => {
  const free = ['bench', 'scripts', 'test', 'web', 'docs', 'deploy', 'dist', 'coverage', 'node_modules'];
  const folders = readdirSync(ROOT, { withFileTypes: true })
    .filter((one) => one.isDirectory() && !one.name.startsWith('.') && !free.includes(one.name))
    .map((one) => one.name);
  expect(folders.sort()).toEqual(Object.keys(ARROWS).sort());
});
