#!/usr/bin/env node
/** `npm test`: fetches what is missing, runs the static checks, then every test; the last line counts the tests. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../local/setup/chromium.mjs';
import { ensureEverything } from '../local/setup/everything.mjs';
import { ROOT } from '../local/setup/paths.mjs';
import { runCommand } from '../local/setup/run-command.mjs';
import { oneSentence, say } from '../local/setup/sentence.mjs';
import { underNode24 } from '../local/setup/under-node-24.mjs';

/** A test file that cannot even be loaded has no test of its own to fail, but it is a failure all the same. */
function countTests(report) {
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

/** A journey that passed only when it was walked once more: why it failed before is a fault to be found. */
function unsteadyTests(report) {
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  return tests.filter(({ status, failureMessages }) => status === 'passed' && failureMessages.length > 0);
}

function sayUnsteady(tests) {
  for (const { fullName, failureMessages } of tests)
    say(`unsteady: ${fullName}\n${failureMessages[0].split('\n').slice(0, 60).join('\n')}`);
  say(`${tests.length} passed only when walked once more`);
}

async function runTests(args, temporalCli) {
  const folder = await mkdtemp(join(tmpdir(), 'jingfa-tests-'));
  const file = join(folder, 'report.json');
  try {
    const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const env = { TEMPORAL_CLI: temporalCli };
    const code = await underNode24(vitest, ['run', ...reporters, ...args], { env });
    const report = JSON.parse(await readFile(file, 'utf8'));
    return { code, ...countTests(report), unsteady: unsteadyTests(report) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A file that is named is run alone; without one everything is, the journeys through the browser with it. */
function needsBrowser(args) {
  const files = args.filter((arg) => !arg.startsWith('-'));
  return files.length === 0 || files.some((file) => file.includes('journeys'));
}

async function main() {
  // Said at the beginning: the journeys come last.
  if (needsBrowser(process.argv.slice(2))) findChromium();
  const { temporalCli } = await ensureEverything();
  const check = await runCommand(process.execPath, [join(ROOT, 'tools', 'check.mjs')], { cwd: ROOT });
  const tests = await runTests(process.argv.slice(2), temporalCli);
  if (check.code !== 0) say('✗ the static checks failed, see above');
  if (tests.unsteady.length > 0) sayUnsteady(tests.unsteady);
  say(`${tests.passed} passed, ${tests.failed} failed`);
  return check.code !== 0 || tests.code !== 0 || tests.failed > 0 ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`✗ ${oneSentence(error)}\n`);
  process.exitCode = 1;
}
