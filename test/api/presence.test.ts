/** Two people on one case learn of each other; nobody else does. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { openCase } from './support/requests.ts';

let api: ApiServer;
beforeAll(async () => {
  api = await openApiServer();
});
afterAll(() => api.close());

const names = (body: unknown): string[] =>
  (body as { items: { name: string }[] }).items.map(({ name }) => name);

test('those who see the case are named to each other, with who is deciding', async () => {
  const [police, chief] = await Promise.all([api.as('police'), api.as('chief')]);
  const caseId = await openCase(police);
  const path = `/api/cases/${caseId}/presence`;
  expect((await police.post(path, { deciding: false })).status).toBe(200);
  expect((await chief.post(path, { deciding: true })).status).toBe(200);
  // At once: the process that was told waits for no notice of its own.
  expect(names((await police.get(path)).body)).toHaveLength(1);
  const { body } = await police.get(path);
  const me = (await chief.get('/api/me')).body as { id: string; name: string };
  expect(body).toMatchObject({ items: [{ personId: me.id, name: me.name, deciding: true }] });
  await expect.poll(async () => names((await chief.get(path)).body)).not.toContain(me.name);
});

test('outside the scope there is no such case, neither to read nor to say', async () => {
  const caseId = await openCase(await api.as('police'));
  const elsewhere = await api.as('otherStation');
  const path = `/api/cases/${caseId}/presence`;
  expect((await elsewhere.get(path)).status).toBe(404);
  expect((await elsewhere.post(path, { deciding: false })).status).toBe(404);
  await (await api.as('chief')).post(path, { deciding: false });
  await expect.poll(async () => names((await (await api.as('police')).get(path)).body)).toHaveLength(1);
});
