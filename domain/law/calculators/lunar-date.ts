/** A due day in the words of the lunar calendar (腊月三十、正月十五、月底) as the day that the law counts by (CC 200). */
import { dateOfLunar, lunarMonth } from '../../deadlines/lunar-calendar.ts';
import type { LegalDate } from '../../deadlines/legal-date.ts';

export interface LunarQuestion {
  /** 农历年, by the common year in which it begins. */
  readonly year: number;
  readonly month: number;
  /** 闰月. */
  readonly leap?: boolean;
  /** 1 to 30; left out, the month's last day (月底). */
  readonly day?: number;
}

export interface LunarAnswer {
  readonly exists: boolean;
  readonly date?: LegalDate;
  readonly monthDays?: number;
  readonly lastOfMonth?: LegalDate;
  readonly article: string;
}

export function lunarDate({ year, month, leap = false, day }: LunarQuestion): LunarAnswer {
  const article = '民法典 第200条';
  const found = lunarMonth({ year, month, leap });
  if (found === undefined) return { exists: false, article };
  const date = dateOfLunar({ year, month, leap, day: day ?? 'last' });
  return {
    exists: date !== undefined,
    ...(date === undefined ? {} : { date }),
    monthDays: found.days,
    lastOfMonth: found.lastDay,
    article,
  };
}
