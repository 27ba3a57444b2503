/** The filing package (立案材料包) over HTTP: what it holds and lacks, who takes it, that taking it is noted, and that it is checked alone. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Manifest, manifestSchema } from '../../api/filing/manifest.ts';
import { checkPackage } from '../../tools/verify/filing-check.ts';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { digest, pathOf, pdf } from './support/evidence-files.ts';
import { decide, OPENING, TO_JUDGE, WHOLE_COMPLAINT } from './support/requests.ts';
import { TusClient } from './support/tus-client.ts';

const SAID = '被申请人让步：愿付八千元';
const CLAIMS = '请求判令被告赔偿损失五千元';
const PROVES = '证明噪音持续至深夜';

let api: ApiServer;
let caseId: string;
let plaintiff: string;
let whole: Uint8Array;
const RECEIPT = pdf('维修收据');
const WILL = pdf('张三的委托');
const folder = mkdtempSync(join(tmpdir(), 'jingfa-filing-'));

const applied = async (key: string, type: Parameters<typeof decide>[2], options = {}): Promise<void> => {
  const reply = await decide(await api.as(key), caseId, type, options);
  expect(reply, JSON.stringify(reply.body)).toMatchObject({ status: 200 });
};

async function sent(bytes: Uint8Array, filename: string): Promise<string> {
  const tus = new TusClient(await api.as('police'));
  const reply = await tus.upload(bytes, { caseId, filename, purpose: 'filing' });
  expect(reply.status).toBe(204);
  return reply.headers.get('document-id') ?? '';
}

interface Contents {
  readonly ready: boolean;
  readonly missing: readonly { readonly zh: string; readonly decision: string }[];
  readonly papers: readonly { readonly code: string; readonly complete: boolean }[];
  readonly evidence: readonly { readonly documentId: string; readonly proves?: string }[];
  readonly fee?: { readonly least: string; readonly claimAmount?: string };
}

const contents = async (key: string) =>
  (await api.as(key)).get<Contents>(`/api/cases/${caseId}/filing-package/contents`);

async function take(key: string) {
  const { cookie } = await api.as(key);
  const reply = await fetch(`${api.address}/api/cases/${caseId}/filing-package`, { headers: { cookie } });
  return { status: reply.status, headers: reply.headers, bytes: new Uint8Array(await reply.arrayBuffer()) };
}

function fileOf(bytes: Uint8Array): string {
  const path = join(folder, `${crypto.randomUUID()}.zip`);
  writeFileSync(path, bytes);
  return path;
}

/** Stored, not compressed: the table of contents is the first file, and stands there as it is. */
function manifestOf(bytes: Uint8Array): Manifest {
  const text = Buffer.from(bytes).toString('utf8');
  return manifestSchema.parse(JSON.parse(text.slice(text.indexOf('{'), text.indexOf('\n}\n') + 2)));
}

beforeAll(async () => {
  api = await openApiServer();
  const police = await api.as('police');
  caseId = (await police.post<{ caseId: string }>('/api/cases', OPENING)).body.caseId;
  const { body } = await police.get<{ parties: { partyId: string }[] }>(`/api/cases/${caseId}`);
  plaintiff = body.parties[0]?.partyId ?? '';
  await applied('police', 'triage', { data: { ...TO_JUDGE, route: 'filing' } });
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true, force: true });
});

describe('while the suit is prepared', () => {
  test('it says what is missing and where that is entered', async () => {
    const { status, body } = await contents('police');
    expect(status).toBe(200);
    expect(body.ready).toBe(false);
    expect(body.missing.map(({ decision }) => decision)).toContain('submit_complaint');
    expect(body.missing.map(({ zh }) => zh)).toContain('原告张三的地址');
    expect(body.papers.map(({ code }) => code)).toEqual(['complaint']);
  });

  test('it is not made', async () => {
    const { status, bytes } = await take('police');
    expect([status, JSON.parse(Buffer.from(bytes).toString())]).toMatchObject([
      422,
      { code: 'facts_missing' },
    ]);
  });
});

