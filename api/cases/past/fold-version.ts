/** Which code folds: the digest of `domain/`, whose functions they are. A state that other code folded is not used (ADR 0023). */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DOMAIN = fileURLToPath(new URL('../../../domain', import.meta.url));

/** @returns SHA-256 over path and content of every file, in lower-case hexadecimal */
export function foldVersion(folder: string = DOMAIN): string {
  const hash = createHash('sha256');
  for (const path of globSync('**/*.ts', { cwd: folder }).toSorted()) {
    hash
      .update(`${path}\n`)
      .update(readFileSync(join(folder, path)))
      .update('\n');
  }
  return hash.digest('hex');
}
