/** The walls over HTTP: what was conceded in mediation and what is of public order reaches nobody who tries the case, by no address. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { holdDocumentFile, receiveDocument } from '../../db/queries/evidence/receive-document.ts';
import type { HttpClient } from '../../demo/client/http-client.ts';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { Listening } from './support/listening.ts';
import { SEALED_WORDS, sealedWordsIn } from '../support/sealed-words.ts';
import { readCase, readLists } from './support/sealed-reading.ts';
import { decide, OPENING, TO_JUDGE, WHOLE_COMPLAINT } from './support/requests.ts';
import { issued } from './support/tasks.ts';

const CONCESSION = '被申请人让步：愿付八千元';
const PUNISHED = '被申请人去年因殴打他人被行政拘留';
const INTAKE_NOTE = '报警时称对方有前科';
const FACTS = '双方认可：空调外机安装于2024年6月';
const OPEN_NOTE = '当事人换了电话';
const HELP = '调解帮助：双方各退一步';
const PAPER = '调解笔录扫描件';
const SEALED = [CONCESSION, PUNISHED, INTAKE_NOTE, PAPER];

let api: ApiServer;
let caseId: string;
let documentId: string;
let application: string;
let ended: string;
let screen: Listening;

const applied = async (key: string, type: Parameters<typeof decide>[2], options = {}): Promise<void> => {
  const reply = await decide(await api.as(key), caseId, type, options);
  expect(reply, JSON.stringify(reply.body)).toMatchObject({ status: 200 });
};

async function paper(purpose: string, of = caseId): Promise<string> {
  const id = crypto.randomUUID();
  const sha256 = crypto.randomUUID().replaceAll('-', '').padEnd(64, '0');
  const { body } = await (await api.as('police')).get<{ id: string }>('/api/me');
  await receiveDocument(api.platform.api, {
    documentId: id,
    caseId: of,
    uploadedBy: body.id,
    filename: PAPER,
    purpose,
    mediaType: 'image/jpeg',
    size: 12,
    sha256,
    generation: await holdDocumentFile(api.platform.api, sha256),
    sm3: sha256,
    thumbnail: false,
    scan: 'not_scanned',
  });
  return id;
}

const FINDINGS = { ...TO_JUDGE.findings, publicOrder: 'mediable' };

/** A violation that the police take on themselves, while the court sees the case for a protection order asked of it. */
async function endedAsViolation(): Promise<string> {
  const police = await api.as('police');
  const { body } = await police.post<{ caseId: string }>('/api/cases', OPENING);
  const of = async (type: Parameters<typeof decide>[2], data: unknown) => {
    const reply = await decide(police, body.caseId, type, { data });
    expect(reply, JSON.stringify(reply.body)).toMatchObject({ status: 200 });
  };
  await of('open_process', { kind: 'protection_order' });
  const findings = { ...FINDINGS, publicOrder: 'not_mediable' };
  await of('triage', { findings, route: 'public_order_case' });
  return body.caseId;
}

