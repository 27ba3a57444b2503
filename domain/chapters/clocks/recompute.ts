/** A running deadline computed again: with what was added to it, from another day, or under a new holiday notice. */
import type { Calendar } from '../../deadlines/calendar.ts';
import { computeDeadline, type Exclusion, type Extension } from '../../deadlines/compute.ts';
import { HOUR_MS, type LegalDate } from '../../deadlines/legal-date.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import type { PolicyId } from '../../law/policy.ts';
import { ruleOf } from '../../law/rule.ts';
import type { Result } from '../../result.ts';
import type { Deadline, DueData } from './shape.ts';

/** The texts and the holidays by which a deadline is computed. */
export interface Under {
  readonly policy: PolicyId;
  readonly calendar: Calendar;
}

interface More {
  readonly extensions?: readonly Extension[];
  readonly exclusions?: readonly Exclusion[];
  readonly startDate?: LegalDate;
}

/** A period in hours keeps the hour it began in (CPLI 125): its end tells, as it is never moved off a rest day. */
function startInstant(
  policy: PolicyId,
  deadline: Deadline,
  startDate: LegalDate,
): { readonly startInstant?: number } {
  const rule = ruleOf(policy, deadline.rule);
  if (rule?.unit !== 'hour' || startDate !== deadline.startDate) return {};
  return { startInstant: deadline.dueAt - (rule.length ?? 0) * HOUR_MS - 1 };
}

/** @returns the end, or the arithmetic's refusal of what the rule does not allow */
export function dueUnder({ policy, calendar }: Under, deadline: Deadline, more: More): Result<DueData> {
  const startDate = more.startDate ?? deadline.startDate;
  const result = computeDeadline({
    policy,
    rule: deadline.rule,
    start: startDate,
    ...startInstant(policy, deadline, startDate),
    calendar,
    extensions: more.extensions ?? deadline.extensions,
    exclusions: more.exclusions ?? deadline.exclusions,
    ...(deadline.length === undefined ? {} : { length: deadline.length }),
  });
  if (!result.ok) return result;
  const { dueDate, dueAt, provisional, calendarVersion, trace } = result.value;
  return { ok: true, value: { startDate, dueDate, dueAt, provisional, calendarVersion, trace } };
}

/** The same in a draft: under the case's own texts and the calendar of the input. */
export const recompute = (draft: EventDraft, deadline: Deadline, more: More): Result<DueData> =>
  dueUnder({ policy: draft.state.policy, calendar: draft.context.calendar }, deadline, more);

/**
 * What a holiday notice makes of a running deadline: for the case that takes the notice, and for its preview.
 * @returns undefined where its end and its certainty stay as they are
 */
export function movedByCalendar(under: Under, deadline: Deadline): DueData | undefined {
  if (deadline.status !== 'armed') return undefined;
  const due = dueUnder(under, deadline, {});
  if (!due.ok) return undefined;
  const { dueAt, provisional } = due.value;
  return dueAt === deadline.dueAt && provisional === deadline.provisional ? undefined : due.value;
}
