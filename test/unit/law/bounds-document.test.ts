/** docs/law.md §8.1 against the tables of bounds: each bound stands there, with its line and its article or its reason. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  BOUNDS,
  type Bound,
  EDGE_BOUNDS,
  EXTENSION_BOUNDS,
  type ExtensionBound,
} from '../../../domain/law/bounds.ts';
import { isRuleId, RULES } from '../../../domain/law/rule.ts';

const HEADING = ['### ', '8.1 '].join('§');
const FILE = new URL('../../../docs/law.md', import.meta.url);
const [, section = ''] = readFileSync(FILE, 'utf8').split(HEADING);
const lines = (section.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('|'));
const rows: readonly (readonly [string, Bound])[] = Object.entries({ ...BOUNDS, ...EDGE_BOUNDS });

const amount = (one: number | undefined, sign: string) => (one === undefined ? [] : [`${sign} ${one}`]);

function lineOf(code: string, { en, least, most, unit, article, reason }: Bound): string {
  const line = [...amount(least, '≥'), ...amount(most, '≤')].join(', ');
  const limit = line === '' ? '' : `${line} ${unit}`;
  return `| \`${code}\` | ${en} | ${limit} | ${article ?? ''} | ${reason?.en ?? ''} |`;
}

function extensionLine({ rules, ground, most, unit, article, reason }: ExtensionBound): string {
  return `| \`${ground}\` | ${rules.join(', ')} | ${most} ${unit} | ${article ?? ''} | ${reason?.en ?? ''} |`;
}

test.each(rows)('%s is in the rule book', (code, bound) => {
  expect(lines).toContain(lineOf(code, bound));
});

test.each(rows)('%s has an article or a reason', (_code, { article, reason }) => {
  expect(article !== undefined || (reason?.zh ?? '') !== '').toBe(true);
});

test('so does every bound of an extension', () => {
  for (const bound of EXTENSION_BOUNDS) {
    expect(lines).toContain(extensionLine(bound));
    expect(bound.article ?? bound.reason?.zh).toBeTruthy();
    expect(bound.rules.filter((rule) => !isRuleId(rule))).toEqual([]);
  }
});

test('no extension of any rule is without an end: its own row caps it, or the table does', () => {
  const open = RULES.flatMap((rule) =>
    rule.extensions
      .filter((one) => one.length === undefined || one.max === undefined)
      .filter(
        (one) =>
          !EXTENSION_BOUNDS.some(({ rules, ground }) => ground === one.ground && rules.includes(rule.id)),
      )
      .map((one) => `${rule.id} ${one.ground}`),
  );
  expect(open).toEqual([]);
});

test('the section has no line more', () => {
  const heads = lines.filter((line) => /^\| (?:Code|Ground|---)|^\|---/.test(line));
  expect(lines.length - heads.length).toBe(rows.length + EXTENSION_BOUNDS.length);
});
