/**
 * Statutory holidays of a year whose State Council notice is not loaded: only what the holiday regulation itself fixes
 * (全国年节及纪念日放假办法, 2024-11-10 revision, in force 2025-01-01). No bridge days, no make-up workdays and no days in lieu are
 * guessed; a deadline computed with this is provisional.
 */
import { epochDayOfParts } from './legal-date.ts';

/**
 * Festivals that follow the lunar calendar or the sun, [春节 (1st of the 1st month), 清明, 端午, 中秋], as month × 100 + day.
 * Computed, not copied: 2027–2036 from the new moons and the sun's longitude of 15° in UTC+8 (Meeus, chapters 25 and 49);
 * two new moons lie close to midnight, 2027-02-06 23:56 and 2030-02-03 00:07 (ICU's Chinese calendar is a day off in both).
 */
const MOVABLE: Readonly<Record<number, readonly [springFestival: number, ...others: number[]]>> = {
  2027: [206, 405, 609, 915],
  2028: [126, 404, 528, 1003],
  2029: [213, 404, 616, 922],
  2030: [203, 405, 605, 912],
  2031: [123, 405, 624, 1001],
  2032: [211, 404, 612, 919],
  2033: [131, 404, 601, 908],
  2034: [219, 405, 620, 927],
  2035: [208, 405, 610, 916],
  2036: [128, 404, 530, 1004],
};

/** The revision of 2024 made 除夕 and 2 May holidays from 2025 on. */
const FIRST_YEAR_OF_REVISION = 2025;

/** 元旦, 劳动节, 国庆节. */
const FIXED = [101, 501, 1001, 1002, 1003];
const SECOND_OF_MAY = 502;

/** Epoch days off by regulation in a year; outside 2027–2036 only those fixed to a date of the common calendar. */
export function statutoryHolidays(year: number): number[] {
  const on = (monthDay: number): number => epochDayOfParts(year, Math.floor(monthDay / 100), monthDay % 100);
  const fixed = FIXED.map(on);
  if (year >= FIRST_YEAR_OF_REVISION) fixed.push(on(SECOND_OF_MAY));
  const movable = MOVABLE[year];
  if (!movable) return fixed;
  const [springFestival, ...others] = movable;
  const spring = [-1, 0, 1, 2].map((offset) => on(springFestival) + offset);
  return [...fixed, ...spring, ...others.map(on)];
}
