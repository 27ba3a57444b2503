/** Holiday notices (放假安排): what one would move, publishing it, how far the open cases have taken it, and taking it back. */
import { createHash } from 'node:crypto';
import type * as z from 'zod';
import { countOpenCases } from '../../db/queries/cases/count-open-cases.ts';
import { countTaken, listFaults, type Publication } from '../../db/queries/time/calendar-publications.ts';
import { mayPublishCalendar } from '../../domain/access/policy/administration.ts';
import { permits } from '../../domain/access/policy/routes.ts';
import { withNotice } from '../../domain/deadlines/calendar-change.ts';
import type { AdminDeps } from '../administration/acting.ts';
import { csvBody } from '../administration/csv-body.ts';
import type { Viewer } from '../auth/viewer.ts';
import { changedDayView, movesPage } from '../calendars/moves.ts';
import { NOTICE_KINDS, readNotice } from '../calendars/notice-lines.ts';
import {
  permitPublishing,
  proposal,
  type Proposal,
  publish,
  reversal,
  standing,
} from '../calendars/publishing.ts';
import { TELLING_FAULTS } from '../calendars/teller.ts';
import { instantText } from '../http/instants.ts';
import { problem } from '../http/problem.ts';
import { type Answer, type Call, type Route, route } from '../http/route.ts';
import {
  calendarPreview,
  calendarProgress,
  noticeFile,
  publicationList,
  published,
  publishQuery,
  versionParams,
} from './calendar-schemas.ts';
import { pageRequest } from './list-page.ts';

const CALENDARS_PATH = '/api/calendars';
const MOST_FAULTS = 200;

export interface CalendarDeps extends AdminDeps {
  /** Tells whoever tells the cases. */
  readonly onPublished: () => void;
}

type Query = z.output<typeof publishQuery>;
type PublishCall = Call<unknown, Query>;
type ReverseCall = Call<z.output<typeof versionParams>, Query>;

function permitReading({ roles }: Viewer): void {
  if (!permits('read_calendars', roles)) throw problem('role_not_permitted');
}

async function preview(
  { db }: CalendarDeps,
  { query, language }: Pick<PublishCall, 'query' | 'language'>,
  { next, former, days, changed }: Proposal,
): Promise<Answer> {
  const { limit, cursor } = pageRequest({ ...query, limit: query.limit ?? 200 });
  const [page, openCases] = await Promise.all([
    movesPage(db, { next, changed, language }, { limit, cursor }),
    countOpenCases(db),
  ]);
  const body = {
    version: next.version,
    former,
    days: days.map((day) => ({ ...day, ...NOTICE_KINDS[day.kind] })),
    changed: changed.map(changedDayView),
    openCases,
    ...page,
  };
  return { status: 200, body: { lines: days.length, problems: [], ...body } };
}

const NOTHING_LOOKED = { items: [], nextCursor: null, openCases: 0, looked: { cases: 0, deadlines: 0 } };

async function taken(deps: CalendarDeps, version: string): Promise<Answer> {
  deps.onPublished();
  const progress = `${CALENDARS_PATH}/${encodeURIComponent(version)}/progress`;
  return { status: 201, body: { version, progress }, headers: { Location: progress } };
}

async function post(deps: CalendarDeps, call: PublishCall): Promise<Answer> {
  permitPublishing(call.viewer);
  const { bytes, table } = await csvBody(call);
  const stood = await standing(deps.db);
  const { days: lines, years, problems } = readNotice(table, stood.current);
  const days = lines.map(({ line: _line, ...day }) => day);
  const propose = (): Proposal => proposal(stood, withNotice(stood.current, '', years).years, { days });
  const count = table.rows.length;
  if (call.query.check === 'true') {
    if (problems.length === 0) return await preview(deps, call, propose());
    const { version } = stood.current;
    const known = { version, former: version, lines: count, problems, days: [], changed: [] };
    return { status: 200, body: { ...known, ...NOTHING_LOOKED } };
  }
  if (problems.length > 0) throw problem('import_refused', { params: { lines: count, problems } });
  const body = createHash('sha256').update(bytes).digest('hex');
  const { saw } = call.query;
  return await taken(
    deps,
    await publish(deps, call, { address: `POST ${CALENDARS_PATH}`, body, propose, saw }),
  );
}

async function reverse(deps: CalendarDeps, call: ReverseCall): Promise<Answer> {
  permitPublishing(call.viewer);
  const { version } = call.params;
  const stood = await standing(deps.db);
  if (call.query.check === 'true') return await preview(deps, call, reversal(stood, version));
  const propose = (): Proposal => reversal(stood, version);
  const address = `POST ${CALENDARS_PATH}/${version}/reverse`;
  const { saw } = call.query;
  return await taken(deps, await publish(deps, call, { address, body: version, propose, saw }));
}

