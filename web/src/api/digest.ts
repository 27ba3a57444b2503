/**
 * SHA-256 of what is sent. In plain JavaScript: `crypto.subtle` is missing on plain HTTP and takes no pieces, and WebAssembly would
 * need `'wasm-unsafe-eval'` in the policy of the pages (docs/adr/0019).
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** A piece at a time: a film does not fit into memory. @returns hex @throws where the file cannot be read (any more) */
export async function digestOf(blob: Blob): Promise<string> {
  const hash = sha256.create();
  const reader = blob.stream().getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) hash.update(piece.value);
  return bytesToHex(hash.digest());
}
