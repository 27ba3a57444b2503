/** Lists behind the figures of supervision: passages through stages, silent stations; and units compared by rates. */
import * as z from 'zod';
import type { Database } from '../../db/client.ts';
import { listPassages } from '../../db/queries/supervision/passages.ts';
import { listSilentStations } from '../../db/queries/supervision/silent-stations.ts';
import { readUnitFigures, type UnitFigures } from '../../db/queries/supervision/units.ts';
import { sealedRowsFor } from '../../domain/access/policy/walls.ts';
import { AGREED, DECIDING, MEDIATING_AT, RECEIVING } from '../../domain/kernel/measures.ts';
import { ALL_STAGES, type Stage } from '../../domain/kernel/stage.ts';
import { instantText } from '../http/instants.ts';
import { type Route, route } from '../http/route.ts';
import { casesAtWork, figure, figureOf, passages, stagesQuery } from '../supervision/figures.ts';
import { periodFields, periodOf, periodQuery } from '../supervision/period.ts';
import { date, instant, listedCourtNumber, stage } from './case-schemas.ts';
import { pageOf, pageQuery, pageRequest } from './list-page.ts';
import { mustSupervise } from './supervision.ts';

const isStage = (name: string): name is Stage => (ALL_STAGES as readonly string[]).includes(name);

/** Codes of stages, separated by commas. */
const stagesAsked = () =>
  z
    .string()
    .max(500)
    .transform((text) => text.split(','))
    .pipe(z.array(z.string().refine(isStage)).min(1))
    .transform((names) => names as readonly Stage[])
    .optional()
    .meta({ description: '阶段代码，以逗号分隔 / codes of stages, separated by commas' });

const unitName = z.object({ id: z.string(), name: z.string() });
const passage = z
  .object({
    caseId: z.guid(),
    seq: z.int(),
    caseNumber: z.string(),
    courtCaseNumber: listedCourtNumber(),
    stage: stage(),
    next: stage(),
    enteredOn: date(),
    leftOn: date(),
    days: z.int(),
    station: unitName,
    court: unitName,
  })
  .meta({ id: 'Passage' });

function passagesRoute(db: Database): Route {
  return route({
    method: 'get',
    path: '/api/supervision/passages',
    id: 'listPassages',
    summary: '阶段停留清单，最近的在前 / passages through a stage that ended in a period, latest first',
    tag: 'supervision',
    access: 'session',
    query: periodQuery({
      ...pageQuery,
      ...periodFields,
      stage: stagesAsked(),
      next: stagesAsked(),
      station: z.string().min(1).max(200).optional(),
      court: z.string().min(1).max(200).optional(),
    }),
    answers: { 200: { description: 'a page', schema: pageOf(passage) } },
    async handle({ viewer, query }) {
      mustSupervise(viewer);
      const { stage: stages, next, station, court } = query;
      const filter = { ...periodOf(query), stages, next, station, court };
      return { status: 200, body: await listPassages(db, viewer.scope, filter, pageRequest(query)) };
    },
  });
}

const silent = z
  .object({ unitId: z.string(), name: z.string(), lastHeard: instant().optional(), open: figure })
  .meta({ id: 'SilentStation' });

function silentStationsRoute(db: Database): Route {
  return route({
    method: 'get',
    path: '/api/supervision/silent-stations',
    id: 'listSilentStations',
    summary:
      '静默派出所：七日内无人办理真实纠纷 / stations of which nobody did anything in a real dispute for seven days',
    tag: 'supervision',
    access: 'session',
    query: z.strictObject(pageQuery),
    answers: { 200: { description: 'a page', schema: pageOf(silent) } },
    async handle({ viewer, query }) {
      mustSupervise(viewer);
      const { items, nextCursor } = await listSilentStations(db, viewer.scope, pageRequest(query));
      const shown = items.map(({ unitId, name, lastHeard, open }) => ({
        unitId,
        name,
        ...(lastHeard === undefined ? {} : { lastHeard: instantText(lastHeard) }),
        open: casesAtWork(open, { station: unitId }),
      }));
      return { status: 200, body: { items: shown, nextCursor } };
    },
  });
}

