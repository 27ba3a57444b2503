/**
 * A day of the lunar calendar (农历) as a day of the common one: people agree to pay “before 腊月三十”, the law counts by the common
 * calendar (CC 200). A table, as neither this machine's ICU nor a package is asked: ICU is a day off where a new moon lies close to
 * midnight (2027-02-06, 2030-02-03), and what a worker computes must not change with its library. See docs/dates.md.
 */
import { epochDayOf, formatLegalDate, type LegalDate } from './legal-date.ts';

interface LunarYear {
  /** 正月初一. */
  readonly begins: LegalDate;
  /** The month that is followed by a leap month (闰月) of the same number; 0 where the year has none. */
  readonly leap: number;
  /** 大 has 30 days, 小 29, the leap month in its place. */
  readonly months: string;
}

const year = (begins: LegalDate, leap: number, months: string): LunarYear => ({ begins, leap, months });

const YEARS: Readonly<Record<number, LunarYear>> = {
  2020: year('2020-01-25', 4, '小大大大小大小小大小大小大'),
  2021: year('2021-02-12', 0, '小大大小大小大小大小大小'),
  2022: year('2022-02-01', 0, '大小大小大大小大小大小大'),
  2023: year('2023-01-22', 2, '小大小小大大小大大小大小大'),
  2024: year('2024-02-10', 0, '小大小小大小大大小大大小'),
  2025: year('2025-01-29', 6, '大小大小小大小大小大大大小'),
  2026: year('2026-02-17', 0, '大小大小小大小小大大大小'),
  2027: year('2027-02-06', 0, '大大小大小小大小小大大小'),
  2028: year('2028-01-26', 5, '大大大小大小小大小小大大小'),
  2029: year('2029-02-13', 0, '大大小大小大小大小小大大'),
  2030: year('2030-02-03', 0, '小大小大大小大小大小大小'),
  2031: year('2031-01-23', 3, '小大大小大小大大小大小大小'),
  2032: year('2032-02-11', 0, '大小小大小大大小大大小大'),
  2033: year('2033-01-31', 11, '小大小小大小大小大大大小大'),
  2034: year('2034-02-19', 0, '小大小小大小大小大大小大'),
  2035: year('2035-02-08', 0, '大小大小小大小小大大小大'),
};

export const FIRST_LUNAR_YEAR = 2020;
export const LAST_LUNAR_YEAR = 2035;

/** Which day of the month: 1 to 30, or its last (月底), whichever that is. */
export type LunarDayNo = number | 'last';

export interface LunarDay {
  /** By the common year in which it begins: 腊月 of 2026 is at the start of 2027. */
  readonly year: number;
  /** 1 正月 to 12 腊月. */
  readonly month: number;
  readonly leap: boolean;
  readonly day: LunarDayNo;
}

export interface LunarMonth {
  readonly firstDay: LegalDate;
  readonly lastDay: LegalDate;
  readonly days: 29 | 30;
}

/** @returns undefined where the year is not in the table or has no such leap month */
export function lunarMonth({ year: no, month, leap }: Omit<LunarDay, 'day'>): LunarMonth | undefined {
  const known = YEARS[no];
  if (known === undefined || month < 1 || month > 12 || (leap && known.leap !== month)) return undefined;
  const afterLeap = known.leap !== 0 && (month > known.leap || leap);
  const index = month - 1 + (afterLeap ? 1 : 0);
  const lengths = Array.from(known.months, (size) => (size === '大' ? 30 : 29));
  const before = lengths.slice(0, index).reduce((sum, days) => sum + days, 0);
  const days = lengths[index] === 30 ? 30 : 29;
  const first = epochDayOf(known.begins) + before;
  return { firstDay: formatLegalDate(first), lastDay: formatLegalDate(first + days - 1), days };
}

/**
 * @returns undefined where there is no such day: 三十 of a month of 29 is not the day after it, and whether its last day was
 * meant is for those who agreed to say
 */
export function dateOfLunar({ day, ...of }: LunarDay): LegalDate | undefined {
  const month = lunarMonth(of);
  if (month === undefined) return undefined;
  if (day === 'last') return month.lastDay;
  return Number.isInteger(day) && day >= 1 && day <= month.days
    ? formatLegalDate(epochDayOf(month.firstDay) + day - 1)
    : undefined;
}
