/** `npm run law:diff`: recorded cases judged under another profile, and against what their record armed and answered. */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { POLICIES, type PolicyId } from '../../../domain/law/policy.ts';
import { ruleOf } from '../../../domain/law/rule.ts';
import { lawDiff } from '../../../tools/law/law-diff.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const HISTORIES = join(ROOT, 'test/replay/histories');

const said = (from: string, to: string) =>
  lawDiff(from, to, HISTORIES).rows.map((row) => [row.case, row.name, row.was, row.is]);

describe('the recorded cases under the profiles of 2023 and 2025', () => {
  const { rows, cases, without } = lawDiff('2023', '2025', HISTORIES);

  test('are read, the runs of each together', () => {
    expect(cases).toBeGreaterThan(15);
    expect(without).toEqual([]);
    expect(new Set(rows.map((row) => row.case)).size).toBeGreaterThan(1);
  });

  test.each([
    // A judge mediated thirty days before filing; now the thirty days are the platform's, and registration comes first.
    ['from-judge-to-retrial', 'CM1', '2026-01-05 → 2026-02-04', '–'],
    ['from-judge-to-retrial', 'SLA-JUDGE-GUIDE', '–', '2026-01-05 → 2026-02-04'],
    // Thirty days after Thursday the 8th are Saturday the 7th: moved to Monday.
    ['message-late', 'CM1', '2026-01-08 → 2026-02-09', '–'],
    ['message-late', 'SLA-JUDGE-GUIDE', '–', '2026-01-08 → 2026-02-09'],
  ])('%s: %s was %s, is %s', (...row) => {
    expect(said('2023', '2025')).toContainEqual(row);
  });

  test('differ in no clock that both profiles have alike', () => {
    const alike = (rule: string): boolean => {
      const [a, b] = POLICIES.map((policy: PolicyId) => ruleOf(policy, rule));
      return a !== undefined && b !== undefined && a.length === b.length;
    };
    expect(rows.filter((row) => row.about === 'clock' && alike(row.name))).toEqual([]);
  });

  test('and under one and the same profile in nothing', () => {
    for (const policy of POLICIES) expect(lawDiff(policy, policy, HISTORIES).rows).toEqual([]);
  });
});

test('against the record: what was armed before, and what is armed now', () => {
  const rows = said('record', '2025');
  // The period to correct began with the act; now with the receipt of the notice, which these cases never recorded.
  expect(rows).toContainEqual(['filings-refused', 'FL4', '2026-01-07 → 2026-01-14', '–']);
  expect(rows).toContainEqual(['filings-refused', 'SLA-SERVE-NOTICE', '–', '2026-01-07 → 2026-01-12']);
});

test('the command prints the table and ends well; an unknown profile is told how to ask', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(ROOT, 'tools/law/law-diff.ts'), ...args], { encoding: 'utf8' });
  const good = run('2023', '2025', '--cases', HISTORIES);
  expect([good.status, good.stdout.split('\n')[0]]).toEqual([0, '| Case | About | Which | 2023 | 2025 |']);
  expect(good.stdout).toMatch(/\d+ cases, \d+ of them differ in \d+ lines\./);
  const bad = run('2023', '1999');
  expect([bad.status === 0, bad.stderr]).toEqual([false, expect.stringContaining('usage: npm run law:diff')]);
});
