/** 解纷码 over HTTP: given at the counter, opened with a number, replaced, guessed at; and what each side reads of the same case. */
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HttpClient, type Reply } from '../../demo/client/http-client.ts';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { decide, OPENING, TO_JUDGE } from './support/requests.ts';

interface Given {
  readonly code: string;
  readonly address: string;
  readonly givenAt: string;
}

interface Dispute {
  readonly stage: string;
  readonly me: { readonly name?: string };
  readonly asked: readonly { readonly what: string }[];
  readonly deadlines: readonly { readonly name: { readonly zh: string }; readonly mine: boolean }[];
}

const rowsKept = sql`select to_jsonb(k) as kept from party_codes k`;

let api: ApiServer;
let caseId: string;
let applicant: string;
let respondent: string;

const PHONE_END = { applicant: '0001', respondent: '0002' } as const;

async function open(parties: readonly object[]): Promise<string> {
  const police = await api.as('police');
  const body = { ...OPENING, parties, clock: { kind: 'real' } };
  const reply = await police.post<{ caseId: string }>('/api/cases', body);
  expect(reply.status).toBe(201);
  return reply.body.caseId;
}

async function partiesOf(): Promise<string[]> {
  const police = await api.as('police');
  const { body } = await police.get<{ parties: { partyId: string }[] }>(`/api/cases/${caseId}`);
  return body.parties.map(({ partyId }) => partyId);
}

beforeAll(async () => {
  api = await openApiServer();
  const party = (role: keyof typeof PHONE_END, name: string) => ({
    role,
    kind: 'person',
    name,
    phone: `1384540${PHONE_END[role]}`,
  });
  caseId = await open([party('applicant', '张建设'), party('respondent', '李红梅')]);
  [applicant = '', respondent = ''] = await partiesOf();
});
afterAll(() => api.close());

async function give(partyId: string, by = 'police', key = randomUUID()): Promise<Reply<Given>> {
  const client = await api.as(by);
  return await client.send<Given>('POST', `/api/cases/${caseId}/parties/${partyId}/code`, {}, { key });
}

const browser = (): HttpClient => new HttpClient(api.address);

/** Keeps the visit’s cookie as a browser does. */
async function enter(client: HttpClient, code: string, number: string, from?: string) {
  const headers = from === undefined ? {} : { 'x-forwarded-for': from };
  const reply = await client.send('POST', '/api/party/enter', { code, proof: number }, { headers });
  const [cookie] = reply.headers.getSetCookie();
  if (cookie !== undefined) client.cookie = cookie.split(';')[0] ?? '';
  return reply;
}

async function inside(partyId: string, number: string): Promise<HttpClient> {
  const client = browser();
  const { body } = await give(partyId);
  expect((await enter(client, body.code, number)).status).toBe(204);
  return client;
}

