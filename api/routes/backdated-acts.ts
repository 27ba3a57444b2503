/** Acts recorded late (补录): each gave its reason, and those who supervise see them all in one list. */
import * as z from 'zod';
import type { Database } from '../../db/client.ts';
import { type BackdatedAct, listBackdatedActs } from '../../db/queries/record/list-backdated-acts.ts';
import { permits } from '../../domain/access/policy/routes.ts';
import { readsPublicOrder } from '../../domain/access/policy/walls.ts';
import { WHOLLY_SEALED } from '../../domain/machine/walls.ts';
import { legalInstant } from '../../domain/deadlines/clock.ts';
import { instantText } from '../http/instants.ts';
import { problem } from '../http/problem.ts';
import { type Route, route } from '../http/route.ts';
import { date, instant } from './case-schemas.ts';
import { pageOf, pageQuery, pageRequest } from './list-page.ts';

const item = z
  .object({
    caseId: z.guid(),
    caseNumber: z.string(),
    seq: z.int(),
    happenedOn: date(),
    receivedOn: date(),
    days: z.int(),
    personId: z.guid(),
    name: z.string().optional(),
    recordedAt: instant(),
  })
  .meta({ id: 'BackdatedAct' });

function itemView({ clock, recordedAt, ...rest }: BackdatedAct) {
  return { ...rest, recordedAt: instantText(legalInstant(clock, recordedAt)) };
}

export function backdatedActsRoute(db: Database): Route {
  return route({
    method: 'get',
    path: '/api/supervision/backdated-acts',
    id: 'backdatedActs',
    summary: '补录的行为 / acts recorded on a later day than they happened on, for those who supervise',
    tag: 'supervision',
    access: 'session',
    query: z.strictObject(pageQuery),
    answers: { 200: { description: 'a page, the latest recorded first', schema: pageOf(item) } },
    async handle({ viewer, query }) {
      if (!permits('list_backdated_acts', viewer.roles)) throw problem('role_not_permitted');
      const sealed = readsPublicOrder(viewer.roles) ? [] : WHOLLY_SEALED;
      const page = await listBackdatedActs(db, viewer.scope, pageRequest(query), sealed);
      return { status: 200, body: { items: page.items.map(itemView), nextCursor: page.nextCursor } };
    },
  });
}
