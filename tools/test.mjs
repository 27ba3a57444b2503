#!/usr/bin/env node
/** `npm test`: fetches what is missing, runs the static checks, then every test; the last line counts the tests. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensurePackages } from '../local/setup/install-packages.mjs';
import { ROOT } from '../local/setup/paths.mjs';
import { runCommand } from '../local/setup/run-command.mjs';
import { oneSentence, say } from '../local/setup/sentence.mjs';
import { ensureTemporalCli } from '../local/setup/temporal-cli.mjs';
import { underNode24 } from '../local/setup/under-node-24.mjs';

/** A test file that cannot even be loaded has no test of its own to fail, but it is a failure all the same. */
function countTests(report) {
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

async function runTests(args) {
  const folder = await mkdtemp(join(tmpdir(), 'jingfa-tests-'));
  const file = join(folder, 'report.json');
  try {
    const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const env = { TEMPORAL_CLI: await ensureTemporalCli() };
    const code = await underNode24(vitest, ['run', ...reporters, ...args], { env });
    return { code, ...countTests(JSON.parse(await readFile(file, 'utf8'))) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function main() {
  await ensurePackages();
  const check = await runCommand(process.execPath, [join(ROOT, 'tools', 'check.mjs')], { cwd: ROOT });
  const tests = await runTests(process.argv.slice(2));
  if (check.code !== 0) say('✗ the static checks failed, see above');
  say(`${tests.passed} passed, ${tests.failed} failed`);
  return check.code !== 0 || tests.code !== 0 || tests.failed > 0 ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`✗ ${oneSentence(error)}\n`);
  process.exitCode = 1;
}
