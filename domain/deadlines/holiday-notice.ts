/**
 * A State Council holiday notice (放假安排) checked whole before anything of it is stored: each day is real, stands once, and
 * is of the notice's year or, as a full date, of the year before or after. Source: 全国年节及纪念日放假办法 and the yearly notices,
 * whose New Year holiday and make-up workdays (调休上班) reach over the turn of the year.
 */
import type { Calendar, CalendarYear } from './calendar.ts';
import { epochDayIn } from './calendar.ts';
import { partsOfEpochDay, weekdayOfEpochDay } from './legal-date.ts';

export const NOTICE_FAULTS = {
  year_twice: { zh: '同一年份出现两次', en: 'the year is there twice' },
  day_not_real: { zh: '没有这一天', en: 'there is no such day' },
  day_too_far: {
    zh: '只能是本年，或以完整日期写明的上一年、下一年',
    en: 'only days of the year itself, or of the year before or after as full dates',
  },
  day_twice: { zh: '同一天出现两次', en: 'the day is there twice' },
  off_and_worked: { zh: '同一天既放假又上班', en: 'the day is both off and worked' },
  workday_on_weekday: {
    zh: '调休上班日应为星期六或星期日',
    en: 'a day worked in exchange is a Saturday or a Sunday',
  },
} as const;
export type NoticeFaultCode = keyof typeof NOTICE_FAULTS;

/** What is wrong, and where: `path` leads through the notice, e.g. `['years', 0, 'off', 3]`. */
export interface NoticeFault {
  readonly path: readonly (string | number)[];
  readonly day?: string;
  readonly code: NoticeFaultCode;
}

type Placed = NoticeFault['path'];

function faultOfDay(entry: CalendarYear, list: 'off' | 'workdays', day: string): NoticeFaultCode | undefined {
  const epochDay = epochDayIn(entry.year, day);
  if (epochDay === undefined) return 'day_not_real';
  if (Math.abs(partsOfEpochDay(epochDay).year - entry.year) > 1) return 'day_too_far';
  if (list === 'workdays' && weekdayOfEpochDay(epochDay) < 6) return 'workday_on_weekday';
  return undefined;
}

/** Days named before, by epoch day: a day of the turn of the year may stand in two years' lists. */
type Known = Map<number, 'off' | 'workdays'>;

function faultOfPlace(known: Known, epochDay: number, list: 'off' | 'workdays'): NoticeFaultCode | undefined {
  const before = known.get(epochDay);
  known.set(epochDay, before ?? list);
  if (before === undefined) return undefined;
  return before === list ? 'day_twice' : 'off_and_worked';
}

function faultsOfYear(entry: CalendarYear, at: Placed, known: Known): NoticeFault[] {
  return (['off', 'workdays'] as const).flatMap((list) =>
    entry[list].flatMap((day, index): NoticeFault[] => {
      const code =
        faultOfDay(entry, list, day) ?? faultOfPlace(known, epochDayIn(entry.year, day) ?? Number.NaN, list);
      return code === undefined ? [] : [{ path: [...at, list, index], day, code }];
    }),
  );
}

/** @returns every fault of the notice, in its order; none when it may be stored */
export function noticeFaults({ years }: Calendar): readonly NoticeFault[] {
  const seen = new Set<number>();
  const known: Known = new Map();
  return years.flatMap((entry, index): NoticeFault[] => {
    const again: NoticeFault[] = seen.has(entry.year)
      ? [{ path: ['years', index, 'year'], code: 'year_twice' }]
      : [];
    seen.add(entry.year);
    return [...again, ...faultsOfYear(entry, ['years', index], known)];
  });
}
