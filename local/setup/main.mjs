#!/usr/bin/env node
/** `npm run setup`: everything `npm start` and `npm test` would fetch, and nothing else. */
import { ensureEverything } from './everything.mjs';
import { oneSentence, say } from './sentence.mjs';

try {
  const { temporalCli } = await ensureEverything();
  say(`✓ packages`);
  say(`✓ Temporal CLI: ${temporalCli}`);
} catch (error) {
  process.stderr.write(`✗ ${oneSentence(error)}\n`);
  process.exitCode = 1;
}
