/** A case as of an earlier instant over HTTP: what its pages showed, who may ask, what lies outside, and what differs between two. */
import { sql } from 'drizzle-orm';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFoldedCases } from '../../api/cases/folded-cases.ts';
import { foldVersion } from '../../api/cases/past/fold-version.ts';
import { createPastCases } from '../../api/cases/past/past-cases.ts';
import { canonicalText } from '../../domain/kernel/canonical.ts';
import type { HttpClient } from '../../demo/client/http-client.ts';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { decide, openCase } from './support/requests.ts';

interface Differences {
  readonly items: {
    readonly what: string;
    readonly zh: string;
    readonly en: string;
    readonly before?: { zh: string; en: string };
    readonly after?: { zh: string; en: string };
    readonly seq: number;
  }[];
}

interface Page {
  readonly seq: number;
  readonly stage: string;
  readonly clock: { readonly legalNow: string };
  readonly allowedDecisions: { type: string; allowed: boolean }[];
  readonly asOf?: { seq: number; inputNo: number; at: string; recordedAt: string };
  readonly laterKnown?: { seq: number; type: string; happenedAt: string; knownSince: string }[];
  readonly code?: string;
}

let api: ApiServer;
let caseId: string;
let police: HttpClient;
/** What the page showed after each decision. */
const pages: Page[] = [];

const seqOf = (index: number): number => pages.at(index)?.seq ?? 0;
const path = () => `/api/cases/${caseId}`;
const read = async (): Promise<Page> => (await police.get<Page>(path())).body;
const asOf = async (query: Readonly<Record<string, string>>, client = police) =>
  await client.get<Page>(`${path()}/as-of?${new URLSearchParams(query).toString()}`);

beforeAll(async () => {
  api = await openApiServer();
  police = await api.as('police');
  caseId = await openCase(police);
  pages.push(await read());
  await decide(police, caseId, 'triage');
  pages.push(await read());
  const earlier = new Date(Date.now() - 3_600_000).toISOString();
  const noted = await decide(police, caseId, 'record_note', {
    data: { text: '双方电话中各执一词' },
    happenedAt: earlier,
  });
  if (noted.status !== 200) throw new Error(JSON.stringify(noted.body));
  pages.push(await read());
});
afterAll(() => api.close());

/** Without what is only of the instant at which the question is asked. */
const shown = ({ clock: _clock, asOf: _asOf, laterKnown: _later, ...page }: Page) => page;

describe('as of an event', () => {
  test('the page is what it was, to the letter', async () => {
    for (const page of pages) {
      const { status, body } = await asOf({ seq: String(page.seq) });
      expect([status, shown(body)]).toEqual([200, shown(page)]);
      expect(body.asOf?.seq).toBe(page.seq);
    }
  });

  test('what a role might decide is told beside the reader’s own', async () => {
    const [first] = pages;
    const { body } = await asOf({ seq: String(first?.seq), role: 'judge' });
    expect(body.allowedDecisions.find(({ type }) => type === 'triage')?.allowed).toBe(false);
    expect(body.stage).toBe('intake');
  });

  test('before the first event and after the last there is nothing', async () => {
    for (const seq of ['0', '-1', String((pages.at(-1)?.seq ?? 0) + 1), '9999999999']) {
      const { status, body } = await asOf({ seq });
      expect([seq, status, body.code]).toEqual([seq, 422, 'instant_out_of_range']);
    }
  });

  test('neither, both or nonsense is refused at its field', async () => {
    for (const query of [{}, { seq: '1', at: '2026-01-05T10:00:00+08:00' }, { seq: 'x' }, { at: 'today' }]) {
      const { status, body } = await asOf(query);
      expect([status, body.code]).toEqual([400, 'invalid_query']);
    }
  });

  test('who does not see the case sees no earlier one', async () => {
    const other = await api.as('otherStation');
    expect((await asOf({ seq: '1' }, other)).status).toBe(404);
  });
});

