/** docs/filing-package.schema.json is written from `api/filing/manifest.ts` (`npx vitest run test/unit/filing -u` writes it). */
import { resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { filesOf, type Manifest, manifestSchema, publishedSchema } from '../../../api/filing/manifest.ts';

const DIGEST = 'a'.repeat(64);
const file = (path: string) => ({ path, mediaType: 'application/pdf', size: 3, sha256: DIGEST });

const SIGNATURE: NonNullable<Manifest['papers'][number]['signed']>['signatures'][number] = {
  as: 'party',
  line: '具状人',
  party: 1,
  at: '2026-03-02T10:05:00+08:00',
  means: 'scan',
  scan: file('papers/01-complaint-scan-1.pdf'),
  seal: {
    prevHash: DIGEST,
    caseId: '019a0000-0000-7000-8000-000000000001',
    no: 1,
    paperId: '019a0000-0000-7000-8000-000000000002',
    sha256: DIGEST,
    signer: 'party:p1',
    partyId: 'p1',
    personId: null,
    agentNo: null,
    means: 'scan',
    documentId: '019a0000-0000-7000-8000-000000000003',
    drawnDigest: null,
    takenBy: 'person:019a0000-0000-7000-8000-000000000004',
    signedAt: 1_772_417_100_000,
  },
  hash: DIGEST,
};

const MANIFEST: Manifest = {
  format: 'jingfa-filing-package',
  version: 2,
  caseNumber: 'JF-230811001-2026-000045',
  drill: false,
  record: { seq: 12, headHash: DIGEST },
  matter: { code: 'private_lending', name: '民间借贷纠纷' },
  court: { id: 'court-230811', name: '佳木斯市郊区人民法院' },
  station: { id: 'station-230811001', name: '友谊路派出所' },
  complaint: {
    date: '2026-03-02',
    channel: 'written',
    by: 1,
    will: file('will/001.pdf'),
    lacking: ['copies'],
  },
  parties: [{ no: 1, role: 'applicant', kind: 'person', name: '王秀英' }],
  corrections: [
    {
      askedOn: '2026-03-03',
      days: 7,
      items: [{ code: 'defendant', field: 'stated', text: '被告身份信息不全', stated: true }],
      answered: { on: '2026-03-05', evidence: [1] },
    },
  ],
  claims: { kind: '民间借贷', elements: ['尚欠本金'] },
  facts: { kind: '民间借贷', elements: ['借款期限'], text: '借款未还' },
  papers: [
    {
      code: 'complaint',
      title: '民事起诉状',
      file: file('papers/01-complaint.pdf'),
      signed: {
        no: 1,
        code: 'abcd-efgh-jkmn-pqrs-tuvw',
        issuedAt: '2026-03-02T10:00:00+08:00',
        copy: file('papers/01-complaint-signed.pdf'),
        signatures: [SIGNATURE, { ...SIGNATURE, line: '代理人' }],
        missing: 0,
      },
    },
  ],
  evidence: [
    { no: 1, name: '借条.pdf', receivedOn: '2026-03-01', sm3: DIGEST, file: file('evidence/001.pdf') },
  ],
};

describe('the published schema of a filing package', () => {
  it('is the one by which packages are made', async () => {
    await expect(publishedSchema()).toMatchFileSnapshot(
      resolve(import.meta.dirname, '../../../docs/filing-package.schema.json'),
    );
  });

  const check = new Ajv2020({ strict: false }).compile(JSON.parse(publishedSchema()) as object);

  it.each<[string, object, boolean]>([
    ['a whole table of contents', MANIFEST, true],
    ['a field that it does not know', { ...MANIFEST, note: '' }, false],
    ['another version', { ...MANIFEST, version: 3 }, false],
    ['no party', { ...MANIFEST, parties: [] }, false],
    [
      'a file outside of the package',
      { ...MANIFEST, complaint: { ...MANIFEST.complaint, will: file('../x') } },
      false,
    ],
    ['an amount that is none', { ...MANIFEST, fee: { least: '50' } }, false],
  ])('%s: another reader of JSON Schema says the same', (_what, manifest, taken) => {
    expect([check(manifest), manifestSchema.safeParse(manifest).success]).toEqual([taken, taken]);
  });

  it('every file that is named is checked, a scan of two signatures once', () => {
    expect(filesOf(MANIFEST).map(({ path }) => path)).toEqual([
      'papers/01-complaint.pdf',
      'papers/01-complaint-signed.pdf',
      'papers/01-complaint-scan-1.pdf',
      'will/001.pdf',
      'evidence/001.pdf',
    ]);
  });
});
