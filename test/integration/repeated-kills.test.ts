/** Ten kills of the API, each as soon as it answers again, while the watch over hanging processes looks often. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ensureTemporalCli } from '../../local/setup/temporal-cli.mjs';
import { type Platform, startPlatform } from '../../local/start/platform.ts';
import type { RunFile } from '../../local/start/run-file.ts';
import { watchPlatform } from '../../local/start/watch-platform.ts';

const KILLS = 10;
/**
 * What the supervisor itself may add: from the death to the next process. What that one takes to its first answer is the
 * machine's (one to three seconds, more under load), so it is not bounded here, only that it is the one that answers.
 */
const RESPAWN_MS = 1_500;
const dataFolder = mkdtempSync(join(tmpdir(), 'jingfa-kills-'));
const ended = new AbortController();
const said: string[] = [];
let platform: Platform;
let watching: Promise<void>;

beforeAll(async () => {
  const temporalCli = await ensureTemporalCli();
  const say = (line: string): void => void said.push(line);
  platform = await startPlatform({ dataFolder, port: 0, demo: false, temporalCli, logLevel: 'warn', say });
  const times = { everyMs: 300, firstPauseMs: 1_000, answerMs: 500, patienceMs: 500 };
  watching = watchPlatform(platform, say, ended.signal, times);
}, 300_000);

afterAll(async () => {
  ended.abort();
  await watching;
  await platform.stop();
  rmSync(dataFolder, { recursive: true, force: true });
}, 60_000);

const pids = () => (JSON.parse(readFileSync(join(dataFolder, 'run.json'), 'utf8')) as RunFile).pids;

async function answers(): Promise<boolean> {
  const signal = AbortSignal.timeout(1_000);
  const answer = await fetch(`${platform.run.address}/healthz`, { signal }).catch(() => undefined);
  await answer?.body?.cancel();
  return answer?.status === 200;
}

const next = async (before: number): Promise<number> => {
  await vi.waitUntil(() => pids().api !== before, { timeout: 60_000, interval: 10 });
  return pids().api;
};

test('each is followed at once by a process that is left alone until it answers', {
  timeout: 400_000,
}, async () => {
  const before = pids();
  const waits: number[] = [];
  for (let no = 0; no < KILLS; no += 1) {
    const dead = pids().api;
    const at = Date.now();
    process.kill(dead, 'SIGKILL');
    const started = await next(dead);
    waits.push(Date.now() - at);
    await vi.waitUntil(answers, { timeout: 60_000, interval: 50 });
    expect(pids().api, 'the process that answers is the one that was started').toBe(started);
  }
  expect(Math.max(...waits), waits.join(' ')).toBeLessThan(RESPAWN_MS);
  expect(said.filter((line) => line.includes('api 已退出'))).toHaveLength(KILLS);
  expect(said.filter((line) => line.includes('没有响应'))).toEqual([]);
  expect({ ...pids(), api: 0 }).toEqual({ ...before, api: 0 });
});
