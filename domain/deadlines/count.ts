/** Counting days forward and back, in epoch days. Excluded ranges are sorted and do not overlap. */
import type { RestDayReader } from './calendar.ts';
import type { Segment } from './duration.ts';
import type { ExcludedRange } from './exclusions.ts';
import { addMonthsToEpochDay } from './legal-date.ts';

/**
 * The day on which the `days`-th counted day after `from` falls. Each excluded day that is reached pushes the end by one, so
 * an end pushed into a further range is pushed again; what lies before `from` or after the end has no effect.
 */
function afterCalendarDays(from: number, days: number, excluded: readonly ExcludedRange[]): number {
  let end = from + days;
  for (const range of excluded) {
    if (range.from > end) break;
    end += Math.max(0, range.to - Math.max(range.from, from + 1) + 1);
  }
  return end;
}

function afterWorkingDays(
  from: number,
  days: number,
  reading: { excluded: readonly ExcludedRange[]; restDays: RestDayReader },
): number {
  let day = from;
  for (let counted = 0; counted < days; ) {
    day += 1;
    const inRange = reading.excluded.find((range) => range.from <= day && day <= range.to);
    if (inRange) day = inRange.to;
    else if (!reading.restDays.isRest(day)) counted += 1;
  }
  return day;
}

/**
 * The last day of a period that begins the day after `from` (CPL 85). Months end on the corresponding day (CC 202); excluded
 * days are then added to it one by one.
 */
export function countForward(
  from: number,
  segments: readonly Segment[],
  reading: { excluded: readonly ExcludedRange[]; restDays: RestDayReader },
): number {
  let end = from;
  for (const { length, unit } of segments) {
    if (unit === 'working_day') end = afterWorkingDays(end, length, reading);
    else {
      const days = unit === 'month' ? addMonthsToEpochDay(end, length) - end : length;
      end = afterCalendarDays(end, days, reading.excluded);
    }
  }
  return end;
}

/** The last day that is at least the period before `from`, which itself does not count. */
export function countBack(from: number, segments: readonly Segment[], restDays: RestDayReader): number {
  let end = from;
  for (const { length, unit } of segments) {
    if (unit === 'month') end = addMonthsToEpochDay(end, -length);
    else if (unit !== 'working_day') end -= length;
    else {
      for (let counted = 0; counted < length; ) {
        end -= 1;
        if (!restDays.isRest(end)) counted += 1;
      }
    }
  }
  return end;
}

/** The day itself when it is no rest day, else the nearest workday after it. */
export function nextWorkday(day: number, restDays: RestDayReader): number {
  let moved = day;
  while (restDays.isRest(moved)) moved += 1;
  return moved;
}
