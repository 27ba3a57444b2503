/** The evidence store (证据存储): what is put here stays as it is, is found by its content, and is checked whenever it is read. */
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readdir, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { BlobStore, ByteRange } from './blob-store.ts';
import { type ClamdAddress, clamdScanner } from './clamd-scanner.ts';
import { sha256Of } from './digest.ts';
import { diskBlobs } from './disk-blobs.ts';
import { EvidenceDamaged, storeError } from './errors.ts';
import { type FileName, fileKey, thumbnailKey } from './keys.ts';
import { discard, type EvidenceLimits, type EvidenceRefusal, inspect, type Inspected } from './receive.ts';
import { type S3Settings, s3Blobs } from './s3-blobs.ts';
import { noScanner } from './scanner.ts';
import { CheckedStream, createVerifiedReads } from './verified-reads.ts';

export interface EvidenceSettings {
  /** Unfinished uploads lie here in any case; finished files too, unless `s3` is set. */
  readonly directory: string;
  readonly s3?: S3Settings | undefined;
  readonly clamd?: ClamdAddress | undefined;
  readonly limits: EvidenceLimits;
  /** Of the disk, kept free of uploads: the database may lie on the same one. Default 256 MB. */
  readonly reserveBytes?: number;
}

export interface EvidenceStore {
  /** Where unfinished uploads lie. */
  readonly uploads: string;
  readonly limits: EvidenceLimits;
  readonly blobs: BlobStore;
  inspect(source: string): Promise<Inspected | EvidenceRefusal>;
  /** Of what the platform itself made. */
  inspectBytes(bytes: Uint8Array): Promise<Inspected | EvidenceRefusal>;
  /** Once this is done, a row may name the file. */
  place(inspected: Inspected, generation: number): Promise<void>;
  discard(inspected: Inspected): Promise<void>;
  /** @throws EvidenceDamaged before the first byte, or in mid-stream when the file is changed under the reader */
  read(file: FileName, range?: ByteRange): Promise<Readable>;
  readThumbnail(file: FileName): Promise<Buffer>;
  /** Only of files that no row can name any more. */
  remove(file: FileName): Promise<void>;
  hasRoomFor(bytes: number): Promise<boolean>;
  /** What a process left behind that died while it received. */
  sweepStaging(olderThanMs: number): Promise<void>;
}

const PRIVATE = 0o700;
const RESERVE_BYTES = 256 * 1024 * 1024;

class Store implements EvidenceStore {
  readonly uploads: string;
  readonly limits: EvidenceLimits;
  readonly blobs: BlobStore;
  readonly #staging: string;
  readonly #reserve: number;
  readonly #scanner;
  readonly #verified;

  constructor({ directory, s3, clamd, limits, reserveBytes }: EvidenceSettings) {
    this.uploads = join(directory, 'uploads');
    this.#staging = join(directory, 'staging');
    this.limits = limits;
    this.#reserve = reserveBytes ?? RESERVE_BYTES;
    for (const folder of [directory, this.uploads, this.#staging]) {
      mkdirSync(folder, { recursive: true, mode: PRIVATE });
    }
    this.blobs = s3 === undefined ? diskBlobs(directory) : s3Blobs(s3);
    this.#scanner = clamd === undefined ? noScanner : clamdScanner(clamd);
    this.#verified = createVerifiedReads(this.blobs);
  }

  inspect(source: string): Promise<Inspected | EvidenceRefusal> {
    return inspect(source, { staging: this.#staging, limits: this.limits, scanner: this.#scanner });
  }

  async inspectBytes(bytes: Uint8Array): Promise<Inspected | EvidenceRefusal> {
    const source = join(this.#staging, randomUUID());
    try {
      await writeFile(source, bytes, { flag: 'wx', mode: 0o600 });
      return await this.inspect(source);
    } catch (error) {
      throw storeError(error);
    } finally {
      await rm(source, { force: true });
    }
  }

  async place({ path, thumbnailPath, digests }: Inspected, generation: number): Promise<void> {
    const name = { sha256: digests.sha256, generation };
    if (thumbnailPath !== undefined) await this.blobs.place(thumbnailPath, thumbnailKey(name));
    await this.#placeFile(path, fileKey(name), digests.sha256);
  }

  async #placeFile(path: string, key: string, sha256: string): Promise<void> {
    while ((await this.blobs.place(path, key)) === 'exists') {
      const stored = await this.#storedDigest(key);
      if (stored === sha256) return;
      // The same bytes were received before and went bad since: these are better.
      if (stored !== undefined) return await this.blobs.replace(path, key);
    }
  }

  /** Undefined when it went away meanwhile: its generation is being swept. */
  async #storedDigest(key: string): Promise<string | undefined> {
    try {
      return await sha256Of(await this.blobs.open(key));
    } catch (error) {
      if ((await this.blobs.mark(key)) === undefined) return undefined;
      throw error;
    }
  }

  discard({ path }: Inspected): Promise<void> {
    return discard(path);
  }

  async read(file: FileName, range?: ByteRange): Promise<Readable> {
    const key = fileKey(file);
    await this.#verified.verify(key, file.sha256);
    const stream = await this.blobs.open(key, range);
    if (range !== undefined) return stream;
    const checked = new CheckedStream(file.sha256);
    // The reader of the stream hears of it; until somebody does, it must not end the process.
    checked.on('error', () => undefined);
    stream.once('error', (error) => checked.destroy(error));
    checked.once('close', () => stream.destroy());
    return stream.pipe(checked);
  }

  async readThumbnail(file: FileName): Promise<Buffer> {
    const key = thumbnailKey(file);
    if ((await this.blobs.mark(key)) === undefined) throw new EvidenceDamaged('missing');
    return await buffer(await this.blobs.open(key));
  }

  async remove(file: FileName): Promise<void> {
    await this.blobs.remove(thumbnailKey(file));
    await this.blobs.remove(fileKey(file));
  }

  async hasRoomFor(bytes: number): Promise<boolean> {
    const { bavail, bsize } = await statfs(this.uploads);
    return bavail * bsize >= bytes + this.#reserve;
  }

  async sweepStaging(olderThanMs: number): Promise<void> {
    const before = Date.now() - olderThanMs;
    for (const name of await readdir(this.#staging)) {
      const path = join(this.#staging, name);
      const found = await stat(path).catch(() => undefined);
      if (found !== undefined && found.mtimeMs < before) await rm(path, { force: true });
    }
  }
}

export function openEvidenceStore(settings: EvidenceSettings): EvidenceStore {
  return new Store(settings);
}
