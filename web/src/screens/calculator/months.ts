/** The days of a period laid out for the eye: months of weeks that begin on Monday, and stretches of like days for the table. */
import type { ComputedDeadline } from '../../api/generated.ts';

export type Day = NonNullable<ComputedDeadline['days']>[number];

export interface Cell {
  readonly date: string;
  /** Absent outside the period. */
  readonly day?: Day;
  /** Of the month before or after, in a week that this one shares with it. */
  readonly otherMonth?: true;
}

export interface Month {
  /** `YYYY-MM` */
  readonly month: string;
  /** Seven places each, from Monday. */
  readonly weeks: readonly (readonly Cell[])[];
}

const DAY_MS = 86_400_000;
const WEEK = 7;

const addDays = (date: string, n: number): string =>
  new Date(Date.parse(date) + n * DAY_MS).toISOString().slice(0, 10);
/** Monday is 0. */
const weekdayOf = (date: string): number => (new Date(date).getUTCDay() + WEEK - 1) % WEEK;

function monthOf(month: string, days: ReadonlyMap<string, Day>): Month {
  const cellOf = (date: string): Cell => {
    if (!date.startsWith(month)) return { date, otherMonth: true };
    const day = days.get(date);
    return day === undefined ? { date } : { date, day };
  };
  const first = `${month}-01`;
  const weeks: Cell[][] = [];
  let monday = addDays(first, -weekdayOf(first));
  do {
    weeks.push(Array.from({ length: WEEK }, (_, place) => cellOf(addDays(monday, place))));
    monday = addDays(monday, WEEK);
  } while (monday.startsWith(month));
  return { month, weeks };
}

/** Every month that has a day of the period, in the order of the calendar. */
export function monthsOf(days: readonly Day[]): readonly Month[] {
  const byDate = new Map(days.map((day) => [day.date, day]));
  const months = [...new Set(days.map(({ date }) => date.slice(0, 7)))].toSorted();
  return months.map((month) => monthOf(month, byDate));
}

export interface Stretch {
  readonly from: string;
  readonly to: string;
  readonly part: Day['part'];
  readonly ground?: string;
  readonly count: number;
  /** How many of the days are of which kind, but for plain workdays. */
  readonly kinds: readonly (readonly [kind: Day['kind'], count: number])[];
}

const isNext = (a: string, b: string): boolean => Math.abs(Date.parse(b) - Date.parse(a)) === DAY_MS;

function stretchOf(days: readonly Day[]): Stretch {
  const dates = days.map(({ date }) => date).toSorted();
  const kinds = Map.groupBy(days, ({ kind }) => kind);
  kinds.delete('workday');
  const [first] = days;
  return {
    from: dates[0] ?? '',
    to: dates.at(-1) ?? '',
    part: first?.part ?? 'counted',
    ...(first?.ground === undefined ? {} : { ground: first.ground }),
    count: days.length,
    kinds: [...kinds].map(([kind, some]) => [kind, some.length] as const),
  };
}

/** Days after one another that are the same to the period, in the order in which they are counted. */
export function stretchesOf(days: readonly Day[]): readonly Stretch[] {
  const groups: Day[][] = [];
  for (const day of days) {
    const last = groups.at(-1)?.at(-1);
    const goesOn =
      last !== undefined &&
      last.part === day.part &&
      last.ground === day.ground &&
      isNext(last.date, day.date);
    if (goesOn) groups.at(-1)?.push(day);
    else groups.push([day]);
  }
  return groups.map(stretchOf);
}
