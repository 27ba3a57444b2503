/** A holiday notice from a file: each day under its notice's year, and what is wrong told at its line. */
import { expect, test } from 'vitest';
import { readTable, type Table } from '../../../api/administration/csv-table.ts';
import { readNotice } from '../../../api/calendars/notice-lines.ts';
import { PUBLISHED_CALENDAR } from '../../../domain/deadlines/published-calendar.ts';

const SOURCE = '国务院办公厅关于2027年部分节假日安排的通知';
const read = (...lines: readonly string[]) =>
  readNotice(readTable(Buffer.from(lines.join('\n'))) as Table, PUBLISHED_CALENDAR);
const faults = (...lines: readonly string[]) =>
  read('日期,类别,名称,来源', ...lines).problems.map(({ line, column, code }) => [line, column, code]);

test('days of the turn of the year stand under the year that the notice names', () => {
  const { years, days, problems } = read(
    'date,kind,name,source',
    `2026-12-31,off,元旦,${SOURCE}`,
    `2027年1月1日,放假,元旦,${SOURCE}`,
    `2027/1/3,调休上班,,${SOURCE}`,
  );
  expect(problems).toEqual([]);
  expect(years).toEqual([{ year: 2027, off: ['2026-12-31', '01-01'], workdays: ['01-03'], source: SOURCE }]);
  expect(days.map(({ date, kind, name }) => [date, kind, name])).toEqual([
    ['2026-12-31', 'off', '元旦'],
    ['2027-01-01', 'off', '元旦'],
    ['2027-01-03', 'workday', undefined],
  ]);
});

test('every line that is wrong is told, with the column', () => {
  expect(
    faults(
      `2027-02-30,放假,春节,${SOURCE}`,
      `2027-02-06,过节,春节,${SOURCE}`,
      `2027-02-07,放假,春节,${SOURCE}`,
      `2027-02-07,放假,春节,${SOURCE}`,
      `2027-02-08,调休上班,春节,${SOURCE}`,
      `2027-02-09,放假,春节,关于2027年的另一通知`,
    ),
  ).toEqual([
    [2, '日期', 'day_not_real'],
    [3, '类别', 'day_kind_unknown'],
    [5, '日期', 'day_twice'],
    [6, '日期', 'workday_on_weekday'],
    [7, '来源', 'source_differs'],
  ]);
});

test('a day that the year before works cannot be off', () => {
  expect(faults(`2026-10-10,放假,国庆,${SOURCE}`)).toEqual([[2, '日期', 'off_and_worked']]);
});
