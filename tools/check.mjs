#!/usr/bin/env node
/** `npm run check`: every static check, side by side; all are run even when one fails. */
import { ensurePackages } from '../local/setup/install-packages.mjs';
import { ROOT } from '../local/setup/paths.mjs';
import { runCommand } from '../local/setup/run-command.mjs';
import { oneSentence, say } from '../local/setup/sentence.mjs';
import { delimiter, join } from 'node:path';

const BIN = join(ROOT, 'node_modules', '.bin');
const CHECKS = [
  { title: 'types (tsc)', command: 'tsc', args: ['--noEmit'] },
  { title: 'types of the web app (tsc)', command: 'tsc', args: ['--noEmit', '-p', 'web'] },
  { title: 'types of its tests (tsc)', command: 'tsc', args: ['--noEmit', '-p', 'test/unit/web'] },
  { title: 'types of the journeys (tsc)', command: 'tsc', args: ['--noEmit', '-p', 'test/journeys'] },
  { title: 'lint (oxlint)', command: 'oxlint', args: ['--type-aware', '--deny-warnings'] },
  { title: 'format (biome)', command: 'biome', args: ['format', '.'] },
  { title: 'unused code (knip)', command: 'knip', args: [] },
];

/** The web app's client is generated from the routes, and its types are checked against it. */
async function writeClient() {
  const client = await runCommand('npm', ['run', 'client', '-w', 'web'], { cwd: ROOT, quiet: true });
  if (client.code !== 0) throw new Error(`the web app's client could not be generated: ${client.output}`);
}

async function runCheck(check) {
  const started = Date.now();
  const env = { ...process.env, PATH: `${BIN}${delimiter}${process.env['PATH'] ?? ''}` };
  const result = await runCommand(join(BIN, check.command), check.args, { cwd: ROOT, env, quiet: true });
  return { ...check, ...result, seconds: ((Date.now() - started) / 1000).toFixed(1) };
}

try {
  await ensurePackages();
  await writeClient();
  const results = await Promise.all(CHECKS.map(runCheck));
  for (const result of results) {
    say(`${result.code === 0 ? '✓' : '✗'} ${result.title}  ${result.seconds} s`);
    if (result.code !== 0) say(result.output.trimEnd());
  }
  process.exitCode = results.every((result) => result.code === 0) ? 0 : 1;
} catch (error) {
  process.stderr.write(`✗ ${oneSentence(error)}\n`);
  process.exitCode = 1;
}
