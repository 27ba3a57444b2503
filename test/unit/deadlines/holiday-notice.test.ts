/** Holiday notices: what is impossible is told by line before anything is stored; the turn of the year is one calendar. */
import { describe, expect, test } from 'vitest';
import { type Calendar, readRestDays } from '../../../domain/deadlines/calendar.ts';
import { noticeFaults } from '../../../domain/deadlines/holiday-notice.ts';
import { epochDayOf } from '../../../domain/deadlines/legal-date.ts';
import { PUBLISHED_CALENDAR } from '../../../domain/deadlines/published-calendar.ts';
import { readNotice } from '../../../tools/admin/notice-file.ts';

const source = '国务院办公厅通知';
const notice = (off: readonly string[], workdays: readonly string[] = [], year = 2027): Calendar => ({
  version: 'cn-test',
  years: [{ year, off, workdays, source }],
});
const codes = (calendar: Calendar) => noticeFaults(calendar).map(({ code, day }) => [day, code]);

test('the notices that ship are right', () => {
  expect(noticeFaults(PUBLISHED_CALENDAR)).toEqual([]);
});

describe('a day', () => {
  test.each([
    [['02-29'], [], 'day_not_real'],
    [['02-30'], [], 'day_not_real'],
    [['13-01'], [], 'day_not_real'],
    [['2026-02-30'], [], 'day_not_real'],
    [['2025-12-31'], [], 'day_too_far'],
    [['2029-01-01'], [], 'day_too_far'],
    [['01-01', '2027-01-01'], [], 'day_twice'],
    [['01-02'], ['01-02'], 'off_and_worked'],
    [[], ['01-04'], 'workday_on_weekday'],
  ])('off %j, worked %j: %s', (off, workdays, code) => {
    expect(codes(notice(off, workdays)).map(([, found]) => found)).toEqual([code]);
  });

  test('of the year before or after is taken as a full date', () => {
    expect(noticeFaults(notice(['2026-12-31', '01-01', '2028-01-01'], ['2026-12-26', '2028-01-02']))).toEqual(
      [],
    );
  });

  test('of a leap year is real in it', () => {
    expect(noticeFaults(notice(['02-29'], [], 2028))).toEqual([]);
  });
});

test('a year that is there twice is told', () => {
  const years = [...notice(['01-01']).years, ...notice(['05-01']).years];
  expect(codes({ version: 'v', years })).toEqual([[undefined, 'year_twice']]);
});

test('days over the turn of the year count in the year they lie in', () => {
  const years = [
    ...PUBLISHED_CALENDAR.years,
    ...notice(['2026-12-31', '01-01'], ['2026-12-26', '2028-01-02']).years,
  ];
  const { isRest, unpublishedYears } = readRestDays({ version: 'v', years });
  const rests = (date: string) => isRest(epochDayOf(date));
  expect(['2026-12-26', '2026-12-27', '2026-12-31', '2027-01-01', '2028-01-02'].map(rests)).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
  // One day of it was told with the year before; the notice of 2028 is still to come.
  expect(unpublishedYears()).toEqual([2028]);
  expect(rests('2028-01-01')).toBe(true);
});

describe('a file', () => {
  const file = (off: string) => `{
  "version": "cn-2027",
  "years": [
    {
      "year": 2027,
      "source": "通知",
      "workdays": ["02-20"],
      "off": [
        "01-01",
        ${off}
      ]
    }
  ]
}`;

  test('that is right is read', () => {
    expect(readNotice(file('"2028-01-01"'))).toMatchObject({ ok: true, calendar: { version: 'cn-2027' } });
  });

  test.each([
    ['"02-30"', /^第10行 \/ line 10: 02-30 没有这一天 \/ there is no such day$/],
    ['"2月30日"', /^第10行 \/ line 10: years\.0\.off\.1: MM-DD, or YYYY-MM-DD$/],
    ['"02-20"', /^第7行 \/ line 7: 02-20 同一天既放假又上班/],
    ['"05-01", 7', /^第10行/],
  ])('with %s says on which line and why', (off, line) => {
    const read = readNotice(file(off));
    if (read.ok) throw new Error('it was taken');
    expect(read.wrong).toEqual([expect.stringMatching(line)]);
  });

  test('that is no JSON says so', () => {
    expect(readNotice('{')).toMatchObject({ ok: false, wrong: [expect.stringContaining('not JSON')] });
  });
});
