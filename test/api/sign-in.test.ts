/** Signing in, staying in, being put out. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../integration/db/support/platform.ts';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { HttpClient } from '../../demo/client/http-client.ts';

let api: ApiServer;
beforeAll(async () => {
  api = await openApiServer({
    settings: { lockout: { tries: 5, seconds: 60 }, limits: { requests: 100_000, signIns: 60 } },
  });
});
afterAll(() => api.close());

const trySignIn = (username: string, password: string) =>
  new HttpClient(api.address).signIn(username, password);

test('a person is who they are, with the roles of their own unit', async () => {
  const judge = await api.as('judge');
  expect((await judge.get('/api/me')).body).toEqual({
    id: expect.any(String),
    username: 'judge',
    name: '陈静',
    roles: ['judge'],
    unit: { id: 'court-230811', kind: 'court', name: '佳木斯市郊区人民法院', path: 'jms.c230811.court' },
    may: ['book', 'export_cases'],
  });
});

test('the cookie is out of reach of scripts and of other sites', async () => {
  const reply = await trySignIn('police', DEMO_PASSWORD);
  const [cookie = ''] = reply.headers.getSetCookie();
  expect(cookie).toMatch(/HttpOnly/i);
  expect(cookie).toMatch(/SameSite=Lax/i);
  expect(cookie).not.toMatch(/Secure/i);
});

test('wrong names and wrong passwords look the same', async () => {
  const wrong = await trySignIn('police', 'Wrong-password-1');
  const unknown = await trySignIn('nobody-here', 'Wrong-password-1');
  expect([wrong.status, unknown.status]).toEqual([401, 401]);
  expect(wrong.body).toEqual(unknown.body);
});

test('of many tries at once only as many are looked at as are allowed; a colleague is not locked out', async () => {
  const replies = await Promise.all(
    Array.from({ length: 20 }, () => trySignIn('bailiff', 'Wrong-password-1')),
  );
  const statuses = replies.map((reply) => reply.status);
  expect(statuses.filter((status) => status === 401)).toHaveLength(5);
  expect(statuses.filter((status) => status === 429)).toHaveLength(15);
  const locked = await trySignIn('bailiff', DEMO_PASSWORD);
  expect([locked.status, locked.body['code']]).toEqual([429, 'too_many_requests']);
  expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await trySignIn('clerk', DEMO_PASSWORD)).status).toBe(200);
});

test('a right password takes the count back', async () => {
  for (let round = 0; round < 3; round += 1) {
    for (let wrong = 0; wrong < 3; wrong += 1) await trySignIn('filing', 'Wrong-password-1');
    expect((await trySignIn('filing', DEMO_PASSWORD)).status).toBe(200);
  }
});

test('signing out ends the session at once', async () => {
  const client = new HttpClient(api.address);
  await client.signIn('mediator', DEMO_PASSWORD);
  expect((await client.get('/api/me')).status).toBe(200);
  expect((await client.send('POST', '/api/auth/sign-out', {})).status).toBe(200);
  expect((await client.get('/api/me')).status).toBe(401);
});

test('a role that is taken away is gone with the next request', async () => {
  const client = new HttpClient(api.address);
  await client.signIn('legalworker', DEMO_PASSWORD);
  const { body } = await client.get('/api/me');
  await api.platform.owner.text('delete from person_roles where person_id = $1', [body['id']]);
  expect((await client.get('/api/me')).body['roles']).toEqual([]);
  await api.platform.owner.text('update people set active = false where person_id = $1', [body['id']]);
  expect((await client.get('/api/me')).status).toBe(401);
});

describe('changing the password', () => {
  test.each(['short', 'aaaaaaaaaaaaaa', 'onlylowercaseletters', 'Password1234!'])(
    '%s will not do',
    async (newPassword) => {
      const client = new HttpClient(api.address);
      await client.signIn('execution', DEMO_PASSWORD);
      const reply = await client.send('POST', '/api/auth/change-password', {
        currentPassword: DEMO_PASSWORD,
        newPassword,
      });
      expect(reply.status).toBe(400);
    },
  );
});

test('one address cannot try names without end', async () => {
  const statuses: number[] = [];
  for (let no = 0; no < 70 && !statuses.includes(429); no += 1) {
    statuses.push((await trySignIn(`guess${no}`, 'x')).status);
  }
  expect(statuses.at(-1)).toBe(429);
});
