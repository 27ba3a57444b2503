/** A due day in lunar words (农历) as the common day by which the law counts (CC 200); the calendar itself has its tests in `test/unit/deadlines/`. */
import { expect, test } from 'vitest';
import { type LunarQuestion, lunarDate } from '../../../../domain/law/calculators/lunar-date.ts';

const ARTICLE = '民法典 第200条';

// 2025 has a sixth month twice; its twelfth month has twenty-nine days, and the next year begins on 17 February 2026.
test.each<[string, LunarQuestion, object]>([
  [
    '正月十五',
    { year: 2026, month: 1, day: 15 },
    { exists: true, date: '2026-03-03', monthDays: 30, lastOfMonth: '2026-03-18' },
  ],
  [
    '腊月月底',
    { year: 2025, month: 12 },
    { exists: true, date: '2026-02-16', monthDays: 29, lastOfMonth: '2026-02-16' },
  ],
  [
    '腊月三十 of a month that has twenty-nine days',
    { year: 2025, month: 12, day: 30 },
    { exists: false, monthDays: 29, lastOfMonth: '2026-02-16' },
  ],
  [
    '六月十五',
    { year: 2025, month: 6, day: 15 },
    { exists: true, date: '2025-07-09', monthDays: 30, lastOfMonth: '2025-07-24' },
  ],
  [
    '闰六月十五',
    { year: 2025, month: 6, leap: true, day: 15 },
    { exists: true, date: '2025-08-08', monthDays: 29, lastOfMonth: '2025-08-22' },
  ],
  ['闰六月 of a year without one', { year: 2026, month: 6, leap: true, day: 15 }, { exists: false }],
])('%s', (_words, question, answer) => {
  expect(lunarDate(question)).toEqual({ ...answer, article: ARTICLE });
});
