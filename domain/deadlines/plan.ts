/** What a request for a deadline comes to before any day is counted: its rule, start, length and left-out days, each checked. */
import { type Rule, isRuleId, ruleOf } from '../law/rule.ts';
import { type Result, ok } from '../result.ts';
import { type Duration, planDuration } from './duration.ts';
import { type ExcludedRange, planExclusions, type Suspension } from './exclusions.ts';
import { dateOfInstant, parseLegalDate } from './legal-date.ts';
import { refuseDeadline } from './refusals.ts';
import type { DeadlineRequest } from './request.ts';

/** A request whose rule, start, length, extensions and exclusions have been checked. */
export interface Plan {
  readonly rule: Rule;
  readonly start: number;
  readonly duration: Duration;
  readonly excluded: readonly ExcludedRange[];
  readonly suspensions: readonly Suspension[];
}

function findRule({ policy, rule: id }: DeadlineRequest): Result<Rule> {
  const rule = ruleOf(policy, id);
  if (rule) return ok(rule);
  return refuseDeadline(isRuleId(id) ? 'rule_not_in_policy' : 'rule_unknown', { rule: id, policy });
}

function checkStart(request: DeadlineRequest): Result<number> {
  const start = parseLegalDate(request.start);
  if (start === undefined) return refuseDeadline('date_invalid', { field: 'start', value: request.start });
  const { startInstant } = request;
  if (startInstant === undefined) return ok(start);
  if (!Number.isFinite(startInstant) || dateOfInstant(startInstant) !== request.start) {
    return refuseDeadline('date_invalid', { field: 'startInstant', value: startInstant });
  }
  return ok(start);
}

/**
 * Refuses `rule_unknown`, `rule_not_in_policy`, `date_invalid`, `length_missing`, `length_not_allowed`, `extension_not_allowed`,
 * `extension_exhausted`, `exclusion_not_allowed`, `exclusion_range_invalid`.
 */
export function planOf(request: DeadlineRequest): Result<Plan> {
  const rule = findRule(request);
  if (!rule.ok) return rule;
  const start = checkStart(request);
  if (!start.ok) return start;
  const duration = planDuration(rule.value, request);
  if (!duration.ok) return duration;
  const excluded = planExclusions(rule.value, request.exclusions ?? []);
  if (!excluded.ok) return excluded;
  return ok({ rule: rule.value, start: start.value, duration: duration.value, ...excluded.value });
}
