/** The register of mediating bodies over HTTP: who keeps it, what the law asks of it, and how an agreement and its confirmation follow from it. */
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoBodyId } from '../../db/demo-bodies.ts';
import type { HttpClient } from '../../demo/client/http-client.ts';
import { actorOf } from '../integration/db/support/platform.ts';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { decide, openCase, TO_JUDGE } from './support/requests.ts';
import { codeOf, STATION } from './support/tasks.ts';

const PATH = '/api/mediating-bodies';
const COURT = 'court-230811';

interface Body {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly until?: string;
  readonly mayKeep: boolean;
  readonly members: readonly { readonly person: { readonly id: string }; readonly until?: string }[];
}

let api: ApiServer;
let admin: HttpClient;
let president: HttpClient;
let mediator: HttpClient;
beforeAll(async () => {
  api = await openApiServer({ settings: { limits: { requests: 100_000, signIns: 10_000 } } });
  [admin, president, mediator] = await Promise.all([
    api.as('admin'),
    api.as('president'),
    api.as('mediator'),
  ]);
});
afterAll(() => api.close());

const COMMITTEE = { kind: 'township_committee', unitId: STATION, from: '2026-01-01', size: 5, women: 2 };
let made = 0;
const named = () => `第${(made += 1)}人民调解委员会`;
const added = async (body: object = {}): Promise<Body> => {
  const reply = await admin.post<Body>(PATH, { name: named(), ...COMMITTEE, ...body });
  expect(reply.status).toBe(201);
  return reply.body;
};

describe('the list', () => {
  test('shows bodies with kind, period and people to all who work with them', async () => {
    const { status, body } = await mediator.get<{ items: Body[] }>(`${PATH}?limit=200`);
    expect(status).toBe(200);
    const village = body.items.find(({ id }) => id === demoBodyId('village'));
    expect(village).toMatchObject({
      kind: 'village_committee',
      zh: '村（居）人民调解委员会',
      mediatesAs: ['peoples_mediation_committee'],
      article: '人民调解法 第8条',
      size: 3,
      members: [{ person: { id: actorOf('mediator').personId }, joinedAs: 'elected', until: '2028-01-10' }],
      mayKeep: false,
    });
  });

  test.each([
    ['2025-12-31', true],
    ['2026-01-01', false],
  ])('a body that ended on 31 December 2025 is valid on %s: %s', async (on, valid) => {
    const { body } = await mediator.get<{ items: Body[] }>(`${PATH}?on=${on}&limit=200`);
    expect(body.items.some(({ id }) => id === demoBodyId('land'))).toBe(valid);
  });

  test('goes on where its page ended, and is cut to the reader’s place', async () => {
    const first = await mediator.get<{ items: Body[]; nextCursor: string }>(`${PATH}?limit=2`);
    const second = await mediator.get<{ items: Body[] }>(`${PATH}?limit=200&cursor=${first.body.nextCursor}`);
    const ids = [...first.body.items, ...second.body.items].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain(demoBodyId('village'));
    const elsewhere = await (await api.as('otherCourt')).get<{ items: Body[] }>(`${PATH}?limit=200`);
    expect(elsewhere.body.items.map(({ id }) => id)).not.toContain(demoBodyId('village'));
  });
});

