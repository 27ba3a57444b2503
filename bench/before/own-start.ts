/** A build started by its own `npm start`: only the options, the line READY and run.json are assumed of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunFile } from '../../local/start/run-file.ts';
import { type Running, becomesReady, lastLines, launch } from '../../local/start/running.ts';
import { environmentOfCheckout } from './checkout.ts';

export interface BuildPlaces {
  readonly checkout: string;
  /** Exists; holds the data folder and the logs. */
  readonly scratch: string;
}

export interface StartedBuild {
  /** From `npm start` to READY. */
  readonly seconds: number;
  /** As it is now: a process that was started again has another pid. */
  run(): RunFile;
}

const READY = 'JINGFA READY';
/** The first start of a checkout bundles the workflows; where there is no Temporal CLI yet it is fetched. */
const READY_MS = 600_000;
/** `npm start` promises to end within 20 s. */
export const STOP_MS = 40_000;

export function launchBuild({ checkout, scratch }: BuildPlaces, logFile: string): Promise<Running> {
  return launch({
    command: 'npm',
    args: ['start', '--', '--port', '0', '--data', join(scratch, 'data'), '--no-open'],
    cwd: checkout,
    env: environmentOfCheckout({ LOG_LEVEL: 'warn' }),
    logFile,
  });
}

/** @param launched just before: its age counts as time to start */
export async function untilReady(
  launched: Running,
  { scratch }: BuildPlaces,
  logFile: string,
): Promise<StartedBuild> {
  const began = performance.now();
  const saysReady = () => Promise.resolve(readFileSync(logFile, 'utf8').includes(READY));
  if (!(await becomesReady(launched, READY_MS, saysReady)))
    throw new Error(`a build did not start: ${lastLines(logFile)}`);
  const seconds = (performance.now() - began) / 1000;
  const runFile = join(scratch, 'data', 'run.json');
  return { seconds, run: () => JSON.parse(readFileSync(runFile, 'utf8')) as RunFile };
}
