/** Both stores behind one interface: write once, checked at every read, and what each does when something is wrong. */
import { createHash, randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { EvidenceDamaged, EvidenceStoreAway } from '../../../evidence/errors.ts';
import { fileKey } from '../../../evidence/keys.ts';
import type { Inspected } from '../../../evidence/receive.ts';
import { type EvidenceStore, openEvidenceStore } from '../../../evidence/store.ts';
import { type FakeS3, startFakeS3 } from './support/fake-s3.ts';

const limits = { maxBytes: 1e8, maxImageBytes: 1e7, maxImagePixels: 1e7 };
let s3: FakeS3;
let directory: string;
beforeAll(async () => {
  s3 = await startFakeS3();
});
afterAll(() => s3.close());
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'jingfa-store-'));
  s3.objects.clear();
  s3.away = false;
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const open = (kind: string): EvidenceStore => {
  const settings = {
    bucket: 'evidence',
    region: 'r',
    endpoint: s3.endpoint,
    accessKeyId: 'a',
    secretAccessKey: 'b',
  };
  return openEvidenceStore({ directory, limits, s3: kind === 's3' ? settings : undefined });
};

const paper = (bytes: number): Buffer => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(bytes)]);
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

async function put(store: EvidenceStore, bytes: Buffer, generation = 1): Promise<void> {
  const source = join(directory, 'source');
  await writeFile(source, bytes);
  const inspected = (await store.inspect(source)) as Inspected;
  expect(inspected.digests).toEqual({
    sha256: sha256(bytes),
    sm3: createHash('sm3').update(bytes).digest('hex'),
    size: bytes.length,
  });
  await store.place(inspected, generation);
  await store.discard(inspected);
  await rm(source);
}

async function change(kind: string, bytes: Buffer): Promise<void> {
  const key = fileKey({ sha256: sha256(bytes), generation: 1 });
  const other = Buffer.from(bytes);
  other[5] = (other[5] ?? 0) ^ 1;
  if (kind === 's3') {
    s3.objects.set(key, other);
    return;
  }
  await chmod(join(directory, key), 0o600);
  await writeFile(join(directory, key), other);
}

describe.each(['disk', 's3'])('on %s', (kind) => {
  test('bytes come out as they went in, whole and in part', async () => {
    const store = open(kind);
    const bytes = paper(300_000);
    const file = { sha256: sha256(bytes), generation: 1 };
    await put(store, bytes);
    expect((await buffer(await store.read(file))).equals(bytes)).toBe(true);
    const part = await buffer(await store.read(file, { start: 100, end: 199 }));
    expect(part.equals(bytes.subarray(100, 200))).toBe(true);
    expect(await readdir(join(directory, 'staging'))).toEqual([]);
  });

  test('the same bytes again change nothing; a generation is a file of its own', async () => {
    const store = open(kind);
    const bytes = paper(1000);
    const file = { sha256: sha256(bytes), generation: 1 };
    await put(store, bytes);
    const mark = await store.blobs.mark(fileKey(file));
    await put(store, bytes);
    await put(store, bytes, 2);
    const keys: string[] = [];
    for await (const one of store.blobs.list('/')) keys.push(one.key);
    expect(keys.sort()).toEqual([fileKey(file), `${fileKey(file)}.2`]);
    expect((await store.blobs.mark(fileKey(file)))?.split(' ').slice(0, 3)).toEqual(
      mark?.split(' ').slice(0, 3),
    );
    await store.remove(file);
    await store.remove(file);
    await expect(store.read(file)).rejects.toEqual(new EvidenceDamaged('missing'));
    expect((await buffer(await store.read({ ...file, generation: 2 }))).equals(bytes)).toBe(true);
  });

  test('changed bytes are not given out, not even from a file just verified', async () => {
    const store = open(kind);
    const bytes = paper(200_000);
    const file = { sha256: sha256(bytes), generation: 1 };
    await put(store, bytes);
    await buffer(await store.read(file));
    await change(kind, bytes);
    await expect(store.read(file)).rejects.toEqual(new EvidenceDamaged('changed'));
    await expect(store.read(file, { start: 0, end: 9 })).rejects.toEqual(new EvidenceDamaged('changed'));
    await put(store, bytes);
    expect((await buffer(await store.read(file))).equals(bytes)).toBe(true);
  });

  test('lists page by page', async () => {
    const store = open(kind);
    for (let count = 0; count < 5; count += 1) await put(store, paper(10));
    const found: number[] = [];
    for await (const one of store.blobs.list('/')) found.push(one.modifiedAt);
    expect(found).toHaveLength(5);
    expect(Math.abs((found[0] ?? 0) - Date.now())).toBeLessThan(2 * 3_600_000);
  });
});

test('an object store that is away is told apart from a missing file', async () => {
  const store = open('s3');
  const bytes = paper(10);
  await put(store, bytes);
  s3.away = true;
  await expect(store.read({ sha256: sha256(bytes), generation: 1 })).rejects.toBeInstanceOf(
    EvidenceStoreAway,
  );
});

test('on disk nobody but the platform may read, and nobody may write', async () => {
  const store = open('disk');
  const bytes = paper(10);
  await put(store, bytes);
  const path = join(directory, fileKey({ sha256: sha256(bytes), generation: 1 }));
  expect((await stat(path)).mode & 0o777).toBe(0o400);
  expect((await stat(join(path, '..'))).mode & 0o777).toBe(0o700);
  expect((await readFile(path)).equals(bytes)).toBe(true);
});

test('bytes that change while they are read break the transfer before its end', async () => {
  // More than what is read ahead of the reader on its way.
  const store = open('disk');
  const bytes = paper(4_000_000);
  const file = { sha256: sha256(bytes), generation: 1 };
  await put(store, bytes);
  const stream = await store.read(file);
  await change('disk', bytes);
  const arrived: Buffer[] = [];
  const reading = (async () => {
    for await (const chunk of stream) arrived.push(chunk as Buffer);
  })();
  await expect(reading).rejects.toEqual(new EvidenceDamaged('changed'));
  expect(Buffer.concat(arrived).length).toBeLessThan(bytes.length);
});
