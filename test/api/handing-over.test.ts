/** Who leaves, moves, hands over or is away: what becomes of the work that they hold. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorOf } from '../integration/db/support/platform.ts';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { CHOSEN, NewPeople } from './support/new-people.ts';
import { decide, openCase } from './support/requests.ts';
import { caseAtCourt, codeOf, issued, STATION } from './support/tasks.ts';

const COURT = 'court-230811';
const NEXT = 'station-230811101';

let api: ApiServer;
let people: NewPeople;
beforeAll(async () => {
  api = await openApiServer({ settings: { limits: { requests: 100_000, signIns: 10_000 } } });
  people = new NewPeople(api);
});
afterAll(() => api.close());

interface Assignee {
  readonly personId: string;
  readonly capacity: string;
  readonly status: string;
}

/** Who is in charge of the case at the station. */
async function officer(caseId: string): Promise<string | undefined> {
  const { body } = await (await api.as('chief')).get<{ assignees: Assignee[] }>(`/api/cases/${caseId}`);
  return body.assignees.find((one) => one.capacity === 'officer' && one.status === 'active')?.personId;
}

test('a disabled one has no session, no way in, and lets go of its cases', async () => {
  const { id, username, client } = await people.atWork(['police_officer'], STATION, '离职民警');
  const caseId = await openCase(client);
  const holds = async () =>
    (
      await (
        await api.as('chief')
      ).get<{ counts: object; cases: { caseId: string }[] }>(`/api/people/${id}/holds`)
    ).body;
  expect(
    (
      await decide(await api.as('chief'), caseId, 'assign_person', {
        data: { personId: id, capacity: 'officer' },
      })
    ).status,
  ).toBe(200);
  expect(await holds()).toMatchObject({ cases: [{ caseId, capacity: 'officer' }] });
  const gone = await (await api.as('chief')).post(`/api/people/${id}/disable`, {});
  expect([gone.status, gone.body['released']]).toEqual([200, { done: 1, pending: 0 }]);
  expect((await client.get('/api/me')).status).toBe(401);
  expect((await holds()).cases).toEqual([]);
  expect((await (await people.signedIn(username, CHOSEN)).get('/api/me')).status).toBe(401);
});

describe('moving', () => {
  test('takes effect at once, and what the person held is the unit’s again', async () => {
    const admin = await api.as('admin');
    const { id, client } = await people.atWork(['police_officer'], STATION, '调动民警');
    const caseId = await openCase(client);
    await decide(await api.as('chief'), caseId, 'assign_person', {
      data: { personId: id, capacity: 'officer' },
    });
    const patch = (body: object, key: string = crypto.randomUUID()) =>
      admin.send('PATCH', `/api/people/${id}`, body, { key });
    expect(codeOf(await patch({ unitId: COURT }))).toEqual([422, 'roles_not_of_unit']);
    const key = crypto.randomUUID();
    const moved = await patch({ unitId: NEXT, name: '调动民警二' }, key);
    expect([moved.status, moved.body['released']]).toEqual([200, { done: 1, pending: 0 }]);
    expect((await patch({ unitId: NEXT, name: '调动民警二' }, key)).status).toBe(200);
    expect((await client.get('/api/me')).body).toMatchObject({
      name: '调动民警二',
      roles: ['police_officer'],
      unit: { id: NEXT },
    });
    expect((await client.get(`/api/cases/${caseId}`)).status).toBe(404);
    expect(await officer(caseId)).toBeUndefined();
    const promoted = await patch({ roles: ['police_officer', 'station_chief'] });
    expect(promoted.body['person']).toMatchObject({ roles: ['police_officer', 'station_chief'] });
  });
});

