/** The calculator of legal deadlines: open to everybody, keeps nothing. */
import * as z from 'zod';
import type { Calendar } from '../../domain/deadlines/calendar.ts';
import { computeDeadline, requirePublished, traceText } from '../../domain/deadlines/compute.ts';
import type { DeadlineRequest } from '../../domain/deadlines/request.ts';
import { dateOfInstant, isLegalDate } from '../../domain/deadlines/legal-date.ts';
import { POLICIES } from '../../domain/law/policy.ts';
import type { RuleId } from '../../domain/law/rule.ts';
import { days, legalDate } from '../catalogue/fields.ts';
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
    length: days().exactOptional(),
    exclusions: z
      .array(z.strictObject({ from: legalDate(), to: legalDate(), ground: code() }))
      .max(50)
      .exactOptional(),
    extensions: z
      .array(
        z.strictObject({
          ground: code(),
          length: days().exactOptional(),
          unit: z.enum(['calendar_day', 'working_day', 'hour', 'month', 'year']).exactOptional(),
        }),
      )
      .max(50)
      .exactOptional(),
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
  })
  .meta({ id: 'ComputedDeadline' });

function startOf(text: string): Pick<DeadlineRequest, 'start' | 'startInstant'> {
  if (isLegalDate(text)) return { start: text };
  const startInstant = Date.parse(text);
  return { start: dateOfInstant(startInstant), startInstant };
}

function compute({ body, language }: Call<unknown, unknown, Request>, calendar: Calendar): Answer {
  const { start: startText, rule, ...terms } = body;
  const result = computeDeadline({ ...terms, ...startOf(startText), rule: rule as RuleId, calendar });
  const published = result.ok ? requirePublished(result.value) : result;
  if (!published.ok) throw refusalProblem(422, published.refusal);
  const { dueDate, dueAt, article, calendarVersion, trace } = published.value;
  return {
    status: 200,
    body: {
      dueDate,
      dueAt: instantText(dueAt),
      rule: published.value.rule,
      article,
      calendarVersion,
      trace: traceText(trace, language),
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
