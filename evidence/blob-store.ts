/** What a store of bytes must do, be it a folder or an S3 bucket (ADR 0008). */
import type { Readable } from 'node:stream';

/** Both ends included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

export interface ListedBlob {
  readonly key: string;
  readonly modifiedAt: number;
}

/** Bytes under keys, written once. What lies behind it is flydrive's; what it lacks (durable writes, ranges) is added here. */
export interface BlobStore {
  /** `exists`: there is something under this key already, and it was left alone. What is `placed` survives a power cut. */
  place(source: string, key: string): Promise<'placed' | 'exists'>;
  /** Puts good bytes where damaged ones are; on disk those are kept aside. */
  replace(source: string, key: string): Promise<void>;
  open(key: string, range?: ByteRange): Promise<Readable>;
  /** Changes whenever the stored bytes may have changed; undefined when there are none. */
  mark(key: string): Promise<string | undefined>;
  remove(key: string): Promise<void>;
  list(prefix: string): AsyncIterable<ListedBlob>;
}
