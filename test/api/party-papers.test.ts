/** 我的文书 over HTTP (解纷码, ADR 0042): which issued papers a party reads with the code, and what they sign there. */
import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { HttpClient, type Reply } from '../../demo/client/http-client.ts';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { drawn, glass, lineOf, type Paper, PaperDesk, wordsIn } from './support/paper-desk.ts';
import { visitAs, withPhone } from './support/party-visit.ts';
import { openCase, TO_JUDGE } from './support/requests.ts';

interface Own {
  readonly paperId: string;
  readonly title: { readonly zh: string };
  readonly no: number;
  readonly sha256: string;
  readonly superseded: boolean;
  readonly outdated?: boolean;
  readonly missing: number;
  readonly signing: string;
  readonly signedAt?: string;
}

let api: ApiServer;
let desk: PaperDesk;
let caseId: string;
let parties: readonly string[];
let clients: readonly [HttpClient, HttpClient];
let agreement: Paper;

const PHONES = ['13845400001', '13845400002'] as const;

async function opened(of: string): Promise<readonly [HttpClient, HttpClient]> {
  const [one = '', other = ''] = await desk.partiesOf(of);
  for (const [partyId, phone] of [
    [one, PHONES[0]],
    [other, PHONES[1]],
  ] as const)
    await withPhone(api, { caseId: of, partyId, phone });
  return [
    await visitAs(api, { caseId: of, partyId: one, phone: PHONES[0] }),
    await visitAs(api, { caseId: of, partyId: other, phone: PHONES[1] }),
  ];
}

const listed = async (client: HttpClient): Promise<readonly Own[]> =>
  (await client.get<{ items: Own[] }>('/api/party/papers')).body.items;

const put = (
  client: HttpClient,
  { paperId, sha256 }: Pick<Paper, 'paperId' | 'sha256'>,
  more: object = {},
  key: string = randomUUID(),
): Promise<Reply<Own>> =>
  client.send<Own>(
    'POST',
    `/api/party/papers/${paperId}/signature`,
    { sha256, strokes: drawn(), told: true, ...more },
    { key },
  );

async function bytesOf(client: HttpClient, paperId: string) {
  const reply = await fetch(`${api.address}/api/party/papers/${paperId}/file`, {
    headers: { cookie: client.cookie ?? '' },
  });
  return { status: reply.status, headers: reply.headers, bytes: new Uint8Array(await reply.arrayBuffer()) };
}

beforeAll(async () => {
  api = await openApiServer();
  desk = new PaperDesk(api);
  caseId = await desk.agreed();
  parties = await desk.partiesOf(caseId);
  clients = await opened(caseId);
  agreement = (await desk.issue('mediator', caseId)).body;
});
afterAll(() => api.close());
beforeEach(() => api.platform.owner.rows(sql`delete from rate_counters where key like 'party-acts%'`));