const publicationView = (one: Publication, mayPublish: boolean) => ({
  version: one.version,
  former: one.former,
  reverses: one.reverses,
  current: one.current,
  actor: one.actor,
  publishedAt: instantText(one.publishedAt),
  years: one.years.map(({ year, off, workdays, source }) => ({
    year,
    off: off.length,
    workdays: workdays.length,
    source,
  })),
  mayReverse: mayPublish && one.current && one.former !== undefined,
});

async function list({ db }: CalendarDeps, { viewer }: Call): Promise<Answer> {
  permitReading(viewer);
  const mayPublish = mayPublishCalendar(viewer);
  const { publications } = await standing(db);
  const items = publications.map((one) => publicationView(one, mayPublish));
  return { status: 200, body: { items, mayPublish } };
}

const STATES = {
  running: { zh: '正在通知在办案件', en: 'the open cases are being told' },
  done: { zh: '在办案件均已采用', en: 'every open case has taken it' },
  hindered: { zh: '已通知完毕，部分案件受阻', en: 'all were told; some cases could not take it' },
  superseded: { zh: '已被后一份放假安排取代', en: 'a later calendar has taken its place' },
} as const;

function stateOf({ current, settled }: Publication, left: number): keyof typeof STATES {
  if (!current) return 'superseded';
  if (left === 0) return 'done';
  return settled ? 'hindered' : 'running';
}

async function progress({ db }: CalendarDeps, call: Call<z.output<typeof versionParams>>): Promise<Answer> {
  permitReading(call.viewer);
  const { version } = call.params;
  const found = (await standing(db)).publications.find((one) => one.version === version);
  if (found === undefined) throw problem('calendar_not_found');
  const [{ total, done, failed }, faults] = await Promise.all([
    countTaken(db, version),
    // Who publishes sees to all of them; others are told of the cases in their scope.
    listFaults(db, version, MOST_FAULTS, mayPublishCalendar(call.viewer) ? undefined : call.viewer.scope),
  ]);
  const state = stateOf(found, total - done);
  const told = faults.map(({ code, toldAt, zh, en, ...rest }) => {
    const words = code in TELLING_FAULTS ? TELLING_FAULTS[code as keyof typeof TELLING_FAULTS] : undefined;
    return {
      ...rest,
      code,
      zh: zh ?? words?.zh ?? code,
      en: en ?? words?.en ?? code,
      toldAt: instantText(toldAt),
    };
  });
  const cases = { total, done, failed, waiting: total - done - failed };
  const publishedAt = instantText(found.publishedAt);
  return { status: 200, body: { version, state, ...STATES[state], publishedAt, cases, faults: told } };
}

const common = { tag: 'administration', access: 'session' } as const;
const ofVersion = { ...common, params: versionParams, notFound: 'calendar_not_found' } as const;
const publishing = {
  method: 'post',
  idempotent: true,
  query: publishQuery,
  answers: {
    200: { description: 'the preview, with check=true', schema: calendarPreview },
    201: { description: 'in force; the open cases are being told', schema: published },
  },
} as const;

function readingRoutes(deps: CalendarDeps): Route[] {
  return [
    route({
      ...common,
      method: 'get',
      path: CALENDARS_PATH,
      id: 'listCalendars',
      summary: '放假安排的发布记录 / holiday calendars, the newest first',
      answers: { 200: { description: 'all of them', schema: publicationList } },
      problems: [403],
      handle: (call) => list(deps, call),
    }),
    route({
      ...ofVersion,
      method: 'get',
      path: `${CALENDARS_PATH}/{version}/progress`,
      id: 'calendarProgress',
      summary: '放假安排的采用进度 / how far the open cases have taken it',
      answers: { 200: { description: 'counts, and what stands in the way', schema: calendarProgress } },
      problems: [403, 404],
      handle: (call: Call<z.output<typeof versionParams>>) => progress(deps, call),
    }),
  ];
}

export function calendarRoutes(deps: CalendarDeps): Route[] {
  return [
    ...readingRoutes(deps),
    route({
      ...common,
      ...publishing,
      path: CALENDARS_PATH,
      id: 'publishCalendar',
      summary: '发布放假安排 / preview or publish a holiday notice',
      documentedBody: noticeFile,
      bodyType: 'text/csv',
      problems: [403, 409, 413, 415, 422, 503],
      handle: (call: PublishCall) => post(deps, call),
    }),
    route({
      ...ofVersion,
      ...publishing,
      path: `${CALENDARS_PATH}/{version}/reverse`,
      id: 'reverseCalendar',
      summary: '撤回放假安排 / preview or publish the calendar before this one again',
      problems: [403, 404, 409, 422, 503],
      handle: (call: ReverseCall) => reverse(deps, call),
    }),
  ];
}
