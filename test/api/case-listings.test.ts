/** The public content of a case's entries on the list (失信信息公布内容) over HTTP: who reads it, and that nothing is made up. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { openCase } from './support/requests.ts';

let api: ApiServer;
let caseId: string;

beforeAll(async () => {
  api = await openApiServer();
  caseId = await openCase(await api.as('police'));
});
afterAll(() => api.close());

const listings = async (key: string, id = caseId) =>
  await (await api.as(key)).get<{ items: unknown[]; article: string }>(`/api/cases/${id}/listings`);

test('of a case where nobody is listed there is no entry', async () => {
  expect(await listings('police')).toMatchObject({
    status: 200,
    body: { items: [], article: '失信名单规定 第6条' },
  });
});

test('a case that is not there has none', async () => {
  expect((await listings('police', 'nowhere')).status).toBe(404);
});

test('who sees the parties masked reads no entry, and another station no case', async () => {
  expect(await listings('supervisor')).toMatchObject({ status: 403, body: { code: 'role_not_permitted' } });
  expect((await listings('otherstation')).status).toBe(404);
});
