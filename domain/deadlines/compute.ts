/**
 * The deadline engine: one rule, one start, one end (CPL 85, CPLI 125, CC 201–203; see `docs/dates.md`).
 * Pure: the same request gives the same answer on every machine and at every time.
 */
import { REST_DAYS } from '../law/rest-days.ts';
import { type Result, ok } from '../result.ts';
import { type RestDayReader, readRestDays } from './calendar.ts';
import { countBack, countForward, nextWorkday } from './count.ts';
import {
  HOUR_MS,
  addMonthsToEpochDay,
  dateOfInstant,
  epochDayOfInstant,
  formatInstant,
  formatLegalDate,
  isInCalendar,
  startOfEpochDay,
} from './legal-date.ts';
import { type Plan, planOf } from './plan.ts';
import { refuseDeadline } from './refusals.ts';
import type { ComputedDeadline, DeadlineRequest } from './request.ts';
import type { TraceStep } from './trace.ts';

export type { ComputedDeadline, DeadlineRequest, Exclusion, Extension } from './request.ts';
export { type TraceStep, traceText } from './trace.ts';

interface End {
  /** Epoch day of `dueDate`, to see whether the calendar has it. */
  readonly day: number;
  readonly dueDate: string;
  readonly dueAt: number;
  readonly trace: readonly TraceStep[];
}

/**
 * Hours run from the next full hour (CPLI 125) through nights and rest days; only a last *day* moves (CPL 85).
 * Without a time of day the earliest possible end is given.
 */
function endInHours(plan: Plan, startInstant: number | undefined): End {
  const from = formatLegalDate(plan.start);
  const started = startInstant ?? startOfEpochDay(plan.start);
  const firstHour = (Math.floor(started / HOUR_MS) + 1) * HOUR_MS;
  const hours = plan.duration.segments.reduce((sum, segment) => sum + segment.length, 0);
  const dueAt = firstHour + hours * HOUR_MS;
  const assumed = startInstant === undefined ? [{ code: 'start_time_assumed', params: { from } }] : [];
  const trace: TraceStep[] = [
    ...assumed,
    { code: 'counted_from_next_hour', params: { at: formatInstant(firstHour) } },
    ...plan.duration.trace,
    { code: 'ends_at', params: { at: formatInstant(dueAt) } },
  ];
  return { day: epochDayOfInstant(dueAt - 1), dueDate: dateOfInstant(dueAt - 1), dueAt, trace };
}

function exclusionSteps(plan: Plan, end: number): TraceStep[] {
  return plan.excluded.map(({ from, to, ground }): TraceStep => {
    const first = Math.max(from, plan.start + 1);
    const inside = from <= end && to >= first;
    const params = { from: formatLegalDate(inside ? first : from), to: formatLegalDate(to), ground };
    if (!inside) return { code: 'exclusion_without_effect', params };
    return { code: 'excluded', params: { ...params, days: to - first + 1 } };
  });
}

/** CC 194: an obstacle in the last months of a limitation lets it end so many months after the day on which it was gone. */
export function afterObstacles({ suspensions }: Plan, end: number): { day: number; steps: TraceStep[] } {
  let day = end;
  const steps: TraceStep[] = [];
  for (const { from, to, ground, months } of suspensions) {
    const until = addMonthsToEpochDay(to, months);
    const counts = from <= day && until > day;
    if (counts) day = until;
    const params = { from: formatLegalDate(from), to: formatLegalDate(to), ground };
    if (counts) steps.push({ code: 'suspended', params: { ...params, months } });
    else steps.push({ code: 'exclusion_without_effect', params });
  }
  return { day, steps };
}

function lastDayParams(plan: Plan, end: number): TraceStep['params'] {
  const date = formatLegalDate(end);
  const [only, ...others] = plan.duration.segments;
  const isRunOfDays = only?.unit === 'calendar_day' || only?.unit === 'working_day';
  if (!only || others.length > 0 || !isRunOfDays) return { date };
  return { date, length: only.length, unit: only.unit };
}

/** Moves a last day off a rest day to the next workday, where the rule's text does (`law/rest-days.ts`). */
function settle(plan: Plan, end: number, restDays: RestDayReader): { day: number; steps: TraceStep[] } {
  const params = lastDayParams(plan, end);
  const { moves } = REST_DAYS[plan.rule.restDays];
  const last: TraceStep = { code: 'last_day', params };
  if (moves === 'stays') return { day: end, steps: [last, { code: 'not_moved', params: {} }] };
  const day = moves === 'forward' ? nextWorkday(end, restDays) : end;
  if (day === end) return { day, steps: [last] };
  const moved = { code: 'moved_to', params: { date: formatLegalDate(day) } };
  return { day, steps: [{ code: 'last_day_rest', params }, moved] };
}

function endInDays(plan: Plan, restDays: RestDayReader): End {
  const { rule, start, duration, excluded } = plan;
  const end = rule.before
    ? countBack(start, duration.segments, restDays)
    : countForward(start, duration.segments, { excluded, restDays });
  const suspended = afterObstacles(plan, end);
  const { day, steps } = settle(plan, suspended.day, restDays);
  const trace: TraceStep[] = [
    {
      code: rule.before ? 'counted_back_from' : 'counted_from_next_day',
      params: { from: formatLegalDate(start) },
    },
    ...duration.trace,
    ...exclusionSteps(plan, end),
    ...suspended.steps,
    ...steps,
    ...restDays.unpublishedYears().map((year) => ({ code: 'provisional', params: { year } })),
  ];
  return { day, dueDate: formatLegalDate(day), dueAt: startOfEpochDay(day + 1), trace };
}

/**
 * Computes the end of a period. Refuses `rule_unknown`, `rule_not_in_policy`, `date_invalid`, `date_out_of_range`,
 * `length_missing`, `length_not_allowed`, `extension_not_allowed`, `extension_exhausted`, `exclusion_not_allowed`, `exclusion_range_invalid`.
 */
export function computeDeadline(request: DeadlineRequest): Result<ComputedDeadline> {
  const planned = planOf(request);
  if (!planned.ok) return planned;
  const plan = planned.value;
  const restDays = readRestDays(request.calendar);
  const { day, ...end } =
    plan.rule.unit === 'hour' ? endInHours(plan, request.startInstant) : endInDays(plan, restDays);
  if (!isInCalendar(day))
    return refuseDeadline('date_out_of_range', { rule: plan.rule.id, start: request.start });
  return ok({
    rule: plan.rule.id,
    article: plan.rule.article,
    ...end,
    provisional: restDays.unpublishedYears().length > 0,
    calendarVersion: request.calendar.version,
  });
}

/** For answers given to the public: refuses `calendar_not_published` instead of giving a provisional date. */
export function requirePublished(deadline: ComputedDeadline): Result<ComputedDeadline> {
  if (!deadline.provisional) return ok(deadline);
  const years = deadline.trace
    .filter((step) => step.code === 'provisional')
    .map((step) => step.params['year']);
  return refuseDeadline('calendar_not_published', {
    years: years.join(', '),
    provisionalDate: deadline.dueDate,
    calendarVersion: deadline.calendarVersion,
  });
}
