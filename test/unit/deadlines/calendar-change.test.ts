/** What a holiday notice changes, day by day, and what the version that holds it is called. */
import { describe, expect, test } from 'vitest';
import { changedDays, versionName, withNotice } from '../../../domain/deadlines/calendar-change.ts';
import { PUBLISHED_CALENDAR } from '../../../domain/deadlines/published-calendar.ts';

const NEXT = {
  year: 2027,
  off: ['2026-12-31', '01-01', '01-02', '01-04'],
  workdays: ['01-03'],
  source: '国务院办公厅关于2027年部分节假日安排的通知',
};

describe('a notice of a year that is not published yet', () => {
  const after = withNotice(PUBLISHED_CALENDAR, 'next', [NEXT]);

  test('stands beside the years before it', () => {
    expect(after.years.map(({ year }) => year)).toEqual([2024, 2025, 2026, 2027]);
  });

  test('changes the days it names, across the turn of the year, and the statutory days it leaves out', () => {
    const changed = changedDays(PUBLISHED_CALENDAR, after);
    expect(changed.slice(0, 4)).toEqual([
      { date: '2026-12-31', before: 'workday', after: 'holiday' },
      { date: '2027-01-02', before: 'weekend', after: 'holiday' },
      { date: '2027-01-03', before: 'weekend', after: 'exchanged' },
      { date: '2027-01-04', before: 'workday', after: 'holiday' },
    ]);
    expect(changed).toContainEqual({ date: '2027-10-01', before: 'holiday', after: 'workday' });
  });

  test('taken back changes the same days the other way round', () => {
    const there = changedDays(PUBLISHED_CALENDAR, after);
    const back = changedDays(after, PUBLISHED_CALENDAR);
    expect(back).toEqual(there.map(({ date, before: b, after: a }) => ({ date, before: a, after: b })));
  });
});

test('a calendar differs from itself nowhere', () => {
  expect(changedDays(PUBLISHED_CALENDAR, PUBLISHED_CALENDAR)).toEqual([]);
});

test('each publication has a name of its own, also the same years again', () => {
  const { years } = PUBLISHED_CALENDAR;
  expect(versionName(years, 2)).toBe('cn-2024-2026.r2');
  expect(versionName(years, 4)).not.toBe(versionName(years, 2));
});
