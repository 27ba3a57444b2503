/** Evidence over HTTP: what is not taken, and that nothing of it stays. */
import { randomBytes, randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { digest, left, pdf, whitePng } from './support/evidence-files.ts';
import { openEvidenceSender } from './support/evidence-sender.ts';
import { fetchBytes, metadataOf, TusClient, type TusReply } from './support/tus-client.ts';

const sender = await openEvidenceSender();
const { api, tus, photo, named, received } = sender;
afterAll(() => sender.api.close());

function expectRefused(reply: TusReply, status: number, code: string): void {
  expect([reply.status, reply.code]).toEqual([status, code]);
}

test('a request that is wrong is told where, in both languages', async () => {
  const reply = await tus.begin(10, named('a.pdf', { caseId: 'no-case', purpose: 'fun' }));
  expect(reply.status).toBe(400);
  const { errors } = JSON.parse(reply.body) as { errors: { pointer: string; message: string }[] };
  expect(errors.map(({ pointer }) => pointer)).toEqual([
    '/Upload-Metadata/caseId',
    '/Upload-Metadata/purpose',
  ]);
  for (const { message } of errors) expect(message).toMatch(/\p{Script=Han}.* \/ [A-Z]/u);
  const empty = await tus.begin(0, named('a.pdf'));
  expect([empty.status, empty.body.includes('/Upload-Length')]).toEqual([400, true]);
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

  test('a program is told so after its first bytes, with what it is and what is taken', async () => {
    const large = Buffer.concat([exe, randomBytes(5000)]);
    const begun = await tus.begin(80 * 2 ** 20, named('视频.mp4'));
    const location = begun.headers.get('location') ?? '';
    const reply = await tus.patch(location, 0, large);
    expectRefused(reply, 415, 'evidence_type_not_allowed');
    const { detail, params } = JSON.parse(reply.body) as {
      detail: string;
      params: { found: string; allowed: string[] };
    };
    expect([params.found, params.allowed.includes('application/ofd')]).toEqual([
      'application/x-msdownload',
      true,
    ]);
    expect(detail).toContain(params.found);
    expect((await tus.head(location)).status).toBe(404);
  });

  test('a picture of 20,000 × 20,000 pixels is kept without a small one, and is not decoded', async () => {
    const flood = whitePng(20_000);
    expect((await sharp(flood, { limitInputPixels: false }).metadata()).width).toBe(20_000);
    const before = process.memoryUsage().rss;
    const started = Date.now();
    const reply = await tus.upload(flood, named('flood.png'));
    expect(reply.status).toBe(204);
    expect(Date.now() - started).toBeLessThan(2000);
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 2 ** 20);
  });

  test('a picture whose header lies is kept, and only ever saved', async () => {
    const police = await api.as('police');
    const bytes = Buffer.concat([photo.subarray(0, 20), randomBytes(2000)]);
    const id = await received(bytes, named('broken.jpg'));
    const { body } = await police.get(`/api/documents/${id}/metadata`);
    expect(body).toMatchObject({ mediaType: 'image/jpeg', thumbnail: false });
    const { headers } = await fetchBytes(police, `/api/documents/${id}`);
    expect(headers.get('content-disposition')).toMatch(/^attachment/u);
  });

  test('a text under the name of a program is saved under another', async () => {
    const police = await api.as('police');
    const id = await received(Buffer.from('@echo off'), named('记录.bat'));
    const { headers } = await fetchBytes(police, `/api/documents/${id}`);
    expect(headers.get('content-disposition')).toContain('.bat.txt');
  });

  test('a long name keeps its ending', async () => {
    const police = await api.as('police');
    const id = await received(pdf('long'), named(`${'长'.repeat(300)}.pdf`));
    const { body } = await police.get(`/api/documents/${id}/metadata`);
    expect(String(body['filename'])).toMatch(/^长{196}\.pdf$/u);
  });

  test('a method in a header means that method', async () => {
    const begun = await tus.begin(10, named('m.pdf'));
    const location = begun.headers.get('location') ?? '';
    const meant = (method: string) => tus.send('POST', location, { 'x-http-method-override': method });
    expect((await meant('HEAD')).headers.get('upload-offset')).toBe('0');
    expect((await meant('DELETE')).status).toBe(204);
    expect((await tus.head(location)).status).toBe(404);
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

  test('a query in which somebody names the upload of another', async () => {
    const chief = new TusClient(await api.as('chief'));
    const [own, theirs] = await Promise.all(
      [tus, chief].map(async (one) => (await one.begin(10, named('q.pdf'))).headers.get('location') ?? ''),
    );
    const path = `${own}?x=/${theirs?.split('/').at(-1)}`;
    expectRefused(await tus.patch(path, 0, Buffer.from('forged')), 400, 'invalid_query');
    expectRefused(await tus.send('DELETE', path, {}), 400, 'invalid_query');
    for (const method of ['HEAD', 'GET']) expect((await tus.send(method, path, {})).status).toBe(400);
    const query = { 'upload-length': '10', 'upload-metadata': metadataOf(named('q.pdf')) };
    expectRefused(await tus.send('POST', '/api/uploads?x=1', query), 400, 'invalid_query');
    expect((await chief.head(theirs ?? '')).headers.get('upload-offset')).toBe('0');
    await tus.send('DELETE', own ?? '', {});
    expect((await chief.send('DELETE', theirs ?? '', {})).status).toBe(204);
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
