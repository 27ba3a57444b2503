/** Figures of delegated tasks for those who supervise: how many, how soon, and with what result. */
import * as z from 'zod';
import type { Database } from '../../db/client.ts';
import { taskNumbers } from '../../db/queries/tasks/task-numbers.ts';
import { permits } from '../../domain/access/policy/routes.ts';
import { SERVICE_METHODS } from '../../domain/kernel/codes.ts';
import { addDays, dateOfInstant, type LegalDate, startOfDate } from '../../domain/deadlines/legal-date.ts';
import { TASK_KINDS } from '../../domain/chapters/tasks/codes.ts';
import { legalDate } from '../catalogue/fields.ts';
import { because } from '../http/issue-messages.ts';
import { problem } from '../http/problem.ts';
import { type Route, route } from '../http/route.ts';
import { date } from './case-schemas.ts';

const DEFAULT_DAYS = 30;
const MOST_DAYS = 366;

interface Days {
  readonly from: LegalDate;
  readonly to: LegalDate;
}

/** Both days are included; the last thirty by default. */
function period(given: { readonly [Key in keyof Days]?: LegalDate | undefined }): Days {
  const to = given.to ?? dateOfInstant(Date.now());
  const from = given.from ?? addDays(to, 1 - DEFAULT_DAYS);
  return { from, to };
}

const withinYear = ({ from, to }: Days): boolean => to < addDays(from, MOST_DAYS);

const query = z
  .strictObject({
    from: legalDate().optional(),
    to: legalDate().optional(),
    unit: z.string().min(1).max(200).optional(),
    kind: z.enum(TASK_KINDS).optional(),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ['to'],
    ...because('date_order'),
  })
  .refine((given) => withinYear(period(given)), { path: ['from'], ...because('period_too_long') });

const hours = z.object({ median: z.number(), p90: z.number() }).meta({ id: 'Hours' });
const count = z.int();

const row = z.object({
  unitId: z.string(),
  unitName: z.string().optional(),
  kind: z.enum(TASK_KINDS),
  issued: count,
  open: count,
  overdue: count,
  returned: count,
  completed: count,
  confirmed: count,
  rejected: count,
  withdrawn: count,
  expired: count,
  /** Issued anew at least once. */
  again: count,
  toAccept: hours.optional(),
  toFirstAttempt: hours.optional(),
  toCompletion: hours.optional(),
});

const method = z.object({
  unitId: z.string(),
  method: z.enum(SERVICE_METHODS),
  attempts: count,
  done: count,
  confirmed: count,
});

const numbers = z
  .object({ from: date(), to: date(), tasks: z.array(row), methods: z.array(method) })
  .meta({ id: 'TaskNumbers' });

export function taskNumbersRoute(db: Database): Route {
  return route({
    method: 'get',
    path: '/api/supervision/task-numbers',
    id: 'taskNumbers',
    summary:
      '协助事项统计（不含演练） / figures of delegated tasks first issued in a period, exercises left out',
    tag: 'supervision',
    access: 'session',
    query,
    answers: {
      200: { description: 'by performing unit and kind, and by method of service', schema: numbers },
    },
    async handle({ viewer, query: given }) {
      if (!permits('read_task_numbers', viewer.roles)) throw problem('role_not_permitted');
      const { from, to } = period(given);
      const found = await taskNumbers(db, viewer.scope, {
        from: startOfDate(from),
        to: startOfDate(addDays(to, 1)),
        unitId: given.unit,
        kind: given.kind,
      });
      return { status: 200, body: { from, to, ...found } };
    },
  });
}
