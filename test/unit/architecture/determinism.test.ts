/** What would make a replay, or a second computation of the same deadline, come out differently is refused where it is written. */
import { expect, test } from 'vitest';
import { lintPlanted } from './planted-tree.ts';

const DATE = 'eslint(no-restricted-globals)';
const CASES: Readonly<Record<string, { readonly text: string; readonly rule?: string }>> = {
  'domain/kernel/now.ts': { text: 'export const now = () => Date.now();\n', rule: DATE },
  'domain/kernel/date.ts': { text: 'export const today = () => new Date();\n', rule: DATE },
  'domain/kernel/chance.ts': {
    text: 'export const chance = () => Math.random();\n',
    rule: 'eslint(no-restricted-properties)',
  },
  'domain/kernel/sum.ts': { text: 'export const sum = (a: number, b: number) => Math.max(a, b);\n' },
  'workflows/chance.ts': {
    text: 'export const chance = () => Math.random();\n',
    rule: 'eslint(no-restricted-properties)',
  },
  'workflows/later.ts': {
    text: 'export const later = (run: () => void) => setTimeout(run, 5);\n',
    rule: DATE,
  },
  'workflows/id.ts': { text: 'export const id = () => crypto.randomUUID();\n', rule: DATE },
  'workflows/clock.ts': { text: 'export const clock = () => performance.now();\n', rule: DATE },
  // Inside a workflow the SDK makes `Date.now()` the time of the task, the same in every replay.
  'workflows/now.ts': { text: 'export const now = () => Date.now();\n' },
  'api/settings.ts': { text: 'export const port = process.env.PORT;\n', rule: 'node(no-process-env)' },
  'config/other.ts': { text: 'export const port = process.env.PORT;\n', rule: 'node(no-process-env)' },
  'config/env.ts': { text: 'export const port = process.env.PORT;\n' },
};

const { files, refused } = lintPlanted(
  Object.fromEntries(Object.entries(CASES).map(([path, one]) => [path, one.text])),
);

test('the linter reads every planted file', () => {
  expect(files).toBe(Object.keys(CASES).length);
});

test.each(Object.entries(CASES))('%s', (path, { rule }) => {
  expect([...(refused.get(path) ?? [])]).toEqual(rule === undefined ? [] : [rule]);
});
