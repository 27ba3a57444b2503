/**
 * The clock a case was opened with. `real`: legal time is real time. `drill`: an exercise in which one legal day takes
 * `msPerDay` real milliseconds; legal time is 09:00 of `startDate` at the real instant `openedAt`.
 * All instants are epoch milliseconds. Both ways are total: legal time ends with the calendar, a drill's with `DRILL_LAST_DATE`.
 */
import {
  DAY_MS,
  FIRST_DATE,
  HOUR_MS,
  LAST_DATE,
  type LegalDate,
  dateOfInstant,
  endOfDate,
  startOfDate,
} from './legal-date.ts';

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

/**
 * The last day of a drill: the last date that a decision may name. Legal time stands still at the end of it (a drill of a
 * second a day comes there within eleven hours), acts go on, and the case takes no timer any more.
 */
export const DRILL_LAST_DATE: LegalDate = '2100-12-31';

/** The real instant of what never comes: the end of the calendar. Stored in rows like any other instant. */
export const NEVER = endOfDate(LAST_DATE);
const BEGINNING = startOfDate(FIRST_DATE);

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

/** The first instant that a clock does not reach: a drill that starts later than drills end has its first day. */
function endOf(clock: CaseClock): number {
  if (clock.kind === 'real') return NEVER;
  return endOfDate(clock.startDate > DRILL_LAST_DATE ? clock.startDate : DRILL_LAST_DATE);
}

const within = (ms: number, first: number, last: number): number =>
  ms > last ? last : ms >= first ? ms : first;

/** Legal instant at a real instant, whole ms, rounded down; never runs backwards, and stands still at the clock's end. */
export function legalInstant(clock: CaseClock, realMs: number): number {
  const legal =
    clock.kind === 'real'
      ? realMs
      : legalOrigin(clock) + Math.floor(((realMs - clock.openedAt) * DAY_MS) / clock.msPerDay);
  return within(legal, BEGINNING, endOf(clock) - 1);
}

/**
 * The first real ms at which legal time has reached `legalMs`: a timer set for it never fires early. `NEVER` for what the
 * clock does not reach; an infinite instant stays what it is. The two loops repair what floating point may lose by one.
 */
export function realInstant(clock: CaseClock, legalMs: number): number {
  if (!Number.isFinite(legalMs)) return legalMs;
  if (legalMs >= endOf(clock)) return NEVER;
  if (clock.kind === 'real') return Math.max(legalMs, BEGINNING);
  const wanted = Math.max(legalMs, BEGINNING + 1);
  let real = clock.openedAt + Math.ceil(((wanted - legalOrigin(clock)) * clock.msPerDay) / DAY_MS);
  if (real >= NEVER) return NEVER;
  if (real <= BEGINNING) return BEGINNING;
  while (legalInstant(clock, real) < wanted) real += 1;
  while (legalInstant(clock, real - 1) >= wanted) real -= 1;
  return real;
}

export function legalDateAt(clock: CaseClock, realMs: number): LegalDate {
  return dateOfInstant(legalInstant(clock, realMs));
}
