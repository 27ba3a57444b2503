/** Intervening in many cases (批量干预): previewed, decided with a reason in each, told row by row, and nothing twice. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HttpClient } from '../../demo/client/http-client.ts';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { decide, openCase } from './support/requests.ts';
import { act, caseAtCourt, fresh, issued, REACHED, STATION } from './support/tasks.ts';

const REASON = '期限将过仍未分流，请说明情况';
const NO_CASE = '00000000-0000-4000-8000-00000000dead';

interface Row {
  readonly caseId: string;
  readonly taskId?: string;
  readonly outcome: string;
  readonly code?: string;
  readonly zh?: string;
  readonly changes?: {
    readonly obligations: { readonly added: readonly { what: string }[] };
    readonly deadlines: { readonly started: readonly { rule: string }[] };
  };
}
interface Recorded {
  readonly type: string;
  readonly text?: string;
  readonly data: { readonly reason?: { text?: string } | string; readonly ground?: string };
}

let api: ApiServer;
let supervisor: HttpClient;
let chief: HttpClient;
let caseIds: readonly string[];
beforeAll(async () => {
  api = await openApiServer({ settings: { waitMs: 1500, limits: { requests: 100_000, signIns: 10_000 } } });
  supervisor = await api.as('supervisor');
  chief = await api.as('chief');
  const police = await api.as('police');
  caseIds = await Promise.all(Array.from({ length: 4 }, () => openCase(police)));
});
afterAll(() => api.close());

const rowsOf = (ids: readonly string[]) => ids.map((caseId) => ({ caseId }));
const asking = (ids: readonly string[]) => ({
  type: 'ask_explanation',
  reason: REASON,
  data: { seat: 'station' },
  rows: rowsOf(ids),
});
async function send(
  client: HttpClient,
  body: object,
  { check = false, key = crypto.randomUUID() }: { check?: boolean; key?: string } = {},
) {
  const path = `/api/interventions${check ? '?check=true' : ''}`;
  const reply = await client.post<{ items: readonly Row[]; code?: string }>(path, body, { key });
  return { status: reply.status, code: reply.body.code, items: reply.body.items };
}
const told = ({ items }: { readonly items: readonly Row[] }) =>
  items.map(({ outcome, code }) => (code === undefined ? outcome : `${outcome} ${code}`));
const eventsOf = async (client: HttpClient, caseId = '', type = '') =>
  (
    await client.get<{ items: Recorded[] }>(`/api/cases/${caseId}/events?told=zh&limit=200`)
  ).body.items.filter((event) => event.type === type);

describe('asking for explanations', () => {
  test('is for supervisors, and is previewed by the functions of the case', async () => {
    expect((await send(chief, asking(caseIds), { check: true })).code).toBe('role_not_permitted');
    const preview = await send(supervisor, asking([...caseIds, NO_CASE]), { check: true });
    expect(told(preview)).toEqual([...caseIds.map(() => 'would_apply'), 'refused case_not_found']);
    const [first] = preview.items;
    expect(first?.changes?.obligations.added.map(({ what }) => what)).toContain('give_explanation');
    expect(first?.changes?.deadlines.started.map(({ rule }) => rule)).toEqual(['SLA-EXPLANATION']);
    expect(await eventsOf(supervisor, caseIds[0], 'explanation_asked')).toEqual([]);
  });

  test('sent again under its key goes on where the cases did not answer, and asks no case twice', async () => {
    const key = crypto.randomUUID();
    const [one = '', ...others] = caseIds;
    api.cases.paused = true;
    const first = await send(supervisor, asking(caseIds), { key });
    expect(told(first)).toEqual(caseIds.map(() => 'pending'));
    api.cases.paused = false;
    await expect
      .poll(async () => told(await send(supervisor, asking(caseIds), { key })), { timeout: 30_000 })
      .toEqual(caseIds.map(() => 'applied'));
    for (const caseId of [one, ...others])
      expect(await eventsOf(supervisor, caseId, 'explanation_asked')).toHaveLength(1);
    const other = await send(supervisor, { ...asking(caseIds), reason: '另一理由' }, { key });
    expect([other.status, other.code]).toEqual([422, 'idempotency_key_reused']);
    expect(told(await send(supervisor, asking(caseIds)))).toEqual(
      caseIds.map(() => 'refused explanation_open'),
    );
  });

  test('is a duty of the head with a clock, answered by a decision; the supervisor reads the ground', async () => {
    const caseId = caseIds[0] ?? '';
    const { items } = (
      await chief.get<{ items: { caseId: string; what: string; dueAt?: string; by: string[] }[] }>(
        '/api/worklist?limit=200',
      )
    ).body;
    const duty = items.find((item) => item.caseId === caseId && item.what === 'give_explanation');
    expect(duty?.dueAt).toBeDefined();
    const data = { explanationId: 'x1', ground: 'workload', text: '本所仅两名民警，明日分流' };
    const police = await api.as('police');
    expect((await decide(police, caseId, 'give_explanation', { data })).body.code).toBe(
      'no_open_explanation',
    );
    expect((await decide(chief, caseId, 'give_explanation', { data })).status).toBe(200);
    const [given] = await eventsOf(supervisor, caseId, 'explanation_given');
    expect(given?.data.ground).toBe('workload');
    expect(given?.text).toContain('承办事项过多');
    expect(JSON.stringify(given)).not.toContain('明日分流');
    expect((await eventsOf(chief, caseId, 'explanation_asked'))[0]?.text).toContain(REASON);
  });
});

test('urging is told to those in charge, once a day for each case', async () => {
  const body = { type: 'urge', reason: '请尽快办理', data: { seat: 'station' }, rows: rowsOf(caseIds) };
  expect(told(await send(supervisor, body))).toEqual(caseIds.map(() => 'applied'));
  expect(told(await send(supervisor, body))).toEqual(caseIds.map(() => 'refused urged_today'));
});

test('a head gives the cases of somebody who is ill to a colleague, with the reason on record', async () => {
  const { items } = (await chief.get<{ items: { id: string; username: string }[] }>('/api/people?limit=200'))
    .body;
  const idOf = (username: string) => items.find((one) => one.username === username)?.id;
  const body = {
    type: 'assign_person',
    reason: '原承办人病假',
    data: { capacity: 'officer', personId: idOf('police2') },
    rows: rowsOf(caseIds),
  };
  expect(told(await send(chief, body, { check: true }))).toEqual(caseIds.map(() => 'would_apply'));
  expect(told(await send(chief, body))).toEqual(caseIds.map(() => 'applied'));
  expect(told(await send(chief, body))).toEqual(caseIds.map(() => 'refused person_already_assigned'));
  expect((await eventsOf(chief, caseIds[0], 'person_assigned')).at(-1)?.text).toContain('原承办人病假');
  const recusal = { ...body, type: 'recuse_person', data: { ground: 'interest', personId: idOf('police2') } };
  expect(told(await send(chief, { ...recusal, rows: rowsOf(caseIds.slice(0, 1)) }))).toEqual(['applied']);
});

describe('the tasks of somebody who is ill', () => {
  const idOf = async (key: string): Promise<string> =>
    (await (await api.as(key)).get('/api/me')).body.id ?? '';
  const giving = async (rows: readonly object[], to: string) => ({
    type: 'reassign_task',
    reason: '承办人病假，由同事代办',
    data: { unitId: STATION, personId: await idOf(to), reason: 'leave' },
    rows,
  });

  /** Two tasks of one case and one of another, all in the hands of one officer. */
  async function heldByOne(): Promise<readonly { readonly caseId: string; readonly taskId: string }[]> {
    const [one, other] = [await caseAtCourt(api), await caseAtCourt(api)];
    const rows: { caseId: string; taskId: string }[] = [];
    for (const [caseId, kind] of [
      [one, 'contact'],
      [one, 'address_confirmation'],
      [other, 'contact'],
    ] as const)
      rows.push({ caseId, taskId: await issued(api, caseId, { kind }) });
    const police = await api.as('police');
    for (const { taskId } of rows) expect((await act(police, [taskId, 'accept'], {})).status).toBe(200);
    return rows;
  }

  const held = async (client: HttpClient, who: string) =>
    (
      await client.get<{ items: { taskId: string }[] }>(
        `/api/tasks?view=unit&limit=200&movable=true&holder=${await idOf(who)}`,
      )
    ).body.items.map(({ taskId }) => taskId);

  test('are found by their holder, previewed, and given to a colleague, an outcome each and nothing twice', async () => {
    const rows = await heldByOne();
    expect(await held(chief, 'police')).toEqual(expect.arrayContaining(rows.map(({ taskId }) => taskId)));
    const body = await giving(rows, 'police2');
    expect((await send(supervisor, body, { check: true })).code).toBe('role_not_permitted');
    const preview = await send(chief, body, { check: true });
    expect(told(preview)).toEqual(['would_apply', 'would_apply', 'would_apply']);
    expect(preview.items.map(({ taskId }) => taskId)).toEqual(rows.map(({ taskId }) => taskId));
    expect(await held(chief, 'police2')).toEqual([]);
    const key = crypto.randomUUID();
    expect(told(await send(chief, body, { key }))).toEqual(['applied', 'applied', 'applied']);
    expect(told(await send(chief, body, { key }))).toEqual(['applied', 'applied', 'applied']);
    expect((await held(chief, 'police2')).toSorted()).toEqual(rows.map(({ taskId }) => taskId).toSorted());
    for (const { taskId } of rows) expect(await held(chief, 'police')).not.toContain(taskId);
    for (const { caseId, count } of [
      { caseId: rows[0]?.caseId, count: 2 },
      { caseId: rows[2]?.caseId, count: 1 },
    ]) {
      const moves = await eventsOf(chief, caseId, 'task_reassigned');
      expect(moves).toHaveLength(count);
      for (const { text } of moves) expect(text).toContain('承办人病假，由同事代办');
    }
    expect(told(await send(chief, body))).toEqual(rows.map(() => 'refused task_already_yours'));
  });

  test('one that is done meanwhile is refused by itself, and to a substitute who cannot do it none goes', async () => {
    const rows = await heldByOne();
    const [done, ...open] = rows;
    expect((await act(await api.as('police'), [done?.taskId ?? '', 'complete'], REACHED)).status).toBe(200);
    expect(told(await send(chief, await giving(rows, 'police2')))).toEqual([
      'refused task_already_completed',
      'applied',
      'applied',
    ]);
    expect(told(await send(chief, await giving(open, 'clerk')))).toEqual(
      open.map(() => 'refused invalid_body'),
    );
  });

  test('each row names its task, once, and no other intervention does', async () => {
    const { ofCase: caseId, taskId } = await fresh(api);
    const row = { caseId, taskId };
    for (const rows of [[{ caseId }], [row, row]])
      expect((await send(chief, await giving(rows, 'police2'))).status).toBe(400);
    expect((await send(supervisor, { ...asking([caseId]), rows: [row] })).status).toBe(400);
  });
});

test('what is no form of many, or says nothing, is refused as a whole', async () => {
  const close = { ...asking(caseIds), type: 'close_case' };
  expect((await send(supervisor, close)).status).toBe(400);
  expect((await send(supervisor, { ...asking(caseIds), reason: ' ' })).status).toBe(400);
  const wrong = { ...asking(caseIds.slice(0, 1)), data: { seat: 'nowhere' } };
  expect(told(await send(supervisor, wrong))).toEqual(['refused invalid_body']);
});