describe('the register is kept', () => {
  test.each([
    ['mediator', COMMITTEE, 403],
    ['chief', COMMITTEE, 403],
    ['president', COMMITTEE, 403],
    ['admin', COMMITTEE, 201],
    ['president', { kind: 'invited_organisation', unitId: COURT, from: '2026-01-01' }, 201],
    ['judge', { kind: 'invited_organisation', unitId: COURT, from: '2026-01-01' }, 403],
  ] as const)('by %s: %j %i', async (key, body, status) => {
    expect((await (await api.as(key)).post(PATH, { name: named(), ...body })).status).toBe(status);
  });

  test.each([
    [{ size: 2 }, 'committee_size'],
    [{ size: 10 }, 'committee_size'],
    [{ size: undefined }, 'committee_size'],
    [{ women: 0 }, 'committee_without_women'],
    [{ women: undefined }, 'committee_without_women'],
    [{ women: 6 }, 'committee_without_women'],
    [{ kind: 'industry_organisation', size: undefined }, 'committee_without_women'],
    [{ until: '2025-12-31' }, 'body_period_wrong'],
    [{ kind: 'invited_organisation', size: undefined, women: undefined }, 'body_misplaced'],
    [{ kind: 'station_committee', unitId: COURT }, 'body_misplaced'],
    [{ kind: 'workroom' }, 'committee_size'],
  ])('%j is refused as %s', async (wrong, code) => {
    expect(codeOf(await admin.post(PATH, { name: named(), ...COMMITTEE, ...wrong }))).toEqual([422, code]);
  });

  test('a name is there once while it is valid, and the same key has the first answer', async () => {
    const body = { name: named(), ...COMMITTEE };
    const key = randomUUID();
    const first = await admin.post<Body>(PATH, body, { key });
    expect((await admin.post<Body>(PATH, body, { key })).body.id).toBe(first.body.id);
    expect(codeOf(await admin.post(PATH, { ...body, size: 7 }, { key }))).toEqual([
      422,
      'idempotency_key_reused',
    ]);
    expect(codeOf(await admin.post(PATH, body))).toEqual([409, 'body_exists']);
  });

  const rename = (id: string, name: string) =>
    admin.send('PATCH', `${PATH}/${id}`, { name, size: 5, women: 1 }, { key: randomUUID() });
  const end = (id: string, until: string) => admin.post(`${PATH}/${id}/end`, { until });

  describe('a name that bodies of one unit have one after the other', () => {
    let first: Body;
    let name: string;
    beforeAll(async () => {
      first = await added({ until: '2026-06-30' });
      name = first.name;
      await added({ name, from: '2026-08-01' });
    });

    test('is given to no third, whether it is added, renamed or ended later', async () => {
      const taken = [409, 'body_exists'];
      const add = (period: object) => admin.post(PATH, { name, ...COMMITTEE, ...period });
      expect(codeOf(await add({ from: '2026-06-30', until: '2026-07-01' }))).toEqual(taken);
      expect(codeOf(await add({ from: '2026-07-01', until: '2026-08-01' }))).toEqual(taken);
      expect(codeOf(await rename((await added()).id, name))).toEqual(taken);
      expect(codeOf(await end(first.id, '2026-08-01'))).toEqual(taken);
    });

    test('is free on the days between them, and an end may be moved to the day before the next', async () => {
      expect((await end(first.id, '2026-05-31')).status).toBe(200);
      expect((await end(first.id, '2026-06-30')).status).toBe(200);
      expect((await rename(first.id, name)).status).toBe(200);
      await added({ name, from: '2026-07-01', until: '2026-07-31' });
    });

    test('is given to one of two that ask for it at once', async () => {
      const [one, other] = [await added(), await added()];
      const wanted = named();
      const replies = await Promise.all([rename(one.id, wanted), rename(other.id, wanted)]);
      expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    });
  });

  test('a body is renamed, ends, and its acts are noted', async () => {
    const { id, name } = await added();
    const renamed = await admin.send<Body>(
      'PATCH',
      `${PATH}/${id}`,
      { name: `${name}（新）`, size: 7, women: 3 },
      { key: randomUUID() },
    );
    expect(renamed.body).toMatchObject({ name: `${name}（新）`, size: 7, women: 3 });
    expect(codeOf(await end(id, '2025-12-31'))).toEqual([422, 'body_period_wrong']);
    expect((await admin.post<Body>(`${PATH}/${id}/end`, { until: '2026-06-30' })).body.until).toBe(
      '2026-06-30',
    );
    const acts = await api.platform.owner.rows<{ act: string; detail: object }>(
      sql`select act, detail from admin_acts where detail ->> 'bodyId' = ${id} order by act_no`,
    );
    expect(acts.map(({ act }) => act)).toEqual(['add_body', 'change_body', 'end_body']);
    expect(JSON.stringify(acts)).not.toContain(name);
    expect(codeOf(await mediator.post(`${PATH}/${id}/end`, { until: '2026-06-30' }))).toEqual([
      403,
      'role_not_permitted',
    ]);
    expect(codeOf(await end(randomUUID(), '2026-06-30'))).toEqual([404, 'body_not_found']);
  });
});

