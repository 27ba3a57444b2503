/** The people of a mediating body over HTTP (调解组织人员): each term a row, no term written over, and two who save at the same time (PML 9, 13). */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HttpClient } from '../../demo/client/http-client.ts';
import { actorOf } from '../integration/db/support/platform.ts';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { codeOf, STATION } from './support/tasks.ts';

const PATH = '/api/mediating-bodies';

interface Body {
  readonly id: string;
  readonly membersVersion: number;
}

let api: ApiServer;
let admin: HttpClient;
beforeAll(async () => {
  api = await openApiServer({ settings: { limits: { requests: 100_000, signIns: 10_000 } } });
  admin = await api.as('admin');
});
afterAll(() => api.close());

let made = 0;
async function added(more: object = {}): Promise<Body> {
  const name = `第${(made += 1)}人民调解委员会`;
  const committee = { kind: 'township_committee', unitId: STATION, from: '2026-01-01', size: 3, women: 1 };
  const reply = await admin.post<Body>(PATH, { name, ...committee, ...more });
  expect(reply.status).toBe(201);
  return reply.body;
}

/** Saves the people of a body as somebody would who has just looked at it. */
async function set(id: string, ...members: readonly object[]) {
  const { body } = await admin.get<{ items: Body[] }>(`${PATH}?limit=200`);
  const saw = body.items.find((one) => one.id === id)?.membersVersion;
  return await admin.post(`${PATH}/${id}/members`, { saw, members });
}
const personId = actorOf('mediator').personId;
const elected = { personId, joinedAs: 'elected', from: '2026-03-02' };

test('a member’s term is three years, as the law says where nobody does', async () => {
  const { id } = await added({ size: 3 });
  expect((await set(id, elected)).body['members']).toMatchObject([{ until: '2029-03-02' }]);
  const refused = async (...given: readonly object[]) => {
    const reply = await set(id, ...given);
    return [...codeOf(reply), reply.body['pointer']];
  };
  const tooLong = (pointer: string) => [422, 'member_term_too_long', pointer];
  const police = { ...elected, personId: actorOf('police').personId };
  expect(await refused({ ...elected, until: '2029-03-03' })).toEqual(tooLong('/members/0/until'));
  expect(await refused({ ...elected, until: '2026-03-01' })).toEqual(tooLong('/members/0/until'));
  expect(await refused(elected, { ...elected, joinedAs: 'engaged' })).toEqual([
    422,
    'member_terms_overlap',
    '/members/1/from',
  ]);
  expect(await refused(elected, police)).toEqual([422, 'member_unfit', '/members/1/personId']);
  expect((await set(id, { ...elected, joinedAs: 'engaged' })).body['members']).toMatchObject([
    { person: { id: personId }, joinedAs: 'engaged' },
  ]);
  expect(codeOf(await set(id))).toEqual([422, 'member_term_lost']);
});

test('elected again the term before stays beside the new one, which begins after it (PML 9)', async () => {
  const { id } = await added({ size: 3, from: '2020-01-01' });
  const first = { ...elected, from: '2021-05-10', until: '2024-05-10' };
  const again = { ...elected, from: '2024-05-11' };
  expect((await set(id, first)).status).toBe(200);
  expect(codeOf(await set(id, again))).toEqual([422, 'member_term_lost']);
  const early = { ...again, from: '2024-05-10' };
  expect(codeOf(await set(id, first, early))).toEqual([422, 'member_terms_overlap']);
  const { body } = await set(id, first, again);
  expect(body['members']).toMatchObject([
    { from: '2021-05-10', until: '2024-05-10' },
    { from: '2024-05-11', until: '2027-05-11' },
  ]);
});

test('a term that has begun is lost in no two saves; its first day, said wrong, is corrected as such', async () => {
  const { id } = await added({ size: 3, from: '2020-01-01' });
  const begun = { ...elected, from: '2024-05-11' };
  const later = { ...elected, from: '2030-01-01' };
  expect((await set(id, begun, later)).status).toBe(200);
  expect(codeOf(await set(id))).toEqual([422, 'member_term_lost']);
  expect(codeOf(await set(id, { ...elected, personId: actorOf('mediator2').personId }))).toEqual([
    422,
    'member_term_lost',
  ]);
  // What has not begun may be taken out.
  expect((await set(id, begun)).body['members']).toHaveLength(1);
  const right = { ...begun, from: '2024-05-12' };
  expect(codeOf(await set(id, right))).toEqual([422, 'member_term_lost']);
  const { body } = await set(id, { ...right, corrects: '2024-05-11' });
  expect(body['members']).toMatchObject([{ from: '2024-05-12', until: '2027-05-12' }]);
});

test('of two who save its people from one look the second is told, and nothing is lost', async () => {
  const { id, membersVersion: saw } = await added({ size: 3 });
  const other = { ...elected, personId: actorOf('mediator2').personId };
  const save = (member: object) => admin.post(`${PATH}/${id}/members`, { saw, members: [member] });
  const replies = await Promise.all([save(elected), save(other)]);
  expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  const told = replies.find(({ status }) => status === 409);
  expect(told && codeOf(told)).toEqual([409, 'body_changed_meanwhile']);
  const { body } = await admin.get<{ items: Body[] }>(`${PATH}?limit=200`);
  expect(body.items.find((one) => one.id === id)).toMatchObject({ membersVersion: saw + 1 });
  expect((await set(id, elected, other)).body['members']).toHaveLength(2);
});
