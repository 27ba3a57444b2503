/** The time axis of the inspector: folded pauses, marks that can be read, rows without touching, the event at an instant. */
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { columns, lastBefore, placed } from '../../../web/src/screens/inspector/packing.ts';
import { ticksOf, timeScale } from '../../../web/src/screens/inspector/time-scale.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.parse('2022-03-01T09:00:00+08:00');

/** Two busy days, nothing for a year, two busy days. */
const INSTANTS = [0, HOUR, DAY, 2 * DAY, 367 * DAY, 367 * DAY + HOUR, 368 * DAY, 369 * DAY].map(
  (one) => START + one,
);

describe('the scale', () => {
  test('a pause of a year is narrow, and said to be one', () => {
    const { share, folds } = timeScale(INSTANTS, true);
    expect(folds).toEqual([{ from: START + 2 * DAY, to: START + 367 * DAY }]);
    expect(share(START + 367 * DAY) - share(START + 2 * DAY)).toBeCloseTo(0.03, 5);
    expect([share(START), share(START + 369 * DAY)]).toEqual([0, 1]);
  });

  test('unfolded it is even', () => {
    const { share, folds } = timeScale(INSTANTS, false);
    expect(folds).toEqual([]);
    expect(share(START + 184.5 * DAY)).toBeCloseTo(0.5, 5);
  });

  test('later is never to the left, and every pixel leads back to its instant, whatever happened when', () => {
    const instant = fc.integer({ min: 0, max: 4000 * 24 }).map((hours) => START + hours * HOUR);
    fc.assert(
      fc.property(fc.array(instant, { minLength: 1, maxLength: 60 }), fc.boolean(), (instants, fold) => {
        const { share, whole } = timeScale(instants, fold);
        const sorted = instants.toSorted((a, b) => a - b);
        for (const [index, one] of sorted.entries()) {
          expect(share(one)).toBeGreaterThanOrEqual(share(sorted[index - 1] ?? one));
          expect(Math.abs(share.invert(share(one)) - one)).toBeLessThan(1000);
        }
        expect(share(whole.from)).toBe(0);
        expect(share(whole.to)).toBeCloseTo(1, 9);
      }),
    );
  });

  test('marks lie in what is shown, in order, far enough apart, and none in folded time', () => {
    const scale = timeScale(INSTANTS, true);
    const x = (at: number): number => scale.share(at) * 1400;
    const ticks = ticksOf(scale, scale.whole, x);
    expect(ticks.length).toBeGreaterThan(3);
    for (const [index, { at }] of ticks.entries()) {
      expect(at <= START + 2 * DAY || at >= START + 367 * DAY).toBe(true);
      if (index > 0) expect(x(at) - x(ticks[index - 1]?.at ?? 0)).toBeGreaterThanOrEqual(92);
    }
  });

  test('near by the marks say the hour of Shanghai', () => {
    const scale = timeScale([START, START + 6 * HOUR], true);
    const [first] = ticksOf(scale, scale.whole, (at) => scale.share(at) * 700);
    expect(first?.text).toBe('03-01 09:00');
  });
});

describe('bars and marks', () => {
  const bar = (key: string, from: number, to: number) => {
    return { key, label: key, from, to, kind: 'armed', turns: [] };
  };

  test('bars that overlap stand in rows of their own, and a row is used again', () => {
    const { bars, rows } = placed([bar('a', 0, 50), bar('b', 10, 20), bar('c', 60, 90)], (at) => at / 100);
    expect(rows).toBe(2);
    expect(bars.map(({ key, row }) => [key, row])).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 0],
    ]);
  });

  test('every act in the picture is counted once, and none outside', () => {
    expect(columns([0, 1, 5, 399, 401, -3], 400)).toEqual([
      { x: 0, count: 2 },
      { x: 4, count: 1 },
      { x: 396, count: 1 },
    ]);
  });

  test('the event at an instant is the last at or before it', () => {
    const instants = [10, 20, 20, 30];
    expect([5, 10, 20, 25, 99].map((at) => lastBefore(instants, at))).toEqual([-1, 0, 2, 2, 3]);
  });
});
