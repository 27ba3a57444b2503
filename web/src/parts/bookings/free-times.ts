/** Free times of a day (空闲时间) between what is taken, for the length that is asked for. */

/** Minutes since midnight in Asia/Shanghai; from the first until before the second. */
export type Span = readonly [from: number, to: number];

/** Hours of an office: half past eight to half past five. */
export const OFFICE: Span = [8 * 60 + 30, 17 * 60 + 30];

export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

const two = (value: number): string => String(value).padStart(2, '0');
export const timeOfMinutes = (minutes: number): string =>
  `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

const STEP = 30;
const MOST = 4;

/** @returns at most four spans of the length, the earliest first, that overlap nothing taken nor each other */
export function freeTimes(taken: readonly Span[], length: number, [opens, closes]: Span = OFFICE): Span[] {
  const free: Span[] = [];
  if (length <= 0) return free;
  let from = opens;
  while (from + length <= closes && free.length < MOST) {
    const to = from + length;
    const clash = taken.find(([begins, ends]) => begins < to && ends > from);
    if (clash === undefined) {
      free.push([from, to]);
      from = to;
    } else {
      from = Math.max(from + STEP, Math.ceil(clash[1] / STEP) * STEP);
    }
  }
  return free;
}
