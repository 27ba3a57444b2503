/** Evidence over HTTP: how it comes in, and how it goes on after a break. */
import { randomBytes, randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { digest, left, pathOf, pdf } from './support/evidence-files.ts';
import { openEvidenceSender } from './support/evidence-sender.ts';
import { fetchBytes, metadataOf, TusClient, type TusReply } from './support/tus-client.ts';

const sender = await openEvidenceSender();
const { api, police, tus, caseId, photo, named, received } = sender;
afterAll(() => sender.api.close());

function expectRefused(reply: TusReply, status: number, code: string): void {
  expect([reply.status, reply.code]).toEqual([status, code]);
}

describe('what comes in', () => {
  test('is a document with both digests, under the id of its upload', async () => {
    const begun = await tus.begin(photo.length, named('现场 照片（一）.jpg', { purpose: 'attempt' }));
    expect(begun.status).toBe(201);
    const location = begun.headers.get('location') ?? '';
    expect(begun.headers.get('upload-expires')).toMatch(/GMT$/);
    const half = await tus.patch(location, 0, photo.subarray(0, 1000));
    expect([half.status, half.headers.get('upload-offset')]).toEqual([204, '1000']);
    expect((await police.get(location)).body).toMatchObject({ caseId, offset: 1000, documentId: null });
    const last = await tus.patch(location, 1000, photo.subarray(1000));
    const documentId = last.headers.get('document-id') ?? '';
    expect(location).toBe(`/api/uploads/${documentId}`);
    const { body } = await police.get(`/api/documents/${documentId}/metadata`);
    expect(body).toEqual({
      documentId,
      caseId,
      uploadedBy: expect.any(String),
      filename: '现场 照片（一）.jpg',
      purpose: 'attempt',
      mediaType: 'image/jpeg',
      size: photo.length,
      sha256: digest('sha256', photo),
      sm3: digest('sm3', photo),
      thumbnail: true,
      shown: true,
      savedAs: '现场 照片（一）.jpg',
      scan: 'not_scanned',
      receivedAt: expect.stringMatching(/\+08:00$/),
      claimed: false,
    });
    expect(await readFile(pathOf(api.evidenceFolder, photo))).toEqual(photo);
    expect([left(api.evidenceFolder, 'uploads'), left(api.evidenceFolder, 'staging')]).toEqual([[], []]);
  });

  test('can be asked for again after a lost answer', async () => {
    const bytes = pdf('lost answer');
    const begun = await tus.begin(bytes.length, named('a.pdf'));
    const location = begun.headers.get('location') ?? '';
    await tus.patch(location, 0, bytes);
    const head = await tus.head(location);
    expect(head.headers.get('upload-offset')).toBe(String(bytes.length));
    const documentId = head.headers.get('document-id');
    expect(location).toBe(`/api/uploads/${documentId}`);
    expect((await police.get(location)).body).toMatchObject({ documentId });
    const again = await tus.patch(location, bytes.length, new Uint8Array());
    expect([again.status, again.headers.get('document-id')]).toEqual([204, documentId]);
    expectRefused(await tus.patch(location, 0, bytes), 409, 'upload_offset_conflict');
    expectRefused(await tus.send('DELETE', location, {}), 409, 'upload_finished');
  });

  test('begins once under one key, and only as it was begun', async () => {
    const headers = {
      'upload-length': '100',
      'upload-metadata': metadataOf(named('key.pdf')),
      'idempotency-key': randomUUID(),
    };
    const begin = (more = {}) => tus.send('POST', '/api/uploads', { ...headers, ...more });
    const location = (await begin()).headers.get('location') ?? '';
    await tus.patch(location, 0, randomBytes(40));
    const again = await begin();
    expect([again.status, again.headers.get('location'), again.headers.get('upload-offset')]).toEqual([
      201,
      location,
      '40',
    ]);
    expectRefused(await begin({ 'upload-length': '101' }), 422, 'idempotency_key_reused');
    const sha256 = 'a'.repeat(64);
    for (const fields of [
      named('other.pdf'),
      named('key.pdf', { purpose: 'trial' }),
      named('key.pdf', { sha256 }),
      { caseId: randomUUID(), filename: 'key.pdf' },
    ]) {
      const reply = await begin({ 'upload-metadata': metadataOf(fields) });
      expectRefused(reply, 422, 'idempotency_key_reused');
    }
    expectRefused(await begin({ 'idempotency-key': 'x' }), 400, 'idempotency_key_invalid');
    const other = new TusClient(await api.as('chief'));
    const theirs = (await other.send('POST', '/api/uploads', headers)).headers.get('location') ?? '';
    expect(theirs).not.toBe(location);
    await tus.send('DELETE', location, {});
    await other.send('DELETE', theirs, {});
  });

  test('begins once under one key also when it is sent at once', async () => {
    const bytes = Buffer.concat([pdf('key at once'), randomBytes(200_000)]);
    const headers = {
      'upload-length': String(bytes.length),
      'upload-metadata': metadataOf(named('key.pdf')),
      'content-type': 'application/offset+octet-stream',
      'idempotency-key': randomUUID(),
    };
    const begin = () => tus.send('POST', '/api/uploads', headers, bytes);
    const replies = await Promise.all([begin(), begin(), begin()]);
    expect(replies.filter((one) => ![201, 423].includes(one.status))).toEqual([]);
    const last = await begin();
    const found = await fetchBytes(police, `/api/documents/${last.headers.get('document-id')}`);
    expect([last.status, found.bytes.equals(bytes)]).toEqual([201, true]);
    // Also when all of it is on record.
    const otherwise = { ...headers, 'upload-metadata': metadataOf(named('other.pdf')) };
    expectRefused(await tus.send('POST', '/api/uploads', otherwise, bytes), 422, 'idempotency_key_reused');
  });

  test('goes in one request where the client can', async () => {
    const bytes = pdf('at once');
    const headers = {
      'upload-length': String(bytes.length),
      'upload-metadata': metadataOf(named('b.pdf')),
      'content-type': 'application/offset+octet-stream',
    };
    const reply = await tus.send('POST', '/api/uploads', headers, bytes);
    expect(reply.status).toBe(201);
    expect(reply.headers.get('location')).toBe(`/api/uploads/${reply.headers.get('document-id')}`);
    expect(left(api.evidenceFolder, 'uploads')).toEqual([]);
  });

  test('says what it speaks, to its own origin only', async () => {
    const reply = await tus.send('OPTIONS', '/api/uploads', {});
    expect(reply.status).toBe(204);
    expect(reply.headers.get('tus-extension')).toBe('creation,creation-with-upload,termination,expiration');
    expect(reply.headers.get('tus-max-size')).toBe(String(200 * 2 ** 20));
    expect([...reply.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  test('twice is two documents and one file', async () => {
    const bytes = pdf('twice');
    const ids = [await received(bytes, named('c.pdf')), await received(bytes, named('d.pdf'))];
    expect(ids[0]).not.toBe(ids[1]);
    const { body } = await police.get<{ items: { documentId: string }[] }>(
      `/api/cases/${caseId}/documents?limit=200`,
    );
    expect(body.items.map((one) => one.documentId)).toEqual(expect.arrayContaining(ids));
    expect((await stat(pathOf(api.evidenceFolder, bytes))).nlink).toBe(1);
  });

  test('at the same time by many is as many documents, all readable', async () => {
    const bytes = pdf('many');
    const ids = await Promise.all(Array.from({ length: 12 }, () => received(bytes, named('e.pdf'))));
    expect(new Set(ids).size).toBe(12);
    for (const id of ids) expect((await fetchBytes(police, `/api/documents/${id}`)).bytes).toEqual(bytes);
  });
});

describe('what is interrupted', () => {
  test('goes on from where the line was cut', async () => {
    const bytes = Buffer.concat([pdf('cut'), randomBytes(400_000)]);
    const begun = await tus.begin(bytes.length, named('cut.pdf'));
    const location = begun.headers.get('location') ?? '';
    await tus.cut(location, 0, bytes.subarray(0, 150_000), bytes.length);
    const offset = Number((await tus.head(location)).headers.get('upload-offset'));
    expect(offset).toBeGreaterThan(0);
    expect(offset).toBeLessThanOrEqual(150_000);
    const last = await tus.patch(location, offset, bytes.subarray(offset));
    const found = await fetchBytes(police, `/api/documents/${last.headers.get('document-id')}`);
    expect(found.bytes.equals(bytes)).toBe(true);
  });

  test('is refused at another offset', async () => {
    const begun = await tus.begin(100, named('offset.pdf'));
    const location = begun.headers.get('location') ?? '';
    expectRefused(await tus.patch(location, 7, randomBytes(10)), 409, 'upload_offset_conflict');
    expectRefused(await tus.patch(location, 0, randomBytes(101)), 413, 'evidence_too_large');
    expect((await tus.send('DELETE', location, {})).status).toBe(204);
    expect((await tus.head(location)).status).toBe(404);
  });

  test('is whole when two go on with it at once', async () => {
    const bytes = Buffer.concat([pdf('two at once'), randomBytes(600_000)]);
    const begun = await tus.begin(bytes.length, named('two.pdf'));
    const location = begun.headers.get('location') ?? '';
    const replies = await Promise.all([0, 1].map(() => tus.patch(location, 0, bytes).catch(() => undefined)));
    const good = replies.filter((reply) => reply?.status === 204);
    expect(good).toHaveLength(1);
    const found = await fetchBytes(police, `/api/documents/${good[0]?.headers.get('document-id')}`);
    expect(found.bytes.equals(bytes)).toBe(true);
  });

  test('twenty times at once by one person is enough', async () => {
    const clerk = new TusClient(await api.as('chief'));
    const begun = await Promise.all(Array.from({ length: 20 }, () => clerk.begin(10, named('f.pdf'))));
    expect(begun.map((reply) => reply.status)).toEqual(Array(20).fill(201));
    expectRefused(await clerk.begin(10, named('f.pdf')), 429, 'too_many_uploads');
    for (const { headers } of begun) await clerk.send('DELETE', headers.get('location') ?? '', {});
    expect((await clerk.begin(10, named('f.pdf'))).status).toBe(201);
  });
});
