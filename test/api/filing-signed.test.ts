/** A filing package (立案材料包) whose papers were signed, and whose complaint was corrected: what was sealed goes in as it was kept. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPromise } from 'yauzl';
import { MANIFEST, type Manifest, manifestSchema } from '../../api/filing/manifest.ts';
import { writtenZip, type ZipEntry } from '../../api/filing/zip.ts';
import { checkPackage } from '../../tools/verify/filing-check.ts';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { digest, pdf } from './support/evidence-files.ts';
import { glass, type Paper, PaperDesk, wordsIn } from './support/paper-desk.ts';
import { OPENING, TO_JUDGE, WHOLE_COMPLAINT } from './support/requests.ts';
import { TusClient } from './support/tus-client.ts';

const ASKED = '被告身份信息不全';
const ANSWER = '已补充被告身份证号';
const RECEIPT = pdf('维修收据');
const SCAN = pdf('签名的送达地址确认书');
const ADDRESS = '长青乡某路2号';

let api: ApiServer;
let desk: PaperDesk;
let caseId: string;
let plaintiff: string;
const folder = mkdtempSync(join(tmpdir(), 'jingfa-filing-signed-'));

async function sent(bytes: Uint8Array, purpose: string): Promise<string> {
  const tus = new TusClient(await api.as('police'));
  const reply = await tus.upload(bytes, { caseId, filename: 'a.pdf', purpose });
  expect(reply.status).toBe(204);
  return reply.headers.get('document-id') ?? '';
}

const taken = async (key = 'filing'): Promise<Uint8Array> => {
  const { status, bytes } = await desk.bytesAt(key, `/api/cases/${caseId}/filing-package`);
  expect(status).toBe(200);
  return bytes;
};

function kept(bytes: Uint8Array): string {
  const path = join(folder, `${crypto.randomUUID()}.zip`);
  writeFileSync(path, bytes);
  return path;
}

async function filesIn(bytes: Uint8Array): Promise<Map<string, Buffer>> {
  const zip = await openPromise(kept(bytes), { autoClose: false, lazyEntries: true });
  const files = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry())
    files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  zip.close();
  return files;
}

const manifestIn = (files: ReadonlyMap<string, Buffer>): Manifest =>
  manifestSchema.parse(JSON.parse(files.get(MANIFEST)?.toString('utf8') ?? ''));

const addressOf = (address: string) =>
  desk.taken(caseId, 'filing', 'correct_party', {
    data: { partyId: plaintiff, details: { address }, reason: '更正地址' },
  });

beforeAll(async () => {
  api = await openApiServer();
  desk = new PaperDesk(api);
  const police = await api.as('police');
  caseId = (await police.post<{ caseId: string }>('/api/cases', OPENING)).body.caseId;
  const parties = await desk.partiesOf(caseId);
  plaintiff = parties[0] ?? '';
  await desk.taken(caseId, 'police', 'triage', { data: { ...TO_JUDGE, route: 'filing' } });
  for (const [index, details] of [
    { name: '张三', idNumber: '11010519491231002X', phone: '13800000001', address: ADDRESS },
    { name: '李四', phone: '13800000002', address: '佳木斯市郊区长青乡某路1号' },
  ].entries())
    await desk.taken(caseId, 'police', 'correct_party', {
      data: { partyId: parties[index], details, reason: '补充' },
    });
  const evidence = [{ paper: await sent(RECEIPT, 'filing'), proves: '证明损失' }];
  const data = { ...WHOLE_COMPLAINT, claims: '请求判令被告赔偿', claimAmount: '5000.00', evidence };
  await desk.taken(caseId, 'police', 'submit_complaint', {
    data,
    onBehalfOf: { partyId: plaintiff, channel: 'written', proof: await sent(pdf('委托'), 'filing') },
  });
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true, force: true });
});

const contents = async () =>
  (
    await (
      await api.as('filing')
    ).get<{ papers: { code: string; signed?: { signatures: number; missing: number } }[] }>(
      `/api/cases/${caseId}/filing-package/contents`,
    )
  ).body.papers;

describe('a complaint that was signed', () => {
  let paper: Paper;
  let files: Map<string, Buffer>;
  let whole: Uint8Array;

  test('but not yet, is printed for the package', async () => {
    const { status, body } = await desk.issue('police', caseId, 'complaint');
    expect(status, JSON.stringify(body)).toBe(201);
    paper = body;
    const [complaint] = manifestIn(await filesIn(await taken())).papers;
    expect(complaint).not.toHaveProperty('signed');
    expect(complaint?.file.sha256).not.toBe(paper.sha256);
    expect((await contents())[0]).not.toHaveProperty('signed');
  });

  test('goes in as the bytes that were sealed, with its code, who signed and when, and the copy that shows it', async () => {
    const signer = paper.lines[0]?.signer ?? '';
    expect((await desk.put('police', paper, glass(signer))).status).toBe(201);
    whole = await taken();
    files = await filesIn(whole);
    const [complaint] = manifestIn(files).papers;
    expect(complaint).toMatchObject({
      code: 'complaint',
      file: { path: 'papers/01-complaint.pdf', sha256: paper.sha256 },
      signed: {
        no: 1,
        code: paper.code,
        missing: 0,
        copy: { path: 'papers/01-complaint-signed.pdf' },
        signatures: [
          { as: 'party', line: '具状人', party: 1, means: 'glass', seal: { sha256: paper.sha256, signer } },
        ],
      },
    });
    expect(digest('sha256', files.get('papers/01-complaint.pdf') ?? Buffer.of())).toBe(paper.sha256);
    expect(await wordsIn(new Uint8Array(files.get('papers/01-complaint-signed.pdf') ?? []))).toContain(
      '屏上手写',
    );
    expect((await contents())[0]?.signed).toMatchObject({ signatures: 1, missing: 0 });
  });

  test('no stroke is among what the court reads as text', () => {
    expect(files.get(MANIFEST)?.toString('utf8')).not.toContain('strokes');
  });

  test('is the same bytes for whoever takes it, and is found whole', async () => {
    expect(await taken('clerk')).toEqual(whole);
    expect(await checkPackage(kept(whole))).toMatchObject({ files: 5, faults: [] });
  });

  const FORGED: readonly [string, (text: string) => string, RegExp][] = [
    [
      'another digest sealed',
      (text) => text.replace(/("seal": \{[^}]*"sha256": ")[0-9a-f]{4}/, '$10000'),
      /封存的不是/,
    ],
    ['another means', (text) => text.replaceAll('"means": "glass"', '"means": "mark"'), /记录被改动/],
    [
      'another time',
      (text) => text.replace(/("at": "20\d\d)/, (year) => `${year.slice(0, -1)}0`),
      /记录被改动/,
    ],
  ];
  test.each(FORGED)('made anew with %s is found by the seal', async (_what, change, fault) => {
    const before = files.get(MANIFEST)?.toString('utf8') ?? '';
    expect(change(before)).not.toBe(before);
    const entries: ZipEntry[] = [...files].map(([path, bytes]) => ({
      path,
      bytes: path === MANIFEST ? Buffer.from(change(before)) : bytes,
    }));
    const { faults } = await checkPackage(kept(await buffer((await writtenZip(entries)).stream)));
    expect(faults.join('\n')).toMatch(fault);
  });

  test('is printed anew once the record says something else, until it says the same again', async () => {
    await addressOf('长青乡某路9号');
    const { papers } = manifestIn(await filesIn(await taken()));
    expect(papers[0]).not.toHaveProperty('signed');
    await addressOf(ADDRESS);
    const [complaint] = manifestIn(await filesIn(await taken())).papers;
    expect(complaint?.file.sha256).toBe(paper.sha256);
  });
});

describe('what the court asked to have corrected', () => {
  const corrections = async () => manifestIn(await filesIn(await taken())).corrections;
  const items = [
    { code: 'defendant', text: ASKED },
    { code: 'evidence', onPaper: true },
  ];

  test('is told in its words and at its field, unanswered at first', async () => {
    expect(await corrections()).toEqual([]);
    await desk.taken(caseId, 'filing', 'request_correction', { data: { items, days: 7, onTheSpot: true } });
    const [asked, ...others] = await corrections();
    expect(others).toEqual([]);
    expect(asked).toMatchObject({
      days: 7,
      onTheSpot: true,
      items: [
        { code: 'defendant', field: 'stated', text: ASKED },
        { code: 'evidence', field: 'evidence', onPaper: true },
      ],
    });
    expect(asked).not.toHaveProperty('answered');
  });

  test('is told with the answer, the evidence that came with it by its number', async () => {
    const evidence = [{ paper: await sent(pdf('身份证复印件'), 'filing'), proves: '证明被告身份' }];
    await desk.taken(caseId, 'police', 'submit_correction', {
      data: { note: ANSWER, stated: ['defendant'], evidence },
      onBehalfOf: { partyId: plaintiff, channel: 'written', proof: await sent(SCAN, 'filing') },
    });
    const [asked] = await corrections();
    expect(asked?.answered).toMatchObject({ note: ANSWER, evidence: [2] });
    expect(asked?.items).toMatchObject([{ code: 'defendant', stated: true }, { code: 'evidence' }]);
    expect(asked?.items[1]).not.toHaveProperty('stated');
  });
});
