/**
 * `npm run mutate [-- --one-in N [--from K]] [-- PATH…]`: changes the domain a little in each place and asks whether a test notices. All
 * of it takes hours; one block in twenty takes minutes and says about as much of the whole. Fails under 85 % (docs/adr/0024).
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { domainFiles, sampleOf } from './sample.mjs';
import { scoreOf } from './score.mjs';

const LEAST = 85;
const REPORT = 'dist/mutation/report.json';

const { values, positionals } = parseArgs({
  options: { 'one-in': { type: 'string', default: '1' }, from: { type: 'string', default: '0' } },
  allowPositionals: true,
});
const oneIn = Number(values['one-in']);
const from = Number(values.from);
if (!Number.isInteger(oneIn) || oneIn < 1) throw new Error('--one-in takes a whole number from 1');
if (!Number.isInteger(from) || from < 0 || from >= oneIn)
  throw new Error('--from takes a whole number from 0, less than --one-in');

const folders = positionals.length === 0 ? ['domain'] : positionals;
const files = folders.flatMap((name) => (name.endsWith('.ts') ? [name] : domainFiles(name)));
const mutate = sampleOf(files, { oneIn, from });
if (mutate.length === 0) throw new Error('Nothing of these files is drawn');

const run = spawnSync(
  process.execPath,
  ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', '--mutate', mutate.join(',')],
  { stdio: 'inherit' },
);
if (run.status !== 0) process.exit(run.status ?? 1);

const { noticed, all, leftOut, score, interval, missed } = scoreOf(
  JSON.parse(readFileSync(REPORT, 'utf8')).files,
);
const [low, high] = interval.map((end) => end.toFixed(1));
process.stdout.write(`${missed.map((line) => `missed ${line}\n`).join('')}\
mutants ${all}, noticed ${noticed}: ${score.toFixed(1)} % (95 in 100: ${low} to ${high} %); not counted ${leftOut}; \
${mutate.length} ${oneIn === 1 ? 'files' : `blocks, one in ${oneIn} from ${from}`}\n`);
process.exitCode = score >= LEAST ? 0 : 1;
