/** The list of acts recorded late: whole, in order, cut to the scope of the supervisor who asks, and for nobody else. */
import { PgDialect } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listBackdatedActsStatement } from '../../db/queries/record/list-backdated-acts.ts';
import { scopeOf } from '../integration/db/support/platform.ts';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { decide, openCase, TO_JUDGE } from './support/requests.ts';

interface Act {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly seq: number;
  readonly happenedOn: string;
  readonly receivedOn: string;
  readonly days: number;
  readonly personId: string;
  readonly name?: string;
  readonly recordedAt: string;
}
interface Page {
  readonly items: readonly Act[];
  readonly nextCursor: string | null;
}

const PATH = '/api/supervision/backdated-acts';
const HAPPENED_ON = '2026-01-06';
let api: ApiServer;
let caseId: string;

beforeAll(async () => {
  api = await openApiServer();
  const police = await api.as('police');
  caseId = await openCase(police, { kind: 'drill', msPerDay: 1000 });
  // Five legal days.
  await new Promise((resolve) => setTimeout(resolve, 2500));
  for (const text of ['一', '二', '三']) {
    const data = { text, lateReason: '系统停机' };
    const reply = await decide(police, caseId, 'record_note', {
      data,
      happenedAt: `${HAPPENED_ON}T10:00:00+08:00`,
    });
    expect(reply.status).toBe(200);
  }
  await decide(police, caseId, 'record_note', { data: { text: '当日的事' } });
});
afterAll(() => api.close());

async function pagesFor(key: string, query: string): Promise<Act[][]> {
  const reader = await api.as(key);
  const pages: Act[][] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const next: string = cursor === '' ? '' : `&cursor=${cursor}`;
    const reply: { status: number; body: Page } = await reader.get<Page>(`${PATH}?${query}${next}`);
    expect(reply.status).toBe(200);
    pages.push([...reply.body.items]);
    cursor = reply.body.nextCursor;
  }
  return pages;
}

test('the list tells who recorded what how late, the latest first', async () => {
  const [items = []] = await pagesFor('auditor', '');
  expect(items).toHaveLength(3);
  for (const item of items) {
    const { receivedOn, days } = item;
    expect(item).toMatchObject({ caseId, happenedOn: HAPPENED_ON, name: expect.any(String) });
    expect(item.caseNumber).toMatch(/^YL-/);
    expect(days).toBe((Date.parse(receivedOn) - Date.parse(HAPPENED_ON)) / 86_400_000);
    expect(days).toBeGreaterThan(0);
    // A drill is read in its own time.
    expect(item.recordedAt >= receivedOn).toBe(true);
  }
  const seqs = items.map((item) => item.seq);
  expect(seqs).toEqual(seqs.toSorted((a, b) => b - a));
  expect(JSON.stringify(items)).not.toContain('系统停机');
});

test('a page goes on where the last one ended', async () => {
  const whole = (await pagesFor('auditor', '')).flat();
  const pages = await pagesFor('auditor', 'limit=2');
  expect(pages.map((page) => page.length)).toEqual([2, 1]);
  expect(pages.flat()).toEqual(whole);
});

test.each(['policeBureau', 'supervisor', 'president'])(
  '%s supervises, within their own reach',
  async (key) => {
    const visible = (await (await api.as(key)).get(`/api/cases/${caseId}`)).status === 200;
    expect((await pagesFor(key, '')).flat()).toHaveLength(visible ? 3 : 0);
  },
);

test('a court to which the case was not referred sees none of it, whoever asks there', async () => {
  expect((await pagesFor('president', '')).flat()).toEqual([]);
  expect((await pagesFor('policeBureau', '')).flat()).toHaveLength(3);
});

test.each(['police', 'chief', 'judge', 'clerk', 'admin'])('%s may not', async (key) => {
  const reply = await (await api.as(key)).get(PATH);
  expect([reply.status, reply.body.code]).toEqual([403, 'role_not_permitted']);
});

test('a cursor of another list is refused', async () => {
  const auditor = await api.as('auditor');
  const other = await auditor.get<Page>('/api/cases?limit=1');
  const cursor = other.body.nextCursor ?? 'W10';
  expect((await auditor.get(`${PATH}?cursor=${cursor}`)).body.code).toBe('invalid_query');
});

test('however long the record is, only these events are read', async () => {
  const { owner } = api.platform;
  await owner.text(
    `insert into case_events (case_id, seq, input_no, type, type_version, at, recorded_at, body, prev_hash, hash)
      select case_id, 1000 + n, 1000 + n, 'note_recorded', 1, now(), now(), '{}', 'p' || n, 'h' || n
      from cases, generate_series(1, 20000) n where case_id = $1`,
    [caseId],
  );
  await owner.text('analyze case_events', []);
  const { sql: statement, params } = new PgDialect().sqlToQuery(
    listBackdatedActsStatement(scopeOf('policeBureau'), { limit: 50 }),
  );
  const plan = await owner.text<{ 'QUERY PLAN': string }>(`explain (costs off) ${statement}`, params);
  const lines = plan.map((row) => row['QUERY PLAN']).join('\n');
  expect(lines).toContain('Index Scan Backward using case_events_backdated');
  expect(lines).not.toContain('Seq Scan on case_events');
});

test('of an act of public order the court does not read that it was recorded late (PSAPL 136)', async () => {
  const police = await api.as('police');
  const id = await openCase(police, { kind: 'drill', msPerDay: 1000 });
  const take = async (type: Parameters<typeof decide>[2], options: Parameters<typeof decide>[3]) => {
    const reply = await decide(police, id, type, options);
    expect(reply, JSON.stringify(reply.body)).toMatchObject({ status: 200 });
  };
  const findings = { ...TO_JUDGE.findings, publicOrder: 'mediable' };
  await take('triage', { data: { findings, route: 'police_mediation', track: 'A' } });
  const { body } = await police.get<{ clock: { legalNow: string } }>(`/api/cases/${id}`);
  await new Promise((resolve) => setTimeout(resolve, 2500));
  const late = { data: { lateReason: '系统停机' }, happenedAt: body.clock.legalNow };
  await take('accept_public_order', late);
  // The court sees the case, of which an order is asked of it.
  await take('open_process', { data: { kind: 'protection_order' } });
  const of = async (key: string) => (await pagesFor(key, '')).flat().filter((one) => one.caseId === id);
  expect(await of('policeBureau')).toHaveLength(1);
  expect((await (await api.as('president')).get(`/api/cases/${id}`)).status).toBe(200);
  expect(await of('president')).toEqual([]);
});
