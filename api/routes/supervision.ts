/** Figures for those who supervise (督导): exceptions, the map of stages, hand-overs, units by rates, months, days to come. */
import * as z from 'zod';
import type { Database } from '../../db/client.ts';
import { readOverview, SILENT_DAYS } from '../../db/queries/supervision/overview.ts';
import { type Dwell, readFlow, readStages } from '../../db/queries/supervision/stages.ts';
import { type CalendarDay, readCalendarAhead } from '../../db/queries/supervision/calendar.ts';
import type { DueDays } from '../../db/queries/supervision/exceptions.ts';
import { readTrends } from '../../db/queries/supervision/trends.ts';
import { permits } from '../../domain/access/policy/routes.ts';
import { sealedRowsFor } from '../../domain/access/policy/walls.ts';
import { addDays, addMonths, dateOfInstant } from '../../domain/deadlines/legal-date.ts';
import { TREND_NAMES, TRENDS, type Trend } from '../../domain/kernel/measures.ts';
import { ALL_STAGES, type Stage } from '../../domain/kernel/stage.ts';
import type { Viewer } from '../auth/viewer.ts';
import { instantText } from '../http/instants.ts';
import { problem } from '../http/problem.ts';
import { type Route, route } from '../http/route.ts';
import { casesAtWork, figure, figureOf, passages, stagesQuery } from '../supervision/figures.ts';
import { periodFields, periodOf, periodQuery } from '../supervision/period.ts';
import { date, instant, stage } from './case-schemas.ts';

export function mustSupervise({ roles }: Viewer): void {
  if (!permits('supervise', roles)) throw problem('role_not_permitted');
}

const overview = z
  .object({
    at: instant(),
    open: figure,
    overdue: figure,
    dueSoonUnowned: figure,
    stuck: figure,
    returned: figure,
    refusedToday: figure,
    silentStations: figure.extend({ days: z.int() }).meta({ id: 'SilentFigure' }),
    oldestUnanswered: figure.extend({ since: instant().optional() }).meta({ id: 'UnansweredFigure' }),
  })
  .meta({ id: 'SupervisionOverview' });

function overviewRoute(db: Database): Route {
  return route({
    method: 'get',
    path: '/api/supervision/overview',
    id: 'supervisionOverview',
    summary: '督导概况（不含演练） / what needs a supervisor now, exercises left out',
    tag: 'supervision',
    access: 'session',
    query: z.strictObject({}),
    answers: { 200: { description: 'at one instant', schema: overview } },
    async handle({ viewer }) {
      mustSupervise(viewer);
      const found = await readOverview(db, viewer.scope, sealedRowsFor(viewer.roles));
      const { unansweredSince: since } = found;
      const exception = (name: keyof typeof found): ReturnType<typeof casesAtWork> =>
        casesAtWork(found[name], { exception: name });
      const body = {
        at: instantText(Date.now()),
        open: casesAtWork(found.open),
        overdue: exception('overdue'),
        dueSoonUnowned: exception('due_soon_unowned'),
        stuck: exception('stuck'),
        returned: exception('returned'),
        refusedToday: exception('refused_today'),
        silentStations: {
          ...figureOf(found.silentStations, '/api/supervision/silent-stations', {}),
          days: SILENT_DAYS,
        },
        oldestUnanswered: {
          ...exception('unanswered'),
          ...(since === undefined ? {} : { since: instantText(since) }),
        },
      };
      return { status: 200, body };
    },
  });
}

const days = z.int().meta({ description: '天 / whole legal days' });
const dwell = figure.extend({ median: days, p90: days }).meta({ id: 'Dwell' });
const period = { from: date(), to: date() };

const withDwell = ({ count, median, p90 }: Dwell, query: Readonly<Record<string, string>>) => ({
  ...passages(count, query),
  median,
  p90,
});

const stages = z
  .object({ ...period, stages: z.array(z.object({ stage: stage(), open: figure, left: dwell.optional() })) })
  .meta({ id: 'StageMap' });

function stagesRoute(db: Database): Route {
  return route({
    method: 'get',
    path: '/api/supervision/stages',
    id: 'supervisionStages',
    summary:
      '阶段图：现有数量及停留时间 / how many stand in each stage, and how long those stood that left it',
    tag: 'supervision',
    access: 'session',
    query: periodQuery(periodFields),
    answers: { 200: { description: 'every stage, in the order of the law', schema: stages } },
    async handle({ viewer, query }) {
      mustSupervise(viewer);
      const asked = periodOf(query);
      const found = new Map((await readStages(db, viewer.scope, asked)).map((one) => [one.stage, one]));
      const rows = ALL_STAGES.filter((name) => name !== 'archived').map((name) => {
        const { open, left } = found.get(name) ?? {};
        const gone = left && withDwell(left, { stage: name, ...asked });
        return { stage: name, open: casesAtWork(open, { stage: name }), ...(gone ? { left: gone } : {}) };
      });
      return { status: 200, body: { ...asked, stages: rows } };
    },
  });
}

const handOver = dwell.extend({ stage: stage(), next: stage() }).meta({ id: 'HandOverFigure' });
const flow = z.object({ ...period, handOvers: z.array(handOver) }).meta({ id: 'Flow' });

const inOrder = (name: Stage): number => ALL_STAGES.indexOf(name);

