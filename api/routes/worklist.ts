/** GET /api/worklist: the obligations (待办) of the reader and of their unit. */
import * as z from 'zod';
import type { Database } from '../../db/client.ts';
import { listWorklist } from '../../db/queries/obligations/list-worklist.ts';
import { actorOf } from '../auth/viewer.ts';
import { obligationView } from '../cases/case-view.ts';
import { type Route, route } from '../http/route.ts';
import { obligationFields, stage } from './case-schemas.ts';
import { drillOf, drillQuery, pageOf, pageQuery, pageRequest } from './list-page.ts';

const item = z
  .object({
    ...obligationFields,
    caseId: z.guid(),
    caseNumber: z.string(),
    stage: stage(),
    matter: z.string(),
    drill: z.boolean(),
    overdue: z.boolean(),
  })
  .meta({ id: 'WorklistItem' });

export function worklistRoute(db: Database): Route {
  return route({
    method: 'get',
    path: '/api/worklist',
    id: 'worklist',
    summary: '待办 / what the reader or their unit owes, earliest due first, exercises last',
    tag: 'cases',
    access: 'session',
    query: z.strictObject({ ...pageQuery, ...drillQuery }),
    answers: { 200: { description: 'a page', schema: pageOf(item) } },
    async handle({ viewer, query }) {
      const page = await listWorklist(db, viewer.scope, actorOf(viewer), {
        ...pageRequest(query),
        drill: drillOf(query.drill),
      });
      const items = page.items.map((one) => {
        const { caseId, caseNumber, stage: at, matter, drill, overdue } = one;
        return { ...obligationView(one), caseId, caseNumber, stage: at, matter, drill, overdue };
      });
      return { status: 200, body: { items, nextCursor: page.nextCursor } };
    },
  });
}
