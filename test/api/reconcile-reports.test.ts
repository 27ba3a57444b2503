/** The reports of the nightly comparison over HTTP: for those who supervise, the latest first. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeReconcileReport } from '../../db/queries/reconcile/reconcile-reports.ts';
import { type ApiServer, openApiServer } from './support/api-server.ts';

interface Report {
  readonly reportId: string;
  readonly startedAt: string;
  readonly findings: readonly { readonly code: string; readonly repaired: boolean }[];
}
interface Page {
  readonly items: readonly Report[];
  readonly nextCursor: string | null;
}

const PATH = '/api/supervision/reconcile-reports';
const caseId = randomUUID();
const reports = [1, 2, 3].map((day) => ({
  reportId: randomUUID(),
  startedAt: Date.UTC(2026, 10, day, 18, 10),
  // More was found than a report lists.
  counts: { cases: day, findings: day === 2 ? 1200 : 0, remaining: day === 2 ? 1100 : 0 },
  findings:
    day === 2
      ? [
          { code: 'row_missing', caseId, id: `tasks/${caseId}.1`, repaired: true },
          { code: 'case_parked', caseId, repaired: false },
        ]
      : [],
}));
let api: ApiServer;

beforeAll(async () => {
  api = await openApiServer();
  for (const report of reports) await writeReconcileReport(api.platform.worker, report);
  // The worker that kept it was not told: the same report again is one.
  for (const report of reports) await writeReconcileReport(api.platform.worker, report);
});
afterAll(() => api.close());

test('pages from the latest to the first', async () => {
  const auditor = await api.as('auditor');
  const first = await auditor.get<Page>(`${PATH}?limit=2`);
  expect(first.status).toBe(200);
  expect(first.body.items.map((one) => one.reportId)).toEqual([reports[2]?.reportId, reports[1]?.reportId]);
  expect(first.body.items[1]).toMatchObject({
    startedAt: '2026-11-03T02:10:00+08:00',
    counts: reports[1]?.counts,
    findings: reports[1]?.findings,
  });
  const second = await auditor.get<Page>(`${PATH}?limit=2&cursor=${first.body.nextCursor}`);
  expect(second.body).toMatchObject({ items: [{ reportId: reports[0]?.reportId }], nextCursor: null });
});

test.each(['supervisor', 'auditor', 'admin'])('is for the %s', async (key) => {
  expect((await (await api.as(key)).get(PATH)).status).toBe(200);
});

test.each(['police', 'judge', 'president', 'policeSupervisor', 'courtSupervisor'])(
  'is not for the %s',
  async (key) => {
    expect((await (await api.as(key)).get(PATH)).status).toBe(403);
  },
);

test('supervisors of the city are told once, in words, of a report that found something', async () => {
  for (const key of ['supervisor', 'auditor']) {
    const { body } = await (await api.as(key)).get<{ items: Record<string, unknown>[] }>('/api/notices');
    expect(body.items.filter((one) => one['kind'] === 'reconcile_findings')).toMatchObject([
      {
        text: { zh: '夜间核对发现不一致，请查看报告' },
        data: { reportId: reports[1]?.reportId, findings: 1200, remaining: 1100 },
        caseVisible: false,
      },
    ]);
  }
  const { body } = await (await api.as('judge')).get<{ items: Record<string, unknown>[] }>('/api/notices');
  expect(body.items.filter((one) => one['kind'] === 'reconcile_findings')).toEqual([]);
});
