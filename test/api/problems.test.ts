/** How the API says no: one form, stable codes, and nothing of what went wrong inside. */
import { randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { decide, openCase, OPENING } from './support/requests.ts';
import { HttpClient, type Reply } from '../../demo/client/http-client.ts';

let api: ApiServer;
let police: HttpClient;
let caseId: string;
beforeAll(async () => {
  api = await openApiServer();
  police = await api.as('police');
  caseId = await openCase(police);
});
afterAll(() => api.close());

interface ProblemBody {
  readonly code: string;
  readonly title: string;
  readonly errors?: readonly { readonly pointer: string; readonly message: string }[];
}

function expectProblem(reply: Reply, status: number, code: string): ProblemBody {
  expect([reply.status, reply.body['code']]).toEqual([status, code]);
  expect(reply.headers.get('content-type')).toContain('application/problem+json');
  expect(reply.body).toMatchObject({ status, title: expect.any(String), type: expect.any(String) });
  return reply.body as unknown as ProblemBody;
}

const pointers = (body: ProblemBody) => body.errors?.map((error) => error.pointer);
const signedIn = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  police.send(method, path, body, { key: randomUUID(), headers });

describe('addresses and methods', () => {
  test.each(['/api/task', '/api/nothing', '/nothing', '/api/cases/', '/api/auth/sign-up/email'])(
    'GET %s is unknown',
    async (path) => {
      expectProblem(await police.get(path), 404, 'route_unknown');
    },
  );

  test('another method is told which ones there are', async () => {
    const reply = await signedIn('DELETE', '/api/cases');
    expectProblem(reply, 405, 'method_not_allowed');
    expect(reply.headers.get('allow')).toBe('POST, GET, HEAD');
  });

  test('sign-up does not exist', async () => {
    const reply = await police.send('POST', '/api/auth/sign-up/email', {
      email: 'x@x.cn',
      password: 'x',
      name: 'x',
    });
    expectProblem(reply, 404, 'route_unknown');
  });
});

describe('bodies', () => {
  test.each(['{bad', '', '{"a":', '[1,'])('%j is not JSON', async (text) => {
    const reply = await signedIn('POST', '/api/cases', text === '' ? '""x' : text);
    expectProblem(reply, 400, 'invalid_json');
  });

  test('another type is refused', async () => {
    const reply = await signedIn('POST', '/api/cases', 'a=1', { 'content-type': 'text/plain' });
    expectProblem(reply, 415, 'media_type_unsupported');
  });

  test('a body without a type is refused', async () => {
    const status = await new Promise<number>((resolve, reject) => {
      const sent = httpRequest(
        `${api.address}/api/law/deadlines`,
        { method: 'POST', headers: { 'content-length': '2' } },
        (res) => resolve(res.resume().statusCode ?? 0),
      );
      sent.once('error', reject).end('{}');
    });
    expect(status).toBe(415);
  });

  test('a large one is refused', async () => {
    const reply = await signedIn('POST', '/api/cases', { ...OPENING, summary: 'x'.repeat(300_000) });
    expectProblem(reply, 413, 'body_too_large');
  });

  test.each([
    ['unknown field', { ...OPENING, surprise: 1 }, ['/surprise']],
    ['missing fields', {}, ['/stationId', '/source', '/matter', '/summary', '/parties']],
    ['wrong types', { ...OPENING, summary: 5, parties: {} }, ['/summary', '/parties']],
    ['unknown matter', { ...OPENING, matter: 'dragons' }, ['/matter']],
    ['nothing', null, ['']],
    ['a list', [], ['']],
    ['no parties', { ...OPENING, parties: [] }, ['/parties']],
    [
      'a number longer than any paper has',
      {
        ...OPENING,
        parties: [{ role: 'applicant', kind: 'person', name: '甲', idNumber: '1'.repeat(41) }],
      },
      ['/parties/0/idNumber'],
    ],
    ['2023 policy on a real clock', { ...OPENING, policy: '2023' }, ['/policy']],
    ['an impossible clock', { ...OPENING, clock: { kind: 'drill', msPerDay: 0 } }, ['/clock/msPerDay']],
    ['an exercise too fast', { ...OPENING, clock: { kind: 'drill', msPerDay: 999 } }, ['/clock/msPerDay']],
    ['a NUL in a text', { ...OPENING, summary: 'a\0b' }, ['/summary']],
    ['half a character', { ...OPENING, summary: 'a\ud800' }, ['/summary']],
  ])('opening: %s', async (_name, body, expected) => {
    const found = expectProblem(await signedIn('POST', '/api/cases', body), 400, 'invalid_body');
    expect(pointers(found)).toEqual(expected);
  });

  test('nesting without end is refused, not crashed on', async () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    expectProblem(await signedIn('POST', '/api/cases', deep), 400, 'invalid_body');
  });

  test('the prototype cannot be reached', async () => {
    const text = JSON.stringify(OPENING).replace('{', '{"__proto__":{"admin":true},');
    const found = expectProblem(await signedIn('POST', '/api/cases', text), 400, 'invalid_body');
    expect(pointers(found)).toEqual(['/__proto__']);
  });

  test('decisions: every wrong field is named inside data', async () => {
    const data = { findings: { criminal: 'no' }, route: 'moon', extra: 1 };
    const found = expectProblem(await decide(police, caseId, 'triage', { data }), 400, 'invalid_body');
    expect(pointers(found)).toEqual(
      expect.arrayContaining([
        '/data/findings/criminal',
        '/data/findings/publicOrder',
        '/data/route',
        '/data/extra',
      ]),
    );
  });

  test.each([
    [{ type: 'fly', data: {} }, ['/type']],
    [{ data: {} }, ['/type']],
    [{ type: 'record_note' }, ['/data']],
    [{ type: 'record_note', data: null }, ['/data']],
    [{ type: 'record_note', data: { text: 'x' }, expectedVersion: -1 }, ['/expectedVersion']],
    [{ type: 'record_note', data: { text: 'x' }, expectedVersion: '1' }, ['/expectedVersion']],
    [{ type: 'record_note', data: { text: 'x' }, happenedAt: '2026-01-05' }, ['/happenedAt']],
    [{ type: 'record_note', data: { text: 'x' }, happenedAt: '2026-02-30T10:00:00+08:00' }, ['/happenedAt']],
    [{ type: 'record_note', data: { text: '   ' } }, ['/data/text']],
    [{ type: 'record_note', data: { text: 'x' }, onBehalfOf: { partyId: 'p' } }, ['/onBehalfOf/channel']],
    [{ type: 'record_note', data: { text: 'x' }, actor: { personId: 'me' } }, ['/actor']],
    [{ type: '__proto__', data: {} }, ['/type']],
    [{ type: 'constructor', data: {} }, ['/type']],
  ])('decisions: %j', async (body, expected) => {
    const reply = await signedIn('POST', `/api/cases/${caseId}/decisions`, body);
    expect(pointers(expectProblem(reply, 400, 'invalid_body'))).toEqual(expected);
  });

  test('messages come in the language asked for', async () => {
    const english = { 'accept-language': 'en-GB,en;q=0.9' };
    const zh = expectProblem(
      await signedIn('POST', '/api/cases', { ...OPENING, matter: 'x' }),
      400,
      'invalid_body',
    );
    const en = expectProblem(
      await signedIn('POST', '/api/cases', { ...OPENING, matter: 'x' }, english),
      400,
      'invalid_body',
    );
    expect([zh.title, en.title]).toEqual(['请求正文不符合要求', 'The body is not as it must be']);
    expect([zh.errors?.[0]?.message, en.errors?.[0]?.message]).toEqual([
      '没有这一纠纷类型',
      'There is no such kind of dispute',
    ]);
  });
});