describe('handing over', () => {
  const withCase = async () => {
    const { id, client } = await people.atWork(['police_officer'], STATION, '移交民警');
    const caseId = await openCase(client);
    await decide(await api.as('chief'), caseId, 'assign_person', {
      data: { personId: id, capacity: 'officer' },
    });
    return { id, caseId };
  };
  test('to a colleague is the chief’s, case by case and once', async () => {
    const { id, caseId } = await withCase();
    const chief = await api.as('chief');
    const to = actorOf('police2').personId;
    const key = crypto.randomUUID();
    const path = `/api/people/${id}/hand-over`;
    const item = { caseId, capacity: 'officer', outcome: 'handed_over' };
    expect((await chief.post(path, { to }, { key })).body).toEqual({ items: [item] });
    expect(await officer(caseId)).toBe(to);
    // Nothing is left to hand over: sent again it changes nothing.
    expect((await chief.post(path, { to }, { key })).body).toEqual({ items: [] });
    expect(codeOf(await chief.post(path, { to: actorOf('judge').personId }))).toEqual([
      422,
      'receiver_unfit',
    ]);
    expect(codeOf(await (await api.as('admin')).post(path, { to }))).toEqual([403, 'role_not_permitted']);
  });

  test('to nobody in particular returns cases and tasks to the units', async () => {
    const { id, caseId } = await withCase();
    const atCourt = await caseAtCourt(api);
    const taskId = await issued(api, atCourt, { data: { personId: id } });
    const holds = (await (await api.as('admin')).get(`/api/people/${id}/holds`)).body;
    expect(holds['counts']).toMatchObject({ cases: 1, tasks: 1 });
    const { status, body } = await (await api.as('admin')).post<{ items: unknown[] }>(
      `/api/people/${id}/hand-over`,
      {},
    );
    expect(status).toBe(200);
    expect(body.items).toEqual([
      { caseId, capacity: 'officer', outcome: 'released' },
      { caseId: atCourt, taskId, outcome: 'released' },
    ]);
    expect(await officer(caseId)).toBeUndefined();
  });
});

describe('an absence', () => {
  test('puts what the absent person owes before the substitute, from the first to the last day', async () => {
    const [away, substitute] = [
      await people.atWork(['police_officer'], STATION, '休假民警'),
      await people.atWork(['police_officer'], STATION, '代理民警'),
    ];
    const chief = await api.as('chief');
    const caseId = await openCase(away.client);
    await decide(chief, caseId, 'assign_person', { data: { personId: away.id, capacity: 'officer' } });
    const owed = async () =>
      (await substitute.client.get<{ items: Record<string, unknown>[] }>('/api/worklist')).body.items.filter(
        (one) => one['caseId'] === caseId,
      );
    expect(await owed()).toEqual([]);
    const path = `/api/people/${away.id}/away`;
    const set = async (body: object) => await chief.post(path, body);
    expect(codeOf(await set({ from: '2020-01-01', substituteId: actorOf('mediator').personId }))).toEqual([
      422,
      'substitute_unfit',
    ]);
    expect(codeOf(await set({ from: '2020-01-02', to: '2020-01-01' }))).toEqual([400, 'invalid_body']);
    const done = await set({ from: '2020-01-01', substituteId: substitute.id });
    expect(done.body).toMatchObject({
      person: { away: { from: '2020-01-01', substitute: { id: substitute.id, name: '代理民警' } } },
    });
    const items = await owed();
    expect(items.length).toBeGreaterThan(0);
    for (const one of items) expect(one['standsInFor']).toEqual({ id: away.id, name: '休假民警' });
    await set({ from: '2020-01-01', to: '2020-02-01', substituteId: substitute.id });
    expect(await owed()).toEqual([]);
    await set({ from: '2090-01-01', substituteId: substitute.id });
    expect(await owed()).toEqual([]);
    const back = await chief.send('DELETE', path, undefined, { key: crypto.randomUUID() });
    expect([back.status, (back.body['person'] as object | undefined) ?? {}]).toEqual([
      200,
      expect.not.objectContaining({ away: expect.anything() }),
    ]);
  });

  test('leaves a substitute who moves to another unit without what is owed in the former one', async () => {
    const away = await people.atWork(['police_officer'], STATION, '离岗民警');
    const substitute = await people.atWork(['police_officer'], STATION, '将调任的代理民警');
    const taskId = await issued(api, await caseAtCourt(api), { data: { personId: away.id } });
    const set = { from: '2020-01-01', substituteId: substitute.id };
    expect((await (await api.as('chief')).post(`/api/people/${away.id}/away`, set)).status).toBe(200);
    const tasks = async () =>
      (await substitute.client.get<{ items: { taskId?: string }[] }>('/api/worklist')).body.items.filter(
        (one) => one.taskId === taskId,
      );
    expect(await tasks()).toHaveLength(1);
    const moved = await (await api.as('admin')).send(
      'PATCH',
      `/api/people/${substitute.id}`,
      { unitId: NEXT },
      { key: crypto.randomUUID() },
    );
    expect(moved.status).toBe(200);
    expect(await tasks()).toEqual([]);
  });
});