function flowRoute(db: Database): Route {
  return route({
    method: 'get',
    path: '/api/supervision/flow',
    id: 'supervisionFlow',
    summary: '流转：从哪个阶段转入哪个阶段 / from which stage to which, how many and after how long',
    tag: 'supervision',
    access: 'session',
    query: periodQuery(periodFields),
    answers: { 200: { description: 'each step that was taken', schema: flow } },
    async handle({ viewer, query }) {
      mustSupervise(viewer);
      const asked = periodOf(query);
      const found = await readFlow(db, viewer.scope, asked);
      const handOvers = found
        .toSorted((a, b) => inOrder(a.from) - inOrder(b.from) || inOrder(a.to) - inOrder(b.to))
        .map(({ from, to, ...gone }) => ({
          stage: from,
          next: to,
          ...withDwell(gone, { stage: from, next: to, ...asked }),
        }));
      return { status: 200, body: { ...asked, handOvers } };
    },
  });
}

const monthFigures = Object.fromEntries(TREND_NAMES.map((name) => [name, figure])) as Record<
  Trend,
  typeof figure
>;
const trends = z
  .object({ months: z.array(z.object({ month: z.string(), ...monthFigures }).meta({ id: 'MonthFigures' })) })
  .meta({ id: 'Trends' });

const MONTHS = 12;

/** The month's first and last day. */
function daysOf(month: string): { readonly from: string; readonly to: string } {
  const from = `${month}-01`;
  return { from, to: addDays(addMonths(from, 1), -1) };
}

function trendsRoute(db: Database): Route {
  return route({
    method: 'get',
    path: '/api/supervision/trends',
    id: 'supervisionTrends',
    summary: '按月趋势（近十二个月） / figures of each of the last twelve months',
    tag: 'supervision',
    access: 'session',
    query: z.strictObject({}),
    answers: { 200: { description: 'oldest month first', schema: trends } },
    async handle({ viewer }) {
      mustSupervise(viewer);
      const today = dateOfInstant(Date.now());
      const first = `${today.slice(0, 7)}-01`;
      const names = Array.from({ length: MONTHS }, (_, back) =>
        addMonths(first, back + 1 - MONTHS).slice(0, 7),
      );
      const read = await readTrends(db, viewer.scope, { from: `${names[0]}-01`, to: today });
      const found = new Map(read.map((one) => [one.month, one]));
      const months = names.map((month) => ({
        month,
        ...Object.fromEntries(
          TREND_NAMES.map((name) => {
            const { stages: of, next }: { stages?: readonly Stage[]; next?: readonly Stage[] } = TRENDS[name];
            const query = { ...stagesQuery('stage', of), ...stagesQuery('next', next), ...daysOf(month) };
            return [name, passages(found.get(month)?.[name], query)];
          }),
        ),
      }));
      return { status: 200, body: { months } };
    },
  });
}

const MOST_AHEAD = 62;
const DEFAULT_AHEAD = 14;

const dayFigures = {
  /** Cases in which a duty falls due, and those of them in which one has no owner who is at work. */
  due: figure,
  unowned: figure,
  duties: z.int(),
  unownedDuties: z.int(),
};
const calendar = z
  .object({
    days: z.array(z.object({ day: date(), ...dayFigures }).meta({ id: 'DayAhead' })),
    all: z.object(dayFigures).meta({ id: 'DaysAhead' }),
  })
  .meta({ id: 'CalendarAhead' });

const daysAhead = z.strictObject({
  days: z
    .string()
    .regex(/^\d{1,2}$/)
    .transform(Number)
    .pipe(z.int().min(1).max(MOST_AHEAD))
    .optional()
    .meta({ description: '天数，含今天，默认 14 / days, today included' }),
});

/** @param day undefined: the days together */
function dayView(found: readonly CalendarDay[], days: DueDays, day?: string) {
  const { cases, unowned, duties = 0, unownedDuties = 0 } = found.find((one) => one.day === day) ?? {};
  const due = { dueFrom: day ?? days.from, dueTo: day ?? days.to };
  return {
    due: casesAtWork(cases, due),
    unowned: casesAtWork(unowned, { ...due, unowned: 'true' }),
    duties,
    unownedDuties,
  };
}

function calendarRoute(db: Database): Route {
  return route({
    method: 'get',
    path: '/api/supervision/calendar',
    id: 'supervisionCalendar',
    summary:
      '期限日历：今后各日到期的事项及其中无在岗承办人的 / what falls due on the days to come, and what of it has no owner at work',
    tag: 'supervision',
    access: 'session',
    query: daysAhead,
    answers: { 200: { description: 'each day, and all of them together', schema: calendar } },
    async handle({ viewer, query }) {
      mustSupervise(viewer);
      const ahead = query.days ?? DEFAULT_AHEAD;
      const from = dateOfInstant(Date.now());
      const days = { from, to: addDays(from, ahead - 1) };
      const found = await readCalendarAhead(db, viewer.scope, days, sealedRowsFor(viewer.roles));
      const each = Array.from({ length: ahead }, (_, index) => addDays(from, index));
      const body = {
        days: each.map((day) => ({ day, ...dayView(found, days, day) })),
        all: dayView(found, days),
      };
      return { status: 200, body };
    },
  });
}

export const supervisionRoutes = (db: Database): Route[] => [
  overviewRoute(db),
  stagesRoute(db),
  flowRoute(db),
  trendsRoute(db),
  calendarRoute(db),
];