beforeAll(async () => {
  api = await openApiServer();
  screen = await new Listening().open(api.address, await api.as('judge'));
  const police = await api.as('police');
  const opened = await police.post<{ caseId: string }>('/api/cases', OPENING);
  caseId = opened.body.caseId;
  await applied('police', 'record_note', { data: { text: INTAKE_NOTE } });
  const track = { findings: FINDINGS, route: 'police_mediation', track: 'A', reason: PUNISHED };
  await applied('police', 'triage', { data: track });
  await applied('police', 'accept_public_order', { data: {} });
  const { body } = await police.get<{ parties: { partyId: string }[] }>(`/api/cases/${caseId}`);
  const partyIds = body.parties.map((one) => one.partyId);
  for (const partyId of partyIds)
    await applied('police', 'give_consent', {
      data: { stage: 'police_mediation', mode: 'in_person', told: true },
      onBehalfOf: { partyId, channel: 'oral_record' },
    });
  await applied('police', 'hold_session', {
    data: { outcome: 'no_agreement', mode: 'in_person', officers: 2, notes: CONCESSION },
  });
  await applied('police', 'record_note', { data: { text: `${CONCESSION}（电话）` } });
  await applied('police', 'record_note', { data: { text: OPEN_NOTE, compartment: 'none' } });
  await applied('police', 'record_undisputed_facts', {
    data: { undisputedFacts: FACTS, signedBy: partyIds },
  });
  documentId = await paper('mediation');
  // Not marked as of public order: the sealed event that names it says so.
  application = await paper('trial');
  await applied('police', 'end_mediation', {
    data: { reason: 'too_far_apart', next: 'filing', notes: `${CONCESSION}，对方不接受` },
  });
  await applied('police', 'order_opinion', { data: { kind: 'injury' } });
  await applied('police', 'apply_no_punishment', {
    data: { settledBy: 'themselves', applicantIds: partyIds, performed: true, documentId: application },
  });
  await applied('police', 'submit_complaint', {
    data: WHOLE_COMPLAINT,
    onBehalfOf: { partyId: partyIds[0], channel: 'oral_record' },
  });
  const year = new Date().getFullYear();
  await applied('filing', 'register_case', {
    data: { courtCaseNumber: `（${year}）黑0811民初77号`, procedure: 'ordinary', next: 'trial' },
  });
  ended = await endedAsViolation();
});
afterAll(async () => {
  screen.close();
  await api.close();
});

const SEARCHES = () => [
  `/api/documents/${documentId}/metadata`,
  `/api/documents/${application}/metadata`,
  `/api/cases?q=${encodeURIComponent('八千元')}`,
  `/api/cases?q=${encodeURIComponent('拘留')}`,
  '/api/supervision/backdated-acts',
];

/** The bytes of the papers are asked for apart: the test keeps none. */
async function readAll(reader: HttpClient): Promise<string> {
  const said = [await readLists(reader), await readCase(reader, caseId), await readCase(reader, ended)];
  for (const address of SEARCHES()) {
    const { status, body } = await reader.get(address);
    expect([200, 403, 404], address).toContain(status);
    said.push(`${address} ${JSON.stringify(body)}`);
  }
  return said.join('\n');
}

describe.each(['judge', 'judge2', 'president', 'clerk', 'filing', 'bailiff', 'courtSupervisor'])(
  '%s',
  (key) => {
    test('reads no sealed word, by no address', async () => {
      const all = await readAll(await api.as(key));
      for (const word of [...SEALED, ...SEALED_WORDS]) {
        const at = all.split('\n').filter((line) => line.includes(word));
        expect(
          at.map((line) => line.slice(0, 80)),
          word,
        ).toEqual([]);
      }
    });
  },
);

test('the trial judge sees that something is sealed, and by which article; signed facts and open notes are read', async () => {
  const judge = await api.as('judge');
  interface Page {
    items: {
      type: string;
      body: string;
      sealed?: { compartment: string; fields: string[]; article: string }[];
    }[];
    texts: Record<string, string>;
  }
  const { body } = await judge.get<Page>(`/api/cases/${caseId}/events?limit=200`);
  const sealedOf = (type: string) => body.items.filter((one) => one.type === type).map((one) => one.sealed);
  expect(sealedOf('session_held')).toEqual([
    [
      expect.objectContaining({
        compartment: 'mediation',
        fields: ['notes'],
        article: expect.stringContaining('第22条'),
      }),
      // That the police conducted it, and with how many officers, tells of the violation.
      expect.objectContaining({
        compartment: 'public_order',
        fields: ['officers'],
        article: '治安管理处罚法 第136条',
      }),
    ],
  ]);
  expect(sealedOf('triaged')[0]?.[0]).toMatchObject({
    compartment: 'public_order',
    fields: ['findings.criminal', 'findings.publicOrder', 'route', 'track', 'reason'],
    article: '治安管理处罚法 第136条',
  });
  const texts = Object.values(body.texts);
  expect(texts).toContain(FACTS);
  expect(texts).toContain(OPEN_NOTE);
  expect(body.items.filter((one) => one.sealed !== undefined).map((one) => one.body)).toEqual(
    body.items.filter((one) => one.sealed !== undefined).map(() => ''),
  );
});

