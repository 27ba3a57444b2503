/** Legal time and real time: the real clock, the drill clock, and the way back. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DEFAULT_DRILL_START,
  DRILL_LAST_DATE,
  NEVER,
  REAL_CLOCK,
  drillClock,
  legalDateAt,
  legalInstant,
  realInstant,
} from '../../../domain/deadlines/clock.ts';
import { DAY_MS, endOfDate, parseLegalDate } from '../../../domain/deadlines/legal-date.ts';

const OPENED = Date.parse('2026-11-24T03:04:05.678Z');
const DRILL_END = endOfDate(DRILL_LAST_DATE);
const drill = drillClock({ msPerDay: 1000, openedAt: OPENED });

const clocks = fc.record({
  msPerDay: fc.oneof(
    fc.integer({ min: 1, max: DAY_MS }),
    fc.constantFrom(1, 7, 333, 1000, 86_399_999, DAY_MS),
  ),
  openedAt: fc.integer({ min: 1.6e12, max: 2e12 }),
});
/** Up to four real months after the opening. */
const elapsed = fc.integer({ min: 0, max: 1e10 });

describe('the real clock', () => {
  it('is the time itself', () => {
    expect(legalInstant(REAL_CLOCK, OPENED)).toBe(OPENED);
    expect(realInstant(REAL_CLOCK, OPENED)).toBe(OPENED);
  });
});

describe('a drill clock', () => {
  it('opens at nine o’clock of its first legal day, a Monday unless told otherwise', () => {
    expect(DEFAULT_DRILL_START).toBe('2026-01-05');
    expect(legalInstant(drill, OPENED)).toBe(Date.parse('2026-01-05T09:00:00+08:00'));
    const other = drillClock({ msPerDay: 1000, openedAt: OPENED, startDate: '2025-09-01' });
    expect(legalDateAt(other, OPENED)).toBe('2025-09-01');
  });

  it('passes one legal day in msPerDay real milliseconds', () => {
    expect(legalInstant(drill, OPENED + 1000)).toBe(Date.parse('2026-01-06T09:00:00+08:00'));
    expect(legalDateAt(drill, OPENED + 30_000)).toBe('2026-02-04');
    expect(realInstant(drill, Date.parse('2026-01-06T00:00:00+08:00'))).toBe(OPENED + 625);
  });

  it('never runs backwards', () => {
    fc.assert(
      fc.property(clocks, elapsed, fc.integer({ min: 0, max: 1e6 }), (options, passed, more) => {
        const clock = drillClock(options);
        const at = options.openedAt + passed;
        expect(legalInstant(clock, at)).toBeLessThanOrEqual(legalInstant(clock, at + more));
      }),
    );
  });

  it('has an exact inverse for every instant that it shows', () => {
    fc.assert(
      fc.property(clocks, elapsed, (options, passed) => {
        const clock = drillClock(options);
        const real = options.openedAt + passed;
        const shown = legalInstant(clock, real);
        // The end is shown for ever, from the first instant at which it is reached.
        const first = realInstant(clock, shown);
        if (shown < DRILL_END - 1) expect(first).toBe(real);
        else expect([legalInstant(clock, first), first <= real]).toEqual([shown, true]);
      }),
    );
  });

  it('rounds a timer up: never early, and late by less than one real millisecond', () => {
    fc.assert(
      fc.property(clocks, fc.integer({ min: 0, max: 3e11 }), (options, legalElapsed) => {
        const clock = drillClock(options);
        const legal = legalInstant(clock, options.openedAt) + legalElapsed;
        const real = realInstant(clock, legal);
        expect(legalInstant(clock, real)).toBeGreaterThanOrEqual(legal);
        expect(legalInstant(clock, real - 1)).toBeLessThan(legal);
      }),
    );
  });

  it('ends with its last day: legal time stands still there, and no timer reaches beyond', () => {
    fc.assert(
      fc.property(clocks, fc.double({ min: 0, max: 1e15, noNaN: true }), (options, more) => {
        const clock = drillClock(options);
        const last = realInstant(clock, DRILL_END - 1);
        expect(legalInstant(clock, last)).toBe(DRILL_END - 1);
        expect(legalInstant(clock, last + Math.floor(more))).toBe(DRILL_END - 1);
        expect(legalDateAt(clock, last + Math.floor(more))).toBe(DRILL_LAST_DATE);
        expect(realInstant(clock, DRILL_END)).toBe(NEVER);
        expect(realInstant(clock, DRILL_END + more)).toBe(NEVER);
      }),
    );
  });

  it('shows and finds instants of the calendar, whatever it is asked', () => {
    const anyClock = fc.oneof(
      fc.constant(REAL_CLOCK),
      fc
        .record({
          msPerDay: fc.oneof(fc.integer({ min: 1, max: 1e15 }), fc.constantFrom(1, 1000, 1e15)),
          openedAt: fc.integer({ min: -1e14, max: 1e14 }),
          startDate: fc.constantFrom('0001-01-01', '1900-01-01', '2026-01-05', '2100-12-31', '9999-12-31'),
        })
        .map(drillClock),
    );
    const instants = fc.double({ min: -1e18, max: 1e18, noNaN: true }).map(Math.floor);
    fc.assert(
      fc.property(anyClock, instants, (clock, at) => {
        expect(parseLegalDate(legalDateAt(clock, at))).toBeDefined();
        expect(Math.abs(realInstant(clock, at))).toBeLessThanOrEqual(NEVER);
      }),
    );
  });

  it('leaves "never" alone', () => {
    expect(realInstant(drill, Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  });

  it('also works slower than life', () => {
    const slow = drillClock({ msPerDay: DAY_MS * 3, openedAt: OPENED });
    const legal = Date.parse('2026-01-09T00:00:00+08:00');
    expect(legalInstant(slow, realInstant(slow, legal))).toBeGreaterThanOrEqual(legal);
    expect(legalInstant(slow, realInstant(slow, legal) - 1)).toBeLessThan(legal);
  });
});
