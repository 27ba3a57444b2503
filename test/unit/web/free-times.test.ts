/** Free times of a day, proposed between what is taken. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  freeTimes,
  minutesOf,
  OFFICE,
  type Span,
  timeOfMinutes,
} from '../../../web/src/parts/bookings/free-times.ts';

const told = (spans: readonly Span[]): string[] =>
  spans.map(([from, to]) => `${timeOfMinutes(from)}-${timeOfMinutes(to)}`);
const at = (from: string, to: string): Span => [minutesOf(from), minutesOf(to)];

test.each([
  ['nothing is taken', [], 60, ['08:30-09:30', '09:30-10:30', '10:30-11:30', '11:30-12:30']],
  ['the morning is taken', [at('08:00', '12:00')], 120, ['12:00-14:00', '14:00-16:00']],
  [
    'an odd quarter is taken',
    [at('09:10', '09:40')],
    60,
    ['10:00-11:00', '11:00-12:00', '12:00-13:00', '13:00-14:00'],
  ],
  ['all day is taken', [at('08:00', '18:00')], 30, []],
  ['it ends before it begins', [], -60, []],
] as const)('where %s', (_what, taken, length, expected) => {
  expect(told(freeTimes(taken, length))).toEqual(expected);
});

test('none overlaps what is taken, nor another, nor leaves the hours of the office', () => {
  const span = fc
    .tuple(fc.integer({ min: 0, max: 1380 }), fc.integer({ min: 1, max: 60 }))
    .map(([from, more]): Span => [from, from + more]);
  fc.assert(
    fc.property(fc.array(span, { maxLength: 12 }), fc.integer({ min: 5, max: 240 }), (taken, length) => {
      const free = freeTimes(taken, length);
      for (const [no, [from, to]] of free.entries()) {
        expect(to - from).toBe(length);
        expect(from >= OFFICE[0] && to <= OFFICE[1]).toBe(true);
        expect(taken.some(([begins, ends]) => begins < to && ends > from)).toBe(false);
        expect(no === 0 || from >= (free[no - 1]?.[1] ?? 0)).toBe(true);
      }
    }),
  );
});
