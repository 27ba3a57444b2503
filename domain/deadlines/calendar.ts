/**
 * Rest days and workdays. A rest day is a Saturday, a Sunday or a State Council day off, minus make-up workdays (调休上班).
 * The calendar is plain JSON, so that it can travel from the database into a workflow and be named by its version.
 */
import {
  type LegalDate,
  epochDayOf,
  parseLegalDate,
  partsOfEpochDay,
  weekdayOfEpochDay,
} from './legal-date.ts';
import { statutoryHolidays } from './statutory-holidays.ts';

export interface CalendarYear {
  readonly year: number;
  /**
   * Days off as 'MM-DD', every day of a range listed, weekends inside a range included; a day of the year before or after, to
   * which the notice reaches, as 'YYYY-MM-DD'.
   */
  readonly off: readonly string[];
  /** Saturdays and Sundays worked in exchange, in the same two forms. */
  readonly workdays: readonly string[];
  /** The State Council notice. */
  readonly source: string;
}

export interface Calendar {
  readonly version: string;
  readonly years: readonly CalendarYear[];
}

/** What the calendar makes of a day. `exchanged`: a Saturday or a Sunday that is worked (调休上班). */
export type DayKind = 'workday' | 'exchanged' | 'weekend' | 'holiday';

/** One look into a calendar by epoch day; it remembers which unpublished years it was asked about. */
export interface RestDayReader {
  readonly isRest: (epochDay: number) => boolean;
  readonly kindOf: (epochDay: number) => DayKind;
  /** Years without a published notice among the days asked about so far, ascending. */
  readonly unpublishedYears: () => readonly number[];
}

const MONTH_DAY = 'MM-DD'.length;

interface YearIndex {
  readonly published: boolean;
  readonly off: ReadonlySet<number>;
  readonly workdays: ReadonlySet<number>;
}

/** @param day 'MM-DD' of the year, or a full date. @returns undefined when there is no such day */
export function epochDayIn(year: number, day: string): number | undefined {
  return parseLegalDate(day.length === MONTH_DAY ? `${String(year).padStart(4, '0')}-${day}` : day);
}

/** Days that a notice names, by the year they lie in. */
function daysIn(year: number, entries: readonly CalendarYear[], list: 'off' | 'workdays'): Set<number> {
  const named = entries.flatMap((entry) => entry[list].map((day) => epochDayIn(entry.year, day)));
  return new Set(
    named.filter((day) => day !== undefined).filter((day) => partsOfEpochDay(day).year === year),
  );
}

function indexYear(calendar: Calendar, year: number): YearIndex {
  const near = calendar.years.filter((entry) => Math.abs(entry.year - year) <= 1);
  const [off, workdays] = [daysIn(year, near, 'off'), daysIn(year, near, 'workdays')];
  const published = near.some((entry) => entry.year === year);
  return { published, off: published ? off : new Set([...statutoryHolidays(year), ...off]), workdays };
}

export function readRestDays(calendar: Calendar): RestDayReader {
  const years = new Map<number, YearIndex>();
  const unpublished = new Set<number>();
  const indexOf = (year: number): YearIndex => {
    const known = years.get(year);
    if (known) return known;
    const index = indexYear(calendar, year);
    years.set(year, index);
    return index;
  };
  const kindOf = (epochDay: number): DayKind => {
    const { year } = partsOfEpochDay(epochDay);
    const index = indexOf(year);
    if (!index.published) unpublished.add(year);
    if (index.off.has(epochDay)) return 'holiday';
    if (weekdayOfEpochDay(epochDay) < 6) return 'workday';
    return index.workdays.has(epochDay) ? 'exchanged' : 'weekend';
  };
  return {
    kindOf,
    isRest(epochDay) {
      const kind = kindOf(epochDay);
      return kind === 'holiday' || kind === 'weekend';
    },
    unpublishedYears: () => [...unpublished].sort((a, b) => a - b),
  };
}

/** Whether the calendar holds the State Council's notice for the year. */
export function isPublished(calendar: Calendar, year: number): boolean {
  return calendar.years.some((entry) => entry.year === year);
}

export function isRestDay(calendar: Calendar, date: LegalDate): boolean {
  return readRestDays(calendar).isRest(epochDayOf(date));
}
