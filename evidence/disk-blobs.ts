/** Files in a folder: the default. A file is linked under its name when it is whole and on the platter, never before. */
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { link, mkdir, open, rename, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import type { BlobStore, ByteRange, ListedBlob } from './blob-store.ts';
import { alreadyExists, isMissing, storeError } from './errors.ts';

const PRIVATE = 0o700;

/** A name is on the platter only when its folder is. */
async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

class DiskBlobs implements BlobStore {
  readonly #root: string;
  readonly #disk: Disk;

  constructor(root: string) {
    this.#root = root;
    this.#disk = new Disk(new FSDriver({ location: root, visibility: 'private' }));
  }

  async place(source: string, key: string): Promise<'placed' | 'exists'> {
    try {
      await this.#makeFolder(key);
      await link(source, this.#path(key));
      await this.#syncFolders(key);
      return 'placed';
    } catch (error) {
      if (!alreadyExists(error)) throw storeError(error);
      // The request that linked it may not have come to this yet.
      await this.#syncFolders(key);
      return 'exists';
    }
  }

  async replace(source: string, key: string): Promise<void> {
    const damaged = join('damaged', `${basename(key)}-${randomUUID()}`);
    const fresh = this.#path(`${damaged}.new`);
    try {
      await this.#makeFolder(damaged);
      await link(this.#path(key), this.#path(damaged)).catch((error: unknown) => {
        if (!isMissing(error)) throw error;
      });
      await link(source, fresh);
      await rename(fresh, this.#path(key));
      await this.#syncFolders(key);
    } catch (error) {
      throw storeError(error);
    }
  }

  async open(key: string, range?: ByteRange) {
    return range === undefined
      ? await this.#disk.getStream(key)
      : createReadStream(this.#path(key), { start: range.start, end: range.end });
  }

  async mark(key: string): Promise<string | undefined> {
    try {
      const { ino, size, mtimeNs, ctimeNs } = await stat(this.#path(key), { bigint: true });
      return [ino, size, mtimeNs, ctimeNs].join(' ');
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  async remove(key: string): Promise<void> {
    await this.#disk.delete(key);
  }

  async *list(prefix: string): AsyncIterable<ListedBlob> {
    try {
      const { objects } = await this.#disk.listAll(prefix, { recursive: true });
      for (const one of objects) {
        if (!one.isFile) continue;
        const { lastModified } = await one.getMetaData();
        yield { key: one.key, modifiedAt: lastModified.getTime() };
      }
    } catch (error) {
      const cause = error instanceof Error ? (error.cause ?? error) : error;
      if (!isMissing(cause)) throw error;
    }
  }

  #path(key: string): string {
    return join(this.#root, key);
  }

  async #makeFolder(key: string): Promise<void> {
    await mkdir(dirname(this.#path(key)), { recursive: true, mode: PRIVATE });
  }

  /** From the file's own folder up to the root: any of them may be new. */
  async #syncFolders(key: string): Promise<void> {
    for (let folder = dirname(key); ; folder = dirname(folder)) {
      await syncFolder(this.#path(folder));
      if (folder === '.') return;
    }
  }
}

export function diskBlobs(root: string): BlobStore {
  return new DiskBlobs(root);
}
