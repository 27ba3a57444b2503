/**
 * How long a period is: the rule's own length and the granted extensions, as segments in the order in which they count.
 *
 * An extension continues the period from its own last day, before that day is moved off a rest day: an extended period is
 * one longer period (CPL 152 "延长六个月"), and only the last day of a period moves (CPL 85, CC 203). Equal units are therefore
 * added before counting: 6 + 6 months from 31 August end on 31 August, not on the corresponding day of 28 February.
 */
import type { CourtSet, DurationUnit, Rule, RuleExtension } from '../law/rule.ts';
import { type Result, ok } from '../result.ts';
import { refuseDeadline } from './refusals.ts';
import type { DeadlineRequest, Extension } from './request.ts';
import type { TraceStep } from './trace.ts';

export interface Segment {
  readonly length: number;
  readonly unit: DurationUnit;
}

export interface Duration {
  readonly segments: readonly Segment[];
  readonly trace: readonly TraceStep[];
}

/** Ten years of days: a longer period is a typing error. */
const LONGEST = 3660;
const MONTHS_A_YEAR = 12;
const FIXED_PERIOD = '民诉法解释 第127条';

function isLength(length: number): boolean {
  return Number.isInteger(length) && length >= 1 && length <= LONGEST;
}

function settableLength(rule: Rule, asked: number): Result<number> {
  const settable = rule.courtSet !== undefined || rule.serviceLevel === true;
  const params = { rule: rule.id, length: asked };
  if (!settable) return refuseDeadline('length_not_allowed', params, rule.article);
  const { min = 1, max = LONGEST }: CourtSet = rule.courtSet ?? {};
  if (isLength(asked) && asked >= min && asked <= max) return ok(asked);
  return refuseDeadline('length_not_allowed', { ...params, min, max }, rule.article);
}

function ownLength(rule: Rule, asked: number | undefined): Result<number> {
  if (asked !== undefined) return settableLength(rule, asked);
  const length = rule.length ?? rule.courtSet?.default;
  return length === undefined
    ? refuseDeadline('length_missing', { rule: rule.id }, rule.article)
    : ok(length);
}

/** With a range (`least`) the length is not the law's but of the one who grants. */
const grantedLength = (allowed: RuleExtension, asked: Extension): number | undefined =>
  asked.length ?? (allowed.least === undefined ? allowed.length : undefined);

const isBetween = (length: number, least: number, most: number): boolean =>
  isLength(length) && length >= least && length <= most;

function extensionSegment(rule: Rule, allowed: RuleExtension, asked: Extension): Result<Segment> {
  const length = grantedLength(allowed, asked);
  const unit = asked.unit ?? allowed.unit ?? rule.unit;
  const params = { rule: rule.id, ground: asked.ground };
  if (length === undefined) return refuseDeadline('length_missing', params, allowed.article);
  const { least: min = 1, length: max = LONGEST } = allowed;
  const otherUnit = allowed.unit !== undefined && unit !== allowed.unit;
  if (!isBetween(length, min, max) || otherUnit || unit === 'hour') {
    return refuseDeadline('length_not_allowed', { ...params, length, unit, min, max }, allowed.article);
  }
  return ok({ length, unit });
}

function grantedSegment(rule: Rule, earlier: readonly Extension[], asked: Extension): Result<Segment> {
  const allowed = rule.extensions.find((extension) => extension.ground === asked.ground);
  const params = { rule: rule.id, ground: asked.ground };
  if (!allowed) {
    const grounds = rule.extensions.map((extension) => extension.ground).join(', ');
    const article = rule.fixed ? FIXED_PERIOD : rule.article;
    return refuseDeadline('extension_not_allowed', { ...params, allowed: grounds }, article);
  }
  const used = earlier.filter((extension) => extension.ground === asked.ground).length;
  if (allowed.max !== undefined && used >= allowed.max) {
    return refuseDeadline('extension_exhausted', { ...params, max: allowed.max }, allowed.article);
  }
  return extensionSegment(rule, allowed, asked);
}

function inMonths(segment: Segment): Segment {
  return segment.unit === 'year' ? { length: segment.length * MONTHS_A_YEAR, unit: 'month' } : segment;
}

function addSegment(segments: readonly Segment[], added: Segment): Segment[] {
  const next = inMonths(added);
  const last = segments.at(-1);
  if (last?.unit !== next.unit) return [...segments, next];
  return [...segments.slice(0, -1), { length: last.length + next.length, unit: next.unit }];
}

/** Refuses `length_missing`, `length_not_allowed`, `extension_not_allowed`, `extension_exhausted`. */
export function planDuration(
  rule: Rule,
  request: Pick<DeadlineRequest, 'length' | 'extensions'>,
): Result<Duration> {
  const own = ownLength(rule, request.length);
  if (!own.ok) return own;
  let segments = addSegment([], { length: own.value, unit: rule.unit });
  const trace: TraceStep[] = [{ code: 'period', params: { length: own.value, unit: rule.unit } }];
  const extensions = request.extensions ?? [];
  for (const [index, asked] of extensions.entries()) {
    const granted = grantedSegment(rule, extensions.slice(0, index), asked);
    if (!granted.ok) return granted;
    segments = addSegment(segments, granted.value);
    trace.push({ code: 'extended', params: { ground: asked.ground, ...granted.value } });
  }
  return ok({ segments, trace });
}
