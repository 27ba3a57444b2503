/** What open screens are told, and what they are not. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { Listening } from './support/listening.ts';
import { decide, openCase, TO_JUDGE } from './support/requests.ts';
import { caseAtCourt, issued } from './support/tasks.ts';

let api: ApiServer;
beforeAll(async () => {
  api = await openApiServer();
});
afterAll(() => api.close());

const listening = async (key: string, lastEventId = '') =>
  new Listening().open(api.address, await api.as(key), lastEventId);

test('those who may see a case are told of it, nobody else', async () => {
  const [police, chief, elsewhere, judge] = await Promise.all(
    ['police', 'chief', 'otherStation', 'judge'].map((key) => listening(key)),
  );
  const caseId = await openCase(await api.as('police'));
  await expect.poll(() => chief?.of('case').map((one) => one.data['caseId'])).toContain(caseId);
  await decide(await api.as('police'), caseId, 'triage', { data: { ...TO_JUDGE } });
  await expect.poll(() => judge?.of('case').map((one) => one.data['caseId'])).toContain(caseId);
  expect(police?.of('worklist').length).toBeGreaterThan(0);
  expect(elsewhere?.told).toEqual([]);
  expect(judge?.of('case').every((one) => Number(one.data['seq']) > 2)).toBe(true);
  for (const one of [police, chief, elsewhere, judge]) one?.close();
});

test('of a task, the unit that carries it out is told, whatever case it belongs to', async () => {
  const caseId = await caseAtCourt(api);
  const [judge, police, elsewhere, admin] = await Promise.all(
    ['judge', 'police', 'otherStation', 'admin'].map((key) => listening(key)),
  );
  const taskId = await issued(api, caseId);
  const tasksOf = (one: Listening | undefined) => one?.of('task').map(({ data }) => data);
  await expect.poll(() => tasksOf(judge)).toEqual([{ caseId, taskId }]);
  await expect.poll(() => tasksOf(police)).toEqual([{ caseId, taskId }]);
  expect(elsewhere?.told).toEqual([]);
  const data = { taskId, unitId: 'station-230811101', reason: 'closer_unit' };
  await decide(await api.as('judge'), caseId, 'reassign_task', { data });
  await expect.poll(() => tasksOf(elsewhere)).toEqual([{ caseId, taskId }]);
  expect(elsewhere?.told.map((one) => one.event)).toEqual(['task']);
  expect(admin?.told).toEqual([]);
  for (const one of [judge, police, elsewhere, admin]) one?.close();
});

test('a refused decision changes no screen', async () => {
  const caseId = await openCase(await api.as('police'));
  await new Promise((resolve) => setTimeout(resolve, 300));
  const police = await listening('police');
  await decide(await api.as('police'), caseId, 'hold_session');
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(police.told).toEqual([]);
  police.close();
});

test('who comes back with the last id gets what was missed; with an id nobody knows, one resync', async () => {
  const police = await api.as('police');
  const first = await listening('police');
  await openCase(police);
  await expect.poll(() => first.of('case')).toHaveLength(1);
  first.close();
  const missed = await openCase(police);
  await new Promise((resolve) => setTimeout(resolve, 300));
  const again = await listening('police', first.told[0]?.id);
  await expect.poll(() => again.of('case').map((one) => one.data['caseId'])).toEqual([missed]);
  expect(again.of('resync')).toEqual([]);
  again.close();
  const lost = await listening('police', 'some-other-run.7');
  await expect.poll(() => lost.told.map((one) => one.event)).toEqual(['resync']);
  lost.close();
});

test('when the listening connection was away, everybody is told to read again', async () => {
  const police = await listening('police');
  await api.platform.owner.text(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'jingfa-listen' and datname = current_database()`,
    [],
  );
  await expect.poll(() => police.of('resync').length, { timeout: 10_000 }).toBeGreaterThan(0);
  police.close();
});

test('a session that ends takes its stream with it', async () => {
  const chief = await listening('chief');
  const client = await api.as('chief');
  await client.send('POST', '/api/auth/sign-out', {});
  await openCase(await api.as('police'));
  await expect.poll(() => chief.ended, { timeout: 5000 }).toBe(true);
  expect(chief.told).toEqual([]);
});
