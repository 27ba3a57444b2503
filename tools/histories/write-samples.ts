/**
 * `npm run dictionary:samples -- FOLDER`: payloads of the recorded histories, a file each, from which the dictionary of format
 * `jingfa/2` was trained (docs/adr/0003). The one that is in use is never written again: histories are read with it.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const FOLDER = resolve(import.meta.dirname, '../../test/replay/histories');

function* payloadsIn(value: unknown): Generator<Buffer> {
  if (typeof value !== 'object' || value === null) return;
  if ('metadata' in value && 'data' in value && typeof value.data === 'string')
    yield Buffer.from(value.data, 'base64');
  else for (const part of Object.values(value)) yield* payloadsIn(part);
}

const [to] = process.argv.slice(2);
if (to === undefined) throw new Error('say into which folder');
mkdirSync(to, { recursive: true });
let written = 0;
for (const file of readdirSync(FOLDER).toSorted()) {
  const history: unknown = JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));
  for (const payload of payloadsIn(history)) {
    written += 1;
    writeFileSync(join(to, String(written).padStart(5, '0')), payload);
  }
}
console.log(`${written} payloads`);
