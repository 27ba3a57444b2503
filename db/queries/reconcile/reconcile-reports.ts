/** Reports of the nightly reconcile (夜间核对), and the two figures it takes beside the cases. */
import { type SQL, sql } from 'drizzle-orm';
import { CITY_OVERSIGHT } from '../../../domain/access/policy/groups.ts';
import type { Database } from '../../client.ts';
import { jsonParameter, textArray } from '../json-parameter.ts';
import { decodeCursor, isMoment, isUuid, type Page, type PageRequest, pageOf } from '../page.ts';

/** Ids and codes only. `repaired` is false for what is as it was when the report was made. */
export interface Finding {
  readonly code: string;
  readonly caseId?: string;
  /** What of the case: a row, an activity, a person. */
  readonly id?: string;
  readonly repaired: boolean;
}

export interface ReconcileReport {
  readonly reportId: string;
  /** Real instants, epoch ms. */
  readonly startedAt: number;
  readonly finishedAt: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly findings: readonly Finding[];
}

export function writeReconcileReportStatement(report: Omit<ReconcileReport, 'finishedAt'>): SQL {
  return sql`select write_reconcile_report(${jsonParameter(report)}, ${textArray(CITY_OVERSIGHT)})`;
}

/** The city's supervisors and auditors are told when it found anything. The same report twice is one. */
export async function writeReconcileReport(
  db: Database,
  report: Omit<ReconcileReport, 'finishedAt'>,
): Promise<void> {
  await db.rows(writeReconcileReportStatement(report));
}

export function listReconcileReportsStatement(page: PageRequest): SQL {
  const after = decodeCursor(page.cursor, [isMoment, isUuid]);
  const from = after
    ? sql`(r.started_at, r.report_id) < (from_epoch_ms(${after[0]}::bigint), ${after[1]}::uuid)`
    : sql`true`;
  return sql`
    select jsonb_build_object('reportId', r.report_id, 'startedAt', epoch_ms(r.started_at), 'finishedAt', epoch_ms(r.finished_at),
      'counts', r.counts, 'findings', r.findings) as item
    from reconcile_reports r where ${from} order by r.started_at desc, r.report_id desc limit ${page.limit + 1}::int`;
}

/** The latest first. */
export async function listReconcileReports(db: Database, page: PageRequest): Promise<Page<ReconcileReport>> {
  const rows = await db.rows<{ item: ReconcileReport }>(listReconcileReportsStatement(page));
  return pageOf(
    rows.map((row) => row.item),
    page.limit,
    (item) => [item.startedAt, item.reportId],
  );
}
