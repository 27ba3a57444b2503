/**
 * The days of a period one by one (期限逐日), for the calendar picture of the calculator: what each day is to the period, and what the
 * holiday calendar makes of it. It counts with the same functions as `compute.ts`; `test/unit/deadlines/day-by-day.test.ts` holds
 * every rule's picture against its computed end.
 */
import { type Result, ok } from '../result.ts';
import type { Vocabulary } from '../words.ts';
import { type DayKind, type RestDayReader, readRestDays } from './calendar.ts';
import { afterObstacles, type ComputedDeadline } from './compute.ts';
import { countBack, countForward } from './count.ts';
import type { Segment } from './duration.ts';
import type { ExcludedRange } from './exclusions.ts';
import { epochDayOf, formatLegalDate, type LegalDate } from './legal-date.ts';
import { type Plan, planOf } from './plan.ts';
import type { DeadlineRequest } from './request.ts';

/** What a day is to the period. */
export const DAY_PART = {
  start: { zh: '起算之日，不计入', en: 'day of the start, not counted' },
  counted: { zh: '计入期限', en: 'counted' },
  not_counted: { zh: '休息日，不计入工作日', en: 'rest day, no working day' },
  excluded: { zh: '扣除', en: 'left out' },
  suspended: { zh: '障碍消除后继续', en: 'runs on after the obstacle' },
  passed: { zh: '末日为休息日，顺延', en: 'passed over: the last day was a rest day' },
  due: { zh: '届满日，当日仍在期限内', en: 'last day on which the act is in time' },
  ends: { zh: '届满之日，至所列时刻', en: 'the day on which it ends, at the hour that is said' },
} as const satisfies Vocabulary;
export type DayPart = keyof typeof DAY_PART;

export const DAY_KIND: Vocabulary<DayKind> = {
  workday: { zh: '工作日', en: 'workday' },
  exchanged: { zh: '调休上班', en: 'worked in exchange' },
  weekend: { zh: '周末', en: 'weekend' },
  holiday: { zh: '放假', en: 'public holiday' },
};

export interface PeriodDay {
  readonly date: LegalDate;
  readonly part: DayPart;
  readonly kind: DayKind;
  /** The how-manieth counted day it is; where the period is counted in days alone. */
  readonly no?: number;
  /** Of a day that is left out. */
  readonly ground?: string;
}

/** Ten years and what is left out of them; a longer picture shows nobody anything. */
const LONGEST = 4000;

/** Up to which day each segment counts, and whether it counts working days. */
interface Stretch {
  readonly until: number;
  readonly working: boolean;
}

function stretches(plan: Plan, restDays: RestDayReader): readonly Stretch[] {
  const { segments } = plan.duration;
  const endOf = (some: readonly Segment[]): number =>
    plan.rule.before
      ? countBack(plan.start, some, restDays)
      : countForward(plan.start, some, { excluded: plan.excluded, restDays });
  return segments.map(({ unit }, index) => ({
    until: endOf(segments.slice(0, index + 1)),
    working: unit === 'working_day',
  }));
}

/** Everything that says what one day is. */
interface Reading {
  readonly plan: Plan;
  readonly restDays: RestDayReader;
  readonly stretches: readonly Stretch[];
  /** The last counted day, before obstacles and rest days move it. */
  readonly counted: number;
  readonly suspended: number;
  readonly due: number;
}

const excludedOn = ({ excluded }: Plan, day: number): ExcludedRange | undefined =>
  excluded.find(({ from, to }) => from <= day && day <= to);

/** Of a day that the period runs over. */
function partWithin({ plan, restDays, stretches: all }: Reading, day: number): DayPart {
  const reached = all.find(({ until }) => (plan.rule.before ? day >= until : day <= until));
  const rests = reached?.working === true && restDays.isRest(day);
  return rests ? 'not_counted' : 'counted';
}

function partOf(reading: Reading, day: number): DayPart {
  const { plan, counted, suspended, due } = reading;
  if (day === plan.start) return 'start';
  if (day === due) return plan.rule.unit === 'hour' ? 'ends' : 'due';
  if (plan.rule.before) return partWithin(reading, day);
  if (day <= counted) return excludedOn(plan, day) === undefined ? partWithin(reading, day) : 'excluded';
  return day <= suspended ? 'suspended' : 'passed';
}

const inDaysAlone = ({ duration }: Plan): boolean =>
  duration.segments.every(({ unit }) => unit === 'calendar_day' || unit === 'working_day');

/** Numbers the counted days in the order in which they are counted; the due day has a number where it is itself counted. */
function numbered(reading: Reading, days: readonly PeriodDay[]): readonly PeriodDay[] {
  const { plan, counted, due } = reading;
  if (!inDaysAlone(plan)) return days;
  let no = 0;
  return days.map((one) => {
    const isCounted = one.part === 'counted' || (one.part === 'due' && counted === due);
    if (!isCounted) return one;
    no += 1;
    return { ...one, no };
  });
}

function readingOf(plan: Plan, { calendar }: DeadlineRequest, computed: ComputedDeadline): Reading {
  const restDays = readRestDays(calendar);
  const due = epochDayOf(computed.dueDate);
  if (plan.rule.unit === 'hour') return { plan, restDays, stretches: [], counted: due, suspended: due, due };
  const all = stretches(plan, restDays);
  const counted = all.at(-1)?.until ?? plan.start;
  return { plan, restDays, stretches: all, counted, suspended: afterObstacles(plan, counted).day, due };
}

/**
 * Every day from the start to the due day, in the order in which they are counted: back from the start for a rule that counts back.
 * Undefined where they are more than can be drawn.
 * @param computed what `computeDeadline` made of the request; refuses what that refuses
 */
export function dayByDay(
  request: DeadlineRequest,
  computed: ComputedDeadline,
): Result<readonly PeriodDay[] | undefined> {
  const planned = planOf(request);
  if (!planned.ok) return planned;
  const reading = readingOf(planned.value, request, computed);
  const { plan, restDays, due } = reading;
  const step = due < plan.start ? -1 : 1;
  const length = Math.abs(due - plan.start) + 1;
  if (length > LONGEST) return ok(undefined);
  const days = Array.from({ length }, (_, index): PeriodDay => {
    const day = plan.start + index * step;
    const part = partOf(reading, day);
    const ground = part === 'excluded' ? excludedOn(plan, day)?.ground : undefined;
    const shown = { date: formatLegalDate(day), part, kind: restDays.kindOf(day) };
    return ground === undefined ? shown : { ...shown, ground };
  });
  return ok(numbered(reading, days));
}
