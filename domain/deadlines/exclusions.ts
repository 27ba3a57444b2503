/** Days left out of a period, brought into a form that can be counted: sorted, apart from each other, in epoch days. */
import type { Rule } from '../law/rule.ts';
import { type Result, ok } from '../result.ts';
import { parseLegalDate } from './legal-date.ts';
import { refuseDeadline } from './refusals.ts';
import type { Exclusion } from './request.ts';

export interface ExcludedRange {
  readonly from: number;
  readonly to: number;
  readonly ground: string;
}

/** An obstacle in the last months of a limitation (CC 194). */
export interface Suspension extends ExcludedRange {
  readonly months: number;
}

interface PlannedExclusions {
  readonly excluded: readonly ExcludedRange[];
  /** By the day on which the obstacle arose. */
  readonly suspensions: readonly Suspension[];
}

function notAllowed(rule: Rule, ground: string): Result<never> {
  const grounds = rule.exclusions.filter(({ former }) => former !== true).map((listed) => listed.ground);
  return refuseDeadline(
    'exclusion_not_allowed',
    { rule: rule.id, ground, allowed: grounds.join(', ') },
    rule.article,
  );
}

/** Refuses `exclusion_not_allowed` where days may not be left out on this ground from now on. */
export function newExclusion(rule: Rule, ground: string): Result<string> {
  const listed = rule.exclusions.find((one) => one.ground === ground);
  return listed === undefined || listed.former === true ? notAllowed(rule, ground) : ok(ground);
}

function rangeOf(rule: Rule, exclusion: Exclusion): Result<ExcludedRange | Suspension> {
  const { from, to, ground } = exclusion;
  const listed = rule.exclusions.find((one) => one.ground === ground);
  if (listed === undefined) return notAllowed(rule, ground);
  const first = parseLegalDate(from);
  const last = parseLegalDate(to);
  if (first === undefined || last === undefined || last < first) {
    return refuseDeadline('exclusion_range_invalid', { from, to, ground });
  }
  const range = { from: first, to: last, ground };
  return ok(listed.endsMonthsAfter === undefined ? range : { ...range, months: listed.endsMonthsAfter });
}

const byFirstDay = (a: ExcludedRange, b: ExcludedRange): number => a.from - b.from || a.to - b.to;

/** A day that two ranges cover is left out once, under the ground of the range that begins first. */
function withoutOverlap(ranges: readonly ExcludedRange[]): ExcludedRange[] {
  const apart: ExcludedRange[] = [];
  let covered = Number.NEGATIVE_INFINITY;
  for (const range of [...ranges].sort(byFirstDay)) {
    const from = Math.max(range.from, covered + 1);
    if (from > range.to) continue;
    apart.push({ from, to: range.to, ground: range.ground });
    covered = range.to;
  }
  return apart;
}

/** Refuses `exclusion_not_allowed` and `exclusion_range_invalid`. */
export function planExclusions(rule: Rule, exclusions: readonly Exclusion[]): Result<PlannedExclusions> {
  const ranges: ExcludedRange[] = [];
  const suspensions: Suspension[] = [];
  for (const exclusion of exclusions) {
    const range = rangeOf(rule, exclusion);
    if (!range.ok) return range;
    if ('months' in range.value) suspensions.push(range.value);
    else ranges.push(range.value);
  }
  return ok({ excluded: withoutOverlap(ranges), suspensions: suspensions.sort(byFirstDay) });
}
