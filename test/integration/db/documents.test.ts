/** Receipts of evidence: written once, claimed once, swept only when nobody wants them, and never without their file. */
import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  listDocuments,
  readDocument,
  readDocumentDigests,
  readReceived,
} from '../../../db/queries/evidence/read-document.ts';
import {
  type DocumentReceipt,
  holdDocumentFile,
  receiveDocument,
} from '../../../db/queries/evidence/receive-document.ts';
import { recordInput } from '../../../db/queries/record/record-input.ts';
import { settleDeletedFiles, sweepDocuments } from '../../../db/queries/evidence/sweep-documents.ts';
import { actorOf, openPlatform, type Platform, scopeOf } from './support/platform.ts';
import { openingRequest } from './support/record-requests.ts';

let platform: Platform;
const caseId = randomUUID();
const otherCase = randomUUID();
const police = actorOf('police').personId;
const DAY_MS = 86_400_000;
const who = (key: string) => ({ viewer: scopeOf(key), actor: actorOf(key) });

beforeAll(async () => {
  platform = await openPlatform();
  await recordInput(platform.worker, openingRequest({ caseId }));
  await recordInput(platform.worker, openingRequest({ caseId: otherCase }));
});
afterAll(() => platform?.close());

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

async function receive(text: string, given: Partial<DocumentReceipt> = {}): Promise<DocumentReceipt> {
  const sha256 = digestOf(text);
  const receipt: DocumentReceipt = {
    documentId: randomUUID(),
    caseId,
    uploadedBy: police,
    filename: '现场照片.jpg',
    purpose: 'other',
    mediaType: 'image/jpeg',
    size: text.length,
    sha256,
    generation: await holdDocumentFile(platform.api, sha256),
    sm3: sha256,
    thumbnail: false,
    scan: 'not_scanned',
    ...given,
  };
  expect(await receiveDocument(platform.api, receipt)).toBe('received');
  return receipt;
}

/** As if it had been received and touched so long ago; only the owner with triggers off can do this. */
async function age(documentId: string, hours: number): Promise<void> {
  const { owner } = platform;
  await owner.rows(sql`alter table documents disable trigger append_only`);
  await owner.rows(sql`
    with d as (update documents set received_at = received_at - ${hours}::int * interval '1 hour'
      where document_id = ${documentId}::uuid returning sha256)
    update document_files f set touched_at = touched_at - ${hours}::int * interval '1 hour' from d where f.sha256 = d.sha256`);
  await owner.rows(sql`alter table documents enable trigger append_only`);
}

const claim = (id: string, input: string, ids: readonly string[]) =>
  platform.owner.rows(sql`select claim_documents(${id}::uuid, ${input}, ${`{${ids.join(',')}}`}::uuid[])`);

const read = (documentId: string) => readDocument(platform.api, scopeOf('police'), documentId);

it('is received once under one id, by PostgreSQL’s clock', async () => {
  const receipt = await receive('once');
  expect(await receiveDocument(platform.api, { ...receipt, filename: 'other' })).toBe('same');
  const found = await read(receipt.documentId);
  expect(found).toMatchObject({ filename: '现场照片.jpg', claimed: false, size: 4, generation: 1 });
  expect(Math.abs((found?.receivedAt ?? 0) - Date.now())).toBeLessThan(60_000);
  const { clock, inFull, ...receipted } = found!;
  expect([clock.kind !== undefined, inFull]).toEqual([true, true]);
  expect(await readReceived(platform.api, receipt.documentId, police)).toEqual(receipted);
  expect(await readReceived(platform.api, receipt.documentId, randomUUID())).toBeUndefined();
});

it('is seen by whoever sees its case, and listed oldest first', async () => {
  const receipts = [
    await receive('a', { caseId: otherCase }),
    await receive('a', { caseId: otherCase }),
    await receive('b', { caseId: otherCase }),
  ];
  expect(await readDocument(platform.api, scopeOf('otherStation'), receipts[0]!.documentId)).toBeUndefined();
  const ids: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await listDocuments(platform.api, scopeOf('police'), otherCase, { limit: 2, cursor });
    ids.push(...page.items.map((one) => one.documentId));
    if (page.nextCursor === null) break;
    cursor = page.nextCursor;
  }
  expect(ids.sort()).toEqual(receipts.map((one) => one.documentId).sort());
  const foreign = await listDocuments(platform.api, scopeOf('otherStation'), otherCase, { limit: 2 });
  expect(foreign.items).toEqual([]);
});

