/** Sessions as their owner sees them, wrong passwords by source, and what changing the password ends. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../integration/db/support/platform.ts';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { HttpClient, type Reply } from '../../demo/client/http-client.ts';

const LOCKOUT = { tries: 4, seconds: 60, triesFromAll: 10, slowSeconds: 30 };
const WRONG = 'Wrong-password-1';

let api: ApiServer;
beforeAll(async () => {
  api = await openApiServer({
    settings: { lockout: LOCKOUT, limits: { requests: 100_000, signIns: 10_000 } },
  });
});
afterAll(() => api.close());

/** The test's proxy stands on this machine, and such a one is believed about whom it speaks for. */
const signInFrom = (address: string, username: string, password: string): Promise<Reply> =>
  new HttpClient(api.address).send(
    'POST',
    '/api/auth/sign-in/username',
    { username, password },
    { headers: { 'x-forwarded-for': address } },
  );

async function signedIn(username: string, password = DEMO_PASSWORD): Promise<HttpClient> {
  const client = new HttpClient(api.address);
  expect((await client.signIn(username, password)).status).toBe(200);
  return client;
}

const tokenOf = ({ cookie }: HttpClient): string =>
  decodeURIComponent(cookie.split('=')[1] ?? '').split('.')[0] ?? '';
const list = async (client: HttpClient) =>
  (await client.get('/api/auth/list-sessions')).body as unknown as { id: string }[];

test('no answer holds the token that the cookie keeps from scripts', async () => {
  const client = new HttpClient(api.address);
  const answers = [await client.signIn('judge', DEMO_PASSWORD)];
  for (const path of ['get-session', 'list-sessions']) answers.push(await client.get(`/api/auth/${path}`));
  const token = tokenOf(client);
  expect(token.length).toBeGreaterThan(20);
  for (const { status, body } of answers) {
    expect(status).toBe(200);
    expect(JSON.stringify(body)).not.toContain(token);
    expect(JSON.stringify(body)).not.toContain('"token"');
  }
  expect(answers[1]?.body).toMatchObject({
    session: { id: expect.any(String) },
    user: { username: 'judge' },
  });
});

test('one session is ended by its id, and by nobody else', async () => {
  const [first, second, stranger] = [
    await signedIn('clerk'),
    await signedIn('clerk'),
    await signedIn('president'),
  ];
  const { body } = await first.get<{ session: { id: string } }>('/api/auth/get-session');
  const end = (client: HttpClient) =>
    client.send('POST', '/api/auth/revoke-session', { id: body.session.id });
  await end(stranger);
  expect((await first.get('/api/me')).status).toBe(200);
  expect((await list(second)).map(({ id }) => id)).toContain(body.session.id);
  expect((await end(second)).status).toBe(200);
  expect([(await first.get('/api/me')).status, (await second.get('/api/me')).status]).toEqual([401, 200]);
});

describe('one’s own sessions', () => {
  interface Listed {
    readonly items: readonly Record<string, unknown>[];
  }
  const mine = async (client: HttpClient) => (await client.get<Listed>('/api/me/sessions')).body.items;

  test('are listed without tokens, and the one that asks says so', async () => {
    const [first, second] = [await signedIn('legalworker'), await signedIn('legalworker')];
    const items = await mine(second);
    expect(items).toHaveLength(2);
    expect(items.filter((one) => one['current'])).toHaveLength(1);
    for (const item of items) {
      expect(Object.keys(item).toSorted()).toEqual(
        ['address', 'createdAt', 'current', 'expiresAt', 'id', 'lastSeenAt', 'userAgent'].toSorted(),
      );
    }
    for (const client of [first, second]) expect(JSON.stringify(items)).not.toContain(tokenOf(client));
  });

  test('are ended one by one, by nobody else, and all the others at once', async () => {
    const [here, there, yonder] = [
      await signedIn('policebureau'),
      await signedIn('policebureau'),
      await signedIn('policebureau'),
    ];
    const stranger = await signedIn('president');
    const id = (await mine(there)).find((one) => one['current'])?.['id'] as string;
    expect((await stranger.post(`/api/me/sessions/${id}/end`, {})).body).toEqual({ ended: 0 });
    expect((await here.post(`/api/me/sessions/${id}/end`, {})).body).toEqual({ ended: 1 });
    expect((await here.post(`/api/me/sessions/${id}/end`, {})).body).toEqual({ ended: 0 });
    expect((await there.get('/api/me')).status).toBe(401);
    expect((await here.post('/api/me/sessions/end-others', {})).body).toEqual({ ended: 1 });
    expect([(await yonder.get('/api/me')).status, (await here.get('/api/me')).status]).toEqual([401, 200]);
    expect((await here.send('POST', '/api/me/sessions/end-others', {})).body.code).toBe(
      'idempotency_key_missing',
    );
  });
});

