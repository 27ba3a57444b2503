/** Somebody leaves: no session of theirs is good any more, and no new one either. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { disablePerson } from '../../db/queries/people/disable-person.ts';
import { actorOf, DEMO_PASSWORD } from '../integration/db/support/platform.ts';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { HttpClient } from '../../demo/client/http-client.ts';

let api: ApiServer;
beforeAll(async () => {
  api = await openApiServer();
});
afterAll(() => api.close());

test('their sessions end, they cannot come back, and colleagues stay', async () => {
  const [leaving, colleague] = await Promise.all([api.as('police'), api.as('chief')]);
  const { owner } = api.platform;
  expect(await disablePerson(owner, 'police')).toBe(actorOf('police').personId);
  expect((await leaving.get('/api/me')).status).toBe(401);
  expect((await colleague.get('/api/me')).status).toBe(200);
  const sessions = sql`
    select count(*)::int as count from auth_sessions s join auth_users a on a.id = s.user_id where a.username = 'police'`;
  expect(await owner.first(sessions)).toEqual({ count: 0 });
  const again = new HttpClient(api.address);
  await again.signIn('police', DEMO_PASSWORD);
  expect((await again.get('/api/me')).status).toBe(401);
  // What they did stays theirs.
  expect(
    await owner.first(
      sql`select name, active from people where person_id = ${actorOf('police').personId}::uuid`,
    ),
  ).toEqual({ name: '李建国', active: false });
});

test('twice is once, and nobody is nobody', async () => {
  const { owner } = api.platform;
  expect(await disablePerson(owner, 'police')).toBe(actorOf('police').personId);
  expect(await disablePerson(owner, 'nobody-here')).toBeUndefined();
  expect(await owner.first(sql`select count(*)::int as count from people where not active`)).toEqual({
    count: 1,
  });
});