describe('an agreement at the station', () => {
  const TRIAGE = { ...TO_JUDGE, route: 'police_mediation', track: 'B' };

  async function ready(): Promise<{ caseId: string; parties: readonly string[] }> {
    const police = await api.as('police');
    const caseId = await openCase(police);
    expect((await decide(police, caseId, 'triage', { data: TRIAGE })).status).toBe(200);
    const found = await police.get<{ parties: { partyId: string }[] }>(`/api/cases/${caseId}`);
    const parties = found.body.parties.map(({ partyId }) => partyId);
    for (const partyId of parties) {
      const data = { stage: 'police_mediation', mode: 'in_person', told: true };
      const onBehalfOf = { partyId, channel: 'oral_record' };
      expect((await decide(mediator, caseId, 'give_consent', { data, onBehalfOf })).status).toBe(200);
    }
    return { caseId, parties };
  }

  async function reach(body: object, by: HttpClient = mediator) {
    const { caseId, parties } = await ready();
    const [obligeeId, obligorId] = parties;
    const data = {
      form: 'written',
      mediatingBody: 'peoples_mediation_committee',
      signatures: parties.map((partyId) => ({ partyId, by: 'self', how: 'signature' })),
      mediatorSigned: true,
      sealAffixed: true,
      items: [{ kind: 'pay', obligorId, obligeeId, amount: '300' }],
      ...body,
    };
    const reply = await decide(by, caseId, 'reach_agreement', { data });
    const { body: history } = await mediator.get<{ items: { type: string; data: object }[] }>(
      `/api/cases/${caseId}/events?limit=200&told=zh`,
    );
    return { reply, event: history.items.find(({ type }) => type === 'agreement_reached') };
  }

  test('names its body, and the history tells it', async () => {
    const { reply, event } = await reach({ bodyId: demoBodyId('village') });
    expect(reply.status).toBe(200);
    expect(event).toMatchObject({
      data: { bodyId: demoBodyId('village'), bodyKind: 'village_committee', confirmable: 'green' },
      text: expect.stringContaining('村（居）人民调解委员会'),
    });
    expect(JSON.stringify(event)).not.toContain('members');
  });

  test.each([
    ['land', {}, 'body_not_valid'],
    ['township', {}, 'mediator_not_of_body'],
    ['invited', {}, 'body_kind_mismatch'],
  ])('before the body %s is refused', async (key, more, code) => {
    const { reply } = await reach({ bodyId: demoBodyId(key), ...more });
    expect(codeOf(reply)).toEqual([409, code]);
    expect(reply.body).toMatchObject({ pointer: '/data/bodyId' });
  });

  test('of a body of another county, or of none, is refused; the register is not the client’s to send', async () => {
    expect(codeOf((await reach({ bodyId: randomUUID() })).reply)).toEqual([409, 'body_unknown']);
    expect(codeOf((await reach({ register: [] })).reply)).toEqual([400, 'invalid_body']);
  });

  test('by the word alone is the station’s own committee’s', async () => {
    const { event } = await reach({});
    expect(event).toMatchObject({ data: { bodyId: demoBodyId('station'), confirmable: 'green' } });
  });

  test('by the word alone, of a kind that nobody registered, is for the court to look at', async () => {
    const { event } = await reach({ mediatingBody: 'commercial_organisation' });
    expect(event).toMatchObject({ data: { confirmable: 'amber' } });
  });

  test('is foreseen with the same refusal', async () => {
    const { caseId, parties } = await ready();
    const data = {
      form: 'oral',
      mediatingBody: 'peoples_mediation_committee',
      bodyId: demoBodyId('land'),
      mediatorSigned: false,
      sealAffixed: false,
      items: [{ kind: 'pay', obligorId: parties[1], obligeeId: parties[0], amount: '300' }],
    };
    const supposed = { suppose: [{ type: 'reach_agreement', data }] };
    const { body } = await mediator.post<{ refused: { code: string } }>(
      `/api/cases/${caseId}/what-if`,
      supposed,
    );
    expect(body.refused.code).toBe('body_not_valid');
  });
});

test('a president keeps no committee, and the administrator is told what may be kept', async () => {
  const { body } = await president.get<{ items: Body[] }>(`${PATH}?limit=200`);
  const kept = (id: string) => body.items.find((one) => one.id === id)?.mayKeep;
  expect([kept(demoBodyId('invited')), kept(demoBodyId('village'))]).toEqual([true, false]);
});
