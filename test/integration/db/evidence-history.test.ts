/** Receipts of evidence against the digests that the history names: a changed row does not change the chain. */
import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { childEnvironment } from '../../../config/env.ts';
import { holdDocumentFile, receiveDocument } from '../../../db/queries/evidence/receive-document.ts';
import { recordInput } from '../../../db/queries/record/record-input.ts';
import type { Head } from '../../../domain/kernel/append-contract.ts';
import type { DocumentDigest } from '../../../domain/kernel/refs.ts';
import { verifyHistory } from '../../../tools/verify/evidence-history.ts';
import { actorOf, openPlatform, type Platform } from './support/platform.ts';
import { decisionRequest, openingRequest } from './support/record-requests.ts';

const caseId = randomUUID();
let platform: Platform;
let folder: string;
let head: Head;

beforeAll(async () => {
  platform = await openPlatform();
  folder = await mkdtemp(join(tmpdir(), 'jingfa-history-'));
  head = (await recordInput(platform.worker, openingRequest({ caseId }))).head;
});
afterAll(async () => {
  await platform?.close();
  await rm(folder, { recursive: true, force: true });
});

async function received(text: string): Promise<DocumentDigest> {
  const sha256 = createHash('sha256').update(text).digest('hex');
  const named = { documentId: randomUUID(), sha256, sm3: sha256, size: text.length };
  const generation = await holdDocumentFile(platform.api, sha256);
  const uploadedBy = actorOf('police').personId;
  const rest = { filename: '照片.jpg', purpose: 'other', mediaType: 'image/jpeg', thumbnail: true } as const;
  const receipt = { ...named, ...rest, caseId, uploadedBy, generation, scan: 'clean' } as const;
  expect(await receiveDocument(platform.api, receipt)).toBe('received');
  return named;
}

/** An event whose data are these. */
async function named(data: object): Promise<void> {
  const request = decisionRequest(caseId, head, { events: 1 });
  const [event] = request.events;
  const body = JSON.stringify({ ...JSON.parse(event?.body ?? '{}'), data });
  head = (await recordInput(platform.worker, { ...request, events: [{ ...event!, body }] })).head;
}

async function run(): Promise<{ code: number; out: string }> {
  const env = childEnvironment({ DATABASE_URL: platform.test.ownerUrl, EVIDENCE_DIR: folder });
  try {
    const done = await promisify(execFile)(process.execPath, ['tools/verify/evidence-verify.ts'], { env });
    return { code: 0, out: done.stdout + done.stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout + stderr };
  }
}

it('ends with 1 when the history names a document whose receipt is gone', async () => {
  const { code, out } = await run();
  expect([code, out]).toEqual([0, expect.stringContaining('0 个文件')]);
  expect(out).toContain('thumbnails are made from the files and were not read');
  const gone = { ...(await received('gone')), documentId: randomUUID() };
  await platform.owner.rows(sql`delete from documents`);
  await named({ taskId: 't', evidence: [gone] });
  const after = await run();
  expect(after.code).toBe(1);
  expect(after.out).toContain(
    `document ${gone.documentId} (case ${caseId}, event ${head.seq}): it has no receipt`,
  );
  expect(after.out).toContain('1 个受损 / 1 damaged');
});

it('finds every digest wherever an event has it, page by page', async () => {
  const before = (await verifyHistory(platform.owner)).misnamed.length;
  const [evidence, paper, document] = [
    await received('evidence'),
    await received('paper'),
    await received('document'),
  ];
  await named({ attempt: { evidence: [evidence] }, papers: [paper] });
  await named({ documentId: document.documentId, document });
  const { events, named: times, misnamed } = await verifyHistory(platform.owner, 2);
  expect([events, times, misnamed.length]).toEqual([5, 4, before]);
  const { owner } = platform;
  await owner.rows(sql`alter table documents disable trigger append_only`);
  const change = (one: DocumentDigest, to: ReturnType<typeof sql>) =>
    owner.rows(sql`update documents set ${to} where document_id = ${one.documentId}::uuid`);
  await change(evidence, sql`sm3 = ${'0'.repeat(64)}`);
  await change(paper, sql`size = size + 1`);
  await change(
    document,
    sql`(sha256, generation) = (select sha256, generation from documents where document_id = ${evidence.documentId}::uuid)`,
  );
  await owner.rows(sql`alter table documents enable trigger append_only`);
  const whys = new Map(
    (await verifyHistory(owner, 2)).misnamed.map(({ documentId, why }) => [documentId, why]),
  );
  expect(whys.get(evidence.documentId)).toBe('its receipt has another SM3');
  expect(whys.get(paper.documentId)).toBe('its receipt has another size');
  expect(whys.get(document.documentId)).toBe('its receipt has another SHA-256');
  expect(whys.size).toBe(before + 3);
});
