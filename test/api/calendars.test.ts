/** A holiday notice: previewed, published while people work, taken by every open case once, and taken back. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HttpClient } from '../../demo/client/http-client.ts';
import { readCalendar } from '../../db/queries/time/read-calendar.ts';
import { publishCalendar } from '../../db/seed-units.ts';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { decide, openCase } from './support/requests.ts';
import { writingWorker } from './support/writing-worker.ts';

const SOURCE = '国务院办公厅关于2027年部分节假日安排的通知';
const NOTICE = [
  '日期,类别,名称,来源',
  ...['2026-12-31', '2027-01-01', '2027-01-02', '2027-01-04', '2027-01-05'].map(
    (date) => `${date},放假,元旦,${SOURCE}`,
  ),
  `2027-01-03,调休上班,元旦,${SOURCE}`,
].join('\r\n');
/** Its first clocks end in the first days of 2027. */
const YEAR_END = { kind: 'drill', msPerDay: 86_400_000, startDate: '2026-12-30' };

interface Move {
  readonly caseId: string;
  readonly deadlineId: string;
  readonly old: { dueDate: string; provisional: boolean };
  readonly new: { dueDate: string; provisional: boolean };
  readonly days: readonly { date: string }[];
  readonly why: string;
}
interface Answer {
  readonly code?: string;
  readonly version: string;
  readonly former: string;
  readonly problems: readonly { line: number; code: string }[];
  readonly changed: readonly object[];
  readonly items: readonly Move[];
  readonly nextCursor: string | null;
  readonly openCases: number;
  readonly looked: { readonly cases: number; readonly deadlines: number };
  readonly params?: { readonly problems: readonly { line: number; code: string }[] };
}
interface Progress {
  readonly state: string;
  readonly cases: { total: number; done: number; waiting: number; failed: number };
  readonly faults: readonly { caseId: string; code: string; zh: string }[];
}

let api: ApiServer;
let admin: HttpClient;
let caseIds: readonly string[];
beforeAll(async () => {
  api = await openApiServer({ settings: { limits: { requests: 100_000, signIns: 10_000 } } });
  admin = await api.as('admin');
  const police = await api.as('police');
  caseIds = await Promise.all(Array.from({ length: 4 }, () => openCase(police, YEAR_END)));
});
afterAll(() => api.close());

async function send(path: string, body = '', key: string = crypto.randomUUID(), client = admin) {
  const response = await fetch(client.address + path, {
    method: 'POST',
    headers: {
      origin: client.address,
      cookie: client.cookie,
      'idempotency-key': key,
      'content-type': 'text/csv',
    },
    ...(body === '' ? {} : { body }),
  });
  return { status: response.status, body: (await response.json()) as Answer };
}

async function allMoves(
  path: string,
  body = '',
): Promise<{ readonly moves: Move[]; readonly looked: number }> {
  const moves: Move[] = [];
  let looked = 0;
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: Answer = (await send(`${path}?check=true&limit=1${cursor && `&cursor=${cursor}`}`, body))
      .body;
    moves.push(...page.items);
    looked += page.looked.cases;
    cursor = page.nextCursor;
  }
  return { moves, looked };
}

const progressOf = async (version: string) =>
  (await admin.get<Progress>(`/api/calendars/${version}/progress`)).body;