describe('keys', () => {
  test('a write without a key, or with one that is no UUID', async () => {
    expectProblem(await police.send('POST', '/api/cases', OPENING), 400, 'idempotency_key_missing');
    const odd = await police.send('POST', '/api/cases', OPENING, { key: '42' });
    expectProblem(odd, 400, 'idempotency_key_invalid');
  });

  test('a refused shape does not bind the key', async () => {
    const key = randomUUID();
    const bad = await police.send('POST', '/api/cases', { ...OPENING, matter: 'x' }, { key });
    expectProblem(bad, 400, 'invalid_body');
    expect((await police.post('/api/cases', OPENING, { key })).status).toBe(201);
  });

  test('somebody else’s key cannot be used', async () => {
    const key = randomUUID();
    expect((await decide(police, caseId, 'record_note', { key })).status).toBe(200);
    const chief = await api.as('chief');
    expectProblem(await decide(chief, caseId, 'record_note', { key }), 422, 'idempotency_key_reused');
  });
});

describe('queries', () => {
  test.each([
    '/api/cases?limit=0',
    '/api/cases?limit=201',
    '/api/cases?limit=ten',
    '/api/cases?limit=1&limit=2',
    '/api/cases?stage=moon',
    '/api/cases?cursor=nonsense',
    '/api/cases?overdue=maybe',
    '/api/cases?openedFrom=2026-02-30',
    '/api/cases?assignee=me',
    '/api/cases?offset=10',
    '/api/cases?q=%00',
    '/api/people?role=king',
    '/api/units?x=1',
    '/api/worklist?cursor=W10',
  ])('%s', async (path) => {
    expectProblem(await police.get(path), 400, 'invalid_query');
  });

  test('an id that cannot exist does not exist', async () => {
    const kinds = { cases: 'case', documents: 'document', tasks: 'task' };
    for (const [address, kind] of Object.entries(kinds)) {
      expectProblem(await police.get(`/api/${address}/not-an-id`), 404, `${kind}_not_found`);
    }
    expectProblem(await police.get(`/api/cases/${randomUUID()}`), 404, 'case_not_found');
    const path = `/api/cases/${caseId}/decisions/${randomUUID()}`;
    expectProblem(await police.get(path), 404, 'decision_not_found');
  });

  test('a path that cannot be decoded', async () => {
    const reply = await police.get('/api/cases/%E0%A4%A');
    expect(reply.status).toBe(400);
  });
});

