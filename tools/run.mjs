#!/usr/bin/env node
/** `node tools/run.mjs FILE.ts [args…]`: installs what is missing and runs the file under Node 24. */
import { ensurePackages } from '../local/setup/install-packages.mjs';
import { oneSentence } from '../local/setup/sentence.mjs';
import { underNode24 } from '../local/setup/under-node-24.mjs';

const TELLING = import.meta.resolve('../local/setup/in-one-sentence.mjs');

const [file, ...args] = process.argv.slice(2);
try {
  if (!file) throw new Error('usage: node tools/run.mjs FILE.ts [args…]');
  await ensurePackages();
  process.exitCode = await underNode24('--import', [TELLING, file, ...args]);
} catch (error) {
  process.stderr.write(`✗ ${oneSentence(error)}\n`);
  process.exitCode = 1;
}
