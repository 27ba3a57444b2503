/** Delegated tasks over HTTP: asked by the court, carried out at the station, told apart by who and when. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { decide } from './support/requests.ts';
import {
  act,
  CALL,
  caseAtCourt,
  codeOf,
  fresh,
  issue,
  issued,
  pointersOf,
  REACHED,
  respondentOf,
  STATION,
  type TaskBody,
  taskOf,
  uploaded,
} from './support/tasks.ts';
import type { HttpClient } from '../../demo/client/http-client.ts';

let api: ApiServer;
let police: HttpClient;
let police2: HttpClient;
let judge: HttpClient;
let caseId: string;

beforeAll(async () => {
  api = await openApiServer();
  [police, police2, judge] = await Promise.all([api.as('police'), api.as('police2'), api.as('judge')]);
  caseId = await caseAtCourt(api);
});
afterAll(() => api.close());

describe('from the request to the confirmation', () => {
  let taskId: string;
  const accepting = randomUUID();
  test('the court asks, and the task is there for the unit, in lists, in the case and in the worklist', async () => {
    taskId = await issued(api, caseId, { data: { instructions: '请告知开庭时间' } });
    expect(taskId).toBe(`${caseId}.1`);
    const list = await police.get<{ items: TaskBody[] }>('/api/tasks?view=unassigned');
    expect(list.body.items).toMatchObject([
      { taskId, caseId, kind: 'contact', status: 'issued', attemptNo: 1, unitId: STATION, attempts: [] },
    ]);
    expect((await judge.get<{ items: TaskBody[] }>('/api/tasks?view=waiting')).body.items).toHaveLength(1);
    expect((await police.get('/api/tasks/counts')).body).toMatchObject({
      unassigned: 1,
      mine: 0,
      overdue: 0,
    });
    const seen = await police.get(`/api/cases/${caseId}`);
    expect(seen.body['tasks']).toMatchObject([{ taskId, instructions: { textId: expect.any(String) } }]);
    const owed = await police.get<{ items: { taskId?: string }[] }>('/api/worklist');
    expect(owed.body.items.map((one) => one.taskId)).toContain(taskId);
    const full = await taskOf(police, taskId);
    expect(Object.values(full['texts'] as object)).toEqual(['请告知开庭时间']);
    expect(full).toMatchObject({
      party: { name: '李四' },
      issuedBy: { name: '陈静' },
      dueAt: expect.any(String),
    });
  });

  test('an officer takes it; a colleague is told who has it and since when', async () => {
    const taken = await act(police, [taskId, 'accept'], {}, { key: accepting });
    expect([taken.status, taken.body]).toMatchObject([
      200,
      { outcome: 'applied', stage: 'awaiting_judge', task: { taskId, status: 'accepted', attemptNo: 1 } },
    ]);
    const late = await act(police2, [taskId, 'accept'], {}, { headers: { 'accept-language': 'zh' } });
    expect(late.body).toMatchObject({
      status: 409,
      code: 'task_held_by_other',
      params: { by: '李建国', at: expect.stringMatching(/\+08:00$/) },
      detail: expect.stringContaining('李建国'),
    });
    const outcome = await police2.get(`/api/cases/${caseId}/decisions/${randomUUID()}`);
    expect(outcome.status).toBe(404);
    expect((await police.get<{ items: unknown[] }>('/api/tasks')).body.items).toHaveLength(1);
  });

  test('what was tried is recorded, with the place as a text', async () => {
    const place = { address: '长青乡某路1号', latitude: 46.81, longitude: 130.36, accuracyM: 8 };
    const reply = await act(police, [taskId, 'attempts'], {
      data: { result: 'not_met', way: 'visit', place },
    });
    expect([reply.status, reply.body['task']]).toMatchObject([200, { status: 'accepted' }]);
    const { attempts, texts } = await taskOf(police, taskId);
    expect(attempts).toMatchObject([{ no: 1, result: 'not_met', place: { textId: expect.any(String) } }]);
    expect(JSON.stringify(attempts)).not.toContain('46.81');
    expect(JSON.stringify(texts)).toContain('46.81');
  });

  test('the result goes to the court, once, whatever is sent twice', async () => {
    const key = randomUUID();
    const first = await act(police, [taskId, 'complete'], REACHED, { key });
    expect([first.status, first.body['task']]).toMatchObject([200, { status: 'completed' }]);
    const again = await act(police, [taskId, 'complete'], REACHED, { key });
    expect([again.status, again.body]).toEqual([first.status, first.body]);
    const before = await act(police, [taskId, 'accept'], {}, { key: accepting });
    expect([before.status, before.body['task']]).toMatchObject([200, { status: 'accepted' }]);
    const other = await act(
      police,
      [taskId, 'complete'],
      { data: { result: { outcome: 'unreachable' } } },
      { key },
    );
    expect(codeOf(other)).toEqual([422, 'idempotency_key_reused']);
    const twice = await act(police2, [taskId, 'complete'], REACHED);
    expect(twice.body).toMatchObject({ code: 'task_already_completed', params: { by: '李建国' } });
  });

  test('the judge confirms, and whoever comes later is told', async () => {
    expect((await judge.get<{ items: unknown[] }>('/api/tasks?view=to_judge')).body.items).toHaveLength(1);
    const confirmed = await decide(judge, caseId, 'confirm_task', { data: { taskId } });
    expect(confirmed.status).toBe(200);
    const late = await decide(judge, caseId, 'reject_task', { data: { taskId, reason: 'wrong_person' } });
    expect(late.body).toMatchObject({ status: 409, code: 'task_confirmed', params: { by: '陈静' } });
    const returned = await act(police, [taskId, 'return'], { data: { reason: 'not_our_area' } });
    expect(returned.body).toMatchObject({ status: 409, code: 'task_confirmed', params: { by: '陈静' } });
    const ended = await police.get<{ items: TaskBody[] }>(`/api/tasks?caseId=${caseId}&status=confirmed`);
    expect(ended.body.items.map((one) => one.taskId)).toEqual([taskId]);
  });
});

test('whoever asks is told the id of the task, and what has moved since is told in words and legal time', async () => {
  const clock = { kind: 'drill', msPerDay: 3_600_000, startDate: '2026-03-02' };
  const caseId = await caseAtCourt(api, clock);
  const judge = await api.as('judge');
  const { body: before } = await judge.get(`/api/cases/${caseId}`);
  const issued = await issue(api, caseId);
  expect(issued.body['task']).toEqual({ taskId: `${caseId}.1`, status: 'issued', attemptNo: 1 });
  await act(police, [`${caseId}.1`, 'return'], { data: { reason: 'addressee_moved' } });
  const stale = await decide(judge, caseId, 'record_note', { expectedVersion: before['version'] });
  expect([stale.status, stale.body['code']]).toEqual([409, 'stale_version']);
  expect(stale.body['detail']).toMatch(/2026-03-02：发出协助任务；.*2026-03-02：退回任务/);
});

test('a reader is told which acts are theirs', async () => {
  const { taskId } = await fresh(api);
  const acts = async (reader: HttpClient) => (await taskOf(reader, taskId))['acts'];
  expect(await acts(police)).toEqual(['accept', 'attempt', 'return', 'complete']);
  await act(police, [taskId, 'accept'], {});
  expect(await acts(police)).toEqual(['attempt', 'return', 'complete']);
  expect(await acts(police2)).toEqual([]);
  expect(await acts(judge)).toEqual([]);
  await act(police, [taskId, 'return'], { data: { reason: 'addressee_moved' } });
  expect(await acts(police)).toEqual(['attempt']);
});

describe('a result without legal effect', () => {
  test('is refused on record, and its key keeps that answer', async () => {
    const { taskId, ofCase } = await fresh(api);
    const key = randomUUID();
    const body = { data: { result: { outcome: 'reached' } } };
    expect(codeOf(await act(police, [taskId, 'complete'], body, { key }))).toEqual([
      409,
      'task_attempt_missing',
    ]);
    const { body: outcome } = await police.get(`/api/cases/${ofCase}/decisions/${key}`);
    expect(outcome).toMatchObject({ outcome: 'refused', code: 'task_attempt_missing' });
    await act(police, [taskId, 'attempts'], { data: CALL });
    const again = await act(police, [taskId, 'complete'], body, { key });
    expect(codeOf(again)).toEqual([409, 'task_attempt_missing']);
    // What was missing is there now: sent anew, it goes through.
    expect((await act(police, [taskId, 'complete'], body)).status).toBe(200);
  });

  test('is left to the case to judge while something is still on its way to it', async () => {
    const { taskId, ofCase } = await fresh(api);
    api.cases.paused = true;
    const attempt = await act(police, [taskId, 'attempts'], { data: CALL });
    const result = await act(police, [taskId, 'complete'], { data: { result: { outcome: 'reached' } } });
    api.cases.paused = false;
    expect([attempt.status, result.status]).toEqual([202, 202]);
    const location = result.headers.get('location') ?? '';
    expect(location).toBe(`/api/cases/${ofCase}/decisions/${String(result.body['decisionId'])}`);
    await expect
      .poll(async () => (await police.get(location)).body['outcome'], { timeout: 15_000 })
      .toBe('applied');
    expect(await taskOf(police, taskId)).toMatchObject({
      status: 'completed',
      attempts: [{ result: 'done' }],
    });
  });
});

describe('reports from the field', () => {
  test('an attempt that comes after the result is kept with the time at which it was made', async () => {
    const { taskId } = await fresh(api);
    await new Promise((resolve) => setTimeout(resolve, 30));
    const happenedAt = new Date().toISOString();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect((await act(police, [taskId, 'complete'], REACHED)).status).toBe(200);
    const data = { result: 'not_met', way: 'visit' };
    expect((await act(police, [taskId, 'attempts'], { happenedAt, data })).status).toBe(200);
    const { attempts, status } = await taskOf(police, taskId);
    expect([status, attempts.map((one) => one['result'])]).toEqual(['completed', ['done', 'not_met']]);
    expect(Date.parse(String(attempts[1]?.['at']))).toBe(Date.parse(happenedAt));
  });

  test('in a drill the time is the exercise’s own', async () => {
    const clock = { kind: 'drill', msPerDay: 600_000, startDate: '2026-03-02' };
    const ofCase = await caseAtCourt(api, clock);
    const taskId = await issued(api, ofCase);
    const { body } = await police.get<{ clock: { legalNow: string } }>(`/api/cases/${ofCase}`);
    const reply = await act(police, [taskId, 'attempts'], { happenedAt: body.clock.legalNow, data: CALL });
    expect(reply.status).toBe(200);
    const { attempts, issuedAt } = await taskOf(police, taskId);
    expect(String(issuedAt)).toContain('2026-03-02');
    expect(attempts[0]?.['date']).toBe('2026-03-02');
    expect(Math.abs(Date.parse(String(attempts[0]?.['at'])) - Date.parse(body.clock.legalNow))).toBeLessThan(
      1000,
    );
    const future = await act(police, [taskId, 'attempts'], {
      happenedAt: '2027-01-01T00:00:00+08:00',
      data: CALL,
    });
    expect(codeOf(future)).toEqual([409, 'happened_in_future']);
  });

  test('a former issue is no longer completed, and its number says so', async () => {
    const { taskId, ofCase } = await fresh(api);
    await act(police, [taskId, 'complete'], REACHED);
    await decide(judge, ofCase, 'ask_task_again', { data: { taskId, reason: 'proof_unclear' } });
    expect(await taskOf(police, taskId)).toMatchObject({ status: 'issued', attemptNo: 2 });
    const stale = await act(police, [taskId, 'complete'], { ...REACHED, attemptNo: 1 });
    expect(stale.body).toMatchObject({ code: 'task_attempt_superseded', params: { attemptNo: 2 } });
    expect((await act(police, [taskId, 'complete'], { ...REACHED, attemptNo: 2 })).status).toBe(200);
  });

  test('one key may serve one task only', async () => {
    const { taskId, ofCase } = await fresh(api);
    const data = { kind: 'address_confirmation', dueDays: 3 };
    const second = await issued(api, ofCase, { kind: 'address_confirmation', data });
    const key = randomUUID();
    expect((await act(police, [taskId, 'accept'], {}, { key })).status).toBe(200);
    expect(codeOf(await act(police, [second, 'accept'], {}, { key }))).toEqual([
      422,
      'idempotency_key_reused',
    ]);
  });
});

describe('documents', () => {
  test('are named by id and kept as what they must hash to', async () => {
    const { taskId, ofCase } = await fresh(api);
    const documentId = await uploaded(api, ofCase);
    const reply = await act(police, [taskId, 'attempts'], { data: { ...CALL, evidence: [documentId] } });
    expect(reply.status).toBe(200);
    const digest = expect.stringMatching(/^[0-9a-f]{64}$/);
    const { attempts } = await taskOf(police, taskId);
    expect(attempts[0]?.['evidence']).toEqual([{ documentId, sha256: digest, sm3: digest, size: 12 }]);
  });

  test('of another case, or unknown, are pointed at', async () => {
    const { taskId, ofCase } = await fresh(api);
    const strange = await uploaded(api, caseId);
    const own = await uploaded(api, ofCase);
    const evidence = [own, strange, randomUUID()];
    const reply = await act(police, [taskId, 'attempts'], { data: { ...CALL, evidence } });
    expect(pointersOf(reply)).toEqual([400, 'invalid_body', ['/data/evidence/1', '/data/evidence/2']]);
    const data = { result: { outcome: 'reached' }, attempt: { ...CALL, evidence: [strange] } };
    expect(pointersOf(await act(police, [taskId, 'complete'], { data }))).toEqual([
      400,
      'invalid_body',
      ['/data/attempt/evidence/0'],
    ]);
    const asked = await issue(api, ofCase, { kind: 'address_confirmation', data: { papers: [strange] } });
    expect(pointersOf(asked)).toEqual([400, 'invalid_body', ['/data/papers/0']]);
  });
});

test('those who watch over the work do not see who the parties are', async () => {
  const { taskId } = await fresh(api);
  const auditor = await api.as('auditor');
  const body = JSON.stringify(await taskOf(auditor, taskId));
  expect(body).toContain('李某');
  expect(body).not.toMatch(/李四|某路1号|开庭/);
  expect(await respondentOf(api, caseId)).not.toBe('');
});
