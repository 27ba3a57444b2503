/**
 * What a holiday notice changes: the calendar that holds it, the days whose kind differs, and the name of the new version.
 * Pure; the arithmetic of rest days stays in `calendar.ts`.
 */
import { type Calendar, type CalendarYear, type DayKind, readRestDays } from './calendar.ts';
import { epochDayOfParts, formatLegalDate, type LegalDate } from './legal-date.ts';
import type { Refusal } from '../result.ts';
import type { Vocabulary } from '../words.ts';

export const DAY_KIND = {
  workday: { zh: '工作日', en: 'workday' },
  exchanged: { zh: '调休上班', en: 'worked in exchange' },
  weekend: { zh: '周末休息', en: 'weekend' },
  holiday: { zh: '放假', en: 'day off' },
} as const satisfies Vocabulary<DayKind>;

export interface ChangedDay {
  readonly date: LegalDate;
  readonly before: DayKind;
  readonly after: DayKind;
}

/** The calendar with the years of the notice in place of its own; others stay. */
export function withNotice(current: Calendar, version: string, years: readonly CalendarYear[]): Calendar {
  const named = new Set(years.map(({ year }) => year));
  const kept = current.years.filter(({ year }) => !named.has(year));
  return { version, years: [...kept, ...years].toSorted((a, b) => a.year - b.year) };
}

/**
 * A version never returns: cases keep its name. The shipped calendars have names of the same form without a number.
 * @param no how many publications there will be with this one
 */
export function versionName(years: readonly CalendarYear[], no: number): string {
  const all = years.map(({ year }) => year);
  return `cn-${Math.min(...all)}-${Math.max(...all)}.r${no}`;
}

/** A case takes a version once: the same name for other days would reach no case that has it. */
export const versionUsed = (version: string): Refusal => ({
  code: 'calendar_version_used',
  zh: `版本 ${version} 已用于另一放假安排，请换一个版本名`,
  en: `Version ${version} stands for another calendar already: give this one another name`,
  params: { version },
});

/** @returns every day whose kind differs between the two, in order; a year that neither holds differs nowhere */
export function changedDays(before: Calendar, after: Calendar): readonly ChangedDay[] {
  const years = [...before.years, ...after.years].flatMap(({ year }) => [year - 1, year, year + 1]);
  const [old, now] = [readRestDays(before), readRestDays(after)];
  const changed: ChangedDay[] = [];
  for (const year of [...new Set(years)].toSorted((a, b) => a - b)) {
    for (let day = epochDayOfParts(year, 1, 1); day < epochDayOfParts(year + 1, 1, 1); day += 1) {
      const [kindBefore, kindAfter] = [old.kindOf(day), now.kindOf(day)];
      if (kindBefore !== kindAfter)
        changed.push({ date: formatLegalDate(day), before: kindBefore, after: kindAfter });
    }
  }
  return changed;
}
