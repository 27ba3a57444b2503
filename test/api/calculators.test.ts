/** The law's numbers, for everybody: nothing is stored, and what a table does not know is not guessed. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { HttpClient } from '../../demo/client/http-client.ts';

let api: ApiServer;
let anybody: HttpClient;
beforeAll(async () => {
  api = await openApiServer();
  anybody = new HttpClient(api.address);
});
afterAll(() => api.close());

test.each([
  [
    'court-fee',
    { kind: 'property', amount: '100000', halved: ['summary_procedure', 'mediated'] },
    { least: '1150.00', most: '1150.00', halved: true, prepaidBy: 'claimant' },
  ],
  [
    'court-fee',
    { kind: 'labour', wages: true },
    { least: '10.00', most: '10.00', halved: false, prepaidBy: 'not_prepaid' },
  ],
  [
    'late-interest',
    {
      principal: 100_000,
      performBy: '2026-01-10',
      until: '2026-01-20',
      payments: [{ date: '2026-01-14', amount: '40000' }],
    },
    { interest: '133.00', unpaidPrincipal: '60000.00', days: 10 },
  ],
  [
    'small-claims-ceiling',
    { province: '苏', year: 2026 },
    { known: true, byLaw: '64610.00', byAgreement: '258440.00' },
  ],
  ['small-claims-ceiling', { province: '黑', year: 2026 }, { known: false, article: '民事诉讼法 第165条' }],
  ['guarantee-period', { kind: 'general', debtDue: '2026-01-15' }, { lastDay: '2026-07-15', agreed: false }],
  ['lending-cap', { concludedOn: '2025-06-01' }, { known: true, primeRate: '3.00', cap: '12.00' }],
  ['lending-cap', { concludedOn: '2030-06-01' }, { known: false, article: '民间借贷规定 第25条' }],
  [
    'lunar-date',
    { year: 2025, month: '12', day: 'last' },
    { exists: true, date: '2026-02-16', monthDays: 29 },
  ],
  ['lunar-date', { year: 2025, month: '12', day: '30' }, { exists: false, lastOfMonth: '2026-02-16' }],
  ['lunar-date', { year: 2025, month: '6', day: '15', leap: true }, { exists: true, date: '2025-08-08' }],
  [
    'jurisdiction',
    { for: 'suit', matter: 'land_contract', immovable: '230826', defendant: '230811', court: '230811' },
    { exclusive: true, own: false, courts: [{ place: '230826', ground: 'immovable' }] },
  ],
  ['lunar-date', { year: 2026, month: '6', day: '15', leap: true }, { exists: false }],
])('%s of %j', async (name, body, expected) => {
  const reply = await anybody.send('POST', `/api/calculators/${name}`, body);
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
  expect(reply.body).toMatchObject(expected);
});

test.each([
  ['court-fee', { kind: 'property', amount: '1.234' }],
  ['court-fee', { kind: 'bribe' }],
  ['lunar-date', { year: 2036, month: '1', day: '15' }],
  ['late-interest', { principal: '1', performBy: '2026-02-30', until: '2026-03-01' }],
])('%s refuses %j', async (name, body) => {
  expect((await anybody.send('POST', `/api/calculators/${name}`, body)).status).toBe(400);
});

/** Every property of a form, those of rows too. */
function fieldsOf(schema: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>[] {
  const properties = Object.values((schema['properties'] ?? {}) as Record<string, Record<string, unknown>>);
  return properties.flatMap((one) => [one, ...fieldsOf((one['items'] ?? {}) as Record<string, unknown>)]);
}

test('each is a form in words: every field, every code, and every field of the answer but the article', async () => {
  const { items } = (
    await anybody.get<{
      items: readonly {
        name: string;
        zh: string;
        schema: Record<string, unknown>;
        answers: readonly { field: string; codes: readonly { code: string }[] }[];
      }[];
    }>('/api/calculators')
  ).body;
  expect(items.map(({ name }) => name)).toEqual([
    'court-fee',
    'late-interest',
    'small-claims-ceiling',
    'guarantee-period',
    'lending-cap',
    'lunar-date',
    'jurisdiction',
  ]);
  for (const { name, schema } of items) {
    const fields = fieldsOf(schema);
    expect(fields.length, name).toBeGreaterThan(0);
    for (const field of fields) {
      expect(field['x-zh'], `${name} ${JSON.stringify(field)}`).toMatch(/\p{Script=Han}/u);
      const coded = (field['enum'] ?? (field['items'] as { enum?: unknown } | undefined)?.enum) as
        | unknown[]
        | undefined;
      const titled = (field['oneOf'] ?? (field['items'] as { oneOf?: unknown } | undefined)?.oneOf) as
        | { title: string }[]
        | undefined;
      if (coded !== undefined) expect(titled?.every(({ title }) => /\p{Script=Han}/u.test(title))).toBe(true);
    }
  }
});

test.each([
  ['court-fee', { kind: 'property', amount: '100000' }],
  ['late-interest', { principal: '100', performBy: '2026-01-10', until: '2026-01-20' }],
  ['small-claims-ceiling', { province: '苏', year: 2026 }],
  ['guarantee-period', { kind: 'general', debtDue: '2026-01-15' }],
  ['lending-cap', { concludedOn: '2025-06-01' }],
  ['lunar-date', { year: 2025, month: '12', day: 'last' }],
  ['jurisdiction', { for: 'suit', matter: 'private_lending', defendant: '230803', court: '230811' }],
])('what %s answers has words', async (name, body) => {
  const { items } = (
    await anybody.get<{ items: readonly { name: string; answers: readonly { field: string }[] }[] }>(
      '/api/calculators',
    )
  ).body;
  const said = items.find((one) => one.name === name)?.answers.map(({ field }) => field) ?? [];
  const answered = Object.keys((await anybody.send('POST', `/api/calculators/${name}`, body)).body);
  // The article is cited as everywhere, and the stretches of the interest are its arithmetic.
  expect(answered.filter((field) => !['article', 'stretches', ...said].includes(field))).toEqual([]);
});
