/** The digest of what is sent: SHA-256 to the letter, also where a browser has no `crypto.subtle`. */
import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { digestOf } from '../../../web/src/api/digest.ts';

afterEach(() => vi.unstubAllGlobals());

describe('the digest of a file', () => {
  it.each([0, 1, 63, 64, 65, 3_000_000])('of %i bytes is SHA-256', async (length) => {
    vi.stubGlobal('crypto', undefined);
    const bytes = Buffer.from(Array.from({ length }, (_, at) => (at * 31) % 251));
    expect(await digestOf(new Blob([bytes]))).toBe(createHash('sha256').update(bytes).digest('hex'));
  });
});
