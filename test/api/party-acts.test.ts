/** What a party does by themself with the code of the dispute (ADR 0039), over HTTP: what is open, what is not, and what is told of it. */
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXAMPLES } from '../../api/catalogue/examples/all.ts';
import { HttpClient, type Reply } from '../../demo/client/http-client.ts';
import { ACTS_BY_CODE, isActByCode } from '../../domain/access/policy/party-acts.ts';
import { DECISION_TYPES } from '../../domain/machine/catalogue.ts';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { decide, OPENING, TO_JUDGE, WHOLE_COMPLAINT } from './support/requests.ts';

interface Act {
  readonly type: string;
  readonly stage?: string;
  readonly modes?: readonly { readonly mode: string }[];
  readonly told: { readonly zh: string };
}

interface Dispute {
  readonly stage: string;
  readonly acts: readonly Act[];
  readonly said: {
    readonly consents: readonly unknown[];
    readonly address?: { readonly electronic: boolean };
  };
}

interface Event {
  readonly type: string;
  readonly text: string;
  readonly actor: { readonly roles: readonly string[]; readonly partyId?: string };
  readonly onBehalfOf?: { readonly partyId: string; readonly channel: string };
}

let api: ApiServer;

const PHONES = ['13845400001', '13845400002'] as const;
const clearCounters = sql`delete from rate_counters where key like 'party-acts%'`;

beforeAll(async () => {
  api = await openApiServer();
});
afterAll(() => api.close());

interface Opened {
  readonly caseId: string;
  readonly one: HttpClient;
  readonly other: HttpClient;
  readonly ids: readonly string[];
}

async function visit(caseId: string, partyId: string, phone: string): Promise<HttpClient> {
  const police = await api.as('police');
  const path = `/api/cases/${caseId}/parties/${partyId}/code`;
  const { body } = await police.send<{ code: string }>('POST', path, {}, { key: randomUUID() });
  const client = new HttpClient(api.address);
  const entry = { code: body.code, proof: phone.slice(-4) };
  const reply = await client.send('POST', '/api/party/enter', entry);
  expect(reply.status).toBe(204);
  client.cookie = reply.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return client;
}

/** A dispute with both parties at their own pages. */
async function opened(triage?: object): Promise<Opened> {
  const police = await api.as('police');
  const parties = ['applicant', 'respondent'].map((role, at) => ({
    role,
    kind: 'person',
    name: ['张建设', '李红梅'][at],
    phone: PHONES[at],
  }));
  const body = { ...OPENING, parties, clock: { kind: 'real' } };
  const { caseId } = (await police.post<{ caseId: string }>('/api/cases', body)).body;
  const read = await police.get<{ parties: { partyId: string }[] }>(`/api/cases/${caseId}`);
  const ids = read.body.parties.map(({ partyId }) => partyId);
  const data = triage === undefined ? {} : { data: triage };
  expect((await decide(police, caseId, 'triage', data)).status).toBe(200);
  const [one, other] = await Promise.all(ids.map((id, at) => visit(caseId, id, PHONES[at] ?? '')));
  if (one === undefined || other === undefined) throw new Error('nobody came');
  return { caseId, one, other, ids };
}

const act = (client: HttpClient, type: string, data: object, key: string = randomUUID()): Promise<Reply> =>
  client.send('POST', '/api/party/acts', { type, data }, { key });

const read = async (client: HttpClient): Promise<Dispute> =>
  (await client.get<Dispute>('/api/party/dispute')).body;

async function historyOf(caseId: string, type: string): Promise<readonly Event[]> {
  const police = await api.as('police');
  const { body } = await police.get<{ items: Event[] }>(`/api/cases/${caseId}/events?told=zh&limit=200`);
  return body.items.filter((event) => event.type === type);
}

const CONSENT = { stage: 'police_mediation', mode: 'in_person', told: true };
const ADDRESS = { address: '佳木斯市郊区长青乡1组', electronic: false, told: true };