async function untilDone(version: string): Promise<Progress> {
  for (let look = 0; look < 300; look += 1) {
    const progress = await progressOf(version);
    if (progress.state === 'done') return progress;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(JSON.stringify(await progressOf(version)));
}

interface Recorded {
  readonly type: string;
  readonly data: {
    readonly version?: string;
    readonly cause?: string;
    readonly deadlineId?: string;
    readonly dueDate?: string;
  };
}
async function eventsOf(caseId: string): Promise<readonly Recorded[]> {
  const police = await api.as('police');
  return (await police.get<{ items: Recorded[] }>(`/api/cases/${caseId}/events?limit=200`)).body.items;
}
const movedIn = async (ids: readonly string[]) =>
  (await Promise.all(ids.map(eventsOf))).flatMap((events, at) =>
    events
      .filter(({ type, data }) => type === 'deadline_moved' && data.cause === 'calendar')
      .map(({ data }) => ({ caseId: ids[at], deadlineId: data.deadlineId, dueDate: data.dueDate })),
  );
const published = async () =>
  (await api.platform.owner.first<{ n: number }>(sql`select count(*)::int as n from calendar_publications`))
    ?.n;
/** As if the time had come to tell again those that were told and did not answer. */
const letTimePass = () =>
  api.platform.owner.rows(sql`update calendar_tellings set told_at = told_at - interval '2 hours'`);

let version: string;

describe('before it is published', () => {
  test('whoever is no administrator of the whole is refused, and supervisors may look', async () => {
    const judge = await api.as('judge');
    expect((await send('/api/calendars?check=true', NOTICE, undefined, judge)).body.code).toBe(
      'role_not_permitted',
    );
    expect((await judge.get('/api/calendars')).status).toBe(403);
    const supervisor = await api.as('supervisor');
    expect((await supervisor.get<{ mayPublish: boolean }>('/api/calendars')).body.mayPublish).toBe(false);
    expect((await send('/api/calendars', NOTICE, undefined, supervisor)).status).toBe(403);
  });

  test('what is wrong is told by line, by a check and by publishing, and nothing is written', async () => {
    const wrong = `${NOTICE}\r\n2027-02-30,放假,春节,${SOURCE}`;
    const checked = await send('/api/calendars?check=true', wrong);
    expect(checked.body.problems).toMatchObject([{ line: 8, code: 'day_not_real' }]);
    const refused = await send('/api/calendars', wrong);
    expect([refused.status, refused.body.code]).toEqual([422, 'import_refused']);
    expect(refused.body.params?.problems).toHaveLength(1);
    expect(await published()).toBe(1);
  });

  test('every running deadline that moves is shown with its old and new day and why, page by page', async () => {
    const { moves, looked } = await allMoves('/api/calendars', NOTICE);
    expect(looked).toBe(caseIds.length);
    const days = moves.filter((one) => one.old.dueDate !== one.new.dueDate);
    expect(new Set(days.map((one) => one.caseId))).toEqual(new Set(caseIds));
    for (const move of days) {
      expect(move.new.dueDate > move.old.dueDate).toBe(true);
      expect(move.days.length).toBeGreaterThan(0);
      expect(move.why).toContain(move.days[0]?.date ?? '-');
    }
    expect(await published()).toBe(1);
  });
});

describe('published', () => {
  test('while the way to the cases is shut it is in force, and says which cases it could not reach', async () => {
    const { moves } = await allMoves('/api/calendars', NOTICE);
    const former = (await send('/api/calendars?check=true', NOTICE)).body.former;
    api.cases.paused = true;
    const key = crypto.randomUUID();
    const reply = await send(`/api/calendars?saw=${former}`, NOTICE, key);
    expect(reply.status).toBe(201);
    version = reply.body.version;
    const again = await send(`/api/calendars?saw=${former}`, NOTICE, key);
    expect([again.status, again.body.version]).toEqual([201, version]);
    // No worker writes here, which the API finds out in ten seconds: then it tells the workflows itself.
    await expect
      .poll(async () => (await progressOf(version)).faults.length, { timeout: 40_000 })
      .toBeGreaterThan(0);
    const shut = await progressOf(version);
    expect(shut).toMatchObject({ state: 'running', cases: { total: caseIds.length, done: 0 } });
    expect(shut.faults[0]).toMatchObject({ code: 'not_delivered' });

    api.cases.paused = false;
    await letTimePass();
    expect((await untilDone(version)).cases).toEqual({ total: 4, done: 4, waiting: 0, failed: 0 });
    const expected = moves.map(({ caseId, deadlineId, new: { dueDate } }) => ({
      caseId,
      deadlineId,
      dueDate,
    }));
    const happened = await movedIn(caseIds);
    const order = (a: object, b: object) => JSON.stringify(a).localeCompare(JSON.stringify(b));
    expect(happened.toSorted(order)).toEqual(expected.toSorted(order));
  }, 90_000);

  test('it was taken by each case once, however often it is told', async () => {
    await letTimePass();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    for (const caseId of caseIds) {
      const revised = (await eventsOf(caseId)).filter(({ type }) => type === 'calendar_revised');
      expect(revised.map(({ data }) => data.version)).toEqual([version]);
    }
  });

  test('another file under the same key, the same again, and a preview of before are refused', async () => {
    const unchanged = await send('/api/calendars', NOTICE);
    expect([unchanged.status, unchanged.body.code]).toEqual([409, 'calendar_unchanged']);
    const stale = await send(
      '/api/calendars?saw=cn-2024-2026',
      `${NOTICE}\r\n2027-01-06,放假,元旦,${SOURCE}`,
    );
    expect([stale.status, stale.body.code]).toEqual([409, 'calendar_changed_meanwhile']);
    expect(await published()).toBe(2);
  });
});

describe('taken back', () => {
  test('the former days are in force again as a new version, previewed and applied like any other', async () => {
    const police = await api.as('police');
    expect((await send('/api/calendars/cn-2024-2026/reverse?check=true')).body.code).toBe(
      'calendar_not_current',
    );
    expect((await send('/api/calendars/none/reverse')).status).toBe(404);
    const path = `/api/calendars/${version}/reverse`;
    const { moves } = await allMoves(path);
    expect(moves.length).toBeGreaterThan(0);
    const writing = writingWorker(api);
    const reply = await send(path);
    expect(reply.status).toBe(201);
    // People go on working: a decision beside it.
    expect((await decide(police, caseIds[0] ?? '', 'record_note')).status).toBe(200);
    await untilDone(reply.body.version);
    // Each ends earlier now, so each case hears of it, after its record had it.
    await expect
      .poll(() => writing.woken.length, { timeout: 20_000 })
      .toBeGreaterThanOrEqual(caseIds.length - 1);
    await writing.end();
    const first = moves[0];
    const last = (await movedIn([first?.caseId ?? ''])).findLast(
      (one) => one.deadlineId === first?.deadlineId,
    );
    expect(last?.dueDate).toBe(first?.new.dueDate);
    const { items } = (
      await admin.get<{ items: { version: string; reverses?: string; current: boolean }[] }>('/api/calendars')
    ).body;
    expect(items.map((one) => [one.reverses, one.current])).toEqual([
      [version, true],
      [undefined, false],
      [undefined, false],
    ]);
    expect((await progressOf(version)).state).toBe('superseded');
  });
});

describe('at the server', () => {
  const year = (off: readonly string[]) => ({ year: 2027, off: [...off], workdays: [], source: SOURCE });
  const publishOwn = async (name: string, off: readonly string[]) => {
    const published = await publishCalendar(api.platform.owner, { version: name, years: [year(off)] });
    return published.ok ? 'published' : published.refusal.code;
  };

  test('a version stands for one calendar: the same again changes nothing, other days under its name are refused', async () => {
    expect(await publishOwn('own-2027', ['01-01'])).toBe('published');
    expect(await publishOwn('own-2027', ['01-01'])).toBe('published');
    expect(await publishOwn('own-2027', ['01-01', '01-02'])).toBe('calendar_version_used');
    expect((await readCalendar(api.platform.owner)).version).toBe('own-2027');
  });

  test('a version that was in force before another does not return', async () => {
    expect(await publishOwn('own-2027-b', ['01-01', '01-02'])).toBe('published');
    expect(await publishOwn('own-2027', ['01-01'])).toBe('calendar_version_used');
    await untilDone('own-2027-b');
  });
});

test('a case whose opening stood still while a notice was published, and ended after the telling, is found and told', async () => {
  const { owner } = api.platform;
  const { version: current } = await readCalendar(owner);
  const settled = sql`select settled_at is not null as settled from calendar_publications where version = ${current}`;
  await owner.rows(
    sql`update calendar_publications set published_at = published_at - interval '3 minutes' where version = ${current}`,
  );
  await expect.poll(async () => await owner.rows(settled), { timeout: 30_000 }).toEqual([{ settled: true }]);
  const late = await openCase(await api.as('police'), YEAR_END);
  await owner.rows(sql`update cases set calendar_version = 'cn-2024-2026' where case_id = ${late}::uuid`);
  await expect
    .poll(async () => (await eventsOf(late)).map(({ data }) => data.version).filter(Boolean), {
      timeout: 30_000,
    })
    .toEqual([current]);
  expect((await untilDone(current)).cases).toMatchObject({ waiting: 0, failed: 0 });
}, 90_000);
