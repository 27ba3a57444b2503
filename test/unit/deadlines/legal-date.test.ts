/** Legal dates: how they are read, written and counted. */
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  DAY_MS,
  addDays,
  addMonths,
  dateOfInstant,
  daysBetween,
  endOfDate,
  formatInstant,
  formatLegalDate,
  parseLegalDate,
  startOfDate,
  weekday,
} from '../../../domain/deadlines/legal-date.ts';

describe('reading a date', () => {
  test.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11_016],
    ['2026-01-05', 20_458],
    ['0001-01-01', -719_162],
    ['9999-12-31', 2_932_896],
  ])('%s is epoch day %i', (date, epochDay) => {
    expect(parseLegalDate(date)).toBe(epochDay);
    expect(formatLegalDate(epochDay)).toBe(date);
  });

  test.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0000-01-01',
    '2026-1-5',
    '2026-01-05T00:00:00Z',
    ' 2026-01-05',
    '２０２６-01-05',
    '',
  ])('%j is no date', (text) => {
    expect(parseLegalDate(text)).toBeUndefined();
  });

  it('agrees with the proleptic Gregorian calendar of JavaScript on every day of 800 years', () => {
    for (let day = -150_000; day < 150_000; day += 1) {
      const text = new Date(day * DAY_MS).toISOString().slice(0, 10);
      if (formatLegalDate(day) !== text || parseLegalDate(text) !== day) expect.fail(text);
    }
  });
});

describe('dates and instants', () => {
  it('puts midnight at +08:00', () => {
    expect(startOfDate('2026-01-05')).toBe(Date.parse('2026-01-05T00:00:00+08:00'));
    expect(endOfDate('2026-01-05')).toBe(Date.parse('2026-01-06T00:00:00+08:00'));
  });

  it('changes the date exactly at 16:00 UTC', () => {
    expect(dateOfInstant(Date.parse('2026-01-05T15:59:59.999Z'))).toBe('2026-01-05');
    expect(dateOfInstant(Date.parse('2026-01-05T16:00:00.000Z'))).toBe('2026-01-06');
  });

  it('has no daylight saving, not even in the summers that had it', () => {
    expect(startOfDate('1988-07-02') - startOfDate('1988-07-01')).toBe(DAY_MS);
    expect(startOfDate('1988-07-01')).toBe(Date.parse('1988-07-01T00:00:00+08:00'));
  });

  it('writes an instant as wall time', () => {
    expect(formatInstant(Date.parse('2026-01-05T01:02:03Z'))).toBe('2026-01-05T09:02:03+08:00');
  });

  it('finds every instant inside the day it belongs to', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e14 }), (ms) => {
        const date = dateOfInstant(ms);
        expect(startOfDate(date)).toBeLessThanOrEqual(ms);
        expect(ms).toBeLessThan(endOfDate(date));
      }),
    );
  });
});

describe('days, months, weekdays', () => {
  test.each([
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2025-08-31', 6, '2026-02-28'],
    ['2025-11-30', 3, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -13, '2024-12-15'],
  ])('%s and %i months is %s (CC 202)', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
  });

  it('knows the weekday', () => {
    expect(weekday('2026-01-05')).toBe(1);
    expect(weekday('2026-02-15')).toBe(7);
    expect(weekday('1969-12-28')).toBe(7);
  });

  it('adds days across a leap day and counts them back', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2024-03-01', '2024-02-28')).toBe(-2);
  });

  it('treats a date that was never checked as a programming error', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
  });
});
