/** A change of a rule's length is one line of its row: the worked dates of that rule and docs/rules.md find it, and nothing else does. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PUBLISHED_CALENDAR } from '../../../domain/deadlines/published-calendar.ts';
import { computeDeadline } from '../../../domain/deadlines/compute.ts';
import { RULES, type Rule } from '../../../domain/law/rule.ts';
import { rowsOf } from './support/rules-table.ts';
import { policyOf, requestOf } from './support/worked-request.ts';
import { WORKED_DATES } from './worked-dates/by-file.ts';
import type { WorkedDate } from './worked-dates/worked-date.ts';

const TABLE = readFileSync(new URL('../../../docs/rules.md', import.meta.url), 'utf8');
const ALL = Object.values(WORKED_DATES).flat();
const ofLaw = RULES.filter((rule) => rule.length !== undefined && rule.courtSet === undefined);

/** The worked date is one of the rule's own length: neither a profile's variant nor a court's. */
const ofOwnLength = (rule: Rule, worked: WorkedDate): boolean =>
  worked.rule === rule.id &&
  worked.length === undefined &&
  rule.variants?.[policyOf(worked)]?.length === undefined;

const holds = (worked: WorkedDate): boolean => {
  const result = computeDeadline(requestOf(worked, PUBLISHED_CALENDAR));
  const due = result.ok ? [result.value.dueDate, result.value.dueAt] : [];
  return (
    due[0] === worked.due && (worked.dueAt === undefined || due[1] === Date.parse(`${worked.dueAt}:00+08:00`))
  );
};

/** With the row as it would be after the change, then as it was: rows are plain data. */
function withLength<T>(rule: Rule, length: number, look: () => T): T {
  const row = rule as { length: number };
  const was = row.length;
  row.length = length;
  try {
    return look();
  } finally {
    row.length = was;
  }
}

/** Rules of which a line of docs/rules.md does not say what the code does. */
const missing = (): string[] =>
  RULES.filter((one) => rowsOf(one).some((line) => !TABLE.includes(line))).map((one) => one.id);
const MISSING_ANYHOW = new Set(missing());

describe('a longer period', () => {
  test.each(ofLaw.map((rule) => [rule.id, rule] as const))('of %s', (_id, rule) => {
    const found = withLength(rule, rule.length! + 40, () => ({
      broken: new Set(ALL.filter((worked) => !holds(worked)).map((worked) => worked.rule)),
      missing: missing(),
    }));
    const own = ALL.some((worked) => ofOwnLength(rule, worked));
    expect([...found.broken]).toEqual(own ? [rule.id] : []);
    expect(found.missing.filter((one) => one === rule.id || !MISSING_ANYHOW.has(one))).toEqual([rule.id]);
    expect(own).toBe(true);
  });

  test('and all is as it was', () => {
    expect(ALL.filter((worked) => !holds(worked))).toEqual([]);
  });
});
