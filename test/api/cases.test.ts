/** Opening, deciding and reading, the whole way through HTTP and the database. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { decide, openCase, OPENING } from './support/requests.ts';

let api: ApiServer;
beforeAll(async () => {
  api = await openApiServer();
});
afterAll(() => api.close());

describe('opening a dispute', () => {
  test('answers 201 with a case number, and every read after it sees the case', async () => {
    const police = await api.as('police');
    const reply = await police.post('/api/cases', OPENING);
    expect(reply.status).toBe(201);
    expect(reply.body).toMatchObject({
      stage: 'intake',
      caseNumber: expect.stringMatching(/^JF-230811200-\d{4}-\d{6}$/),
    });
    const { caseId } = reply.body as { caseId: string };
    expect(reply.headers.get('location')).toBe(`/api/cases/${caseId}`);
    const read = await police.get(`/api/cases/${caseId}`);
    expect(read.status).toBe(200);
    expect(read.body).toMatchObject({
      stage: 'intake',
      clock: { kind: 'real' },
      summary: OPENING.summary,
      parties: [
        { name: '张三', role: 'applicant' },
        { name: '李四', role: 'respondent' },
      ],
      tasks: [],
    });
    const list = await police.get<{ items: { caseId: string }[] }>('/api/cases?q=张三');
    expect(list.body.items.map((item) => item.caseId)).toContain(caseId);
  });

  test('the same key and body give the first answer again; another body is 422', async () => {
    const police = await api.as('police');
    const key = randomUUID();
    const first = await police.post('/api/cases', OPENING, { key });
    const again = await police.post('/api/cases', OPENING, { key });
    expect([again.status, again.body]).toEqual([first.status, first.body]);
    const other = await police.post('/api/cases', { ...OPENING, summary: '另一件事' }, { key });
    expect([other.status, other.body['code']]).toEqual([422, 'idempotency_key_reused']);
  });

  test('a station elsewhere and an unknown one look the same', async () => {
    const police = await api.as('police');
    for (const stationId of ['station-230811101', 'no-such']) {
      const reply = await police.post('/api/cases', { ...OPENING, stationId });
      expect([reply.status, reply.body['code']]).toEqual([404, 'station_not_found']);
    }
  });

  test('a judge may not open one', async () => {
    const reply = await (await api.as('judge')).post('/api/cases', OPENING);
    expect([reply.status, reply.body['code']]).toEqual([403, 'role_not_permitted']);
  });
});

describe('deciding', () => {
  test('an applied decision answers 200 with the new stage and version', async () => {
    const police = await api.as('police');
    const caseId = await openCase(police);
    const reply = await decide(police, caseId, 'triage');
    expect(reply.body).toMatchObject({ outcome: 'applied', stage: 'police_mediation' });
    expect(reply.status).toBe(200);
    const read = await police.get(`/api/cases/${caseId}`);
    expect(read.body).toMatchObject({ stage: 'police_mediation', version: reply.body['version'] });
  });

  test('a refused one answers 409 with the refusal, in the language asked for, and stays so under its key', async () => {
    const police = await api.as('police');
    const caseId = await openCase(police);
    const key = randomUUID();
    const zh = await decide(police, caseId, 'hold_session', { key });
    expect(zh.status).toBe(409);
    expect(zh.headers.get('content-type')).toContain('application/problem+json');
    expect(zh.body).toMatchObject({ code: 'wrong_stage', title: '当前阶段不能作出此决定', status: 409 });
    const en = await decide(police, caseId, 'hold_session', { key, headers: { 'accept-language': 'en' } });
    expect(en.body).toMatchObject({ code: 'wrong_stage', title: expect.stringContaining('not possible') });
    const outcome = await police.get(`/api/cases/${caseId}/decisions/${key}`);
    expect(outcome.body).toMatchObject({ decisionId: key, outcome: 'refused', code: 'wrong_stage' });
  });

  test('a stale version is told who decided what meanwhile', async () => {
    const police = await api.as('police');
    const caseId = await openCase(police);
    const { body } = await police.get(`/api/cases/${caseId}`);
    await decide(await api.as('chief'), caseId, 'triage');
    const reply = await decide(police, caseId, 'record_note', { expectedVersion: body['version'] });
    expect([reply.status, reply.body['code']]).toEqual([409, 'stale_version']);
    expect(reply.body['params']).toMatchObject({
      current: expect.any(Number),
      decision: 'triage',
      decidedBy: '王志强',
    });
    expect(reply.body['detail']).toContain('王志强');
  });

  test('nobody outside the scope learns that a case exists', async () => {
    const caseId = await openCase(await api.as('police'));
    for (const key of ['otherStation', 'judge', 'admin']) {
      const outsider = await api.as(key);
      expect((await outsider.get(`/api/cases/${caseId}`)).body['code']).toBe('case_not_found');
      expect((await outsider.get(`/api/cases/${caseId}/events`)).status).toBe(404);
    }
    const reply = await decide(await api.as('otherStation'), caseId, 'triage');
    expect([reply.status, reply.body['code']]).toEqual([404, 'case_not_found']);
  });

  test('a role without the permission is told so before its data are looked at', async () => {
    const caseId = await openCase(await api.as('police'));
    const reply = await decide(await api.as('clerk'), caseId, 'triage', { data: { nonsense: 1 } });
    expect([reply.status, reply.body['code']]).toEqual([403, 'role_not_permitted']);
  });

  test('an act of an earlier day needs a reason, and keeps it in the history', async () => {
    const police = await api.as('police');
    const caseId = await openCase(police, { kind: 'drill', msPerDay: 1000 });
    await new Promise((resolve) => setTimeout(resolve, 2500));
    const data = { text: '昨日已电话联系' };
    const happenedAt = '2026-01-06T10:00:00+08:00';
    const bare = await decide(police, caseId, 'record_note', { data, happenedAt });
    expect(bare.body['code']).toBe('backdating_reason_required');
    const lateReason = '系统停机';
    const late = await decide(police, caseId, 'record_note', { data: { ...data, lateReason }, happenedAt });
    expect(late.status).toBe(200);
    const { body } = await police.get<{ items: { type: string; happenedAt?: string }[]; texts: object }>(
      `/api/cases/${caseId}/events`,
    );
    expect(body.items.map((item) => item.type)).toContain('act_backdated');
    expect(Object.values(body.texts)).toEqual(expect.arrayContaining([lateReason, data.text]));
    expect(body.items.at(-1)?.happenedAt).toMatch(/^2026-01-06T10:/);
  });
});

describe('when the workflow service is away', () => {
  test('the decision is taken in, answered 202, and brought by the relay afterwards', async () => {
    const police = await api.as('police');
    const caseId = await openCase(police);
    api.cases.paused = true;
    const key = randomUUID();
    const reply = await decide(police, caseId, 'triage', { key });
    expect(reply.status).toBe(202);
    const location = reply.headers.get('location') ?? '';
    expect(location).toBe(`/api/cases/${caseId}/decisions/${key}`);
    expect((await police.get(location)).body).toMatchObject({ outcome: 'pending' });
    api.cases.paused = false;
    await expect
      .poll(async () => (await police.get(location)).body['outcome'], { timeout: 15_000, interval: 200 })
      .toBe('applied');
    expect((await decide(police, caseId, 'triage', { key })).status).toBe(200);
  });

  test('the same key sent again brings the words that were taken in first', async () => {
    const police = await api.as('police');
    const caseId = await openCase(police);
    api.cases.paused = true;
    const key = randomUUID();
    const note = { type: 'record_note', data: { text: '已到现场' } };
    const path = `/api/cases/${caseId}/decisions`;
    expect((await police.post(path, note, { key })).status).toBe(202);
    api.cases.paused = false;
    expect((await police.post(path, note, { key })).status).toBe(200);
    const events = await police.get(`/api/cases/${caseId}/events`);
    expect(JSON.stringify(events.body)).toContain('已到现场');
  });
});
