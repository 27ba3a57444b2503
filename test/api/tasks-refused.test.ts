/** What is refused of delegated tasks over HTTP: to whom, for what in the body, and for whom a task cannot be. */
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
  pointersOf,
  REACHED,
  STATION,
  taskOf,
} from './support/tasks.ts';
import type { HttpClient } from '../../demo/client/http-client.ts';

let api: ApiServer;
let police: HttpClient;
let police2: HttpClient;
let judge: HttpClient;

beforeAll(async () => {
  api = await openApiServer();
  [police, police2, judge] = await Promise.all([api.as('police'), api.as('police2'), api.as('judge')]);
});
afterAll(() => api.close());

describe('who may act', () => {
  let taskId: string;
  beforeAll(async () => {
    ({ taskId } = await fresh(api));
  });
  const ACTS: readonly (readonly [string, unknown])[] = [
    ['accept', {}],
    ['attempts', { data: CALL }],
    ['complete', REACHED],
    ['return', { data: { reason: 'not_our_area' } }],
  ];

  test.each(ACTS)('%s: the judge sees it and may not', async (name, body) => {
    expect(codeOf(await act(judge, [taskId, name], body))).toEqual([403, 'task_performer_not_permitted']);
    const clerk = await api.as('clerk');
    expect(codeOf(await act(clerk, [taskId, name], body))).toEqual([403, 'task_not_of_your_unit']);
  });

  test.each(ACTS)('%s: another station does not know of it', async (name, body) => {
    const elsewhere = await api.as('otherStation');
    expect(codeOf(await act(elsewhere, [taskId, name], body))).toEqual([404, 'task_not_found']);
    expect(codeOf(await act(elsewhere, [`${randomUUID()}.1`, name], body))).toEqual([404, 'task_not_found']);
    expect(codeOf(await act(elsewhere, ['no-task', name], body))).toEqual([404, 'task_not_found']);
  });

  test.each(ACTS)('%s: without a session or a key nothing is read', async (name, body) => {
    const path = `/api/tasks/${taskId}/${name}`;
    expect((await fetch(api.address + path, { method: 'POST' })).status).toBe(401);
    expect(codeOf(await police.send('POST', path, body))).toEqual([400, 'idempotency_key_missing']);
  });

  test('of an archived case nothing is taken in, and an earlier key keeps its answer', async () => {
    const { taskId: old, ofCase } = await fresh(api);
    const key = randomUUID();
    const first = await act(police, [old, 'accept'], {}, { key });
    await decide(judge, ofCase, 'decline_referral');
    await decide(police, ofCase, 'close_case', { data: { reason: 'self_settled' } });
    expect((await decide(police, ofCase, 'archive_case')).body.stage).toBe('archived');
    expect(codeOf(await act(police, [old, 'complete'], REACHED))).toEqual([409, 'case_archived']);
    const again = await act(police, [old, 'accept'], {}, { key });
    expect([again.status, again.body['stage']]).toEqual([200, first.body['stage']]);
  });

  test('a task that goes to another station is seen and done there, without the case', async () => {
    const { taskId: moved, ofCase } = await fresh(api);
    const elsewhere = await api.as('otherStation');
    const unitId = 'station-230811101';
    const data = { taskId: moved, unitId, reason: 'closer_unit' };
    expect((await decide(judge, ofCase, 'reassign_task', { data })).status).toBe(200);
    expect((await elsewhere.get(`/api/cases/${ofCase}`)).status).toBe(404);
    expect(await taskOf(elsewhere, moved)).toMatchObject({ unitId, attemptNo: 2, party: { name: '李四' } });
    const done = await act(elsewhere, [moved, 'complete'], REACHED);
    expect([done.status, done.body['task']]).toMatchObject([200, { status: 'completed' }]);
    expect(
      (await elsewhere.get(`/api/cases/${ofCase}/decisions/${String(done.body['decisionId'])}`)).status,
    ).toBe(200);
  });
});