test('a name with blanks around it signs in', async () => {
  expect((await new HttpClient(api.address).signIn('police ', DEMO_PASSWORD)).status).toBe(200);
  expect((await new HttpClient(api.address).signIn(' police', DEMO_PASSWORD)).status).toBe(200);
});

describe('wrong passwords', () => {
  test('lock the source that tries them, not the person', async () => {
    for (let no = 0; no < LOCKOUT.tries; no += 1) {
      expect((await signInFrom('198.51.100.7', 'filing', WRONG)).status).toBe(401);
    }
    expect((await signInFrom('198.51.100.7', 'filing', DEMO_PASSWORD)).status).toBe(429);
    expect((await signInFrom('203.0.113.9', 'filing', DEMO_PASSWORD)).status).toBe(200);
  });

  test('addresses of one IPv6 network are one source', async () => {
    for (let no = 0; no < LOCKOUT.tries; no += 1) await signInFrom(`2001:db8::${no + 1}`, 'mediator', WRONG);
    expect((await signInFrom('2001:db8::ffff', 'mediator', DEMO_PASSWORD)).status).toBe(429);
  });

  test('from everywhere they slow unknown sources down; a known one still signs in', async () => {
    expect((await signInFrom('192.0.2.1', 'bailiff', DEMO_PASSWORD)).status).toBe(200);
    const statuses: number[] = [];
    for (let no = 0; no < LOCKOUT.triesFromAll + 5; no += 1) {
      statuses.push((await signInFrom(`198.51.100.${no + 1}`, 'bailiff', WRONG)).status);
    }
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(3);
    const slowed = await signInFrom('203.0.113.77', 'bailiff', DEMO_PASSWORD);
    expect(slowed.status).toBe(429);
    expect(Number(slowed.headers.get('retry-after'))).toBeLessThanOrEqual(LOCKOUT.slowSeconds);
    expect((await signInFrom('192.0.2.1', 'bailiff', DEMO_PASSWORD)).status).toBe(200);
  });
});

describe('changing the password', () => {
  const change = (client: HttpClient, currentPassword: string, newPassword: string) =>
    client.send('POST', '/api/auth/change-password', { currentPassword, newPassword });

  test('ends the other sessions and keeps this one', async () => {
    const [here, elsewhere] = [await signedIn('execution'), await signedIn('execution')];
    expect((await change(here, DEMO_PASSWORD, 'Another-Pass-4821')).status).toBe(200);
    expect([(await here.get('/api/me')).status, (await elsewhere.get('/api/me')).status]).toEqual([200, 401]);
    await signedIn('execution', 'Another-Pass-4821');
  });

  test('is no way to guess it without end', async () => {
    const client = await signedIn('appealjudge');
    const statuses: number[] = [];
    for (let no = 0; no < LOCKOUT.tries + 2; no += 1) {
      statuses.push((await change(client, WRONG, 'Another-Pass-4821')).status);
    }
    expect(statuses).toEqual([...Array<number>(LOCKOUT.tries).fill(400), 429, 429]);
    expect((await client.get('/api/me')).status).toBe(200);
  });

  test('without a session it is 401', async () => {
    expect((await change(new HttpClient(api.address), DEMO_PASSWORD, 'Another-Pass-4821')).status).toBe(401);
  });
});
