/** Off the main thread: a record of ten thousand events is hashed while the page goes on. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type ChainReport, type ChainToCheck, chainOfFile, checkChain, type Digest } from './chain-check.ts';

export type Asked =
  | { readonly kind: 'file'; readonly text: string; readonly published: ChainToCheck['heads'] }
  | { readonly kind: 'events'; readonly chain: ChainToCheck };

export type Told =
  | { readonly kind: 'progress'; readonly checked: number }
  | { readonly kind: 'report'; readonly report: ChainReport }
  | { readonly kind: 'unreadable' };

/** WebCrypto; over plain HTTP browsers withhold it, and plain JavaScript computes the same (docs/adr/0019). */
const digest: Digest = async (text) => {
  const bytes = new TextEncoder().encode(text);
  const { subtle } = globalThis.crypto as { readonly subtle?: SubtleCrypto };
  return bytesToHex(
    subtle === undefined ? sha256(bytes) : new Uint8Array(await subtle.digest('SHA-256', bytes)),
  );
};

const tell = (told: Told): void => globalThis.postMessage(told);

async function check(asked: Asked): Promise<void> {
  try {
    const chain = asked.kind === 'events' ? asked.chain : chainOfFile(asked.text, asked.published);
    const report = await checkChain(chain, digest, (checked) => tell({ kind: 'progress', checked }));
    tell({ kind: 'report', report });
  } catch {
    tell({ kind: 'unreadable' });
  }
}

globalThis.addEventListener('message', ({ data }: MessageEvent<Asked>) => void check(data));
