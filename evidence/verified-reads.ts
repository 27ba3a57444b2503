/** Bytes leave the store only if they are those that were received: the digest at receipt is compared at every read. */
import { createHash } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';
import type { BlobStore } from './blob-store.ts';
import { sha256Of } from './digest.ts';
import { EvidenceDamaged } from './errors.ts';

/** How long a file that has not been touched since counts as verified. */
const TRUST_MS = 10 * 60_000;
const MOST_REMEMBERED = 10_000;

interface Verified {
  readonly mark: string;
  readonly until: number;
}

export interface VerifiedReads {
  /** @throws EvidenceDamaged */
  verify(key: string, sha256: string): Promise<void>;
}

export function createVerifiedReads(blobs: BlobStore): VerifiedReads {
  const known = new Map<string, Verified>();
  const running = new Map<string, Promise<void>>();

  async function check(key: string, sha256: string, mark: string): Promise<void> {
    if ((await sha256Of(await blobs.open(key))) !== sha256) throw new EvidenceDamaged('changed');
    const oldest = known.size >= MOST_REMEMBERED ? known.keys().next().value : undefined;
    if (oldest !== undefined) known.delete(oldest);
    known.set(key, { mark, until: Date.now() + TRUST_MS });
  }

  return {
    async verify(key, sha256) {
      const mark = await blobs.mark(key);
      if (mark === undefined) throw new EvidenceDamaged('missing');
      const before = known.get(key);
      if (before?.mark === mark && before.until > Date.now()) return;
      known.delete(key);
      // A player asks for many ranges at once: one look serves them all.
      const work = running.get(key) ?? check(key, sha256, mark).finally(() => running.delete(key));
      running.set(key, work);
      await work;
    },
  };
}

/** Lets a whole file through and holds its last piece back until the digest is known to be right. */
export class CheckedStream extends Transform {
  readonly #hash = createHash('sha256');
  readonly #expected: string;
  #last: Buffer | undefined;

  constructor(sha256: string) {
    super();
    this.#expected = sha256;
  }

  override _transform(chunk: Buffer, _encoding: string, done: TransformCallback): void {
    this.#hash.update(chunk);
    const before = this.#last;
    this.#last = chunk;
    if (before !== undefined) this.push(before);
    done();
  }

  override _flush(done: TransformCallback): void {
    if (this.#hash.digest('hex') !== this.#expected) done(new EvidenceDamaged('changed'));
    else done(null, this.#last);
  }
}