describe('consent', () => {
  test('is given and withdrawn by the party, and staff read who did it and by what', async () => {
    const { caseId, one, ids } = await opened();
    const before = await read(one);
    expect(before.acts.map(({ type, stage }) => [type, stage])).toEqual([
      ['give_consent', 'police_mediation'],
    ]);
    expect(before.acts[0]?.told.zh).toContain('调解自愿');
    const given = await act(one, 'give_consent', CONSENT);
    expect(given.status).toBe(200);
    expect(Object.keys(given.body).toSorted()).toEqual(['actId', 'outcome']);
    const [event] = await historyOf(caseId, 'consent_given');
    expect(event).toMatchObject({
      actor: { roles: ['party'], partyId: ids[0] },
      onBehalfOf: { partyId: ids[0], channel: 'party_code' },
    });
    expect(event?.text).toBe('张建设本人（凭解纷码）：同意“派出所调解”（当面）');
    const after = await read(one);
    expect(after.said.consents).toHaveLength(1);
    expect(after.acts.map(({ type }) => type)).toEqual(['give_consent', 'withdraw_consent']);
    expect((await act(one, 'withdraw_consent', { stage: 'police_mediation' })).status).toBe(200);
    expect(await historyOf(caseId, 'consent_withdrawn')).toHaveLength(1);
  });

  test('sent again under its key it has its first answer and is on record once; another body is refused', async () => {
    const { caseId, one } = await opened();
    const key = randomUUID();
    const first = await act(one, 'give_consent', CONSENT, key);
    const again = await act(one, 'give_consent', CONSENT, key);
    expect([first.status, again.status, again.body]).toEqual([200, 200, first.body]);
    expect(await historyOf(caseId, 'consent_given')).toHaveLength(1);
    const other = await act(one, 'give_consent', { ...CONSENT, mode: 'online' }, key);
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
    expect((await one.send('POST', '/api/party/acts', { type: 'give_consent', data: CONSENT })).status).toBe(
      400,
    );
  });

  test('a key of one party is not the other’s', async () => {
    const { one, other } = await opened();
    const key = randomUUID();
    expect((await act(one, 'give_consent', CONSENT, key)).status).toBe(200);
    expect((await act(other, 'give_consent', CONSENT, key)).body.code).toBe('idempotency_key_reused');
  });

  test('of a stage that is not open the party is told so, and nothing of where the case stands', async () => {
    const { one } = await opened();
    const refused = await act(one, 'give_consent', { ...CONSENT, stage: 'judge_mediation' });
    expect(refused).toMatchObject({ status: 409, body: { code: 'party_act_not_open' } });
    expect(JSON.stringify(refused.body)).not.toMatch(/police_mediation|"params"/);
    const twice = [await act(one, 'give_consent', CONSENT), await act(one, 'give_consent', CONSENT)];
    expect(twice.map(({ status }) => status)).toEqual([200, 409]);
    expect(twice[1]?.body).toMatchObject({ code: 'party_act_not_open' });
    expect(twice[1]?.body).not.toHaveProperty('params');
  });
});

describe('the address for service', () => {
  test('is confirmed once at the court, by who has heard of the suit alone', async () => {
    const { caseId, one, other, ids } = await opened({ ...TO_JUDGE, route: 'filing' });
    expect((await read(one)).acts).toEqual([]);
    const onBehalfOf = { partyId: ids[0], channel: 'oral_record' };
    const data = WHOLE_COMPLAINT;
    const filed = await decide(await api.as('filing'), caseId, 'submit_complaint', { onBehalfOf, data });
    expect(filed.status).toBe(200);
    expect((await read(one)).acts.map(({ type }) => type)).toEqual(['confirm_address']);
    // The suit is not told to the respondent yet: nothing is open to them, and nothing says why.
    expect((await read(other)).acts).toEqual([]);
    expect((await act(other, 'confirm_address', ADDRESS)).body.code).toBe('party_act_not_open');
    const untold = await act(one, 'confirm_address', { ...ADDRESS, told: false });
    expect(untold.body.code).toBe('party_act_not_open');
    // To electronic service one consents where the number is proved to be one's own (MAIL 4).
    const electronic = await act(one, 'confirm_address', { ...ADDRESS, electronic: true, channels: ['sms'] });
    expect(electronic.body.code).toBe('party_act_not_open');
    expect((await act(one, 'confirm_address', ADDRESS)).status).toBe(200);
    const { acts, said } = await read(one);
    expect([acts, said.address?.electronic]).toEqual([[], false]);
    expect((await act(one, 'confirm_address', ADDRESS)).body.code).toBe('party_act_not_open');
    const oral = await decide(await api.as('clerk'), caseId, 'confirm_address', {
      onBehalfOf,
      data: ADDRESS,
    });
    expect(oral.body.code).toBe('address_is_confirmed');
  });
});

