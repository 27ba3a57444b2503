/**
 * `npm run demo -- [FILE.json …] [--lang zh|en|both] [--data DIR] [--address URL [--password P]]`: drives disputes over
 * HTTP on an exercise clock, several side by side, and prints their history as a person would read it. Without files it
 * plays all of demo/cases. It uses a platform that runs, or starts one on a temporary folder.
 */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { oneSentence, Sentence } from '../../local/setup/sentence.mjs';
import { ROOT } from '../../local/setup/paths.mjs';
import { type DisputeFile, readDisputeFile } from '../../demo/player/dispute-file.ts';
import { historyOf } from '../../demo/history/history.ts';
import { type Found, findPlatform } from './find-platform.ts';
import { play, type Played } from '../../demo/player/play.ts';
import { chainIsWhole, summaryOf } from '../../demo/history/summary.ts';
import type { Language } from '../../demo/history/words.ts';

const USUAL = join(ROOT, 'demo', 'cases');
const LANGUAGES: readonly string[] = ['zh', 'en', 'both'] satisfies Language[];

function options() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      lang: { type: 'string', default: 'zh' },
      data: { type: 'string' },
      address: { type: 'string' },
      password: { type: 'string' },
    },
  });
  if (!LANGUAGES.includes(values.lang))
    throw new Sentence('--lang 只能是 zh、en 或 both', '--lang is zh, en or both');
  return { ...values, lang: values.lang as Language, paths: positionals };
}

function disputeFiles(paths: readonly string[]): DisputeFile[] {
  const usual = (): string[] =>
    readdirSync(USUAL)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => join(USUAL, name));
  return (paths.length > 0 ? paths.map((path) => resolve(path)) : usual()).map(readDisputeFile);
}

/** Progress is for the person who waits; the history alone goes to standard output. */
function progress(line: string): void {
  process.stderr.write(`${line}\n`);
}

async function playAll(
  { world }: Found,
  files: readonly DisputeFile[],
  language: Language,
): Promise<boolean> {
  const playing = files.map((file) =>
    play(world, file, (line) => progress(`· ${file.name}: ${language === 'en' ? line.en : line.zh}`)),
  );
  let whole = true;
  for (const outcome of await Promise.allSettled(playing)) {
    if (outcome.status === 'rejected') progress(`✗ ${oneSentence(outcome.reason)}`);
    else tell(outcome.value, language);
    whole &&= outcome.status === 'fulfilled' && chainIsWhole(outcome.value);
  }
  return whole;
}

function tell(played: Played, language: Language): void {
  const lines = [...historyOf(played, language), ...summaryOf(played, language), ''];
  process.stdout.write(`${lines.join('\n')}\n`);
}

async function main(): Promise<number> {
  const { lang, paths, ...wanted } = options();
  const files = disputeFiles(paths);
  const platform = await findPlatform(wanted, progress);
  try {
    progress(`· ${platform.address}`);
    return (await playAll(platform, files, lang)) ? 0 : 1;
  } finally {
    await platform.stop();
  }
}

// What an own platform writes is for its owner only.
process.umask(0o077);
try {
  process.exitCode = await main();
} catch (error) {
  progress(`✗ ${oneSentence(error)}`);
  process.exitCode = 1;
}
