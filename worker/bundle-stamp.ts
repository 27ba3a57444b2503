/**
 * A bundle carries the digest of its own content: a damaged or half-written file is refused before a case is replayed on
 * it, and the log and the health page can say which workflow code runs.
 */
import { createHash } from 'node:crypto';

const STAMP = /^\/\/# jingfa-bundle=([0-9a-f]{64})\n/m;
/** The SDK reads the source map from the last line, so the stamp comes right before it. */
const SOURCE_MAP = '//# sourceMappingURL=';

const digestOf = (code: string): string => createHash('sha256').update(code).digest('hex');

export function stampBundle(code: string): string {
  const at = code.lastIndexOf(SOURCE_MAP);
  if (at < 0) throw new Error('the bundle has no source map');
  return `${code.slice(0, at)}//# jingfa-bundle=${digestOf(code)}\n${code.slice(at)}`;
}

/** @returns the digest. @throws when the content is not what was stamped */
export function checkBundle(stamped: string): string {
  const digest = STAMP.exec(stamped)?.[1];
  if (digest === undefined || digestOf(stamped.replace(STAMP, '')) !== digest) {
    throw new Error('the workflow bundle is damaged or was not made by worker/build-bundle.ts');
  }
  return digest;
}
