/** Rest days and working days by the State Council’s notices, and by rule where there is none. */
import { describe, expect, it, test } from 'vitest';
import { type Calendar, isPublished, isRestDay, readRestDays } from '../../../domain/deadlines/calendar.ts';
import { formatLegalDate, parseLegalDate } from '../../../domain/deadlines/legal-date.ts';
import { PUBLISHED_CALENDAR } from '../../../domain/deadlines/published-calendar.ts';
import { statutoryHolidays } from '../../../domain/deadlines/statutory-holidays.ts';
import { restsOn } from './slow-reference.ts';

describe('a published year', () => {
  test.each([
    ['2026-02-15', true, 'Spring Festival, a Sunday'],
    ['2026-02-23', true, 'last day of Spring Festival, a Monday'],
    ['2026-02-24', false, 'first day after it'],
    ['2026-02-14', false, 'Saturday worked in exchange'],
    ['2025-10-11', false, 'Saturday worked in exchange'],
    ['2025-10-12', true, 'the Sunday after'],
    ['2026-01-02', true, 'Friday off by the notice only'],
    ['2024-05-11', false, 'Saturday worked in exchange'],
  ])('%s rests: %s (%s)', (date, rests) => {
    expect(isRestDay(PUBLISHED_CALENDAR, date)).toBe(rests);
  });

  it('agrees on every day with the notices typed in a second time', () => {
    const last = parseLegalDate('2026-12-31')!;
    for (let day = parseLegalDate('2024-01-01')!; day <= last; day += 1) {
      const date = formatLegalDate(day);
      if (isRestDay(PUBLISHED_CALENDAR, date) !== restsOn(date)) expect.fail(date);
    }
  });

  it('lists make-up workdays only on weekends and days off only once', () => {
    for (const { year, off, workdays } of PUBLISHED_CALENDAR.years) {
      expect(new Set(off).size).toBe(off.length);
      for (const day of workdays) {
        expect(isRestDay({ version: 'none', years: [] }, `${year}-${day}`)).toBe(true);
        expect(off).not.toContain(day);
      }
    }
  });

  it('survives JSON, so that it can travel from the database into a workflow', () => {
    const travelled = JSON.parse(JSON.stringify(PUBLISHED_CALENDAR)) as Calendar;
    expect(travelled).toEqual(PUBLISHED_CALENDAR);
    expect(isRestDay(travelled, '2026-02-16')).toBe(true);
  });
});

describe('a year without a notice', () => {
  it('is not published', () => {
    expect(isPublished(PUBLISHED_CALENDAR, 2026)).toBe(true);
    expect(isPublished(PUBLISHED_CALENDAR, 2027)).toBe(false);
  });

  test.each([
    ['2027-02-05', true, '除夕'],
    ['2027-02-06', true, '春节'],
    ['2027-02-08', true, '初三'],
    ['2027-02-09', false, 'no bridge day is guessed'],
    ['2027-06-09', true, '端午'],
    ['2027-10-04', false, 'only three days of National Day are statutory'],
    ['2027-05-08', true, 'no make-up workday is guessed'],
    ['2037-10-01', true, 'fixed dates are known for any year'],
    ['2037-02-16', false, 'lunar dates after 2036 are not in the table'],
  ])('%s rests: %s (%s)', (date, rests) => {
    expect(isRestDay(PUBLISHED_CALENDAR, date)).toBe(rests);
  });

  it('has thirteen statutory days a year', () => {
    for (let year = 2027; year <= 2036; year += 1) {
      // 2031: 中秋 falls on National Day.
      expect(new Set(statutoryHolidays(year)).size).toBe(year === 2028 || year === 2031 ? 12 : 13);
    }
  });

  test.each([
    [2024, false],
    [2025, true],
    [2026, true],
  ])('2 May of %i is a statutory day: %s (revision in force from 2025)', (year, off) => {
    expect(statutoryHolidays(year).map(formatLegalDate).includes(`${year}-05-02`)).toBe(off);
  });

  it('is remembered by the reader that was asked about it', () => {
    const reader = readRestDays(PUBLISHED_CALENDAR);
    reader.isRest(parseLegalDate('2026-12-31')!);
    expect(reader.unpublishedYears()).toEqual([]);
    reader.isRest(parseLegalDate('2028-01-03')!);
    reader.isRest(parseLegalDate('2027-01-04')!);
    expect(reader.unpublishedYears()).toEqual([2027, 2028]);
  });

  it('gives way to the notice when that is loaded', () => {
    const later: Calendar = {
      version: 'with-2027',
      years: [
        ...PUBLISHED_CALENDAR.years,
        { year: 2027, off: ['02-09'], workdays: ['02-20'], source: 'test' },
      ],
    };
    expect(isRestDay(later, '2027-02-09')).toBe(true);
    expect(isRestDay(later, '2027-02-20')).toBe(false);
    expect(readRestDays(later).unpublishedYears()).toEqual([]);
  });
});
