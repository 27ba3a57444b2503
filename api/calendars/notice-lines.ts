/**
 * A holiday notice (放假安排通知) as lines: date, kind, name of the holiday, source. The days of a year stand under the notice that
 * names the year in its title, so that days of December or January which it reaches are not taken for another year's.
 */
import type { NoticeDay } from '../../db/queries/time/calendar-publications.ts';
import type { Calendar, CalendarYear } from '../../domain/deadlines/calendar.ts';
import { withNotice } from '../../domain/deadlines/calendar-change.ts';
import { noticeFaults } from '../../domain/deadlines/holiday-notice.ts';
import { parseLegalDate } from '../../domain/deadlines/legal-date.ts';
import type { Vocabulary } from '../../domain/words.ts';
import {
  type Columns,
  type Line,
  linesOf,
  type LineProblem,
  Problems,
} from '../administration/import-lines.ts';
import type { Table } from '../administration/csv-table.ts';

const COLUMNS = {
  date: ['日期', 'date'],
  kind: ['类别', 'kind', '类型'],
  name: ['名称', 'name', '节日'],
  source: ['来源', 'source', '通知'],
} as const satisfies Columns<string>;
type Column = keyof typeof COLUMNS;

const KINDS: Readonly<Record<string, NoticeDay['kind']>> = {
  off: 'off',
  放假: 'off',
  休息: 'off',
  workday: 'workday',
  上班: 'workday',
  调休上班: 'workday',
  调休: 'workday',
};
/** What the two kinds of a notice's days are called. */
export const NOTICE_KINDS = {
  off: { zh: '放假', en: 'day off' },
  workday: { zh: '调休上班', en: 'worked in exchange' },
} as const satisfies Vocabulary<NoticeDay['kind']>;

const LONGEST_TEXT = 200;
const YEAR_IN_TITLE = /(20\d\d)\s*年/;
const EARLIEST = 2023;
const LATEST = 2099;

export interface NoticeLine extends NoticeDay {
  readonly line: number;
}

export interface ReadNotice {
  readonly days: readonly NoticeLine[];
  /** The years that the notice gives, each as a whole. */
  readonly years: readonly CalendarYear[];
  readonly problems: readonly LineProblem[];
}

interface Placed extends NoticeLine {
  readonly year: number;
}

/** 2027-01-01, 2027/1/1, 2027.1.1 and 2027年1月1日 are one day. */
function dateOf(text: string): string | undefined {
  const parts = /^(\d{4})\D(\d{1,2})\D(\d{1,2})日?$/.exec(text);
  if (parts === null) return undefined;
  const [, year = '', month = '', day = ''] = parts;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return parseLegalDate(date) === undefined ? undefined : date;
}

/** The year whose notice it is: that of the notice's title, else that of the day. */
const yearOf = (source: string, date: string): number =>
  Number(YEAR_IN_TITLE.exec(source)?.[1] ?? date.slice(0, 4));

function tellTexts({ line, values }: Line<Column>, year: number, problems: Problems<Column>): boolean {
  const sound = values.source.length <= LONGEST_TEXT && values.name.length <= LONGEST_TEXT;
  const inRange = year >= EARLIEST && year <= LATEST;
  if (!sound) problems.tell(line, 'source', 'name_invalid');
  if (!inRange) problems.tell(line, 'source', 'year_out_of_range');
  return sound && inRange;
}

function dayOf(given: Line<Column>, problems: Problems<Column>): Placed | undefined {
  const { line, values } = given;
  const { name, source } = values;
  const date = dateOf(values.date.normalize('NFKC'));
  const kind = KINDS[values.kind.toLowerCase()];
  if (date === undefined) problems.tell(line, 'date', 'day_not_real');
  if (kind === undefined) problems.tell(line, 'kind', 'day_kind_unknown');
  if (date === undefined || kind === undefined) return undefined;
  const year = yearOf(source, date);
  if (!tellTexts(given, year, problems)) return undefined;
  return { line, year, date, kind, source, ...(name === '' ? {} : { name }) };
}

/** As the calendar keeps a day: without its year where it is that of the notice. */
const dayIn = ({ year, date }: Placed): string => (date.startsWith(`${year}-`) ? date.slice(5) : date);

interface Year {
  readonly entry: CalendarYear;
  readonly off: readonly Placed[];
  readonly workdays: readonly Placed[];
}

function yearsOf(placed: readonly Placed[], problems: Problems<Column>): readonly Year[] {
  const byYear = [...Map.groupBy(placed, ({ year }) => year)].toSorted(([a], [b]) => a - b);
  return byYear.map(([year, days]) => {
    const [off, workdays] = [days.filter(isOff), days.filter((day) => !isOff(day))];
    const source = days[0]?.source ?? '';
    for (const day of days) {
      if (day.source !== source) problems.tell(day.line, 'source', 'source_differs');
    }
    return { off, workdays, entry: { year, off: off.map(dayIn), workdays: workdays.map(dayIn), source } };
  });
}

const isOff = ({ kind }: Placed): boolean => kind === 'off';

/** Faults of the notice beside the years that stay, each at its line; one in a year that stays is not of this notice. */
function tellFaults(years: readonly Year[], current: Calendar, problems: Problems<Column>): void {
  const kept = withNotice(
    current,
    '',
    years.map(({ entry }) => entry),
  ).years.filter(({ year }) => !years.some(({ entry }) => entry.year === year));
  const whole = { version: '', years: [...kept, ...years.map(({ entry }) => entry)] };
  for (const { path, code } of noticeFaults(whole)) {
    const [, at, list, index] = path;
    const year = years[Number(at) - kept.length];
    if (year === undefined || (list !== 'off' && list !== 'workdays')) continue;
    problems.tell(year[list][Number(index)]?.line ?? 1, 'date', code);
  }
}

/** @param current the calendar in force, beside which the notice must stand */
export function readNotice(table: Table, current: Calendar): ReadNotice {
  const problems = new Problems<Column>(COLUMNS);
  const placed = linesOf<Column>(table, COLUMNS, problems, ['name'])
    .map((line) => dayOf(line, problems))
    .filter((day) => day !== undefined);
  const years = yearsOf(placed, problems);
  tellFaults(years, current, problems);
  return {
    days: placed.map(({ year: _year, ...day }) => day),
    years: years.map(({ entry }) => entry),
    problems: problems.all.toSorted((a, b) => a.line - b.line),
  };
}
