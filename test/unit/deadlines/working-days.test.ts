/** Working days left, as people plan: by the calendar of the State Council, rest days worked in exchange included. */
import { expect, test } from 'vitest';
import { PUBLISHED_CALENDAR } from '../../../domain/deadlines/published-calendar.ts';
import { workingDaysLeft } from '../../../domain/deadlines/working-days.ts';

test.each([
  ['the same day', '2026-01-05', '2026-01-05', 0],
  ['Monday to Friday', '2026-01-05', '2026-01-09', 4],
  ['Friday to Sunday', '2026-01-09', '2026-01-11', 0],
  ['Friday to Monday', '2026-01-09', '2026-01-12', 1],
  ['over the New Year holiday to a Sunday that is worked', '2025-12-31', '2026-01-04', 1],
  ['overdue since Friday, on Monday', '2026-01-12', '2026-01-09', -1],
  ['in far years without a notice, by the week', '2031-06-02', '2031-06-06', 4],
  ['beyond what is planned by the day', '2026-01-05', '2046-01-05', undefined],
] as const)('%s', (_name, from, to, expected) => {
  expect(workingDaysLeft(PUBLISHED_CALENDAR, from, to)).toBe(expected);
});
