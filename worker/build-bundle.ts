/** `node worker/build-bundle.ts <out>`: writes the workflow bundle, or says which module may not be in it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { bundleWorkflows } from './bundle.ts';

const [out] = process.argv.slice(2);
if (out === undefined) {
  process.stderr.write('usage: build-bundle.ts <out>\n');
  process.exit(2);
}
const { code, strangers } = await bundleWorkflows();
if (strangers.length > 0) {
  process.stderr.write(`not deterministic, may not be in the workflow bundle: ${strangers.join(', ')}\n`);
  process.exit(1);
}
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, code);
