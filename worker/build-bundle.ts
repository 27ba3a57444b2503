/** `node worker/build-bundle.ts <out>`: writes the workflow bundle, or says which module may not be in it. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { bundleWorkflows } from './bundle.ts';
import { checkBundle } from './bundle-stamp.ts';

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
// A worker that starts meanwhile finds the former bundle or this one, never half of it.
writeFileSync(`${out}.${process.pid}`, code);
renameSync(`${out}.${process.pid}`, out);
process.stdout.write(`${checkBundle(code)}  ${out}\n`);
