/** Cursors that no list has made, however well they are formed, and that PostgreSQL cannot hold. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { openCase } from './support/requests.ts';
import type { HttpClient } from '../../demo/client/http-client.ts';

let api: ApiServer;
let police: HttpClient;

beforeAll(async () => {
  api = await openApiServer();
  police = await api.as('police');
});
afterAll(() => api.close());

const ID = '00000000-0000-4000-8000-000000000001';
const cursor = (...parts: readonly unknown[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url');

async function refused(path: string): Promise<void> {
  const { status, body } = await police.get<{ code: string }>(path);
  expect([status, body.code]).toEqual([400, 'invalid_query']);
}

test.each([
  ['cases', Date.UTC(9999, 11, 31) + 86_400_000, ID],
  ['cases', -62_135_596_800_001, ID],
  ['cases', Number.MAX_SAFE_INTEGER, ID],
  ['notices', Number.MIN_SAFE_INTEGER, ID],
  ['worklist', null, ID, 'a\0'],
  ['worklist', null, ID, '\ud800'],
  ['people', '\0', ID],
  ['tasks', null, '\0'],
])('%s after %j', async (list, ...parts) => {
  await refused(`/api/${list}?${list === 'tasks' ? 'view=mine&' : ''}cursor=${cursor(...parts)}`);
});

test('the first and the last moment are moments', async () => {
  for (const moment of [-62_135_596_800_000, Date.UTC(9999, 11, 31)])
    expect((await police.get(`/api/cases?cursor=${cursor(moment, ID)}`)).status).toBe(200);
});

test('no event has such a number', async () => {
  const path = `/api/cases/${await openCase(police)}/events`;
  for (const seq of [2 ** 31, -1, 0.5]) await refused(`${path}?cursor=${cursor(seq)}`);
  expect((await police.get(`${path}?cursor=${cursor(0)}`)).status).toBe(200);
});