it('is claimed by the first input and no other, in its own case only', async () => {
  const { documentId, sha256 } = await receive('claimed');
  await claim(otherCase, 'i0', [documentId]);
  expect(await read(documentId)).toMatchObject({ claimed: false });
  await claim(caseId, 'i1', [documentId, randomUUID()]);
  await claim(caseId, 'i2', [documentId]);
  const [row] = await platform.owner.rows(
    sql`select claimed_by_input from documents where document_id = ${documentId}::uuid`,
  );
  expect(row).toEqual({ claimed_by_input: 'i1' });
  expect(await readDocumentDigests(platform.api, who('police'), caseId, [documentId, randomUUID()])).toEqual([
    { documentId, sha256, sm3: sha256, size: 7, mediaType: 'image/jpeg' },
  ]);
  expect(await readDocumentDigests(platform.api, who('police'), otherCase, [documentId])).toEqual([]);
  expect(await readDocumentDigests(platform.api, who('otherStation'), caseId, [documentId])).toEqual([]);
});

it('refuses even the owner to change or remove what was claimed, but lets a name be erased', async () => {
  const { documentId } = await receive('kept');
  await claim(caseId, 'i1', [documentId]);
  const { owner } = platform;
  const refused = { sqlState: '42501' };
  const only = sql`document_id = ${documentId}::uuid`;
  await expect(owner.rows(sql`delete from documents where ${only}`)).rejects.toMatchObject(refused);
  await expect(owner.rows(sql`truncate documents cascade`)).rejects.toMatchObject(refused);
  for (const change of [
    sql`size = 1`,
    sql`sha256 = ${digestOf('x')}`,
    sql`claimed_at = null, claimed_by_input = null`,
    sql`filename = 'other'`,
    sql`received_at = now()`,
  ]) {
    await expect(owner.rows(sql`update documents set ${change} where ${only}`)).rejects.toMatchObject(
      refused,
    );
  }
  await owner.rows(sql`update documents set filename = null where ${only}`);
  expect(await read(documentId)).toMatchObject({ filename: null, claimed: true });
});

it('sweeps what nobody claimed in a day, keeps what somebody did, and cannot be claimed in its last hour', async () => {
  const old = await receive('old');
  const kept = await receive('old and claimed');
  const young = await receive('young');
  const last = await receive('in its last hour');
  await claim(caseId, 'i1', [kept.documentId]);
  await age(old.documentId, 25);
  await age(kept.documentId, 25);
  await age(last.documentId, 23);
  expect(await readDocumentDigests(platform.api, who('police'), caseId, [last.documentId])).toEqual([]);
  const swept = await sweepDocuments(platform.api, DAY_MS);
  expect(swept).toEqual({ documents: 1, files: [{ sha256: old.sha256, generation: 1 }] });
  expect(await read(old.documentId)).toBeUndefined();
  for (const one of [kept, young, last]) expect(await read(one.documentId)).toBeDefined();
  // Until somebody says that the file is gone, everybody is told to delete it.
  expect((await sweepDocuments(platform.api, DAY_MS)).files).toEqual(swept.files);
  await settleDeletedFiles(platform.api, swept.files);
  expect(await sweepDocuments(platform.api, DAY_MS)).toEqual({ documents: 0, files: [] });
});