describe('the own papers', () => {
  test('are those with the own line, each with whether it is signed there', async () => {
    for (const client of clients) {
      const items = await listed(client);
      expect(items.map(({ title, signing }) => [title.zh, signing])).toEqual([['人民调解协议书', 'open']]);
      expect(JSON.stringify(items)).not.toMatch(/张三|13845400/);
    }
  });

  test('open as they were issued, byte for byte, run nothing and stay in no cache', async () => {
    const { status, bytes, headers } = await bytesOf(clients[0], agreement.paperId);
    expect(status).toBe(200);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(agreement.sha256);
    expect(headers.get('cache-control')).toContain('no-store');
    expect(headers.get('content-security-policy')).toContain('sandbox');
  });

  test('of a party are the own alone; the other side finds neither list, bytes nor a place to sign', async () => {
    const of = await openCase(await api.as('police'));
    const [one, other] = await opened(of);
    const [subject] = await desk.partiesOf(of);
    const issued = await desk.issue('police', of, 'authority', { data: { subject } });
    expect(issued.status, JSON.stringify(issued.body)).toBe(201);
    const own = (await listed(one)).find(({ paperId }) => paperId === issued.body.paperId);
    expect(own?.signing).toBe('by_hand');
    expect((await listed(other)).map(({ paperId }) => paperId)).not.toContain(issued.body.paperId);
    expect((await bytesOf(other, issued.body.paperId)).status).toBe(404);
    expect((await put(other, issued.body)).status).toBe(404);
    const refused = await put(one, issued.body);
    expect([refused.status, refused.body]).toMatchObject([409, { code: 'party_paper_not_open' }]);
  });

  test('of a suit that is prepared are read by who brings it alone, also where the other side has a line (CPL 128)', async () => {
    const of = await openCase(await api.as('police'));
    const clientsOf = await opened(of);
    const subjects = await desk.partiesOf(of);
    await desk.taken(of, 'police', 'triage', { data: { ...TO_JUDGE, route: 'filing' } });
    for (const subject of subjects) {
      const { status } = await desk.issue('police', of, 'address_confirmation', { data: { subject } });
      expect(status).toBe(201);
    }
    const titles = async (client: HttpClient) => (await listed(client)).map(({ title }) => title.zh);
    expect(await titles(clientsOf[0])).toEqual(['送达地址确认书']);
    expect(await titles(clientsOf[1])).toEqual([]);
  });

  test('of what is behind the wall of mediation nothing is there, though it has a line of theirs', async () => {
    const record = await desk.issue('mediator', caseId, 'mediation_record');
    expect(record.status, JSON.stringify(record.body)).toBe(201);
    expect(record.body.lines.map(({ partyId }) => partyId)).toContain(parties[0]);
    for (const client of clients) {
      expect((await listed(client)).map(({ title }) => title.zh)).not.toContain('调解笔录');
      expect((await bytesOf(client, record.body.paperId)).status).toBe(404);
    }
  });

  test('of another case are not there, and without a visit nothing is', async () => {
    const elsewhere = await desk.agreed();
    const { body } = await desk.issue('mediator', elsewhere);
    expect((await bytesOf(clients[0], body.paperId)).status).toBe(404);
    const nobody = new HttpClient(api.address);
    expect((await nobody.get('/api/party/papers')).status).toBe(401);
    expect((await bytesOf(nobody, agreement.paperId)).status).toBe(401);
    expect((await put(nobody, agreement)).status).toBe(401);
  });
});