test('the number that the court gave the suit stands on the page of both sides of the wall', async () => {
  const year = new Date().getFullYear();
  for (const key of ['police', 'judge']) {
    const { body } = await (await api.as(key)).get<{ courtCaseNumber?: string }>(`/api/cases/${caseId}`);
    expect([key, body.courtCaseNumber]).toEqual([key, `（${year}）黑0811民初77号`]);
  }
});

test('a paper of the mediation is refused to the judge with the article, and read by the police', async () => {
  const judge = await api.as('judge');
  const refused = await judge.get<{ code: string; params: { article: string } }>(
    `/api/documents/${documentId}`,
  );
  expect([refused.status, refused.body.code]).toEqual([403, 'sealed_from_reader']);
  expect(refused.body.params.article).toContain('特邀调解规定 第22条');
  const police = await api.as('police');
  const { body } = await police.get<{ filename: string }>(`/api/documents/${documentId}/metadata`);
  expect(body.filename).toBe(PAPER);
});

test('a paper that a sealed event alone names is refused to the judge, whatever it was received for', async () => {
  const refused = await (await api.as('judge')).get<{ code: string }>(`/api/documents/${application}`);
  expect([refused.status, refused.body.code]).toEqual([403, 'sealed_from_reader']);
  const { body } = await (await api.as('judge')).get<{ sealed?: { compartment: string }; filename: null }>(
    `/api/documents/${application}/metadata`,
  );
  expect([body.filename, body.sealed?.compartment]).toEqual([null, 'public_order']);
});

test('the court reads of a case that ended as a violation that it is concluded, and not how', async () => {
  interface Head {
    concluded: string;
    allowedDecisions: { type: string; reason?: { code: string } }[];
  }
  const { body } = await (await api.as('clerk')).get<Head>(`/api/cases/${ended}`);
  expect(body.concluded).toBe('other');
  const archive = body.allowedDecisions.find(({ type }) => type === 'archive_case');
  expect(archive?.reason?.code).toBe('police_not_done');
  const police = await (await api.as('police')).get<Head>(`/api/cases/${ended}`);
  expect(police.body.concluded).toBe('public_order_case');
});

test('the open screen of the judge was told ids and numbers, and nothing of what is sealed', async () => {
  await expect.poll(() => screen.of('case').map(({ data }) => data['caseId'])).toContain(caseId);
  for (const word of SEALED) expect(screen.raw).not.toContain(word);
  expect(sealedWordsIn(screen.raw)).toEqual([]);
  for (const { data } of screen.told)
    expect(['caseId', 'seq', 'taskId']).toEqual(expect.arrayContaining(Object.keys(data)));
});

test('those who were in the mediation go on reading it', async () => {
  for (const key of ['police', 'mediator']) {
    const all = await readAll(await api.as(key));
    for (const word of [CONCESSION, PUNISHED, INTAKE_NOTE, PAPER, 'PA3'])
      expect(all, `${key} ${word}`).toContain(word);
  }
});

test('help with a mediation is read by the judge who asked for it only while he guides it', async () => {
  const police = await api.as('police');
  const opened = await police.post<{ caseId: string }>('/api/cases', OPENING);
  const other = opened.body.caseId;
  await decide(police, other, 'triage', { data: TO_JUDGE });
  await decide(await api.as('judge'), other, 'accept_referral', { data: {} });
  const taskId = await issued(api, other, { kind: 'mediation_help', data: { instructions: HELP } });
  expect(JSON.stringify((await (await api.as('judge')).get(`/api/tasks/${taskId}`)).body)).toContain(HELP);
  await decide(await api.as('judge'), other, 'end_mediation', {
    data: { reason: 'too_far_apart', next: 'filing' },
  });
  const { body } = await (await api.as('judge')).get(`/api/tasks/${taskId}`);
  expect(JSON.stringify(body)).not.toContain(HELP);
  const events = await (await api.as('judge')).get(`/api/cases/${other}/events?told=zh&limit=200`);
  expect(JSON.stringify(events.body)).not.toContain(HELP);
});
