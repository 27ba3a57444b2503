/** How soon a process that is kept running is started again: at once where it had answered, else ever more slowly. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Kept, keep } from '../../../local/start/kept.ts';
import type { Running } from '../../../local/start/running.ts';

const pidFolder = mkdtempSync(join(tmpdir(), 'jingfa-kept-'));
let kept: Kept | undefined;
let kill: () => void = () => undefined;
let starts: number[] = [];
let answering = true;

beforeEach(async () => {
  vi.useFakeTimers();
  starts = [];
  answering = true;
});
afterEach(async () => {
  const stopped = kept?.stop(0);
  await vi.advanceTimersByTimeAsync(10_000);
  await stopped;
  vi.useRealTimers();
  rmSync(pidFolder, { recursive: true, force: true });
});

function life(): Running {
  let end: (how: string) => void = () => undefined;
  const ended = new Promise<string>((resolve) => {
    end = resolve;
  });
  kill = () => end('SIGKILL');
  starts.push(Date.now());
  return { pid: process.pid, ended, stop: async () => end('stopped') };
}

async function begin(): Promise<Kept> {
  kept = await keep({
    name: 'api',
    pidFolder,
    start: async (launched) => {
      const running = life();
      launched(running);
      return running;
    },
    answers: async () => answering,
    onRestart: () => undefined,
    onTrouble: () => undefined,
  });
  return kept;
}

/** @returns how long each restart was waited for, in ms */
async function killed(times: number, livesMs: number): Promise<number[]> {
  const waits: number[] = [];
  for (let no = 0; no < times; no += 1) {
    await vi.advanceTimersByTimeAsync(livesMs);
    const at = Date.now();
    const count = starts.length;
    kill();
    while (starts.length === count) await vi.advanceTimersByTimeAsync(50);
    waits.push((starts.at(-1) ?? 0) - at);
  }
  return waits;
}

test('one that answered is back at once, however often it is killed', async () => {
  await begin();
  expect(Math.max(...(await killed(12, 1_000)))).toBeLessThanOrEqual(100);
});

test('one that never answers is tried ever more slowly, and never later than after five seconds', async () => {
  answering = false;
  await begin();
  const waits = await killed(9, 10);
  expect(waits.at(0)).toBeLessThanOrEqual(50);
  expect(waits.at(3)).toBeGreaterThanOrEqual(900);
  expect(waits.at(-1)).toBeGreaterThanOrEqual(4_900);
  expect(Math.max(...waits)).toBeLessThanOrEqual(5_100);
});

test('it is nobody to be asked until it answers, or for a minute', async () => {
  answering = false;
  const { grown } = await begin().then((one) => ({ grown: () => one.grown()?.pid }));
  await vi.advanceTimersByTimeAsync(30_000);
  expect(grown()).toBeUndefined();
  await vi.advanceTimersByTimeAsync(31_000);
  expect(grown()).toBe(process.pid);
  kill();
  await vi.advanceTimersByTimeAsync(0);
  expect(grown()).toBeUndefined();
  answering = true;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(grown()).toBe(process.pid);
});