describe('once the complaint was handed in', () => {
  beforeAll(async () => {
    await applied('police', 'record_note', { data: { text: SAID } });
    const details = [
      [0, { name: '张三', idNumber: '11010519491231002X', phone: '13800000001', address: '长青乡某路2号' }],
      [1, { name: '李四', phone: '13800000002', address: '佳木斯市郊区长青乡某路1号' }],
    ] as const;
    const { body } = await (await api.as('police')).get<{ parties: { partyId: string }[] }>(
      `/api/cases/${caseId}`,
    );
    for (const [index, details_] of details)
      await applied('police', 'correct_party', {
        data: { partyId: body.parties[index]?.partyId, details: details_, reason: '补充地址' },
      });
    const receipt = await sent(RECEIPT, '收据.pdf');
    const will = await sent(WILL, '委托.pdf');
    await applied('police', 'submit_complaint', {
      data: {
        ...WHOLE_COMPLAINT,
        claims: CLAIMS,
        claimAmount: '5000.00',
        evidence: [{ paper: receipt, proves: PROVES }],
      },
      onBehalfOf: { partyId: plaintiff, channel: 'written', proof: will },
    });
    whole = (await take('police')).bytes;
  });

  test('it lacks nothing, and the fee follows from what is claimed', async () => {
    const { body } = await contents('filing');
    expect(body).toMatchObject({ ready: true, missing: [], fee: { least: '50.00', claimAmount: '5000.00' } });
    expect(body.evidence).toMatchObject([{ proves: PROVES }]);
    expect(body.papers).toEqual([
      { code: 'complaint', article: expect.any(String) as string, complete: true },
      { code: 'evidence_list', article: expect.any(String) as string, complete: true },
    ]);
  });

  test('it is one ZIP file, the same bytes for whoever takes it', async () => {
    const [one, again] = [await take('filing'), await take('clerk')];
    expect([one.status, one.headers.get('content-type')]).toEqual([200, 'application/zip']);
    expect(one.headers.get('content-length')).toBe(String(one.bytes.length));
    expect(one.headers.get('content-disposition')).toMatch(/^attachment; filename="JF-[\d-]+-filing\.zip"$/);
    expect(again.bytes).toEqual(one.bytes);
    expect(whole).toEqual(one.bytes);
  });

  test('its table of contents says who sues whom for what, with each file and its digest', () => {
    const manifest = manifestOf(whole);
    expect(manifest).toMatchObject({
      version: 2,
      drill: false,
      matter: { code: OPENING.matter },
      complaint: { channel: 'written', by: 1, lacking: [], will: { path: 'will/001.pdf' } },
      claims: { text: CLAIMS },
      facts: { text: OPENING.summary },
      fee: { least: '50.00', most: '50.00', claimAmount: '5000.00', article: '诉讼费用交纳办法 第13条' },
    });
    expect(manifest.parties).toMatchObject([
      { no: 1, role: 'applicant', name: '张三', idNumber: '11010519491231002X' },
      { no: 2, role: 'respondent', name: '李四', phone: '13800000002' },
    ]);
    expect(manifest.parties[1]).not.toHaveProperty('idNumber');
    expect(manifest.evidence).toMatchObject([
      { no: 1, proves: PROVES, file: { size: RECEIPT.length, sha256: digest('sha256', RECEIPT) } },
    ]);
    expect(manifest.complaint.will?.sha256).toBe(digest('sha256', WILL));
    expect(manifest.papers.map(({ file }) => file.path)).toEqual([
      'papers/01-complaint.pdf',
      'papers/02-evidence_list.pdf',
    ]);
  });

  test('nothing of the mediation is in it', () => {
    const text = Buffer.from(whole).toString('utf8');
    for (const word of [SAID, '八千元']) expect(text).not.toContain(word);
  });

  test('that it was taken is noted, with the digest by which it is known', async () => {
    const { digest: known } = await checkPackage(fileOf(whole));
    const { body } = await (await api.as('auditor')).get<{ items: { detail: { filters: object } }[] }>(
      '/api/admin/acts?act=export_cases',
    );
    expect(body.items.length).toBeGreaterThan(2);
    expect(body.items[0]?.detail.filters).toEqual({ list: 'filing_package', case: caseId, digest: known });
  });

  test.each([
    ['police', 200],
    ['chief', 200],
    ['mediator', 200],
    ['filing', 200],
    ['clerk', 200],
    ['president', 403],
    ['courtSupervisor', 403],
    ['auditor', 403],
    ['otherStation', 404],
    ['otherCourt', 404],
  ])('%s asks for it: %i', async (key, status) => {
    expect([(await contents(key)).status, (await take(key)).status]).toEqual([status, status]);
  });
});

describe('checked alone', () => {
  test('it is whole', async () => {
    const report = await checkPackage(fileOf(whole));
    expect(report).toMatchObject({ caseNumber: manifestOf(whole).caseNumber, files: 4, faults: [] });
  });

  test('a changed byte is found, wherever it lies', async () => {
    const step = Math.max(1, Math.floor(whole.length / 60));
    const places = Array.from({ length: 60 }, (_, index) => Math.min(index * step, whole.length - 1));
    for (const at of places) {
      const changed = Uint8Array.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const faults = await checkPackage(fileOf(changed)).then(
        (report) => report.faults,
        (error: Error) => [error.message],
      );
      expect(faults, `byte ${at}`).not.toEqual([]);
    }
  });

  test('what is no package is said to be none', async () => {
    await expect(checkPackage(fileOf(new Uint8Array([1, 2, 3])))).rejects.toThrow(/not a whole ZIP/);
    await expect(checkPackage(join(folder, 'none.zip'))).rejects.toThrow(/there is no file/);
  });
});

test('damaged evidence breaks it off, and no reader takes it for the whole', async () => {
  const path = pathOf(api.evidenceFolder, RECEIPT);
  const before = readFileSync(path);
  writeFileSync(path, Buffer.concat([before.subarray(0, -1), Buffer.from([1])]));
  try {
    await expect(take('filing')).rejects.toThrow();
  } finally {
    writeFileSync(path, before);
  }
});

test('after registration there is none', async () => {
  const year = new Date().getFullYear();
  await applied('filing', 'register_case', {
    data: { courtCaseNumber: `（${year}）黑0811民初79号`, procedure: 'ordinary', next: 'trial' },
  });
  expect((await take('filing')).status).toBe(409);
});
