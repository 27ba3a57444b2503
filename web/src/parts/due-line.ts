/** How a due time is said: day, hour and how urgent it is. Days and hours are those of Asia/Shanghai, wherever the browser stands. */

type Urgency = 'overdue' | 'today' | 'ahead';

export interface DueFacts {
  /** RFC 3339 instant in the time of the case; midnight stands for the end of the day before. */
  readonly dueAt: string;
  readonly overdue?: boolean | undefined;
  /** Now, in the time of the case (a drill case has its own); without it nothing is called "today". */
  readonly now?: string | undefined;
  /** The API has counted it to be due today. */
  readonly today?: boolean | undefined;
}

export interface DueTold {
  /** The last day, `YYYY-MM-DD`. */
  readonly date: string;
  /** `HH:MM` by which it is due; the end of a day is `24:00`. */
  readonly time: string;
  readonly urgency: Urgency;
}

const DAY_MS = 86_400_000;
/** Asia/Shanghai has kept UTC+8 without summer time since 1991. */
const SHANGHAI_MS = 8 * 3_600_000;

const isoIn = (ms: number): string => new Date(ms + SHANGHAI_MS).toISOString();

/** The day of an instant in Asia/Shanghai. @param instant RFC 3339 @returns `YYYY-MM-DD` */
export const dayOf = (instant: string): string => isoIn(Date.parse(instant)).slice(0, 10);

/** @returns `HH:MM` of an instant in Asia/Shanghai */
export const timeOf = (instant: string): string => isoIn(Date.parse(instant)).slice(11, 16);

/** @param facts an instant and what is known of now @returns day, hour and urgency */
export function tellDue({ dueAt, overdue = false, now, today = false }: DueFacts): DueTold {
  const midnight = timeOf(dueAt) === '00:00';
  const date = midnight ? dayOf(new Date(Date.parse(dueAt) - DAY_MS).toISOString()) : dayOf(dueAt);
  const isToday = today || (now !== undefined && dayOf(now) === date);
  const urgency = overdue ? 'overdue' : isToday ? 'today' : 'ahead';
  return { date, time: midnight ? '24:00' : timeOf(dueAt), urgency };
}

/** A day with its weekday: `12月4日 周五`, `Fri 4 Dec`; with its year where that is not `year`. @param day `YYYY-MM-DD` */
export function dayText(day: string, language: string, year?: string): string {
  const chinese = language !== 'en';
  const at = new Date(`${day}T00:00:00Z`);
  const text = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(chinese ? 'zh-CN' : 'en-GB', { timeZone: 'UTC', ...options }).format(at);
  const withYear: Intl.DateTimeFormatOptions =
    year === undefined || day.startsWith(year) ? {} : { year: 'numeric' };
  const date = text({ month: chinese ? 'long' : 'short', day: 'numeric', ...withYear });
  const weekday = text({ weekday: 'short' });
  return chinese ? `${date} ${weekday}` : `${weekday} ${date}`;
}
