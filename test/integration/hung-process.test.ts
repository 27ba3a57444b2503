/** A process that hangs (here: stopped by a signal) is ended and started again, as long as its servers answer. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ensureTemporalCli } from '../../local/setup/temporal-cli.mjs';
import { type Platform, startPlatform } from '../../local/start/platform.ts';
import type { RunFile } from '../../local/start/run-file.ts';
import { watchPlatform } from '../../local/start/watch-platform.ts';

const dataFolder = mkdtempSync(join(tmpdir(), 'jingfa-hanging-'));
const ended = new AbortController();
const said: string[] = [];
let platform: Platform;
let watching: Promise<void>;

const pids = () => (JSON.parse(readFileSync(join(dataFolder, 'run.json'), 'utf8')) as RunFile).pids;

beforeAll(async () => {
  const temporalCli = await ensureTemporalCli();
  platform = await startPlatform({ dataFolder, port: 0, demo: false, temporalCli, logLevel: 'warn' });
  const times = { everyMs: 300, firstPauseMs: 30_000, answerMs: 1500, patienceMs: 500 };
  watching = watchPlatform(platform, (line) => said.push(line), ended.signal, times);
}, 150_000);

afterAll(async () => {
  ended.abort();
  await watching;
  await platform.stop();
  rmSync(dataFolder, { recursive: true, force: true });
}, 60_000);

async function isWell(address: string): Promise<boolean> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(2000) }).catch(() => undefined);
  await answer?.body?.cancel();
  return answer?.status === 200;
}

// First: a part that was just ended is left alone for a while, whatever it says.
test('while the database hangs nobody is ended for it', { timeout: 60_000 }, async () => {
  const before = pids();
  const lines = said.length;
  process.kill(before.postgres, 'SIGSTOP');
  await pause(8000);
  process.kill(before.postgres, 'SIGCONT');
  const { api } = platform.healthAddresses;
  await vi.waitUntil(() => isWell(api), { timeout: 30_000 });
  expect(said.slice(lines)).toEqual([]);
  expect(pids()).toEqual(before);
});

test.each(['worker', 'api'] as const)('%s', { timeout: 60_000 }, async (part) => {
  const before = pids();
  const lines = said.length;
  process.kill(before[part], 'SIGSTOP');
  await vi.waitUntil(() => pids()[part] !== before[part], { timeout: 20_000, interval: 50 });
  const { api, worker } = platform.healthAddresses;
  await vi.waitUntil(async () => (await isWell(worker)) && (await isWell(api)), { timeout: 30_000 });
  expect(said.slice(lines)).toEqual([expect.stringContaining(`${part} 没有响应`)]);
  expect({ ...pids(), [part]: 0 }).toEqual({ ...before, [part]: 0 });
});
