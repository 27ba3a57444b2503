/** What is really in the workflow bundle: the guarantee behind the import rules of workflows/ and domain/. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Bundle, bundleWorkflows } from '../../../worker/bundle.ts';
import { ROOT } from './planted-tree.ts';

describe('the bundle of this repository', () => {
  let bundle: Bundle;
  beforeAll(async () => {
    bundle = await bundleWorkflows();
  });

  test('holds nothing but deterministic code', () => {
    expect(bundle.strangers).toEqual([]);
  });

  test('was really looked into', () => {
    expect(bundle.modules.length).toBeGreaterThan(20);
    expect(bundle.modules).toContain('domain/machine/decide.ts');
    expect(bundle.modules).toContain('workflows/dispute-case.ts');
  });
});

describe('a planted import', () => {
  // Inside the repository, since the bundle is judged by paths from its root; where neither git nor the linter looks.
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, 'dist', 'planted-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const workflow = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };

  test('of db/ is a stranger', async () => {
    const path = workflow(
      'reads-database.ts',
      `import { databaseError } from '../../db/errors.ts';\nexport async function planted() { return databaseError(1); }\n`,
    );
    expect((await bundleWorkflows(path)).strangers).toContain('db/errors.ts');
  });

  test('of a node: module does not bundle', async () => {
    const path = workflow(
      'reads-files.ts',
      `import { readFileSync } from 'node:fs';\nexport async function planted() { return readFileSync('/x', 'utf8'); }\n`,
    );
    await expect(bundleWorkflows(path)).rejects.toThrow('Webpack finished with errors');
  });

  test('of an npm package is a stranger', async () => {
    const path = workflow(
      'reads-shapes.ts',
      `import { z } from 'zod';\nexport async function planted() { return z.string().parse('x'); }\n`,
    );
    const { strangers } = await bundleWorkflows(path);
    expect(strangers.some((one) => one.startsWith('node_modules/zod/'))).toBe(true);
  });
});