describe('a code', () => {
  test('is given once, is the same for the same request, and opens with a number of the party alone', async () => {
    const key = randomUUID();
    const first = await give(applicant, 'police', key);
    expect(first.status).toBe(201);
    expect(first.body.code).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/);
    expect(first.body.address).toBe(`${api.address}/party`);
    expect((await give(applicant, 'police', key)).body).toEqual(first.body);
    const client = browser();
    expect((await enter(client, first.body.code, PHONE_END.respondent)).body.code).toBe('party_code_wrong');
    expect((await client.get('/api/party/dispute')).status).toBe(401);
    const typed = ` ${first.body.code.toUpperCase().replaceAll('-', ' ')} `;
    expect((await enter(client, typed, PHONE_END.applicant)).status).toBe(204);
    expect((await client.get<Dispute>('/api/party/dispute')).body.me.name).toBe('张某某');
  });

  test('is listed with the instants at which it was given and last opened, never as itself', async () => {
    const { body } = await give(applicant);
    const police = await api.as('police');
    const list = async () => {
      const path = `/api/cases/${caseId}/party-codes`;
      const read = await police.get<{ items: Record<string, unknown>[] }>(path);
      return read.body.items.find(({ partyId }) => partyId === applicant);
    };
    expect(await list()).toEqual({ partyId: applicant, canHave: true, givenAt: body.givenAt, closed: false });
    await enter(browser(), body.code, PHONE_END.applicant);
    const { lastOpenedAt, ...rest } = (await list()) ?? {};
    expect(rest).toEqual({ partyId: applicant, canHave: true, givenAt: body.givenAt, closed: false });
    expect(Math.abs(Date.parse(String(lastOpenedAt)) - Date.now())).toBeLessThan(60_000);
  });

  test('given anew ends the old one and what it had opened', async () => {
    const key = randomUUID();
    const old = await give(applicant, 'police', key);
    const client = browser();
    await enter(client, old.body.code, PHONE_END.applicant);
    expect((await client.get('/api/party/dispute')).status).toBe(200);
    const fresh = await give(applicant);
    expect(fresh.body.code).not.toBe(old.body.code);
    expect((await client.get('/api/party/dispute')).status).toBe(401);
    expect((await enter(client, old.body.code, PHONE_END.applicant)).status).toBe(403);
    expect(await give(applicant, 'police', key)).toMatchObject({
      status: 409,
      body: { code: 'party_code_replaced' },
    });
  });

  test('is for the counter to give, in a case of its own, to a party who can be told by a number', async () => {
    expect((await give(applicant, 'supervisor')).status).toBe(403);
    expect((await give(applicant, 'otherStation')).status).toBe(404);
    expect((await give('nobody')).body).toMatchObject({ code: 'party_not_found' });
    const police = await api.as('police');
    const other = await open([
      { role: 'applicant', kind: 'person', name: '王芳' },
      { role: 'respondent', kind: 'person', name: '赵强' },
    ]);
    const { body } = await police.get<{ items: { partyId: string; canHave: boolean }[] }>(
      `/api/cases/${other}/party-codes`,
    );
    expect(body.items.map(({ canHave }) => canHave)).toEqual([false, false]);
    const path = `/api/cases/${other}/parties/${body.items[0]?.partyId}/code`;
    const refused = await police.send('POST', path, {}, { key: randomUUID() });
    expect(refused).toMatchObject({ status: 409, body: { code: 'party_number_missing' } });
  });

  test('is nowhere to be read again: not in the database, not in the log', async () => {
    const { body } = await give(respondent);
    const bare = body.code.replaceAll('-', '');
    const rows = await api.platform.api.rows(rowsKept);
    const kept = JSON.stringify(rows) + api.logs.join('\n');
    expect(rows.length).toBeGreaterThan(0);
    expect([body.code, bare].filter((one) => kept.includes(one))).toEqual([]);
  });
});

describe('guessing', () => {
  test('five wrong numbers from one address, and that address waits', async () => {
    const { body } = await give(respondent);
    const client = browser();
    const tried: number[] = [];
    for (let n = 0; n < 6; n += 1) tried.push((await enter(client, body.code, `900${n}`)).status);
    expect(tried).toEqual([403, 403, 403, 403, 403, 429]);
    expect((await enter(client, body.code, PHONE_END.respondent)).status).toBe(429);
  });

  test('twenty from everywhere, and the code opens nothing more, nor for who knows the number', async () => {
    const { body } = await give(respondent);
    for (let n = 0; n < 20; n += 1) {
      const number = `9${String(n).padStart(3, '0')}`;
      expect((await enter(browser(), body.code, number, `10.0.0.${n}`)).status).toBe(403);
    }
    const owner = await enter(browser(), body.code, PHONE_END.respondent, '10.0.1.1');
    expect(owner.body.code).toBe('party_code_wrong');
    const police = await api.as('police');
    const { body: listed } = await police.get<{ items: { partyId: string; closed: boolean }[] }>(
      `/api/cases/${caseId}/party-codes`,
    );
    expect(listed.items.find(({ partyId }) => partyId === respondent)?.closed).toBe(true);
    const fresh = await give(respondent);
    expect((await enter(browser(), fresh.body.code, PHONE_END.respondent, '10.0.1.2')).status).toBe(204);
  });

  test('what cannot be a code or a number is refused without saying which', async () => {
    for (const [code, number] of [
      ['', '0001'],
      ['abcd', '0001'],
      ['abcd-efgh-jkmn', '１'],
      ['abcd-efgh-jkm0', '0001'],
    ] as const)
      expect((await enter(browser(), code, number)).body.code).toBe('party_code_wrong');
  });
});

