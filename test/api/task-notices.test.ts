/** The inbox over HTTP, and the figures of tasks for those who supervise. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deliverNotices } from '../../db/queries/notices/deliver-notices.ts';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { act, codeOf, fresh, pointersOf, REACHED } from './support/tasks.ts';
import type { HttpClient } from '../../demo/client/http-client.ts';

interface Notice {
  readonly noticeId: string;
  readonly caseId: string;
  readonly kind: string;
  readonly readAt?: string;
}

let api: ApiServer;
let police: HttpClient;
let judge: HttpClient;

beforeAll(async () => {
  api = await openApiServer();
  [police, judge] = await Promise.all([api.as('police'), api.as('judge')]);
});
afterAll(() => api.close());

describe('notices and figures', () => {
  test('the unit is told of a task and the court of its result, each in words, until they have read it', async () => {
    const { taskId, ofCase } = await fresh(api);
    await act(police, [taskId, 'complete'], REACHED);
    await deliverNotices(api.platform.worker, { limit: 1000, caseId: ofCase });
    const inbox = async (who: HttpClient) =>
      (await who.get<{ items: Notice[] }>('/api/notices')).body.items.filter((one) => one.caseId === ofCase);
    expect(await inbox(police)).toMatchObject([
      { kind: 'task_issued', taskId, caseVisible: true, personal: false },
    ]);
    const [told] = await inbox(judge);
    expect(told).toMatchObject({
      kind: 'task_completed',
      text: { zh: '任务结果已报送，请审核' },
      personal: true,
    });
    expect(told?.readAt).toBeUndefined();
    const noticeIds = [told?.noticeId];
    expect((await judge.post('/api/notices/read', { noticeIds })).body).toEqual({ newly: 1 });
    expect((await judge.post('/api/notices/read', { noticeIds })).body).toEqual({ newly: 0 });
    expect((await inbox(judge))[0]?.readAt).toMatch(/\+08:00$/);
    expect((await police.post('/api/notices/read', { noticeIds })).body).toEqual({ newly: 0 });
  });

  test('an inbox can be read and marked', async () => {
    expect((await police.get('/api/notices')).body).toMatchObject({
      items: expect.any(Array),
      nextCursor: null,
    });
    expect((await police.get('/api/notices/unread')).body).toEqual({ unread: expect.any(Number) });
    const upTo = new Date().toISOString();
    expect(codeOf(await police.send('POST', '/api/notices/read', { upTo }))).toEqual([
      400,
      'idempotency_key_missing',
    ]);
    expect((await police.post('/api/notices/read', { upTo })).body).toEqual({ newly: expect.any(Number) });
    expect((await police.post('/api/notices/read', { noticeIds: [randomUUID()] })).body).toEqual({
      newly: 0,
    });
    for (const body of [
      {},
      { upTo: 'now' },
      { noticeIds: [] },
      { noticeIds: ['x'] },
      { upTo, noticeIds: [] },
    ])
      expect(codeOf(await police.post('/api/notices/read', body))).toEqual([400, 'invalid_body']);
  });

  test('figures are for those who supervise', async () => {
    const path = '/api/supervision/task-numbers';
    expect(codeOf(await police.get(path))).toEqual([403, 'role_not_permitted']);
    const supervisor = await api.as('supervisor');
    const { status, body } = await supervisor.get<{ tasks: { kind: string; issued: number }[] }>(path);
    expect(status).toBe(200);
    const contacts = body.tasks.filter((one) => one.kind === 'contact');
    expect(contacts.reduce((sum, one) => sum + one.issued, 0)).toBe(1);
    const wrong = await supervisor.get(`${path}?from=2026-02-01&to=2026-01-01`);
    expect(pointersOf(wrong)).toEqual([400, 'invalid_query', ['/to']]);
    const year = await supervisor.get(`${path}?from=2025-01-01&to=2026-01-01`);
    expect(year.status).toBe(200);
    for (const long of ['from=2025-01-01&to=2026-01-02', 'from=2025-01-01'])
      expect(pointersOf(await supervisor.get(`${path}?${long}`))).toEqual([400, 'invalid_query', ['/from']]);
    expect(codeOf(await supervisor.get(`${path}?kind=tea`))).toEqual([400, 'invalid_query']);
  });
});
