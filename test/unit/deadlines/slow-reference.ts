/**
 * A second, deliberately naive implementation of the periods: it walks day by day with JavaScript's own UTC dates and a holiday
 * list typed in again from the State Council notices. It shares no code with domain/deadlines.
 */
import type { DeadlineRequest } from '../../../domain/deadlines/compute.ts';
import type { DurationUnit, Rule } from '../../../domain/law/rule.ts';

const DAY = 24 * 60 * 60 * 1000;

const OFF_RANGES = `
2024-01-01/2024-01-01 2024-02-10/2024-02-17 2024-04-04/2024-04-06 2024-05-01/2024-05-05 2024-06-10/2024-06-10
2024-09-15/2024-09-17 2024-10-01/2024-10-07
2025-01-01/2025-01-01 2025-01-28/2025-02-04 2025-04-04/2025-04-06 2025-05-01/2025-05-05 2025-05-31/2025-06-02
2025-10-01/2025-10-08
2026-01-01/2026-01-03 2026-02-15/2026-02-23 2026-04-04/2026-04-06 2026-05-01/2026-05-05 2026-06-19/2026-06-21
2026-09-25/2026-09-27 2026-10-01/2026-10-07`;

const WORKED = new Set(
  `2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29 2024-10-12
   2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11
   2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10`.split(/\s+/),
);

/** By regulation, where no notice is known (2027 only: the tests go no further). */
const OFF_2027 = `2027-01-01 2027-02-05 2027-02-06 2027-02-07 2027-02-08 2027-04-05 2027-05-01 2027-05-02 2027-06-09
 2027-09-15 2027-10-01 2027-10-02 2027-10-03`;

const OFF = new Set(OFF_2027.split(/\s+/));
for (const range of OFF_RANGES.trim().split(/\s+/)) {
  const [from, to] = range.split('/') as [string, string];
  for (let day = Date.parse(from); day <= Date.parse(to); day += DAY) OFF.add(text(day));
}

function text(day: number): string {
  return new Date(day).toISOString().slice(0, 10);
}

function rests(day: number): boolean {
  if (OFF.has(text(day))) return true;
  const weekday = new Date(day).getUTCDay();
  return (weekday === 0 || weekday === 6) && !WORKED.has(text(day));
}

export function restsOn(date: string): boolean {
  return rests(Date.parse(date));
}

function monthsLater(day: number, months: number): number {
  const start = new Date(day);
  const firstOfMonth = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months, 1));
  const lastOfMonth = new Date(
    Date.UTC(firstOfMonth.getUTCFullYear(), firstOfMonth.getUTCMonth() + 1, 0),
  ).getUTCDate();
  return firstOfMonth.getTime() + (Math.min(start.getUTCDate(), lastOfMonth) - 1) * DAY;
}

function walk(from: number, needed: number, counts: (day: number) => boolean): number {
  let day = from;
  let left = needed;
  while (left > 0) {
    day += DAY;
    if (counts(day)) left -= 1;
  }
  return day;
}

interface Part {
  length: number;
  unit: DurationUnit;
}

function partsOf(rule: Rule, request: DeadlineRequest): Part[] {
  const own = { length: request.length ?? rule.length ?? rule.courtSet!.default!, unit: rule.unit };
  const granted = (request.extensions ?? []).map((asked) => {
    const listed = rule.extensions.find((extension) => extension.ground === asked.ground)!;
    return { length: (asked.length ?? listed.length)!, unit: asked.unit ?? listed.unit ?? rule.unit };
  });
  const parts: Part[] = [];
  for (const part of [own, ...granted]) {
    const same = part.unit === 'year' ? { length: part.length * 12, unit: 'month' as const } : part;
    const last = parts.at(-1);
    if (last?.unit === same.unit) last.length += same.length;
    else parts.push({ ...same });
  }
  return parts;
}

/** The due date of a rule in days, months or years that counts forward. */
export function slowDueDate(rule: Rule, request: DeadlineRequest): string {
  const monthsAfter = (ground: string) =>
    rule.exclusions.find((listed) => listed.ground === ground)?.endsMonthsAfter;
  const isExcluded = (day: number) =>
    (request.exclusions ?? []).some(
      ({ from, to, ground }) => monthsAfter(ground) === undefined && from <= text(day) && text(day) <= to,
    );
  let end = Date.parse(request.start);
  for (const { length, unit } of partsOf(rule, request)) {
    const needed = unit === 'month' ? (monthsLater(end, length) - end) / DAY : length;
    end = walk(end, needed, (day) => !isExcluded(day) && !(unit === 'working_day' && rests(day)));
  }
  const obstacles = (request.exclusions ?? [])
    .filter(({ ground }) => monthsAfter(ground) !== undefined)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  for (const { from, to, ground } of obstacles) {
    if (from <= text(end)) end = Math.max(end, monthsLater(Date.parse(to), monthsAfter(ground)!));
  }
  if (rule.restDays === 'lapses' || rule.restDays === 'back') return text(end);
  while (rests(end)) end += DAY;
  return text(end);
}