/** From 0 to 1; missing where there is nothing to be a part of. */
const rate = z.number().min(0).optional();
const unitFigures = z
  .object({
    unit: unitName,
    side: z.enum(['station', 'court']),
    mediation: z
      .object({ agreed: figure, ended: figure, received: figure, ofEnded: rate, ofReceived: rate })
      .meta({
        id: 'MediationRates',
        description: '调解成功率，两种分母 / success of mediation, by both denominators',
      }),
    decided: figure.extend({ median: z.int(), p90: z.int() }).optional(),
    overdue: z.object({ overdue: figure, open: figure, share: rate }).meta({ id: 'OverdueShare' }),
    service: z.object({ firstDone: figure, tried: figure, rate }).meta({ id: 'FirstService' }),
  })
  .meta({ id: 'UnitFigures' });

const units = z.object({ from: date(), to: date(), units: z.array(unitFigures) }).meta({ id: 'Units' });

const ratio = (part: number | undefined, whole: number | undefined): number | undefined =>
  whole === undefined || whole === 0 ? undefined : Math.round(((part ?? 0) / whole) * 1000) / 1000;

type Days = ReturnType<typeof periodOf>;

function mediationOf(one: UnitFigures, period: Days) {
  const { side, unitId, ended, agreed, received } = one;
  const at = { [side]: unitId, ...period };
  const mediating = stagesQuery('stage', MEDIATING_AT[side]);
  const { stages, next } = RECEIVING[side];
  return {
    agreed: passages(agreed, { ...mediating, ...stagesQuery('next', AGREED), ...at }),
    ended: passages(ended, { ...mediating, ...at }),
    received: passages(received, { ...stagesQuery('stage', stages), ...stagesQuery('next', next), ...at }),
    ofEnded: ratio(agreed, ended),
    ofReceived: ratio(agreed, received),
  };
}

function serviceOf({ unitId, tried, firstDone }: UnitFigures, { from, to }: Days) {
  const asked = {
    view: 'supervised',
    drill: 'false',
    kind: 'service',
    unit: unitId,
    issuedFrom: from,
    issuedTo: to,
  };
  return {
    firstDone: figureOf(firstDone, '/api/tasks', { ...asked, first: 'done' }),
    tried: figureOf(tried, '/api/tasks', { ...asked, first: 'any' }),
    rate: ratio(firstDone, tried),
  };
}

function unitView(one: UnitFigures, period: Days) {
  const { unitId, name, side, decided, open, overdue } = one;
  const at = { [side]: unitId };
  const took = decided && {
    ...passages(decided.count, { ...stagesQuery('stage', DECIDING[side]), ...at, ...period }),
    median: decided.median,
    p90: decided.p90,
  };
  return {
    unit: { id: unitId, name },
    side,
    mediation: mediationOf(one, period),
    ...(took === undefined ? {} : { decided: took }),
    overdue: {
      overdue: casesAtWork(overdue, { exception: 'overdue', ...at }),
      open: casesAtWork(open, at),
      share: ratio(overdue, open),
    },
    service: serviceOf(one, period),
  };
}

function unitsRoute(db: Database): Route {
  return route({
    method: 'get',
    path: '/api/supervision/units',
    id: 'supervisionUnits',
    summary: '单位比较：以比率，不以总数 / units compared by rates, not totals',
    tag: 'supervision',
    access: 'session',
    query: periodQuery(periodFields),
    answers: { 200: { description: 'stations, then courts', schema: units } },
    async handle({ viewer, query }) {
      mustSupervise(viewer);
      const asked = periodOf(query);
      const found = await readUnitFigures(db, viewer.scope, asked, sealedRowsFor(viewer.roles));
      return { status: 200, body: { ...asked, units: found.map((one) => unitView(one, asked)) } };
    },
  });
}

export const supervisionListRoutes = (db: Database): Route[] => [
  passagesRoute(db),
  silentStationsRoute(db),
  unitsRoute(db),
];