describe('a signature', () => {
  test('may prove less than one before an officer, which is told in both languages before it is put', async () => {
    const { body } = await clients[0].get<{ told: { zh: string; en: string } }>('/api/party/papers');
    expect(body.told.zh).toContain('证明力可能低于当面签名');
    expect(body.told.en).toContain('may prove less than one put before an officer');
    expect(`${body.told.zh} ${body.told.en}`).not.toMatch(/效力相同|worth the same/);
  });

  test('needs that it was told, something drawn, and the digest of what was opened', async () => {
    const [one] = clients;
    expect((await put(one, agreement, { told: false })).status).toBe(400);
    expect((await put(one, agreement, { strokes: { lines: [] } })).status).toBe(400);
    const other = await put(one, { ...agreement, sha256: 'f'.repeat(64) });
    expect([other.status, other.body]).toMatchObject([409, { code: 'paper_other_bytes' }]);
    const foreign = await put(one, agreement, { signer: lineOf(agreement, 'party', parties[1]) });
    expect(foreign.status).toBe(400);
  });

  test('is put on the own line once, has the same answer for its key, and staff see by what', async () => {
    const [one] = clients;
    const key = randomUUID();
    const first = await put(one, agreement, {}, key);
    expect(first.status, JSON.stringify(first.body)).toBe(201);
    expect(first.body).toMatchObject({ signing: 'signed', missing: 2 });
    expect((await put(one, agreement, {}, key)).body).toEqual(first.body);
    const twice = await put(one, agreement);
    expect([twice.status, twice.body]).toMatchObject([409, { code: 'paper_signed_before' }]);
    const seen = await desk.reading('mediator', agreement.paperId);
    const line = seen.lines.find(({ partyId }) => partyId === parties[0]);
    expect(line?.signed).toMatchObject({ means: 'glass', byCode: true });
    expect(seen.lines.find(({ partyId }) => partyId === parties[1])?.signed).toBeUndefined();
    const { bytes } = await desk.bytesAt('mediator', `/api/papers/${agreement.paperId}/signed`);
    expect(await wordsIn(bytes)).toContain('本人凭解纷码在自己的手机上签');
  });

  test('of a key of theirs is not the other side’s', async () => {
    const key = randomUUID();
    expect((await put(clients[1], agreement, {}, key)).status).toBe(201);
    expect((await put(clients[0], agreement, {}, key)).status).toBe(422);
  });

  test('given at the counter stands on the own page too', async () => {
    const of = await desk.agreed();
    const [one] = await opened(of);
    const paper = (await desk.issue('mediator', of)).body;
    const [partyId] = await desk.partiesOf(of);
    expect((await desk.put('mediator', paper, glass(lineOf(paper, 'party', partyId)))).status).toBe(201);
    const [own] = await listed(one);
    expect(own).toMatchObject({ signing: 'signed' });
    expect(own?.signedAt).toBeDefined();
  });

  test('of a text that another took the place of is refused; who signed it goes on reading it', async () => {
    const of = await desk.agreed();
    const [one, other] = await opened(of);
    const ids = await desk.partiesOf(of);
    const before = (await desk.issue('mediator', of)).body;
    expect((await put(one, before)).status).toBe(201);
    const details = { address: '佳木斯市郊区长青乡新路8号' };
    await desk.taken(of, 'police', 'correct_party', { data: { partyId: ids[0], details, reason: '搬迁' } });
    const after = (
      await desk.issue('mediator', of, 'peoples_agreement', { data: { replaces: before.paperId } })
    ).body;
    const stands = (items: readonly Own[]) =>
      items.map(({ no, signing, superseded }) => [no, signing, superseded]);
    expect(stands(await listed(one))).toEqual([
      [1, 'signed', true],
      [2, 'open', false],
    ]);
    expect(stands(await listed(other))).toEqual([[2, 'open', false]]);
    expect((await put(other, before)).status).toBe(404);
    expect((await put(other, after)).status).toBe(201);
  });

  test('of a text that the record left behind is refused until there is a new one; what they read says so', async () => {
    const of = await desk.agreed();
    const [one, other] = await opened(of);
    const [partyId] = await desk.partiesOf(of);
    const before = (await desk.issue('mediator', of)).body;
    expect((await put(one, before)).status).toBe(201);
    const details = { address: '佳木斯市郊区长青乡新路9号' };
    await desk.taken(of, 'police', 'correct_party', { data: { partyId, details, reason: '搬迁' } });
    expect((await listed(one))[0]).toMatchObject({ signing: 'signed', outdated: true });
    expect((await listed(other))[0]).toMatchObject({ signing: 'outdated', outdated: true });
    const refused = await put(other, before);
    expect([refused.status, refused.body]).toMatchObject([409, { code: 'party_paper_not_open' }]);
    const data = { replaces: before.paperId };
    const after = (await desk.issue('mediator', of, 'peoples_agreement', { data })).body;
    expect((await listed(other)).map(({ signing, outdated }) => [signing, outdated])).toEqual([
      ['open', undefined],
    ]);
    expect((await put(other, after)).status).toBe(201);
  });

  test('of a case whose minor triage did not name is put at the counter, until the minor is marked (AJ 181)', async () => {
    const of = await desk.agreed('mediator', true);
    const [one, other] = await opened(of);
    const [, minor] = await desk.partiesOf(of);
    const paper = (await desk.issue('mediator', of)).body;
    const signing = async () => [(await listed(one))[0]?.signing, (await listed(other))[0]?.signing];
    expect(await signing()).toEqual(['at_counter', 'at_counter']);
    const refused = await put(one, paper);
    expect([refused.status, refused.body]).toMatchObject([409, { code: 'party_paper_not_open' }]);
    const change = { partyId: minor, change: 'guardian_notified' };
    await desk.taken(of, 'police', 'record_party_change', { data: change });
    expect(await signing()).toEqual(['open', 'represented']);
    expect((await put(one, paper)).status).toBe(201);
  });

  test('leaves neither strokes nor a name in the log', () => {
    expect(api.logs.join('\n')).not.toMatch(/strokes|张三/);
  });
});
