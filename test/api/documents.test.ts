/** Evidence as it goes out: sandboxed, in ranges, to those who may see it, and only if it is what was received. */
import { randomUUID } from 'node:crypto';
import { chmod, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { digest, left, pathOf, pdf, picture } from './support/evidence-files.ts';
import { openEvidenceSender } from './support/evidence-sender.ts';
import { fetchBytes } from './support/tus-client.ts';

const sender = await openEvidenceSender();
const { api, police, caseId, photo, named, received } = sender;
afterAll(() => sender.api.close());

describe('what goes out', () => {
  test('is sandboxed, named, and the same bytes', async () => {
    const id = await received(photo, named('现场 "照片"（一）.jpg'));
    const { status, headers, bytes } = await fetchBytes(police, `/api/documents/${id}`);
    expect([status, bytes.equals(photo)]).toEqual([200, true]);
    expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('cache-control')).toContain('no-store');
    expect(headers.get('content-type')).toBe('image/jpeg');
    expect(headers.get('etag')).toBe(`"${digest('sha256', photo)}"`);
    const disposition = headers.get('content-disposition') ?? '';
    expect(disposition).toMatch(/^inline; filename="/);
    expect(disposition).toContain(`filename*=UTF-8''${encodeURIComponent('现场 "照片"（一）.jpg')}`);
  });

  test('is saved, not shown, when it is a document', async () => {
    const id = await received(pdf('saved'), named('../../etc/合同\u202Efdp.exe'));
    const { headers } = await fetchBytes(police, `/api/documents/${id}`);
    expect(headers.get('content-disposition')).toMatch(/^attachment; /);
    expect(headers.get('content-type')).toBe('application/pdf');
    expect((await police.get(`/api/documents/${id}/metadata`)).body).toMatchObject({
      filename: '合同fdp.exe',
    });
  });

  test('has a small version without where and when', async () => {
    const id = await received(await picture(2000, 1000), named('large.jpg'));
    const { status, headers, bytes } = await fetchBytes(police, `/api/documents/${id}?thumbnail=1`);
    expect([status, headers.get('content-type')]).toEqual([200, 'image/webp']);
    const { width, height, exif } = await sharp(bytes).metadata();
    expect([width, height, exif]).toEqual([480, 240, undefined]);
    const none = await received(pdf('no thumbnail'), named('k.pdf'));
    expect((await fetchBytes(police, `/api/documents/${none}?thumbnail=1`)).status).toBe(404);
  });

  test('comes in ranges', async () => {
    const id = await received(photo);
    const path = `/api/documents/${id}`;
    const size = photo.length;
    const etag = `"${digest('sha256', photo)}"`;
    const part = await fetchBytes(police, path, { range: 'bytes=100-199' });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 100-199/${size}`]);
    expect(part.bytes.equals(photo.subarray(100, 200))).toBe(true);
    const tail = await fetchBytes(police, path, { range: 'bytes=-50', 'if-range': etag });
    expect([tail.status, tail.bytes.equals(photo.subarray(-50))]).toEqual([206, true]);
    const changed = await fetchBytes(police, path, { range: 'bytes=0-1', 'if-range': '"other"' });
    expect([changed.status, changed.bytes.length]).toEqual([200, size]);
    const beyond = await fetchBytes(police, path, { range: `bytes=${size}-` });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${size}`]);
    for (const range of ['bytes=0-1,10-11', 'lines=1-2', 'nonsense']) {
      expect((await fetchBytes(police, path, { range })).bytes.length).toBe(size);
    }
    const head = await police.send('HEAD', path);
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(size)]);
  });

  test('not to another station, not without a session', async () => {
    const id = await received(photo);
    const other = await api.as('otherStation');
    for (const path of [`/api/documents/${id}`, `/api/documents/${id}/metadata`]) {
      expect((await other.get(path)).body).toMatchObject({ code: 'document_not_found' });
      expect((await fetch(api.address + path)).status).toBe(401);
    }
    expect((await other.get(`/api/cases/${caseId}/documents`)).status).toBe(404);
    expect((await police.get(`/api/documents/${randomUUID()}`)).status).toBe(404);
    expect((await police.get('/api/documents/none')).status).toBe(404);
  });
});

describe('what is damaged on disk', () => {
  async function flip(bytes: Buffer, keepTimes: boolean): Promise<void> {
    const path = pathOf(api.evidenceFolder, bytes);
    const { atime, mtime } = await stat(path);
    const stored = await readFile(path);
    stored[stored.length - 20] = (stored[stored.length - 20] ?? 0) ^ 1;
    await chmod(path, 0o600);
    await writeFile(path, stored);
    if (keepTimes) await utimes(path, atime, mtime);
  }

  test('is not served, whole or in part, and is told to the operator', async () => {
    const bytes = pdf('flip');
    const id = await received(bytes, named('l.pdf'));
    expect((await fetchBytes(police, `/api/documents/${id}`)).status).toBe(200);
    await flip(bytes, true);
    const wholeAndPart: Record<string, string>[] = [{}, { range: 'bytes=0-3' }];
    for (const headers of wholeAndPart) {
      const reply = await police.get(`/api/documents/${id}`, headers);
      expect([reply.status, reply.body.code]).toEqual([500, 'evidence_damaged']);
    }
    expect(api.logs.filter((line) => line.includes('evidence is damaged') && line.includes(id))).toHaveLength(
      2,
    );
    expect(api.logs.join('')).not.toContain('l.pdf');
  });

  test('is made good by the same bytes received again', async () => {
    const bytes = pdf('good again');
    const first = await received(bytes, named('m.pdf'));
    await flip(bytes, false);
    await received(bytes, named('m.pdf'));
    expect((await fetchBytes(police, `/api/documents/${first}`)).bytes.equals(bytes)).toBe(true);
    expect(left(api.evidenceFolder, 'damaged')).toHaveLength(1);
  });
});
