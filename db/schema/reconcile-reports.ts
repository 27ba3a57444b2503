/** What each comparison of the record with its rows and with Temporal found (夜间核对): ids and codes only. */
import { index, jsonb, pgTable, uuid } from 'drizzle-orm/pg-core';
import { instant } from './column-types.ts';

export const reconcileReports = pgTable(
  'reconcile_reports',
  {
    reportId: uuid('report_id').primaryKey(),
    startedAt: instant('started_at').notNull(),
    finishedAt: instant('finished_at').notNull(),
    counts: jsonb('counts').notNull(),
    findings: jsonb('findings').notNull(),
  },
  (t) => [index('reconcile_reports_newest').on(t.startedAt, t.reportId)],
);
