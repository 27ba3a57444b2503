/** Evidence over HTTP: how it comes in, how it goes on after a break, and how it is refused. */
import { randomBytes, randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { digest, left, pathOf, pdf, picture, whitePng } from './support/evidence-files.ts';
import { openCase } from './support/requests.ts';
import { fetchBytes, metadataOf, TusClient, type TusReply } from './support/tus-client.ts';
import type { HttpClient } from './walker/http-client.ts';

let api: ApiServer;
let police: HttpClient;
let tus: TusClient;
let caseId: string;
let photo: Buffer;

beforeAll(async () => {
  api = await openApiServer();
  police = await api.as('police');
  tus = new TusClient(police);
  caseId = await openCase(police);
  photo = await picture(640, 480);
});
afterAll(() => api.close());

const named = (filename: string, more: Readonly<Record<string, string>> = {}) => ({
  caseId,
  filename,
  ...more,
});
async function received(bytes: Uint8Array, fields = named('现场 照片（一）.jpg')): Promise<string> {
  const reply = await tus.upload(bytes, fields);
  expect([reply.status, reply.body]).toEqual([204, '']);
  return reply.headers.get('document-id') ?? '';
}

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

describe('what is refused', () => {
  const html = Buffer.from('<!doctype html><script>alert(1)</script>');
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  const exe = Buffer.concat([Buffer.from('MZ'), randomBytes(500)]);
  const zip = Buffer.concat([Buffer.from('PK\x05\x06'), Buffer.alloc(18)]);

  test.each([
    ['a page', html, 'photo.jpg'],
    ['a drawing that can run', svg, 'photo.svg'],
    ['a program under another name', exe, '照片.jpg'],
    ['an archive', zip, 'a.docx'],
    ['a text', Buffer.from('谁都可以写的文字'), 'a.txt'],
  ])('%s', async (_name, bytes, filename) => {
    const before = left(api.evidenceFolder, 'uploads');
    const reply = await tus.upload(bytes, named(filename));
    expectRefused(reply, 415, 'evidence_type_not_allowed');
    expect(reply.body).not.toContain(filename);
    expect([left(api.evidenceFolder, 'uploads'), left(api.evidenceFolder, 'staging')]).toEqual([before, []]);
  });

  test('leaves nothing behind', async () => {
    const begun = await tus.begin(html.length, named('x.html'));
    const location = begun.headers.get('location') ?? '';
    expectRefused(await tus.patch(location, 0, html), 415, 'evidence_type_not_allowed');
    expect((await tus.head(location)).status).toBe(404);
    expectRefused(await tus.patch(location, 0, html), 404, 'upload_not_found');
  });

  test('a picture of 20,000 × 20,000 pixels, without decoding it', async () => {
    const flood = whitePng(20_000);
    expect((await sharp(flood, { limitInputPixels: false }).metadata()).width).toBe(20_000);
    const before = process.memoryUsage().rss;
    const started = Date.now();
    expectRefused(await tus.upload(flood, named('flood.png')), 413, 'evidence_image_too_large');
    expect(Date.now() - started).toBeLessThan(2000);
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 2 ** 20);
  });

  test('a picture whose header lies', async () => {
    const bytes = Buffer.concat([photo.subarray(0, 20), randomBytes(2000)]);
    expectRefused(await tus.upload(bytes, named('broken.jpg')), 422, 'evidence_image_unreadable');
  });

  test('what is too large, before it is sent', async () => {
    expectRefused(await tus.begin(201 * 2 ** 20, named('large.mp4')), 413, 'evidence_too_large');
  });

  test('bytes with another digest than was told', async () => {
    const bytes = pdf('digest');
    const wrong = named('g.pdf', { sha256: digest('sha256', photo) });
    expectRefused(await tus.upload(bytes, wrong), 422, 'evidence_digest_mismatch');
    expect((await tus.upload(bytes, named('g.pdf', { sha256: digest('sha256', bytes) }))).status).toBe(204);
  });

  test.each([
    ['no case', { filename: 'a.pdf' }],
    ['no name', { caseId: randomUUID() }],
    ['a name of nothing but folders', { caseId: randomUUID(), filename: '../../' }],
    ['another purpose', { caseId: randomUUID(), filename: 'a', purpose: 'fun' }],
  ])('%s', async (_name, fields) => {
    expectRefused(await tus.begin(10, fields), 400, 'upload_request_invalid');
  });

  test('a case out of sight, an unknown one, and an upload of somebody else', async () => {
    const other = new TusClient(await api.as('otherStation'));
    expectRefused(await other.begin(10, named('h.pdf')), 404, 'case_not_found');
    expectRefused(await tus.begin(10, { caseId: randomUUID(), filename: 'a.pdf' }), 404, 'case_not_found');
    const begun = await tus.begin(10, named('h.pdf'));
    const location = begun.headers.get('location') ?? '';
    for (const method of ['HEAD', 'DELETE'])
      expect((await other.send(method, location, {})).status).toBe(404);
    expectRefused(await other.patch(location, 0, randomBytes(10)), 404, 'upload_not_found');
    expect((await tus.head('/api/uploads/not-an-id')).status).toBe(404);
    await tus.send('DELETE', location, {});
  });

  test('without a session, from another origin, without a version', async () => {
    const headers = { 'upload-length': '10', 'upload-metadata': metadataOf(named('i.pdf')) };
    expectRefused(
      await tus.send('POST', '/api/uploads', { ...headers, cookie: '' }),
      401,
      'session_required',
    );
    const elsewhere = { ...headers, origin: 'https://evil.example' };
    expectRefused(await tus.send('POST', '/api/uploads', elsewhere), 403, 'origin_refused');
    expectRefused(
      await tus.send('POST', '/api/uploads', { ...headers, 'tus-resumable': '0.2.2' }),
      412,
      'upload_version_unsupported',
    );
  });

  test('those who only watch', async () => {
    const auditor = await api.as('auditor');
    expectRefused(await new TusClient(auditor).begin(10, named('j.pdf')), 403, 'role_not_permitted');
    const id = await received(pdf('watched'), named('张三的合同.pdf'));
    expect((await fetchBytes(auditor, `/api/documents/${id}`)).status).toBe(403);
    expect((await auditor.get(`/api/documents/${id}/metadata`)).body).toMatchObject({ filename: null });
  });
});
