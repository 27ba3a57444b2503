/** The calculator of legal deadlines: open to everybody, keeps nothing. */
import * as z from 'zod';
import type { Calendar } from '../../domain/deadlines/calendar.ts';
import { computeDeadline, requirePublished, traceText } from '../../domain/deadlines/compute.ts';
import { DAY_KIND, DAY_PART, dayByDay } from '../../domain/deadlines/day-by-day.ts';
import type { DeadlineRequest } from '../../domain/deadlines/request.ts';
import { dateOfInstant, isLegalDate } from '../../domain/deadlines/legal-date.ts';
import { POLICIES } from '../../domain/law/policy.ts';
import type { RuleId } from '../../domain/law/rule.ts';
import type { Refusal, Result } from '../../domain/result.ts';
import { codesOf } from '../../domain/words.ts';
import { days as length, legalDate } from '../catalogue/fields.ts';
import { instantText } from '../http/instants.ts';
import { because } from '../http/issue-messages.ts';
import { refusalProblem } from '../http/problem.ts';
import { type Answer, type Call, type Route, route } from '../http/route.ts';
import { date, instant } from './case-schemas.ts';

const code = () => z.string().min(1).max(64);

/** A day, or an instant for rules in hours. */
const start = z
  .string()
  .refine(
    (text) => isLegalDate(text) || z.iso.datetime({ offset: true }).safeParse(text).success,
    because('date_invalid'),
  )
  .meta({ description: 'a date, or an instant with offset for rules in hours', example: '2026-01-12' });

const request = z
  .strictObject({
    policy: z.enum(POLICIES),
    rule: code(),
    start,
    length: length().exactOptional(),
    exclusions: z
      .array(z.strictObject({ from: legalDate(), to: legalDate(), ground: code() }))
      .max(50)
      .exactOptional(),
    extensions: z
      .array(
        z.strictObject({
          ground: code(),
          length: length().exactOptional(),
          unit: z.enum(['calendar_day', 'working_day', 'hour', 'month', 'year']).exactOptional(),
        }),
      )
      .max(50)
      .exactOptional(),
    days: z
      .literal(true)
      .exactOptional()
      .meta({ description: '一并给出逐日情况 / with each day of the period' }),
  })
  .meta({ id: 'DeadlineRequest', example: { policy: '2025', rule: 'T14.judgment', start: '2026-01-12' } });
type Request = z.output<typeof request>;

const computed = z
  .object({
    dueDate: date(),
    dueAt: instant(),
    rule: z.string(),
    article: z.string(),
    calendarVersion: z.string(),
    trace: z.array(z.string()),
    days: z
      .array(
        z.object({
          date: date(),
          part: z.enum(codesOf(DAY_PART)),
          kind: z.enum(codesOf(DAY_KIND)),
          no: z.int().optional().meta({ description: '第几日 / which counted day' }),
          ground: z.string().optional(),
        }),
      )
      .optional()
      .meta({
        description:
          '自起算之日至届满日的每一天，向前计算的倒序；过长则省略。词语见 GET /api/rules 的 terms / every day from the start to the last, backwards where the rule counts back; left out where there are too many. Words: `terms` of GET /api/rules',
      }),
  })
  .meta({ id: 'ComputedDeadline' });

function startOf(text: string): Pick<DeadlineRequest, 'start' | 'startInstant'> {
  if (isLegalDate(text)) return { start: text };
  const startInstant = Date.parse(text);
  return { start: dateOfInstant(startInstant), startInstant };
}

/** Refusals that are about a row of a list: found by its ground. */
const ROW_REFUSALS: Readonly<Record<string, 'extensions' | 'exclusions'>> = {
  extension_not_allowed: 'extensions',
  extension_exhausted: 'extensions',
  exclusion_not_allowed: 'exclusions',
  exclusion_range_invalid: 'exclusions',
};

/** The row that was refused: of one ground on so many rows, the last where it was granted too often. */
function rowPointer(
  { code, params = {} }: Refusal,
  list: 'extensions' | 'exclusions',
  body: Request,
): string {
  const { ground, from } = params;
  const rows: readonly { readonly ground: string; readonly from?: string }[] = body[list] ?? [];
  const isIt = (row: (typeof rows)[number]): boolean =>
    row.ground === ground && (from === undefined || row.from === from);
  const index = code === 'extension_exhausted' ? rows.findLastIndex(isIt) : rows.findIndex(isIt);
  return index < 0 ? `/${list}` : `/${list}/${index}`;
}

const FIELDS: Readonly<Record<string, string>> = {
  length_missing: '/length',
  length_not_allowed: '/length',
  date_invalid: '/start',
  date_out_of_range: '/start',
  rule_unknown: '/rule',
  rule_not_in_policy: '/rule',
};

/** The field of the request that a refusal is about, as a JSON pointer; undefined where it is about the whole. */
function pointerOf(refusal: Refusal, body: Request): string | undefined {
  const ofExtension = refusal.params?.['ground'] === undefined ? undefined : 'extensions';
  const list = ROW_REFUSALS[refusal.code] ?? ofExtension;
  return list === undefined ? FIELDS[refusal.code] : rowPointer(refusal, list, body);
}

function valueOf<T>(result: Result<T>, body: Request): T {
  if (result.ok) return result.value;
  const pointer = pointerOf(result.refusal, body);
  throw refusalProblem(422, result.refusal, pointer === undefined ? {} : { pointer });
}

function compute({ body, language }: Call<unknown, unknown, Request>, calendar: Calendar): Answer {
  const { start: startText, rule, days: asksDays, ...terms } = body;
  const request = { ...terms, ...startOf(startText), rule: rule as RuleId, calendar };
  const published = valueOf(requirePublished(valueOf(computeDeadline(request), body)), body);
  const days = asksDays === true ? valueOf(dayByDay(request, published), body) : undefined;
  const { dueDate, dueAt, article, calendarVersion, trace } = published;
  return {
    status: 200,
    body: {
      dueDate,
      dueAt: instantText(dueAt),
      rule: published.rule,
      article,
      calendarVersion,
      trace: traceText(trace, language),
      ...(days === undefined ? {} : { days }),
    },
  };
}

export function lawDeadlinesRoute(calendar: () => Promise<Calendar>): Route {
  return route({
    method: 'post',
    path: '/api/law/deadlines',
    id: 'computeDeadline',
    summary: '期限计算器 / the calculator of legal deadlines',
    tag: 'law',
    access: 'public',
    body: request,
    answers: { 200: { description: 'the deadline and how it was computed', schema: computed } },
    problems: [422],
    handle: async (call) => compute(call, await calendar()),
  });
}
