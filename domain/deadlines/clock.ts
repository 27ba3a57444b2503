/**
 * The clock a case was opened with. `real`: legal time is real time. `drill`: an exercise in which one legal day takes
 * `msPerDay` real milliseconds; legal time is 09:00 of `startDate` at the real instant `openedAt`.
 * All instants are epoch milliseconds.
 */
import { DAY_MS, HOUR_MS, type LegalDate, dateOfInstant, startOfDate } from './legal-date.ts';

export type CaseClock =
  | { readonly kind: 'real' }
  | {
      readonly kind: 'drill';
      readonly msPerDay: number;
      readonly startDate: LegalDate;
      readonly openedAt: number;
    };

export type DrillClock = Extract<CaseClock, { kind: 'drill' }>;

/** A Monday in the first full working week of 2026, so that drills run through a published holiday calendar. */
export const DEFAULT_DRILL_START: LegalDate = '2026-01-05';

export const REAL_CLOCK: CaseClock = { kind: 'real' };

/** Whether the case is an exercise (演练). */
export const isDrill = (clock: CaseClock): boolean => clock.kind === 'drill';

/** `msPerDay` must be positive; the caller has checked it. */
export function drillClock(options: {
  msPerDay: number;
  openedAt: number;
  startDate?: LegalDate;
}): DrillClock {
  return {
    kind: 'drill',
    msPerDay: options.msPerDay,
    startDate: options.startDate ?? DEFAULT_DRILL_START,
    openedAt: options.openedAt,
  };
}

/** Office hours begin at nine: a drill that began at midnight would lose its first night. */
function legalOrigin(clock: DrillClock): number {
  return startOfDate(clock.startDate) + 9 * HOUR_MS;
}

/** Legal instant at a real instant, whole ms, rounded down; never runs backwards. */
export function legalInstant(clock: CaseClock, realMs: number): number {
  if (clock.kind === 'real') return realMs;
  return legalOrigin(clock) + Math.floor(((realMs - clock.openedAt) * DAY_MS) / clock.msPerDay);
}

/**
 * The first real ms at which legal time has reached `legalMs`: a timer set for it never fires early.
 * Whole ms; an infinite instant stays what it is. The two loops repair what floating point may lose by one.
 */
export function realInstant(clock: CaseClock, legalMs: number): number {
  if (clock.kind === 'real' || !Number.isFinite(legalMs)) return legalMs;
  let real = clock.openedAt + Math.ceil(((legalMs - legalOrigin(clock)) * clock.msPerDay) / DAY_MS);
  while (legalInstant(clock, real) < legalMs) real += 1;
  while (legalInstant(clock, real - 1) >= legalMs) real -= 1;
  return real;
}

export function legalDateAt(clock: CaseClock, realMs: number): LegalDate {
  return dateOfInstant(legalInstant(clock, realMs));
}
