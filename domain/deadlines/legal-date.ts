/**
 * Legal dates: calendar days in Asia/Shanghai, which is UTC+8 the whole year (no daylight saving since 1991).
 * A date is text, arithmetic is done on epoch days (whole days since 1970-01-01), and an instant is epoch milliseconds.
 * Nothing here reads a clock, a time zone or a locale.
 */

/** 'YYYY-MM-DD' in Asia/Shanghai. */
export type LegalDate = string;

export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;
const OFFSET_MS = 8 * HOUR_MS;

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const DAYS_OF_400_YEARS = 146_097;
const EPOCH_DAY_OF_0000_03_01 = -719_468;

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Epoch day of a civil date whose parts are known to be real. Months are 1–12. */
export function epochDayOfParts(year: number, month: number, day: number): number {
  const past = year - 1;
  const leapDays = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  const leapThisYear = month > 2 && isLeap(year) ? 1 : 0;
  const fromYearOne = past * 365 + leapDays + (DAYS_BEFORE_MONTH[month - 1] ?? 0) + leapThisYear + day - 1;
  return fromYearOne - 719_162;
}

/** Civil parts of an epoch day (method: eras of 400 years that begin on 1 March, so the leap day is the last of its year). */
export function partsOfEpochDay(epochDay: number): { year: number; month: number; day: number } {
  const shifted = epochDay - EPOCH_DAY_OF_0000_03_01;
  const era = Math.floor(shifted / DAYS_OF_400_YEARS);
  const dayOfEra = shifted - era * DAYS_OF_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** Epoch day of a 'YYYY-MM-DD'; undefined when the text is not a real date (year 0001–9999). */
export function parseLegalDate(text: string): number | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = Number(match[3]);
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return epochDayOfParts(year, month, day);
}

export function isLegalDate(text: string): boolean {
  return parseLegalDate(text) !== undefined;
}

/** The first and the last day of the calendar: what lies beyond has no year of four digits and cannot be written. */
export const FIRST_DATE: LegalDate = '0001-01-01';
export const LAST_DATE: LegalDate = '9999-12-31';
const FIRST_EPOCH_DAY = epochDayOfParts(1, 1, 1);
const LAST_EPOCH_DAY = epochDayOfParts(9999, 12, 31);

/** Whether the day can be written as a date. */
export function isInCalendar(epochDay: number): boolean {
  return epochDay >= FIRST_EPOCH_DAY && epochDay <= LAST_EPOCH_DAY;
}

/**
 * Total: what lies before the calendar is its first day, what lies after it its last, so that each date that is written
 * can be read again. Where the law counts, `computeDeadline` refuses such an end before it comes here.
 */
export function formatLegalDate(epochDay: number): LegalDate {
  const { year, month, day } = partsOfEpochDay(
    epochDay > LAST_EPOCH_DAY ? LAST_EPOCH_DAY : epochDay >= FIRST_EPOCH_DAY ? epochDay : FIRST_EPOCH_DAY,
  );
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Epoch day of a date already known to be real; anything else is a programming error and throws RangeError. */
export function epochDayOf(date: LegalDate): number {
  const epochDay = parseLegalDate(date);
  if (epochDay === undefined) throw new RangeError(`not a legal date: ${date}`);
  return epochDay;
}

/** Epoch day on which an instant (epoch ms) falls, in Asia/Shanghai. */
export function epochDayOfInstant(ms: number): number {
  return Math.floor((ms + OFFSET_MS) / DAY_MS);
}

/** The legal date on which an instant (epoch ms) falls. */
export function dateOfInstant(ms: number): LegalDate {
  return formatLegalDate(epochDayOfInstant(ms));
}

/** Epoch ms of 00:00 +08:00 of an epoch day. */
export function startOfEpochDay(epochDay: number): number {
  return epochDay * DAY_MS - OFFSET_MS;
}

/** Epoch ms of 00:00 +08:00 of the date. */
export function startOfDate(date: LegalDate): number {
  return startOfEpochDay(epochDayOf(date));
}

/** Epoch ms of the midnight that ends the date: the first instant that is too late (CC 203: the last day ends at 24:00). */
export function endOfDate(date: LegalDate): number {
  return startOfDate(date) + DAY_MS;
}

export function addDays(date: LegalDate, days: number): LegalDate {
  return formatLegalDate(epochDayOf(date) + days);
}

/** The corresponding day of a later (or earlier) month; without one, the month's last day (CC 202). */
export function addMonthsToEpochDay(epochDay: number, months: number): number {
  const { year, month, day } = partsOfEpochDay(epochDay);
  const monthIndex = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(monthIndex / 12);
  const targetMonth = monthIndex - targetYear * 12 + 1;
  return epochDayOfParts(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)));
}

export function addMonths(date: LegalDate, months: number): LegalDate {
  return formatLegalDate(addMonthsToEpochDay(epochDayOf(date), months));
}

export function weekdayOfEpochDay(epochDay: number): number {
  return ((((epochDay + 3) % 7) + 7) % 7) + 1;
}

/** 1 Monday … 7 Sunday. */
export function weekday(date: LegalDate): number {
  return weekdayOfEpochDay(epochDayOf(date));
}

/** Whole days from one date to another; negative when the second is earlier. */
export function daysBetween(from: LegalDate, to: LegalDate): number {
  return epochDayOf(to) - epochDayOf(from);
}

/** Wall time of an instant in Asia/Shanghai, 'YYYY-MM-DDTHH:mm:ss+08:00'; milliseconds are dropped. */
export function formatInstant(ms: number): string {
  const local = ms + OFFSET_MS;
  const seconds = Math.floor((local - Math.floor(local / DAY_MS) * DAY_MS) / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${dateOfInstant(ms)}T${parts.map((part) => String(part).padStart(2, '0')).join(':')}+08:00`;
}
