/** When the inbox cannot be written nothing is accepted, the caller is told to come again, and the same key then works. */
import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { decide, openCase, OPENING } from './support/requests.ts';
import type { HttpClient, Reply } from '../../demo/client/http-client.ts';

let api: ApiServer;
let police: HttpClient;
beforeAll(async () => {
  api = await openApiServer();
  police = await api.as('police');
});
afterAll(() => api.close());

/** The server answers, with the state that it has when its disk is full. */
async function whileRefused<T>(act: () => Promise<T>): Promise<T> {
  const { owner } = api.platform;
  await owner.text(
    `create function full_disk() returns trigger language plpgsql as
      $$ begin raise exception 'no space left' using errcode = '53100'; end $$`,
    [],
  );
  await owner.text(
    'create trigger full_disk before insert on inbox for each row execute function full_disk()',
    [],
  );
  try {
    return await act();
  } finally {
    await owner.text('drop function full_disk() cascade', []);
  }
}

/** The server does not answer in time: somebody holds the inbox. */
async function whileLocked<T>(act: () => Promise<T>): Promise<T> {
  const holder = postgres(api.platform.test.ownerUrl, { max: 1, onnotice: () => undefined });
  try {
    await holder.unsafe('begin; lock table inbox in access exclusive mode');
    return await act();
  } finally {
    await holder.unsafe('rollback');
    await holder.end();
  }
}

function expectUnavailable(reply: Reply): void {
  expect([reply.status, reply.body.code]).toEqual([503, 'unavailable']);
  expect(reply.headers.get('retry-after')).toBe('2');
  expect(reply.headers.get('content-type')).toContain('application/problem+json');
}

async function triagesOf(caseId: string): Promise<number> {
  const events = await police.get<{ items: { type: string }[] }>(`/api/cases/${caseId}/events`);
  return events.body.items.filter((event) => event.type === 'triaged').length;
}

describe.each([
  ['the database refuses', whileRefused],
  ['the database does not answer in time', whileLocked],
])('%s', (_how, away) => {
  test('a decision is 503 with Retry-After, and is taken once under the same key afterwards', async () => {
    const caseId = await openCase(police);
    const key = randomUUID();
    const logged = api.logs.length;
    expectUnavailable(await away(() => decide(police, caseId, 'triage', { key })));
    expect(api.logs.slice(logged).join('')).toContain('inbox not written');
    const again = await decide(police, caseId, 'triage', { key });
    expect([again.status, again.body]).toMatchObject([200, { outcome: 'applied' }]);
    expect(await triagesOf(caseId)).toBe(1);
  });

  test('so is an opening; names stay out of the log', async () => {
    const key = randomUUID();
    expectUnavailable(await away(() => police.post('/api/cases', OPENING, { key })));
    expect((await police.post('/api/cases', OPENING, { key })).status).toBe(201);
    expect(api.logs.join('')).not.toContain('张三');
  });
});
