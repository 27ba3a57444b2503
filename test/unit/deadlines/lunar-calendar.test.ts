/** Lunar days (农历) as common ones, against the holiday notices, the table of movable festivals, and ICU month by month. */
import { describe, expect, it, test } from 'vitest';
import {
  dateOfLunar,
  FIRST_LUNAR_YEAR,
  LAST_LUNAR_YEAR,
  lunarMonth,
} from '../../../domain/deadlines/lunar-calendar.ts';
import { addDays, epochDayOf } from '../../../domain/deadlines/legal-date.ts';
import { PUBLISHED_CALENDAR } from '../../../domain/deadlines/published-calendar.ts';
import { statutoryHolidays } from '../../../domain/deadlines/statutory-holidays.ts';

const YEARS = Array.from({ length: LAST_LUNAR_YEAR - FIRST_LUNAR_YEAR + 1 }, (_, n) => FIRST_LUNAR_YEAR + n);
const on = (year: number, month: number, day: number | 'last', leap = false) =>
  dateOfLunar({ year, month, day, leap });

/** 春节, 端午, 中秋 as the State Council's notices of 2020 to 2026 name them. */
test.each([
  [2020, '2020-01-25', '2020-06-25', '2020-10-01'],
  [2021, '2021-02-12', '2021-06-14', '2021-09-21'],
  [2022, '2022-02-01', '2022-06-03', '2022-09-10'],
  [2023, '2023-01-22', '2023-06-22', '2023-09-29'],
  [2024, '2024-02-10', '2024-06-10', '2024-09-17'],
  [2025, '2025-01-29', '2025-05-31', '2025-10-06'],
  [2026, '2026-02-17', '2026-06-19', '2026-09-25'],
])('the festivals of %s are those of the notice', (year, spring, dragonBoat, midAutumn) => {
  expect([on(year, 1, 1), on(year, 5, 5), on(year, 8, 15)]).toEqual([spring, dragonBoat, midAutumn]);
});

test.each(PUBLISHED_CALENDAR.years.map(({ year, off }) => [year, off] as const))(
  'the published calendar of %s is off on them',
  (year, off) => {
    for (const date of [on(year, 1, 1), on(year, 5, 5), on(year, 8, 15)])
      expect(off).toContain(date?.slice(5));
  },
);

test.each(YEARS.filter((year) => year >= 2027))(
  'so does the astronomical table of festivals for %s',
  (year) => {
    const off = statutoryHolidays(year);
    for (const date of [on(year, 1, 1), on(year, 5, 5), on(year, 8, 15)])
      expect(off).toContain(epochDayOf(date ?? ''));
  },
);

describe('the last day of the twelfth month (腊月底)', () => {
  test.each(YEARS.slice(0, -1))('of %s is the eve of the next Spring Festival', (year) => {
    expect(addDays(on(year, 12, 'last') ?? '', 1)).toBe(on(year + 1, 1, 1));
  });

  test.each([
    [2019 + 1, '2021-02-11', 30],
    [2023, '2024-02-09', 30],
    [2024, '2025-01-28', 29],
    [2025, '2026-02-16', 29],
    [2026, '2027-02-05', 29],
    [2029, '2030-02-02', 30],
    [2035, '2036-01-27', 30],
  ])('of %s is %s, in a month of %i days', (year, date, days) => {
    expect(on(year, 12, 'last')).toBe(date);
    expect(lunarMonth({ year, month: 12, leap: false })?.days).toBe(days);
    expect(on(year, 12, 30)).toBe(days === 30 ? date : undefined);
  });
});

it('knows the leap months, and no other', () => {
  const leaps = YEARS.flatMap((year) =>
    Array.from({ length: 12 }, (_, index) => index + 1)
      .filter((month) => lunarMonth({ year, month, leap: true }) !== undefined)
      .map((month) => [year, month]),
  );
  expect(leaps).toEqual([
    [2020, 4],
    [2023, 2],
    [2025, 6],
    [2028, 5],
    [2031, 3],
    [2033, 11],
  ]);
  expect(on(2025, 6, 1)).toBe('2025-06-25');
  expect(on(2025, 6, 1, true)).toBe('2025-07-25');
  expect(on(2025, 7, 1)).toBe('2025-08-23');
});

test.each([
  ['a month of 29 days has no thirtieth', 2025, 12, 30, false],
  ['no day before the first', 2026, 1, 0, false],
  ['no half day', 2026, 1, 1.5, false],
  ['no thirteenth month', 2026, 13, 1, false],
  ['no leap month where there is none', 2026, 6, 1, true],
  ['no year before the table', 2019, 1, 1, false],
  ['no year after it', 2036, 1, 1, false],
] as const)('%s', (...[, year, month, day, leap]) => {
  expect(on(year, month, day, leap)).toBeUndefined();
});

/** New moons minutes from midnight, where ICU is a day off: 2027-02-06 23:56 and 2030-02-03 00:07 in UTC+8. */
const ICU_IS_OFF = new Set(['2027-02-06', '2030-02-03']);

test('each month begins where ICU has it begin, but for the two that ICU has wrong', () => {
  const format = new Intl.DateTimeFormat('en-u-ca-chinese', {
    timeZone: 'UTC',
    month: 'numeric',
    day: 'numeric',
  });
  const months = YEARS.flatMap((year) =>
    Array.from({ length: 24 }, (_, index) => ({ month: (index >> 1) + 1, leap: index % 2 === 1 })).flatMap(
      ({ month, leap }) => {
        const found = lunarMonth({ year, month, leap });
        return found === undefined ? [] : [{ text: `${month}${leap ? 'bis' : ''}/1`, date: found.firstDay }];
      },
    ),
  );
  expect(months).toHaveLength(16 * 12 + 6);
  const other = months.filter(({ text, date }) => format.format(epochDayOf(date) * 86_400_000) !== text);
  expect(new Set(other.map(({ date }) => date))).toEqual(ICU_IS_OFF);
});
