/** GET /api/cases: the cases of the reader’s scope, filtered and in pages. */
import * as z from 'zod';
import type { Database } from '../../db/client.ts';
import { type CaseFilter, type CaseListItem, listCases } from '../../db/queries/cases/list-cases.ts';
import { conclusionFor, sealedRowsFor } from '../../domain/access/policy/walls.ts';
import { legalInstant } from '../../domain/deadlines/clock.ts';
import { matterOf } from '../../domain/law/matters.ts';
import { legalDate } from '../catalogue/fields.ts';
import type { Viewer } from '../auth/viewer.ts';
import { shownName } from '../cases/masking.ts';
import { assigneeView, flagsOf } from '../cases/worklist-view.ts';
import { instantText } from '../http/instants.ts';
import { type Route, route } from '../http/route.ts';
import { caseListItem, stage } from './case-schemas.ts';
import { figureFilter, figureQuery } from './figure-query.ts';
import { drillOf, drillQuery, pageOf, pageQuery, pageRequest } from './list-page.ts';

const query = z.strictObject({
  ...pageQuery,
  ...drillQuery,
  stage: stage().optional(),
  station: z.string().min(1).max(200).optional(),
  matter: z.string().min(1).max(100).optional(),
  overdue: z.enum(['true', 'false']).optional(),
  q: z.string().max(100).optional(),
  openedFrom: legalDate().optional(),
  openedTo: legalDate().optional(),
  assignee: z.guid().toLowerCase().optional(),
  ...figureQuery,
});

function filterOf(given: z.output<typeof query>, roles: Viewer['roles']): CaseFilter {
  const { limit: _limit, cursor: _cursor, overdue, drill: asked, ...others } = given;
  const { open, exception, dueFrom, dueTo, unowned, supervised, ...rest } = others;
  const drill = drillOf(asked);
  const sealed = sealedRowsFor(roles);
  const wanted = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return {
    ...wanted,
    ...(sealed === undefined ? {} : { sealed }),
    ...(drill === undefined ? {} : { drill }),
    ...(overdue === undefined ? {} : { overdue: overdue === 'true' }),
    ...figureFilter({ open, exception, dueFrom, dueTo, unowned, supervised }),
  };
}

function itemView(item: CaseListItem, roles: Viewer['roles']) {
  const { clock, stationId, stationName, courtId, courtName, nextDueAtReal, parties, inFull, ...others } =
    item;
  const { stageSinceReal, urgent, minor, assignees, concluded: how, ...rest } = others;
  const concluded = conclusionFor(roles, how);
  const { drill, matter } = rest;
  const legal = (real: number): string => instantText(legalInstant(clock, real));
  return {
    ...rest,
    ...(concluded === undefined ? {} : { concluded }),
    matterName: matterOf(item.matter)?.name ?? item.matter,
    station: { id: stationId, name: stationName },
    court: { id: courtId, name: courtName },
    parties: parties.map(({ name, ...party }) => {
      const shown = shownName(name, party.kind, inFull);
      return { ...party, ...(shown === undefined ? {} : { name: shown }) };
    }),
    stageSince: legal(stageSinceReal),
    assignees: assignees.map(assigneeView),
    flags: flagsOf({ urgent, minor, drill, matter }),
    openedAt: legal(item.openedAt),
    lastActivityAt: legal(item.lastActivityAt),
    ...(nextDueAtReal === undefined ? {} : { nextDueAt: legal(nextDueAtReal) }),
  };
}

export function listCasesRoute(db: Database): Route {
  return route({
    method: 'get',
    path: '/api/cases',
    id: 'listCases',
    summary: '案件列表 / cases in one’s scope, newest first',
    tag: 'cases',
    access: 'session',
    query,
    answers: { 200: { description: 'a page', schema: pageOf(caseListItem) } },
    async handle({ viewer, query: given }) {
      const page = await listCases(db, viewer.scope, filterOf(given, viewer.roles), pageRequest(given));
      const items = page.items.map((item) => itemView(item, viewer.roles));
      return { status: 200, body: { items, nextCursor: page.nextCursor } };
    },
  });
}
