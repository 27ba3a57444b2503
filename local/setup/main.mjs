#!/usr/bin/env node
/** `npm run setup`: everything `npm start` and `npm test` would fetch, and nothing else. */
import { ensurePackages } from './install-packages.mjs';
import { oneSentence, say } from './sentence.mjs';
import { ensureTemporalCli } from './temporal-cli.mjs';

try {
  await ensurePackages();
  say(`✓ packages`);
  say(`✓ Temporal CLI: ${await ensureTemporalCli()}`);
} catch (error) {
  process.stderr.write(`✗ ${oneSentence(error)}\n`);
  process.exitCode = 1;
}
