/** What a date worked out by hand asks of the engine. */
import type { Calendar } from '../../../../domain/deadlines/calendar.ts';
import type { DeadlineRequest } from '../../../../domain/deadlines/compute.ts';
import type { PolicyId } from '../../../../domain/law/policy.ts';
import { ruleOf } from '../../../../domain/law/rule.ts';
import type { WorkedDate } from '../worked-dates/worked-date.ts';

export function policyOf({ rule, policy }: WorkedDate): PolicyId {
  return policy ?? (ruleOf('2025', rule) ? '2025' : '2023');
}

export function requestOf(worked: WorkedDate, calendar: Calendar): DeadlineRequest {
  const { rule, start, at, length, extensions, exclusions } = worked;
  return {
    policy: policyOf(worked),
    rule,
    start,
    calendar,
    ...(at === undefined ? {} : { startInstant: Date.parse(`${at}:00+08:00`) }),
    ...(length === undefined ? {} : { length }),
    ...(extensions ? { extensions } : {}),
    ...(exclusions ? { exclusions } : {}),
  };
}
