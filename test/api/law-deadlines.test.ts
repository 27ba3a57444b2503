/** The calculator, for everybody: worked dates, and the years it will not guess. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { HttpClient } from '../../demo/client/http-client.ts';

let api: ApiServer;
let anybody: HttpClient;
beforeAll(async () => {
  api = await openApiServer();
  anybody = new HttpClient(api.address);
});
afterAll(() => api.close());

const compute = (body: object, headers: Record<string, string> = {}) =>
  anybody.send('POST', '/api/law/deadlines', body, { headers });

describe('worked dates', () => {
  test.each([
    [
      '15 days to appeal, ending on a Tuesday',
      { policy: '2025', rule: 'T14.judgment', start: '2026-01-12' },
      '2026-01-27',
    ],
    ['over the Spring Festival', { policy: '2025', rule: 'T14.judgment', start: '2026-02-04' }, '2026-02-24'],
    ['over National Day', { policy: '2025', rule: 'T14.judgment', start: '2026-09-20' }, '2026-10-08'],
  ])('%s', async (_name, body, dueDate) => {
    const reply = await compute(body);
    expect(reply.status, JSON.stringify(reply.body)).toBe(200);
    expect(reply.body).toMatchObject({ dueDate, rule: body.rule, article: expect.any(String) });
    const next = new Date(Date.parse(`${dueDate}T00:00:00+08:00`) + 86_400_000);
    expect(Date.parse(String(reply.body['dueAt']))).toBe(next.getTime());
    expect(reply.body['trace']).toEqual(expect.arrayContaining([expect.stringContaining(body.start)]));
  });

  test('the steps are told in the language asked for', async () => {
    const body = { policy: '2025', rule: 'T14.judgment', start: '2026-01-12' };
    const zh = (await compute(body)).body['trace'] as string[];
    const en = (await compute(body, { 'accept-language': 'en' })).body['trace'] as string[];
    expect(zh[0]).toBe('自2026-01-12的次日起算');
    expect(en[0]).toBe('counted from the day after 2026-01-12');
  });

  test('both ends of an excluded range are left out', async () => {
    const rule = { policy: '2025', rule: 'T7', start: '2026-01-12' };
    expect((await compute(rule)).body['dueDate']).toBe('2026-07-13');
    const exclusions = [{ from: '2026-02-02', to: '2026-02-06', ground: 'appraisal' }];
    expect((await compute({ ...rule, exclusions })).body['dueDate']).toBe('2026-07-17');
  });
});

test.each([
  ['calendar_not_published', { policy: '2025', rule: 'T14.judgment', start: '2026-12-28' }],
  ['rule_unknown', { policy: '2025', rule: 'T99', start: '2026-01-12' }],
  [
    'extension_not_allowed',
    { policy: '2025', rule: 'T14.judgment', start: '2026-01-12', extensions: [{ ground: 'president' }] },
  ],
])('%s is 422', async (code, body) => {
  const reply = await compute(body);
  expect([reply.status, reply.body['code']]).toEqual([422, code]);
});

test.each([
  [{ policy: '2024', rule: 'T7', start: '2026-01-12' }, '/policy'],
  [{ policy: '2025', rule: 'T7', start: '2026-02-30' }, '/start'],
  [{ policy: '2025', rule: 'T7', start: '2026-01-12', extra: 1 }, '/extra'],
  [
    {
      policy: '2025',
      rule: 'T7',
      start: '2026-01-12',
      exclusions: [{ from: 'x', to: '2026-01-01', ground: 'g' }],
    },
    '/exclusions/0/from',
  ],
])('%j is 400', async (body, pointer) => {
  const reply = await compute(body);
  expect([reply.status, reply.body['code']]).toEqual([400, 'invalid_body']);
  expect(reply.body['errors']).toEqual([expect.objectContaining({ pointer })]);
});
