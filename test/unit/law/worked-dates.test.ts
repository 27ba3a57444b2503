/** Every period worked out by hand against the engine. */
import { describe, expect, it, test } from 'vitest';
import { PUBLISHED_CALENDAR } from '../../../domain/deadlines/calendar.ts';
import { type DeadlineRequest, computeDeadline } from '../../../domain/deadlines/compute.ts';
import { endOfDate } from '../../../domain/deadlines/legal-date.ts';
import { RULES, ruleOf } from '../../../domain/law/rule.ts';
import { WORKED_DATES } from './worked-dates/by-file.ts';
import type { WorkedDate } from './worked-dates/worked-date.ts';

const ALL = Object.values(WORKED_DATES).flat();

function policyOf({ rule, policy }: WorkedDate) {
  return policy ?? (ruleOf('2025', rule) ? '2025' : '2023');
}

function requestOf(worked: WorkedDate): DeadlineRequest {
  const { rule, start, at, length, extensions, exclusions } = worked;
  return {
    policy: policyOf(worked),
    rule,
    start,
    calendar: PUBLISHED_CALENDAR,
    ...(at === undefined ? {} : { startInstant: Date.parse(`${at}:00+08:00`) }),
    ...(length === undefined ? {} : { length }),
    ...(extensions ? { extensions } : {}),
    ...(exclusions ? { exclusions } : {}),
  };
}

for (const [file, dates] of Object.entries(WORKED_DATES)) {
  describe(file, () => {
    test.each(dates)('$rule from $start is due on $due: $why', (worked) => {
      const result = computeDeadline(requestOf(worked));
      if (!result.ok) expect.fail(JSON.stringify(result.refusal));
      const { dueDate, dueAt, provisional, rule } = result.value;
      expect({ rule, dueDate, provisional }).toEqual({
        rule: worked.rule,
        dueDate: worked.due,
        provisional: false,
      });
      const expectedInstant = worked.dueAt ? Date.parse(`${worked.dueAt}:00+08:00`) : endOfDate(worked.due);
      expect(dueAt).toBe(expectedInstant);
    });
  });
}

describe('the worked dates', () => {
  it('cover every rule at least twice', () => {
    const scarce = RULES.filter(({ id }) => ALL.filter((worked) => worked.rule === id).length < 2);
    expect(scarce.map(({ id }) => id)).toEqual([]);
  });

  it('cover every extension, but for restoration, which works alike everywhere', () => {
    const uncovered = RULES.flatMap(({ id, extensions }) =>
      extensions
        .filter(({ ground }) => ground !== 'restored')
        .filter(
          ({ ground }) =>
            !ALL.some((one) => one.rule === id && one.extensions?.some((e) => e.ground === ground)),
        )
        .map(({ ground }) => `${id} ${ground}`),
    );
    expect(uncovered).toEqual([]);
  });
});