describe('sessions', () => {
  test.each([
    ['GET', '/api/me'],
    ['GET', '/api/units'],
    ['GET', '/api/people'],
    ['GET', '/api/catalogue'],
    ['GET', '/api/cases'],
    ['GET', '/api/worklist'],
    ['GET', '/api/stream'],
    ['POST', '/api/cases'],
    ['GET', `/api/cases/${randomUUID()}`],
    ['GET', `/api/cases/${randomUUID()}/events`],
    ['POST', `/api/cases/${randomUUID()}/decisions`],
    ['GET', `/api/cases/${randomUUID()}/decisions/${randomUUID()}`],
    ['POST', '/api/codec/decode'],
  ])('%s %s needs one', async (method, path) => {
    const nobody = new HttpClient(api.address);
    const reply = await nobody.send(method, path, method === 'GET' ? undefined : {}, { key: randomUUID() });
    expectProblem(reply, 401, 'session_required');
  });

  test('a forged cookie is none', async () => {
    const forged = new HttpClient(api.address);
    forged.cookie = `${police.cookie.slice(0, -6)}AAAA%3D`;
    expectProblem(await forged.get('/api/me'), 401, 'session_required');
  });

  test.each([
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ 'sec-fetch-site': 'cross-site' }],
  ])('an unsafe request from elsewhere is refused: %j', async (headers) => {
    expectProblem(await signedIn('POST', '/api/cases', OPENING, headers), 403, 'origin_refused');
  });

  test('so is one that carries a session and no origin', async () => {
    const response = await fetch(`${api.address}/api/cases`, {
      method: 'POST',
      headers: { cookie: police.cookie, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify(OPENING),
    });
    expect([response.status, ((await response.json()) as ProblemBody).code]).toEqual([403, 'origin_refused']);
  });
});

test('what is unexpected says nothing and is logged under its id, without personal data', async () => {
  const before = api.logs.length;
  await api.platform.owner.text('alter table cases rename to cases_away', []);
  const reply = await police.get('/api/cases?q=张三');
  await api.platform.owner.text('alter table cases_away rename to cases', []);
  const body = expectProblem(reply, 500, 'internal') as ProblemBody & { errorId: string };
  expect(Object.keys(body).sort()).toEqual(['code', 'detail', 'errorId', 'status', 'title', 'type']);
  const logged = api.logs.slice(before).join('');
  expect(logged).toContain(body.errorId);
  expect(api.logs.join('')).not.toContain('张三');
  expect(api.logs.join('')).not.toContain(police.cookie.split('=')[1]?.slice(0, 20));
});

test('answers about people stay in no cache; pages may run nothing of others', async () => {
  const reply = await police.get('/api/me');
  expect(reply.headers.get('cache-control')).toBe('no-store');
  expect(reply.headers.get('x-powered-by')).toBeNull();
  const policy = reply.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toContain('upgrade-insecure-requests');
});
