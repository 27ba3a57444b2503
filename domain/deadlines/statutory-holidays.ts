/**
 * Statutory holidays of a year whose State Council notice is not loaded: only what the holiday regulation itself fixes
 * (全国年节及纪念日放假办法, 2024-11-10 revision, in force 2025-01-01). No bridge days, no make-up workdays and no days in lieu are
 * guessed; a deadline computed with this is provisional.
 */
import { epochDayOfParts } from './legal-date.ts';

type MonthDay = readonly [month: number, day: number];

/**
 * Festivals that follow the lunar calendar or the sun, [春节 (1st of the 1st month), 清明, 端午, 中秋], as [month, day].
 * Computed, not copied: 2027–2036 from the new moons and the sun's longitude of 15° in UTC+8 (Meeus, chapters 25 and 49);
 * two new moons lie close to midnight, 2027-02-06 23:56 and 2030-02-03 00:07, and agree with the published almanacs.
 */
const MOVABLE: Readonly<Record<number, readonly MonthDay[]>> = {
  2027: [
    [2, 6],
    [4, 5],
    [6, 9],
    [9, 15],
  ],
  2028: [
    [1, 26],
    [4, 4],
    [5, 28],
    [10, 3],
  ],
  2029: [
    [2, 13],
    [4, 4],
    [6, 16],
    [9, 22],
  ],
  2030: [
    [2, 3],
    [4, 5],
    [6, 5],
    [9, 12],
  ],
  2031: [
    [1, 23],
    [4, 5],
    [6, 24],
    [10, 1],
  ],
  2032: [
    [2, 11],
    [4, 4],
    [6, 12],
    [9, 19],
  ],
  2033: [
    [1, 31],
    [4, 4],
    [6, 1],
    [9, 8],
  ],
  2034: [
    [2, 19],
    [4, 5],
    [6, 20],
    [9, 27],
  ],
  2035: [
    [2, 8],
    [4, 5],
    [6, 10],
    [9, 16],
  ],
  2036: [
    [1, 28],
    [4, 4],
    [5, 30],
    [10, 4],
  ],
};

/** The revision of 2024 made 除夕 and 2 May holidays from 2025 on. */
const FIRST_YEAR_OF_REVISION = 2025;

const FIXED: readonly MonthDay[] = [
  [1, 1],
  [5, 1],
  [10, 1],
  [10, 2],
  [10, 3],
];

/** Epoch days off by regulation in a year; outside 2027–2036 only those fixed to a date of the common calendar. */
export function statutoryHolidays(year: number): number[] {
  const on = ([month, day]: MonthDay): number => epochDayOfParts(year, month, day);
  const fixed = FIXED.map(on);
  if (year >= FIRST_YEAR_OF_REVISION) fixed.push(on([5, 2]));
  const movable = MOVABLE[year];
  if (!movable) return fixed;
  const [springFestival, ...festivals] = movable.map(on);
  const spring = springFestival === undefined ? [] : [-1, 0, 1, 2].map((offset) => springFestival + offset);
  return [...fixed, ...spring, ...festivals];
}
