/** Over HTTP: who is named is looked up, and a process of the court opened at the station is the court's to see and to close. */
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deliverNotices } from '../../db/queries/notices/deliver-notices.ts';
import type { Capacity } from '../../domain/access/roles.ts';
import { actorOf } from '../integration/db/support/platform.ts';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { decide, openCase } from './support/requests.ts';
import { codeOf, pointersOf } from './support/tasks.ts';
import type { HttpClient } from '../../demo/client/http-client.ts';

let api: ApiServer;
let chief: HttpClient;
let judge: HttpClient;
let police: HttpClient;

beforeAll(async () => {
  api = await openApiServer();
  [chief, judge, police] = await Promise.all([api.as('chief'), api.as('judge'), api.as('police')]);
});
afterAll(() => api.close());

const assign = async (caseId: string, personId: string, capacity: Capacity) =>
  await decide(chief, caseId, 'assign_person', { data: { personId, capacity } });

describe('whoever is named', () => {
  let caseId: string;
  beforeAll(async () => {
    caseId = await openCase(police);
  });

  test.each([
    ['judge', 'police'],
    ['judge', 'clerk'],
    ['judge', 'otherCourt'],
    ['officer', 'judge'],
    ['officer', 'otherStation'],
    ['mediator', 'police'],
    ['appeal_judge', 'judge'],
  ] as const)('as %s cannot be %s', async (capacity, key) => {
    const reply = await assign(caseId, actorOf(key).personId, capacity);
    expect(pointersOf(reply)).toEqual([400, 'invalid_body', ['/data/personId']]);
  });

  test('cannot be somebody whom nobody knows', async () => {
    expect(codeOf(await assign(caseId, randomUUID(), 'judge'))).toEqual([400, 'invalid_body']);
    const data = { personId: randomUUID(), ground: 'interest' };
    expect(codeOf(await decide(chief, caseId, 'recuse_person', { data }))).toEqual([400, 'invalid_body']);
  });

  test('cannot be somebody who has left; a colleague can, and the same again is there already', async () => {
    const gone = actorOf('mediator2').personId;
    await api.platform.owner.rows(sql`update people set active = false where person_id = ${gone}::uuid`);
    expect(codeOf(await assign(caseId, gone, 'mediator'))).toEqual([400, 'invalid_body']);
    const here = actorOf('police2').personId;
    expect((await assign(caseId, here, 'officer')).status).toBe(200);
    expect(codeOf(await assign(caseId, here, 'officer'))).toEqual([409, 'person_already_assigned']);
  });

  test('the refusal says who could be, in the reader’s language', async () => {
    const data = { personId: actorOf('police').personId, capacity: 'judge' };
    const body = async (language: string) => {
      const headers = { 'Accept-Language': language };
      return JSON.stringify((await decide(chief, caseId, 'assign_person', { data, headers })).body);
    };
    expect(await body('zh')).toContain('可以是：本案受案法院的法官、庭长');
    expect(await body('en')).toContain('It may be: judge, division head of the case’s court');
  });
});

describe('a protection order asked for at the station', () => {
  let caseId: string;
  beforeAll(async () => {
    caseId = await openCase(police);
    expect((await judge.get(`/api/cases/${caseId}`)).status).toBe(404);
    const opened = await decide(police, caseId, 'open_process', { data: { kind: 'protection_order' } });
    expect(opened.status).toBe(200);
  });

  const caseIdsAt = async (path: string): Promise<string[]> => {
    const { body } = await judge.get<{ items: { caseId?: string }[] }>(path);
    return body.items.flatMap((item) => item.caseId ?? []);
  };

  test('is on the court’s screens at once: the case, the list, the worklist and a notice', async () => {
    expect((await judge.get(`/api/cases/${caseId}`)).status).toBe(200);
    expect(await caseIdsAt('/api/cases')).toContain(caseId);
    expect(await caseIdsAt('/api/worklist')).toContain(caseId);
    await deliverNotices(api.platform.worker, { limit: 100 });
    expect(await caseIdsAt('/api/notices')).toContain(caseId);
  });

  test('is not another court’s to see', async () => {
    expect((await (await api.as('otherCourt')).get(`/api/cases/${caseId}`)).status).toBe(404);
  });

  test('keeps a closed case from the archive until the court has closed it', async () => {
    await decide(police, caseId, 'close_case', { data: { reason: 'other' } });
    const early = await decide(police, caseId, 'archive_case', { data: { visited: false } });
    expect(codeOf(early)).toEqual([409, 'process_open']);
    expect(early.body).toMatchObject({
      params: { kind: 'protection_order', unitId: actorOf('judge').unitId },
    });
    const eventSeq = (early.body as { params?: { eventSeq?: number } }).params?.eventSeq;
    const closed = await decide(judge, caseId, 'close_process', { data: { eventSeq, outcome: 'granted' } });
    expect(closed.status).toBe(200);
    const done = await decide(police, caseId, 'archive_case', { data: { visited: false } });
    expect(done.body).toMatchObject({ stage: 'archived' });
  });
});
