/** Reports of the nightly comparison (夜间核对): what did not agree, and what of it was repaired. */
import * as z from 'zod';
import type { Database } from '../../db/client.ts';
import { listReconcileReports, type ReconcileReport } from '../../db/queries/reconcile/reconcile-reports.ts';
import { permits } from '../../domain/access/policy/routes.ts';
import { instantText } from '../http/instants.ts';
import { problem } from '../http/problem.ts';
import { type Route, route } from '../http/route.ts';
import { instant } from './case-schemas.ts';
import { pageOf, pageQuery, pageRequest } from './list-page.ts';

const finding = z.object({
  code: z.string(),
  caseId: z.guid().optional(),
  id: z.string().optional(),
  repaired: z.boolean(),
});

const item = z
  .object({
    reportId: z.guid(),
    startedAt: instant(),
    finishedAt: instant(),
    counts: z.record(z.string(), z.int()),
    findings: z.array(finding),
  })
  .meta({ id: 'ReconcileReport' });

function itemView({ startedAt, finishedAt, ...rest }: ReconcileReport) {
  return { ...rest, startedAt: instantText(startedAt), finishedAt: instantText(finishedAt) };
}

export function reconcileReportsRoute(db: Database): Route {
  return route({
    method: 'get',
    path: '/api/supervision/reconcile-reports',
    id: 'reconcileReports',
    summary: '夜间核对报告 / what the nightly comparison of record, rows and workflows found and repaired',
    tag: 'supervision',
    access: 'session',
    query: z.strictObject(pageQuery),
    answers: { 200: { description: 'a page, the latest first', schema: pageOf(item) } },
    async handle({ viewer, query }) {
      if (!permits('read_reconcile_reports', viewer.roles)) throw problem('role_not_permitted');
      const page = await listReconcileReports(db, pageRequest(query));
      return { status: 200, body: { items: page.items.map(itemView), nextCursor: page.nextCursor } };
    },
  });
}
