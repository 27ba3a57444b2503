/** The root of the checkout, its Node 24, and the folder of downloads. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The Node that everything of ours runs under; it comes with `npm ci`. */
export const NODE_24 = join(ROOT, 'node_modules', '.bin', 'node');

/** What is downloaded or built once for this user, whichever checkout asks for it. */
export function cacheFolder() {
  return join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'jingfa');
}
