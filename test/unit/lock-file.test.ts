/** package-lock.json: complete for every platform, and of this package.json. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { missingFrom } from '../../local/setup/complete-lock-file.mjs';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')) as unknown;

describe('package-lock.json', () => {
  const lock = read('package-lock.json') as { packages: Record<string, Record<string, unknown>> };

  it('names the optional packages of every platform, without which npm ci refuses it', () => {
    const missing = missingFrom(lock.packages).map(({ name }) => name);
    expect(missing, 'run: node local/setup/complete-lock-file.mjs').toEqual([]);
  });

  it('agrees with package.json', () => {
    const declared = read('package.json') as Record<string, unknown>;
    expect(lock.packages['']?.['dependencies']).toEqual(declared['dependencies']);
    expect(lock.packages['']?.['devDependencies']).toEqual(declared['devDependencies']);
  });

  it('notices a package that was left out', () => {
    const packages = { 'node_modules/a': { optionalDependencies: { 'a-linux-x64': '1.0.0' } } };
    expect(missingFrom(packages)).toHaveLength(1);
    expect(missingFrom({ ...packages, 'node_modules/a-linux-x64': {} })).toEqual([]);
    expect(missingFrom({ ...packages, 'node_modules/a/node_modules/a-linux-x64': {} })).toEqual([]);
  });
});