it('takes bytes that a sender held again and never received, once nobody came back for them', async () => {
  const { documentId, sha256 } = await receive('held again');
  await age(documentId, 80);
  expect(await holdDocumentFile(platform.api, sha256)).toBe(1);
  const first = await sweepDocuments(platform.api, DAY_MS);
  expect(first.documents).toBe(1);
  expect(first.files).not.toContainEqual({ sha256, generation: 1 });
  await platform.owner.rows(
    sql`update document_files set touched_at = touched_at - interval '72 hours' where sha256 = ${sha256}`,
  );
  const later = await sweepDocuments(platform.api, DAY_MS);
  expect(later.files).toContainEqual({ sha256, generation: 1 });
  await settleDeletedFiles(platform.api, later.files);
});

it('keeps a file that another document names', async () => {
  const first = await receive('shared');
  const second = await receive('shared');
  await claim(caseId, 'i1', [second.documentId]);
  await age(first.documentId, 30);
  expect(await sweepDocuments(platform.api, DAY_MS)).toEqual({ documents: 1, files: [] });
  expect(await read(second.documentId)).toMatchObject({ generation: 1 });
});

it('keeps the documents of a case whose next input is not decided yet', async () => {
  const { documentId } = await receive('waiting');
  await age(documentId, 30);
  const decisionId = randomUUID();
  await platform.owner.rows(sql`
    with i as (insert into inbox (decision_id, case_id, kind, input_id, actor_person_id, route, body_digest, envelope, received_at)
      values (${decisionId}::uuid, ${caseId}::uuid, 'decision', ${decisionId}, ${police}::uuid, 'r', 'd', '{}', now()) returning *)
    insert into inbox_pending (case_id, input_id, decision_id, received_at) select case_id, input_id, decision_id, received_at from i`);
  expect((await sweepDocuments(platform.api, DAY_MS)).documents).toBe(0);
  await platform.owner.rows(sql`delete from inbox_pending where decision_id = ${decisionId}::uuid`);
  expect((await sweepDocuments(platform.api, DAY_MS)).documents).toBe(1);
  expect(await read(documentId)).toBeUndefined();
});

it('gives bytes that come again after a sweep a file of their own', async () => {
  const { documentId, sha256 } = await receive('again');
  await age(documentId, 30);
  const { files } = await sweepDocuments(platform.api, DAY_MS);
  expect(files).toContainEqual({ sha256, generation: 1 });
  const again = await receive('again');
  expect(again.generation).toBe(2);
});

it('writes no row for a file that was swept since it was held', async () => {
  const sha256 = digestOf('held');
  const generation = await holdDocumentFile(platform.api, sha256);
  expect((await sweepDocuments(platform.api, 0)).files).toContainEqual({ sha256, generation });
  const receipt = { ...(await receive('some other')), documentId: randomUUID(), sha256, generation };
  expect(await receiveDocument(platform.api, receipt)).toBe('file_gone');
  expect(await holdDocumentFile(platform.api, sha256)).toBe(generation + 1);
});

it('never sweeps the file of a row that is being written', async () => {
  const template = await receive('template');
  const files = new Set<string>();
  let sweeps = 0;
  const name = ({ sha256, generation }: { sha256: string; generation: number }) => `${sha256}.${generation}`;
  const stop = new AbortController();
  const sweeping = (async () => {
    while (!stop.signal.aborted) {
      const swept = await sweepDocuments(platform.api, 0);
      for (const one of swept.files) files.delete(name(one));
      sweeps += swept.files.length;
      await settleDeletedFiles(platform.api, swept.files);
    }
  })();
  const missing: string[] = [];
  const receiving = async (round: number) => {
    const sha256 = digestOf(`busy ${round % 3}`);
    for (;;) {
      const generation = await holdDocumentFile(platform.api, sha256);
      files.add(name({ sha256, generation }));
      const documentId = randomUUID();
      const receipt = { ...template, documentId, sha256, generation };
      if ((await receiveDocument(platform.api, receipt)) === 'file_gone') continue;
      await claim(caseId, 'i1', [documentId]);
      const found = await read(documentId);
      if (found !== undefined && !files.has(name(found))) missing.push(name(found));
      return;
    }
  };
  await Promise.all(Array.from({ length: 60 }, (_, round) => receiving(round)));
  stop.abort();
  await sweeping;
  expect(missing).toEqual([]);
  expect(sweeps).toBeGreaterThan(0);
});
