/** Working days (工作日) between two days, for people who plan: no period of law is counted by it. */
import { type Calendar, readRestDays } from './calendar.ts';
import { epochDayOf, type LegalDate } from './legal-date.ts';

/** Days that are counted one by one; what is due later is not planned by the day. */
const LONGEST = 3660;

/**
 * @returns how many working days come after `from`, up to and with `to`; negative when `to` is past: those since then, with
 * `from`. Undefined where the two lie more than ten years apart.
 */
export function workingDaysLeft(calendar: Calendar, from: LegalDate, to: LegalDate): number | undefined {
  const [start, end] = [epochDayOf(from), epochDayOf(to)];
  if (Math.abs(end - start) > LONGEST) return undefined;
  const restDays = readRestDays(calendar);
  let count = 0;
  for (let day = Math.min(start, end) + 1; day <= Math.max(start, end); day += 1) {
    if (!restDays.isRest(day)) count += 1;
  }
  return end < start ? -count : count;
}
