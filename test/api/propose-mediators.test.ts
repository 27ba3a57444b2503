/** Whom one may assign as mediator, over HTTP: in the order of the proposal, for those who assign, of the case's own county. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actorOf } from '../integration/db/support/platform.ts';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { decide, openCase } from './support/requests.ts';

interface Proposed {
  readonly personId: string;
  readonly open: number;
  readonly sameMatter: number;
  readonly established: boolean;
  readonly bodies: readonly { readonly kind: string; readonly established: boolean }[];
  readonly barred?: { readonly code: string; readonly article?: string };
}

let api: ApiServer;
let caseId: string;
let other: string;
beforeAll(async () => {
  api = await openApiServer();
  const police = await api.as('police');
  [caseId, other] = [await openCase(police), await openCase(police)];
});
afterAll(() => api.close());

const ask = async (key: string, of = caseId) =>
  (await api.as(key)).get<{ items: readonly Proposed[] }>(`/api/cases/${of}/mediators`);
const mediator = actorOf('mediator').personId;
const worker = actorOf('legalWorker').personId;
const seen = async (personId: string, of = caseId) =>
  (await ask('chief', of)).body.items.find((one) => one.personId === personId);

async function assigned(of: string, type: 'assign_person' | 'recuse_person', data: object): Promise<void> {
  const reply = await decide(await api.as('chief'), of, type, { data });
  expect(reply, JSON.stringify(reply.body)).toMatchObject({ status: 200 });
}

test('each with the open cases they mediate and the like ones they know', async () => {
  expect(await seen(mediator)).toMatchObject({ open: 0, sameMatter: 0 });
  await assigned(other, 'assign_person', { personId: mediator, capacity: 'mediator' });
  expect(await seen(mediator)).toMatchObject({ open: 1, sameMatter: 1 });
});

test('whoever has less comes first, and what each body makes is said', async () => {
  const { items } = (await ask('chief')).body;
  const free = items.filter(({ barred }) => barred === undefined);
  const groups = Object.groupBy(free, ({ established }) => String(established));
  for (const group of Object.values(groups)) {
    const loads = (group ?? []).map(({ open }) => open);
    expect(loads).toEqual(loads.toSorted((a, b) => a - b));
  }
  for (const { bodies, established } of items)
    expect(established).toBe(bodies.some((one) => one.established));
});

test('who has the case already, or is recused in it, comes last with why', async () => {
  expect(await seen(mediator, other)).toMatchObject({ barred: { code: 'person_already_assigned' } });
  await assigned(other, 'recuse_person', { personId: mediator, ground: 'party_or_relative' });
  const { items } = (await ask('chief', other)).body;
  expect(items.at(-1)).toMatchObject({
    personId: mediator,
    barred: { code: 'person_recused', article: '民事诉讼法 第47条' },
  });
  expect(items.map(({ personId }) => personId)).toContain(worker);
});

test.each([
  ['chief', 200],
  ['police', 403],
  ['mediator', 403],
  ['otherStation', 404],
])('%s asks for it: %i', async (key, status) => {
  expect((await ask(key)).status).toBe(status);
});

test('fields and languages are recorded by the head of the unit, put a mediator before others, and are noted', async () => {
  const chief = await api.as('chief');
  const fields = ['neighbour'];
  const profile = { fields, languages: ['mandarin', 'korean'] };
  const path = `/api/people/${mediator}/mediator`;
  const saved = await chief.post<{ person: { roster?: object } }>(path, profile);
  expect([saved.status, saved.body.person.roster]).toEqual([200, profile]);
  const { items } = (await ask('chief')).body;
  expect(items[0]).toMatchObject({
    personId: mediator,
    ofField: true,
    fields: [{ code: 'neighbour', zh: '邻里纠纷' }],
    languages: [{ code: 'mandarin' }, { code: 'korean', zh: '朝鲜语' }],
  });
  const acts = await (await api.as('auditor')).get<{ items: { act: string; detail: object }[] }>(
    '/api/admin/acts?act=set_mediator_profile',
  );
  expect(acts.body.items).toMatchObject([{ act: 'set_mediator_profile', detail: profile }]);
});

test.each<[string, () => string, object, number]>([
  ['police', () => mediator, { fields: [], languages: [] }, 403],
  ['otherStation', () => mediator, { fields: [], languages: [] }, 403],
  ['chief', () => mediator, { fields: ['none such'], languages: [] }, 400],
  ['chief', () => mediator, { fields: [], languages: ['klingon'] }, 400],
  ['chief', () => actorOf('police').personId, { fields: [], languages: [] }, 422],
])('%s records a profile: refused', async (key, whose, profile, status) => {
  const reply = await (await api.as(key)).post(`/api/people/${whose()}/mediator`, profile);
  expect(reply.status).toBe(status);
});
