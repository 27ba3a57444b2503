/** vitest global setup: one platform with the web app for all journeys, and at the end what they counted. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { drawsScreens } from '../../../config/env.ts';
import { findChromium } from '../../../local/setup/chromium.mjs';
import type { RunFile } from '../../../local/start/run-file.ts';
import { startOwn } from './own-start.ts';

export interface JourneyPlatform {
  readonly address: string;
  /** The owner's: for what a person could not bring about in a test, such as ten thousand disputes. */
  readonly databaseUrl: string;
  readonly demo: NonNullable<RunFile['demo']>;
  readonly chromium: string;
  /** Whether docs/screens is drawn anew. */
  readonly screens: boolean;
  /** Each stop at which axe looked is a line. */
  readonly stopsFile: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly journeyPlatform: JourneyPlatform;
  }
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

function sayStops(file: string): void {
  const stops = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const screens = new Set(stops.map((line) => line.split('\t')[0]));
  say(`axe: ${stops.length} stops on ${screens.size} screens`);
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const chromium = findChromium();
  const folder = mkdtempSync(join(tmpdir(), 'jingfa-stops-'));
  const stopsFile = join(folder, 'stops.tsv');
  writeFileSync(stopsFile, '');
  const platform = await startOwn();
  const { address, databaseUrl, demo } = platform.run();
  if (demo === null) throw new Error('the platform has no demonstration users');
  const screens = drawsScreens();
  project.provide('journeyPlatform', { address, databaseUrl, demo, chromium, screens, stopsFile });
  return async () => {
    sayStops(stopsFile);
    await platform.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** Notes that axe looked at a screen. */
export function noteStop(file: string, line: readonly string[]): void {
  appendFileSync(file, `${line.join('\t')}\n`);
}