describe('as of an instant', () => {
  test('the last page shown by then', async () => {
    for (const [index, page] of pages.entries()) {
      const at = (await asOf({ seq: String(page.seq) })).body.asOf?.recordedAt ?? '';
      const { status, body } = await asOf({ at });
      expect([index, status, body.asOf?.seq, shown(body)]).toEqual([index, 200, page.seq, shown(page)]);
    }
  });

  test('between two events the later of what happened by then is told, in the time of the instant', async () => {
    const { body: recorded } = await asOf({ seq: String(seqOf(1)) });
    const at = new Date(Date.parse(recorded.asOf?.recordedAt ?? '') + 1).toISOString();
    const { body } = await asOf({ at });
    expect([body.asOf?.seq, Date.parse(body.clock.legalNow)]).toEqual([seqOf(1), Date.parse(at)]);
    expect(body.laterKnown?.map(({ type }) => type)).toContain('note_recorded');
  });

  test('the first instant that is told of is one', async () => {
    const early = await asOf({ at: '2020-01-01T00:00:00+08:00' });
    const { from } = (early.body as unknown as { params: { from: string } }).params;
    expect((await asOf({ at: from })).status).toBe(200);
  });

  test('of an exercise, in which a legal minute is less than a millisecond', async () => {
    const id = await openCase(police, { kind: 'drill', msPerDay: 1000 });
    const page = (await police.get<Page>(`/api/cases/${id}`)).body;
    const { body } = await police.get<Page>(
      `/api/cases/${id}/as-of?${new URLSearchParams({ at: page.clock.legalNow }).toString()}`,
    );
    expect([body.asOf?.seq, shown(body)]).toEqual([page.seq, shown(page)]);
  });

  test('before the opening and in the future there is none', async () => {
    const future = new Date(Date.now() + 3_600_000).toISOString();
    for (const at of ['2020-01-01T00:00:00+08:00', future]) {
      const { status, body } = await asOf({ at });
      expect([at, status, body.code]).toEqual([at, 422, 'instant_out_of_range']);
    }
  });

  test('what had happened by then and was recorded later is told as such', async () => {
    const [, triaged, noted] = pages;
    const { body } = await asOf({ seq: String(triaged?.seq) });
    expect(body.laterKnown?.map(({ type }) => type)).toContain('note_recorded');
    const later = body.laterKnown?.find(({ type }) => type === 'note_recorded');
    expect(Date.parse(later?.happenedAt ?? '')).toBeLessThan(Date.parse(later?.knownSince ?? ''));
    expect((await asOf({ seq: String(noted?.seq) })).body.laterKnown).toEqual([]);
  });
});

test('the page of today is of one instant too, though more is recorded while it is read', async () => {
  const folded = createFoldedCases(
    api.platform.api,
    createPastCases(api.platform.api, { version: foldVersion(), logger: pino({ level: 'silent' }) }),
  );
  const { state } = await folded.latest(caseId);
  const before = (state?.inputNo ?? 0) - 1;
  expect((await folded.after(caseId, before))?.inputNo).toBe(before);
  expect((await folded.after(caseId, before + 1))?.seq).toBe(seqOf(-1));
});

test('a checkpoint that cannot be written fails no look at an earlier instant, and is told by its code alone', async () => {
  const lines: string[] = [];
  const logger = pino({ base: null }, { write: (line) => void lines.push(line) });
  const past = createPastCases(api.platform.api, { version: 'unkept', every: 1, logger });
  await api.platform.owner.rows(sql`revoke execute on function keep_checkpoint(jsonb) from jingfa_api`);
  try {
    const { state } = await createFoldedCases(api.platform.api, past).latest(caseId);
    const then = await past.stateAt(caseId, { inputNo: state?.inputNo ?? 0 });
    expect(canonicalText(then)).toBe(canonicalText(state));
  } finally {
    await api.platform.owner.rows(sql`grant execute on function keep_checkpoint(jsonb) to jingfa_api`);
  }
  expect(lines.map((line) => JSON.parse(line) as object)).toEqual([
    {
      level: 40,
      time: expect.any(Number),
      kind: 'other',
      sqlState: '42501',
      caseId,
      msg: 'checkpoint not kept',
    },
  ]);
});

describe('differences', () => {
  const between = async (from: number, to: number) =>
    await police.get<Differences & { code?: string }>(`${path()}/differences?from=${from}&to=${to}`);

  test('in words, with before and after, and since which event', async () => {
    const { status, body } = await between(seqOf(0), seqOf(1));
    expect(status).toBe(200);
    const stage = body.items.find(({ what }) => what === 'stage');
    expect(stage).toMatchObject({
      zh: '阶段：由登记甄别变为派出所调解',
      en: 'stage: intake and triage → police mediation',
      before: { zh: '登记甄别' },
      after: { zh: '派出所调解' },
    });
    const clock = body.items.find(({ what, after }) => what === 'deadline' && after?.zh.startsWith('已完成'));
    expect(clock?.before?.zh).toMatch(/^计算中、\d{4}-\d\d-\d\d届满$/);
    expect(body.items.some(({ what, before }) => what === 'duty' && before === undefined)).toBe(true);
    for (const { seq } of body.items) {
      expect(seq).toBeGreaterThan(seqOf(0));
      expect(seq).toBeLessThanOrEqual(seqOf(1));
    }
  });

  test('none between an instant and itself; the wrong way round is refused', async () => {
    expect((await between(2, 2)).body.items).toEqual([]);
    expect((await between(3, 2)).body.code).toBe('invalid_query');
    expect((await between(1, 999)).body.code).toBe('instant_out_of_range');
    expect((await between(1, 9999)).body.code).toBe('instant_out_of_range');
  });
});
