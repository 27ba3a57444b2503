/** Every period worked out by hand against the engine. */
import { describe, expect, it, test } from 'vitest';
import { PUBLISHED_CALENDAR } from '../../../domain/deadlines/published-calendar.ts';
import { computeDeadline } from '../../../domain/deadlines/compute.ts';
import { endOfDate } from '../../../domain/deadlines/legal-date.ts';
import { RULES } from '../../../domain/law/rule.ts';
import { requestOf } from './support/worked-request.ts';
import { WORKED_DATES } from './worked-dates/by-file.ts';

const ALL = Object.values(WORKED_DATES).flat();

for (const [file, dates] of Object.entries(WORKED_DATES)) {
  describe(file, () => {
    test.each(dates)('$rule from $start is due on $due: $why', (worked) => {
      const result = computeDeadline(requestOf(worked, PUBLISHED_CALENDAR));
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
