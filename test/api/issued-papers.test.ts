/** Issued papers over HTTP (ADR 0037): one text one paper, another text that asks for signatures anew, the public door, and the wall. */
import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { glass, lineOf, type Paper, PaperDesk, wordsIn } from './support/paper-desk.ts';
import { openCase, TO_JUDGE, WHOLE_COMPLAINT } from './support/requests.ts';
import { uploaded } from './support/tasks.ts';

const LIMIT = 12;

let api: ApiServer;
let desk: PaperDesk;
let caseId: string;

beforeAll(async () => {
  api = await openApiServer({
    settings: { limits: { requests: 100_000, signIns: 10_000, verifications: LIMIT } },
  });
  desk = new PaperDesk(api);
  caseId = await desk.agreed();
});
afterAll(() => api.close());

describe('a paper that is issued', () => {
  test('has the bytes of its document, a code on its page, and a line for each who signs', async () => {
    const { status, body } = await desk.issue('mediator', caseId);
    expect(status, JSON.stringify(body)).toBe(201);
    expect(body.code).toMatch(/^(?:[a-z2-9]{4}-){4}[a-z2-9]{4}$/);
    expect(body).toMatchObject({ no: 1, state: 'genuine', missing: 3 });
    expect(body.lines.map(({ as, optional }) => [as, optional])).toEqual([
      ['party', false],
      ['party', false],
      ['mediator', false],
      ['recorder', true],
    ]);
    const { bytes } = await desk.bytesAt('mediator', `/api/documents/${body.documentId}`);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(body.sha256);
    const text = await wordsIn(bytes);
    expect(text).toContain(`核验码${body.code}`);
    expect(text).toContain(`${api.address}/verify`);
  });

  test('is the same paper while its text is the same, and the same answer for the same key', async () => {
    const of = await openCase(await api.as('police'));
    const key = randomUUID();
    const made = await desk.issue('police', of, 'mediation_application', { key });
    expect(made.status, JSON.stringify(made.body)).toBe(201);
    const again = await desk.issue('police', of, 'mediation_application', { key });
    expect(again.body).toEqual(made.body);
    const other = await desk.issue('police', of, 'mediation_application');
    expect(other.body.paperId).toBe(made.body.paperId);
    const reused = await desk.issue('police', of, 'rights_and_duties', { key });
    expect([reused.status, reused.body.code]).toEqual([422, 'idempotency_key_reused']);
  });

  test('that lacks a fact is not issued, and each fact is named with where it is entered', async () => {
    const { status, body } = await desk.issue('police', caseId, 'mediation_registration');
    expect([status, body.code]).toEqual([422, 'facts_missing']);
    expect(body.params?.missing).toMatchObject([{ decision: 'assign_person' }]);
  });

  test.each([
    ['judge', 'peoples_agreement', 403],
    ['otherStation', 'peoples_agreement', 404],
    ['courtSupervisor', 'peoples_agreement', 403],
    ['mediator', 'summons', 403],
    ['clerk', 'summons', 404],
  ])('%s issues %s: %i', async (key, kind, status) => {
    expect((await desk.issue(key, caseId, kind)).status).toBe(status);
  });

  test('is no evidence of a suit, and is never swept', async () => {
    const { body } = await desk.issue('mediator', caseId);
    const { body: about } = await (await api.as('mediator')).get<{ purpose: string; claimed: boolean }>(
      `/api/documents/${body.documentId}/metadata`,
    );
    expect(about).toMatchObject({ purpose: 'agreement', claimed: true });
  });
});

describe('a scan of the signed print', () => {
  test('is tied to the paper for all who signed it, and cannot be another case’s', async () => {
    const of = await desk.agreed('police');
    const [first, second] = await desk.partiesOf(of);
    const { body: paper } = await desk.issue('mediator', of, 'peoples_agreement');
    const signers = [
      lineOf(paper, 'party', first),
      lineOf(paper, 'party', second),
      lineOf(paper, 'mediator'),
    ];
    const elsewhere = await uploaded(api, caseId);
    const wrong = await desk.put('mediator', paper, { means: 'scan', signers, documentId: elsewhere });
    expect([wrong.status, wrong.body.code]).toEqual([404, 'document_not_found']);
    for (const unfit of [paper.documentId, await uploaded(api, of, 'police', 'filing')]) {
      const refused = await desk.put('mediator', paper, { means: 'scan', signers, documentId: unfit });
      expect([refused.status, refused.body.code]).toEqual([422, 'scan_purpose_wrong']);
    }
    const documentId = await uploaded(api, of);
    const [again = ''] = signers;
    const { status, body } = await desk.put('mediator', paper, {
      means: 'scan',
      signers: [...signers, again],
      documentId,
    });
    expect(status, JSON.stringify(body)).toBe(201);
    const now = await desk.reading('mediator', paper.paperId);
    expect(now.missing).toBe(0);
    const about = await (await api.as('mediator')).get(`/api/documents/${documentId}/metadata`);
    expect(about.body).toMatchObject({ claimed: true });
    const text = await wordsIn((await desk.bytesAt('mediator', `/api/papers/${paper.paperId}/signed`)).bytes);
    expect(text).toContain('见签名扫描件');
  });
});

describe('who is no party any more', () => {
  test('signs nothing, though the paper has a line for them', async () => {
    const of = await desk.agreed();
    const [, respondent] = await desk.partiesOf(of);
    const { body: paper } = await desk.issue('mediator', of, 'peoples_agreement');
    await desk.taken(of, 'police', 'record_party_change', { data: { partyId: respondent, change: 'left' } });
    const { status, body } = await desk.put('mediator', paper, glass(lineOf(paper, 'party', respondent)));
    expect([status, body.code]).toEqual([409, 'party_not_active']);
  });
});

