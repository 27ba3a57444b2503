/**
 * Compression of payloads before they are encrypted (ADR 0003): zstd with a dictionary of what payloads of cases have in common,
 * since most of them are too short to repeat themselves.
 */
import { readFileSync } from 'node:fs';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** In use for ever: what was written with it is read with it alone. Another one is another format. */
const dictionary = readFileSync(new URL('./payloads.zdict', import.meta.url));
/** Bytes: a shorter payload costs more to compress than it gains. */
const AT_LEAST = 200;
/** Temporal takes no payload of 2 MB; what claims to be larger than this was not written by us. */
const AT_MOST = 64 * 1024 * 1024;
/** Higher levels gained 3 % on recorded payloads, and took half as long again. */
const LEVEL = { [constants.ZSTD_c_compressionLevel]: 1 };

/** @returns undefined where it would not be shorter */
export function compressed(plain: Uint8Array): Buffer | undefined {
  if (plain.length < AT_LEAST) return undefined;
  const packed = zstdCompressSync(plain, { params: LEVEL, dictionary });
  return packed.length < plain.length ? packed : undefined;
}

/** @throws Error where it was not written by `compressed` */
export const decompressed = (packed: Uint8Array): Buffer =>
  zstdDecompressSync(packed, { dictionary, maxOutputLength: AT_MOST });
