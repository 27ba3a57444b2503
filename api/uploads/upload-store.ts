/** Uploads under way: one file and one note of it each, in a folder of their own, gone when finished or after a day. */
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Upload } from '@tus/server';
import { FileConfigstore, FileStore } from '@tus/file-store';
import { alreadyExists, storeError } from '../../evidence/errors.ts';
import { typeRefused } from '../../evidence/receive.ts';
import { HEAD_BYTES, refusedByHead } from '../../evidence/sniff.ts';
import { Problem, problem } from '../http/problem.ts';
import { refusalOfEvidence } from './upload-problems.ts';

export const UPLOAD_EXPIRY_MS = 24 * 60 * 60_000;

/** What we note of an upload. All of tus' metadata are texts. */
export interface UploadNotes {
  readonly personId: string;
  readonly caseId: string;
  readonly filename: string;
  readonly purpose: string;
  /** What the sender says it is; compared with what arrives. */
  readonly sha256?: string;
}

/** An upload under way: whose, how long, and how much of it is here. */
export interface Unfinished {
  readonly personId: string;
  readonly length: number;
  readonly offset: number;
}

export function notesOf(metadata: Record<string, string | null> | undefined): UploadNotes {
  const { personId, caseId, filename, purpose, sha256 } = metadata ?? {};
  if (personId == null || caseId == null || filename == null || purpose == null) {
    throw new Error('the note of an upload is not complete');
  }
  return { personId, caseId, filename, purpose, ...(sha256 == null ? {} : { sha256 }) };
}

async function look(head: Buffer): Promise<Buffer> {
  const refused = await refusedByHead(head);
  if (refused !== undefined) throw refusalOfEvidence(typeRefused(refused));
  return head;
}

/** Holds the first bytes back until they have been looked at. */
async function* refusing(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let head: Buffer | undefined = Buffer.alloc(0);
  for await (const piece of source) {
    if (head === undefined) {
      yield piece;
      continue;
    }
    head = Buffer.concat([head, piece]);
    if (head.length < HEAD_BYTES) continue;
    yield await look(head);
    head = undefined;
  }
  if (head !== undefined && head.length > 0) yield await look(head);
}

export class UploadStore extends FileStore {
  readonly #folder: string;
  readonly #notes: FileConfigstore;

  constructor(folder: string) {
    const configstore = new FileConfigstore(folder);
    super({ directory: folder, configstore, expirationPeriodInMilliseconds: UPLOAD_EXPIRY_MS });
    this.#folder = folder;
    this.#notes = configstore;
    this.extensions = ['creation', 'creation-with-upload', 'termination', 'expiration'];
  }

  pathOf(uploadId: string): string {
    return join(this.#folder, uploadId);
  }

  /**
   * As its parent does, but says when the disk is full (what was written before stays and counts), and refuses by its first bytes
   * what no further bytes would make good: that upload is gone.
   */
  override async write(source: Readable, uploadId: string, offset: number): Promise<number> {
    const file = createWriteStream(this.pathOf(uploadId), { flags: 'r+', start: offset });
    try {
      await (offset === 0 ? pipeline(source, refusing, file) : pipeline(source, file));
    } catch (error) {
      if (error instanceof Problem) await this.forget(uploadId);
      throw storeError(error);
    }
    return offset + file.bytesWritten;
  }

  override async create(...[file]: Parameters<FileStore['create']>): ReturnType<FileStore['create']> {
    // Two requests may begin one upload at once: without `wx` the second would empty the first's bytes.
    await writeFile(this.pathOf(file.id), '', { flag: 'wx' }).catch((error: unknown) => {
      throw alreadyExists(error) ? problem('upload_interrupted') : storeError(error);
    });
    try {
      return await super.create(file);
    } catch (error) {
      await this.forget(file.id);
      throw storeError(error);
    }
  }

  /** Undefined when there is none, also where half of one was left behind. */
  async find(uploadId: string): Promise<Upload | undefined> {
    try {
      return await this.getUpload(uploadId);
    } catch (error) {
      if ('status_code' in (error as object)) return undefined;
      throw error;
    }
  }

  async unfinished(): Promise<readonly Unfinished[]> {
    const found: Unfinished[] = [];
    for (const id of await this.#notes.list()) {
      const upload = await this.find(id);
      if (upload === undefined) continue;
      const { metadata, size, offset } = upload;
      found.push({ personId: notesOf(metadata).personId, length: size ?? 0, offset });
    }
    return found;
  }

  /** File and note, whether or not they are there. */
  async forget(uploadId: string): Promise<void> {
    await rm(this.pathOf(uploadId), { force: true });
    await rm(`${this.pathOf(uploadId)}.json`, { force: true });
  }

  /** Also a file without its note, or a note without its file. */
  async sweep(olderThanMs: number): Promise<number> {
    const before = Date.now() - olderThanMs;
    const old = new Set<string>();
    for (const name of await readdir(this.#folder)) {
      const id = name.replace(/\.json$/, '');
      // A note is written once, so its time is the beginning of the upload.
      const found = await stat(join(this.#folder, `${id}.json`))
        .catch(() => stat(join(this.#folder, name)))
        .catch(() => undefined);
      if (found !== undefined && found.mtimeMs < before) old.add(id);
    }
    for (const id of old) await this.forget(id);
    return old.size;
  }
}