describe('another text', () => {
  test('asks for every signature anew, and the old paper says that it is superseded', async () => {
    const of = await desk.agreed();
    const [applicant] = await desk.partiesOf(of);
    const old = (await desk.issue('mediator', of, 'peoples_agreement')).body;
    expect((await desk.put('mediator', old, glass(lineOf(old, 'party', applicant)))).status).toBe(201);
    await desk.taken(of, 'police', 'correct_party', {
      data: { partyId: applicant, details: { name: '张三丰' }, reason: '姓名登记有误' },
    });
    expect(await desk.reading('mediator', old.paperId)).toMatchObject({ outdated: true, state: 'genuine' });
    const slip = await desk.issue('mediator', of, 'peoples_agreement');
    expect(slip).toMatchObject({
      status: 409,
      body: { code: 'paper_signed_text', params: { paperId: old.paperId } },
    });
    const fresh = (await desk.issue('mediator', of, 'peoples_agreement', { data: { replaces: old.paperId } }))
      .body;
    expect(fresh).toMatchObject({ no: 2, state: 'genuine', missing: 3 });
    expect(fresh.code).not.toBe(old.code);
    const { body } = await (await api.as('mediator')).get<{ items: Paper[] }>(
      `/api/cases/${of}/issued-papers`,
    );
    expect(body.items.map(({ no, state, missing }) => [no, state, missing])).toEqual([
      [1, 'superseded', 2],
      [2, 'genuine', 3],
    ]);
    const late = await desk.put('mediator', old, glass(lineOf(old, 'mediator')));
    expect([late.status, late.body.code]).toEqual([409, 'paper_superseded']);
    expect((await desk.stateOf(old.code, '10.0.0.1')).body).toEqual({ state: 'superseded' });
    expect((await desk.stateOf(fresh.code.toUpperCase(), '10.0.0.1')).body).toEqual({ state: 'genuine' });
  });
});

describe('the public door', () => {
  test('says nothing but the state, and answers what cannot be a code like what is none', async () => {
    const { body } = await desk.issue('mediator', caseId);
    const known = await desk.stateOf(body.code, '10.0.0.2');
    expect([known.status, known.body]).toEqual([200, { state: 'genuine' }]);
    const none = 'abcd-efgh-jkmn-pqrs-tuvw';
    for (const asked of [none, 'x', '0'.repeat(20), encodeURIComponent('核验'), `${body.code}a`]) {
      const { status, body: said } = await desk.stateOf(asked, '10.0.0.2');
      expect([status, said], asked).toEqual([200, { state: 'unknown' }]);
    }
  });

  test('shuts to an address that guesses', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < LIMIT + 3; i += 1) statuses.push((await desk.stateOf(`abcd${i}`, '10.0.0.3')).status);
    expect(statuses.filter((one) => one === 200)).toHaveLength(LIMIT);
    expect(statuses.slice(LIMIT)).toEqual([429, 429, 429]);
    expect((await desk.stateOf('abcd', '10.0.0.4')).status).toBe(200);
  });
});

describe('behind the wall', () => {
  let of: string;
  let record: Paper;
  beforeAll(async () => {
    of = await openCase(await api.as('police'));
    const [applicant = ''] = await desk.partiesOf(of);
    const data = { findings: TO_JUDGE.findings, route: 'police_mediation', track: 'B' };
    await desk.taken(of, 'police', 'triage', { data });
    for (const partyId of await desk.partiesOf(of))
      await desk.taken(of, 'police', 'give_consent', {
        data: { stage: 'police_mediation', mode: 'in_person', told: true },
        onBehalfOf: { partyId, channel: 'oral_record' },
      });
    const session = { outcome: 'no_agreement', mode: 'in_person', notes: '被申请人让步：愿付八千元' };
    await desk.taken(of, 'police', 'hold_session', { data: session });
    record = (await desk.issue('police', of, 'mediation_record')).body;
    await desk.taken(of, 'police', 'end_mediation', { data: { reason: 'too_far_apart', next: 'filing' } });
    const onBehalfOf = { partyId: applicant, channel: 'oral_record' };
    await desk.taken(of, 'police', 'submit_complaint', { data: WHOLE_COMPLAINT, onBehalfOf });
    const courtCaseNumber = `（${new Date().getFullYear()}）黑0811民初79号`;
    await desk.taken(of, 'filing', 'register_case', {
      data: { courtCaseNumber, procedure: 'ordinary', next: 'trial' },
    });
  });

  test.each(['judge', 'clerk'])(
    'the %s neither lists, reads nor prints the record of mediation',
    async (key) => {
      const list = await (await api.as(key)).get<{ items: Paper[] }>(`/api/cases/${of}/issued-papers`);
      expect([list.status, list.body.items]).toEqual([200, []]);
      const own = await (await api.as('police')).get<{ items: Paper[] }>(`/api/cases/${of}/issued-papers`);
      expect(own.body.items.map(({ paperId }) => paperId)).toEqual([record.paperId]);
      for (const path of [
        `/api/papers/${record.paperId}`,
        `/api/papers/${record.paperId}/signed`,
        `/api/documents/${record.documentId}`,
      ])
        expect((await desk.bytesAt(key, path)).status, path).toBe(403);
      expect((await desk.put(key, record, glass('party:x'))).status).toBe(403);
    },
  );
});
