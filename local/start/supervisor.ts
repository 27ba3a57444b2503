/** `npm start` under Node 24: starts the platform, says where it is, and ends it in order. */
import { spawn } from 'node:child_process';
import { hasDisplay, readStartEnv } from '../../config/env.ts';
import { openDemoCases } from '../../demo/player/open-demo-cases.ts';
import { oneSentence, say } from '../setup/sentence.mjs';
import { ROOT } from './build.ts';
import { readOptions } from './options.ts';
import { Platform } from './platform.ts';
import type { RunFile } from './run-file.ts';
import { StartTimes } from './start-times.ts';
import { watchPlatform } from './watch-platform.ts';

/** One Ctrl-C reaches this process up to three times: from the terminal, from npm and from the launcher. */
const SAME_SIGNAL_MS = 1_000;

/** The first signal aborts `ending`; a later one calls `onSecond`. */
function listenForEnd(ending: AbortController, onSecond: () => void): void {
  let first = 0;
  const onSignal = (): void => {
    if (!ending.signal.aborted) {
      first = Date.now();
      say('· 正在停止 / stopping');
      ending.abort(new Error('stopped while starting'));
    } else if (Date.now() - first > SAME_SIGNAL_MS) onSecond();
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, onSignal);
  // The launcher's channel closes when it is killed: nobody would be left to end us.
  process.once('disconnect', () => {
    if (!ending.signal.aborted) onSignal();
  });
}

function openBrowser(address: string): void {
  const child = spawn(process.platform === 'darwin' ? 'open' : 'xdg-open', [address], {
    stdio: 'ignore',
    detached: true,
  });
  child.on('error', () => undefined);
  child.unref();
}

async function endOf(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise((resolve) => {
    signal.addEventListener('abort', resolve, { once: true });
  });
}

/** A demonstration with nothing in it shows nothing; that it could not be filled is no reason not to start. */
async function showSomething(platform: Platform): Promise<void> {
  try {
    const opened = await openDemoCases(platform.run);
    if (opened > 0) say(`· 已登记 ${opened} 件演示纠纷 / opened ${opened} demonstration disputes`);
  } catch (error) {
    say(`! 演示纠纷未能登记 / demonstration disputes could not be opened: ${oneSentence(error)}`);
  }
}

/** Who may be tried, and the one password of all of them. */
function tellDemoUsers({ demo }: RunFile): void {
  if (demo === null) return;
  const names = Object.values(demo.users).map(({ username }) => username);
  say(`· 演示账号 / demonstration users: ${names.join(', ')}`);
  say(`· 密码 / password: ${demo.password}`);
}

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2), ROOT);
  const env = readStartEnv();
  const ending = new AbortController();
  const times = new StartTimes();
  process.once('message', (told) => times.heardFromLauncher(told));
  const platform = new Platform({
    ...options,
    temporalCli: env.TEMPORAL_CLI,
    host: env.HOST,
    publicAddress: env.PUBLIC_ADDRESS,
    logLevel: env.LOG_LEVEL,
    say,
    times,
    signal: ending.signal,
  });
  listenForEnd(ending, () => {
    platform.kill();
    process.exit(1);
  });
  try {
    await platform.begin();
    await times.measure('demo', () => showSomething(platform));
    tellDemoUsers(platform.run);
    say(times.told());
    say(`JINGFA READY ${platform.run.address}`);
    if (options.open && hasDisplay()) openBrowser(platform.run.address);
    void watchPlatform(platform, say, ending.signal);
    await endOf(ending.signal);
  } catch (error) {
    if (!ending.signal.aborted) throw error;
  } finally {
    await platform.stop();
  }
  say('· 已停止 / stopped');
  return 0;
}

// What this process and its children write is for its owner only: files in the data folder hold personal data.
process.umask(0o077);
// The reader of our output may be gone before us; that is no reason to die with the data open.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);
try {
  process.exit(await main());
} catch (error) {
  process.stderr.write(`✗ ${oneSentence(error)}\n`);
  process.exit(1);
}