describe('each side', () => {
  const read = async (client: HttpClient) => (await client.get<Dispute>('/api/party/dispute')).body;

  test('reads where it stands, what comes next, what is asked, and the clocks of the proceeding', async () => {
    const police = await api.as('police');
    expect((await decide(police, caseId, 'triage')).status).toBe(200);
    for (const [partyId, end] of [
      [applicant, PHONE_END.applicant],
      [respondent, PHONE_END.respondent],
    ] as const) {
      const { stage, asked, deadlines } = await read(await inside(partyId, end));
      expect([stage, asked.map(({ what }) => what)]).toEqual(['police_mediation', ['consent']]);
      expect(deadlines.map(({ name, mine }) => [name.zh, mine])).toEqual([['人民调解期限', false]]);
    }
  });

  test('of a suit that is prepared the other side reads that the mediation ended, and no clock of it', async () => {
    const police = await api.as('police');
    const person = (role: string, name: string, phone: string) => ({ role, kind: 'person', name, phone });
    caseId = await open([
      person('applicant', '张建设', '13845400001'),
      person('respondent', '李红梅', '13845400002'),
    ]);
    const [one = '', other = ''] = await partiesOf();
    const data = { ...TO_JUDGE, route: 'filing' };
    expect(await decide(police, caseId, 'triage', { data })).toMatchObject({ status: 200 });
    const mine = await inside(one, PHONE_END.applicant);
    const theirs = await inside(other, PHONE_END.respondent);
    expect((await read(mine)).stage).toBe('filing_preparation');
    expect(await read(theirs)).toMatchObject({ stage: 'mediation_ended', deadlines: [] });
    expect(JSON.stringify(await read(theirs))).not.toMatch(/filing|立案准备|张/);
  });

  test.each([
    ['left alone for twenty minutes', sql`update party_visits set seen_at = seen_at - interval '21 minutes'`],
    ['open for twelve hours', sql`update party_visits set opened_at = opened_at - interval '13 hours'`],
  ])('%s, it is shut', async (_how, later) => {
    const [partyId = ''] = await partiesOf();
    const mine = await inside(partyId, PHONE_END.applicant);
    expect((await mine.get('/api/party/dispute')).status).toBe(200);
    await api.platform.owner.rows(later);
    expect((await mine.get<{ code?: string }>('/api/party/dispute')).body.code).toBe('party_visit_over');
  });

  test('who is in the case no more is let in no more, and has no code given', async () => {
    const [, partyId = ''] = await partiesOf();
    const theirs = await inside(partyId, PHONE_END.respondent);
    const data = { partyId, change: 'left' };
    expect((await decide(await api.as('police'), caseId, 'record_party_change', { data })).status).toBe(200);
    expect((await theirs.get('/api/party/dispute')).status).toBe(401);
    expect(await give(partyId)).toMatchObject({ status: 404, body: { code: 'party_not_found' } });
  });

  test('who leaves the page has closed it', async () => {
    const mine = await inside((await partiesOf())[0] ?? '', PHONE_END.applicant);
    expect((await mine.send('POST', '/api/party/leave', {})).status).toBe(204);
    expect((await mine.get('/api/party/dispute')).status).toBe(401);
  });
});