describe('bad input', () => {
  let taskId: string;
  let ofCase: string;
  beforeAll(async () => {
    ({ taskId, ofCase } = await fresh(api));
  });

  test.each<[string, unknown, string[]]>([
    ['accept', { data: { extra: 1 } }, ['/data/extra']],
    ['accept', { attemptNo: 0 }, ['/attemptNo']],
    ['accept', { surprise: 1 }, ['/surprise']],
    ['accept', { happenedAt: 'yesterday' }, ['/happenedAt']],
    ['attempts', {}, ['/data']],
    ['attempts', { data: { way: 'phone' } }, ['/data/result']],
    ['attempts', { data: { result: 'done' } }, ['/data/way']],
    ['attempts', { data: { ...CALL, facts: { method: 'direct' } } }, ['/data/facts']],
    ['attempts', { data: { ...CALL, place: { latitude: 46 } } }, ['/data/place/longitude']],
    ['attempts', { data: { ...CALL, evidence: ['x'] } }, ['/data/evidence/0']],
    ['attempts', { data: { ...CALL, note: 'a\u0000b' } }, ['/data/note']],
    ['complete', { data: { result: { outcome: 'served' } } }, ['/data/result/outcome']],
    ['complete', { data: {} }, ['/data/result']],
    ['complete', { data: { result: { outcome: 'reached', kind: 'contact' } } }, ['/data/result/kind']],
    ['return', { data: { reason: 'tired' } }, ['/data/reason']],
    ['return', {}, ['/data']],
  ])('%s %j points at what is wrong', async (name, body, pointers) => {
    expect(pointersOf(await act(police, [taskId, name], body))).toEqual([400, 'invalid_body', pointers]);
  });

  test.each([
    ['/api/tasks?view=all', ['/view']],
    ['/api/tasks?kind=tea', ['/kind']],
    ['/api/tasks?caseId=1', ['/caseId']],
    ['/api/tasks?limit=0', ['/limit']],
    ['/api/tasks?cursor=x', ['/cursor']],
    ['/api/tasks/counts?x=1', ['/x']],
    ['/api/notices?limit=x', ['/limit']],
    ['/api/notices/unread?x=1', ['/x']],
  ])('GET %s', async (path, pointers) => {
    expect(pointersOf(await police.get(path))).toEqual([400, 'invalid_query', pointers]);
  });

  test.each([
    ['/api/tasks/x'],
    ['/api/tasks/1.1'],
    [`/api/tasks/${randomUUID()}`],
    [`/api/tasks/${randomUUID()}.0`],
  ])('GET %s is not there', async (path) =>
    expect(codeOf(await police.get(path))).toEqual([404, 'task_not_found']),
  );

  test.each([
    ['a unit that does not exist', { unitId: 'station-0' }, '/data/unitId'],
    ['a unit of another county', { unitId: 'court-230803' }, '/data/unitId'],
    ['a unit that does nothing of the kind', { unitId: 'city-230800' }, '/data/unitId'],
    ['nobody', { personId: randomUUID() }, '/data/personId'],
  ])('a task cannot go to %s', async (_what, data, pointer) => {
    expect(pointersOf(await issue(api, ofCase, { data }))).toEqual([400, 'invalid_body', [pointer]]);
  });

  test('nor to somebody of another unit, or without a role for it', async () => {
    const idOf = async (key: string) => (await (await api.as(key)).get('/api/me')).body.id;
    for (const key of ['otherStation', 'clerk', 'chief']) {
      const reply = await issue(api, ofCase, { data: { personId: await idOf(key) } });
      expect(pointersOf(reply)).toEqual([400, 'invalid_body', ['/data/personId']]);
      const data = { taskId, unitId: STATION, personId: await idOf(key), reason: 'shift' };
      const moved = await decide(await api.as('chief'), ofCase, 'reassign_task', { data });
      expect(pointersOf(moved)).toEqual([400, 'invalid_body', ['/data/personId']]);
    }
    const data = { taskId, unitId: STATION, personId: await idOf('police2'), reason: 'shift' };
    expect((await decide(await api.as('chief'), ofCase, 'reassign_task', { data })).status).toBe(200);
  });

  test('who has left since does not change the first answer', async () => {
    const elsewhere = await caseAtCourt(api);
    const personId = (await police2.get('/api/me')).body.id;
    const key = randomUUID();
    const first = await issue(api, elsewhere, { key, data: { personId } });
    expect(first.status).toBe(200);
    await api.platform.owner.text('update people set active = false where person_id = $1::uuid', [
      String(personId),
    ]);
    try {
      const again = await issue(api, elsewhere, { key, data: { personId } });
      expect([again.status, again.body]).toEqual([200, first.body]);
      const anew = await issue(api, elsewhere, { kind: 'address_confirmation', data: { personId } });
      expect(pointersOf(anew)).toEqual([400, 'invalid_body', ['/data/personId']]);
    } finally {
      await api.platform.owner.text('update people set active = true where person_id = $1::uuid', [
        String(personId),
      ]);
    }
  });
});
