/** The names under which the lunar calendar is chosen in forms. */
import { expect, test } from 'vitest';
import { LUNAR_DAY } from '../../../words/calculators.ts';
import { cyclicName, lunarDayName, lunarMonthName, lunarYears } from '../../../web/src/words/lunar.ts';
import { FIRST_LUNAR_YEAR, LAST_LUNAR_YEAR } from '../../../domain/deadlines/lunar-calendar.ts';

test('years bear stem and branch, and are those of the table', () => {
  expect([1984, 2024, 2025, 2026, 2035].map(cyclicName)).toEqual(['甲子', '甲辰', '乙巳', '丙午', '乙卯']);
  const years = lunarYears('{year}年');
  expect([years[0]?.year, years.at(-1)?.year]).toEqual([FIRST_LUNAR_YEAR, LAST_LUNAR_YEAR]);
  expect(years.find(({ year }) => year === 2025)?.name).toBe('2025 乙巳年');
});

test('months and days are those that the API’s calculator names', () => {
  expect(['1', '11', '12'].map(lunarMonthName)).toEqual(['正月', '冬月', '腊月']);
  for (const [day, { zh }] of Object.entries(LUNAR_DAY))
    if (day === 'last') expect(lunarDayName(day)).toBeUndefined();
    else expect(lunarDayName(day)).toBe(zh);
});