describe('nothing else', () => {
  test('whoever decides from an older look is told that the party did it, not the system', async () => {
    const { caseId, one } = await opened();
    const police = await api.as('police');
    const { version } = (await police.get<{ version: number }>(`/api/cases/${caseId}`)).body;
    expect((await act(one, 'give_consent', CONSENT)).status).toBe(200);
    const stale = await decide(police, caseId, 'record_note', { expectedVersion: version });
    expect(stale.body['code']).toBe('stale_version');
    expect(stale.body['params']).toMatchObject({
      decision: 'give_consent',
      decidedBy: 'party',
      meanwhile: [{ type: 'give_consent', by: 'party' }],
    });
    expect(stale.body['detail']).toContain('当事人本人于');
  });

  test('every other decision of the catalogue is refused, with where it is done instead', async () => {
    const { one } = await opened();
    const others = DECISION_TYPES.filter((type) => !isActByCode(type));
    expect(others.length).toBe(DECISION_TYPES.length - ACTS_BY_CODE.length);
    for (const type of others) {
      const reply = await act(one, type, EXAMPLES[type][0].data);
      expect([type, reply.status, reply.body.code]).toEqual([type, 403, 'not_by_code']);
    }
    expect((await act(one, 'no_such_thing', {})).status).toBe(400);
  });

  test('a visit opens no route of staff, and acts for nobody else', async () => {
    const { caseId, one, ids } = await opened();
    expect((await one.get(`/api/cases/${caseId}`)).status).toBe(401);
    expect((await decide(one, caseId, 'give_consent', { data: CONSENT })).status).toBe(401);
    const foreign = { type: 'give_consent', data: CONSENT, onBehalfOf: { partyId: ids[1] } };
    const sent = await one.send('POST', '/api/party/acts', foreign, { key: randomUUID() });
    expect(sent.status).toBe(400);
  });

  test('staff cannot say of their entry that the party made it', async () => {
    const { caseId, ids } = await opened();
    const onBehalfOf = { partyId: ids[0], channel: 'party_code' };
    const police = await api.as('police');
    expect((await decide(police, caseId, 'give_consent', { onBehalfOf, data: CONSENT })).status).toBe(400);
  });

  test('without a visit, and after it, nothing is taken in', async () => {
    const { one } = await opened();
    expect((await act(new HttpClient(api.address), 'give_consent', CONSENT)).status).toBe(401);
    await one.send('POST', '/api/party/leave', {});
    expect((await act(one, 'give_consent', CONSENT)).body.code).toBe('party_visit_over');
  });

  test('ten acts in a quarter of an hour, and the party waits; the other one does not', async () => {
    const { one, other } = await opened();
    await api.platform.owner.rows(clearCounters);
    const tried: number[] = [];
    for (let n = 0; n < 11; n += 1)
      tried.push((await act(one, 'give_consent', { ...CONSENT, stage: 'judge_mediation' })).status);
    expect(tried).toEqual([...Array.from({ length: 10 }, () => 409), 429]);
    expect((await act(other, 'give_consent', CONSENT)).status).toBe(200);
  });

  test('neither the address nor a name is in the log', () => {
    expect(api.logs.join('\n')).not.toMatch(/长青乡|张建设|李红梅/);
  });
});
