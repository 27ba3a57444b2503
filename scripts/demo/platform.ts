/** The platform the demo talks to: one that runs, or one of its own on a temporary folder that ends with it. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { World, type WorldOptions } from '../../test/api/walker/world.ts';
import { Sentence } from '../setup/sentence.mjs';
import { ROOT } from '../setup/paths.mjs';
import { ensureTemporalCli } from '../setup/temporal-cli.mjs';
import { type Platform, startPlatform } from '../start/platform.ts';
import type { RunFile } from '../start/run-file.ts';

interface Wanted {
  readonly address?: string | undefined;
  readonly password?: string | undefined;
  readonly data?: string | undefined;
}

export interface Found {
  readonly world: World;
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Their user names where no run.json tells them. */
const USERS = [
  'police',
  'chief',
  'mediator',
  'legalWorker',
  'judge',
  'president',
  'filing',
  'clerk',
  'bailiff',
];
const MORE_USERS = ['execution', 'appealJudge', 'policeBureau'];

async function answers(address: string): Promise<boolean> {
  const response = await fetch(`${address}/readyz`).catch(() => undefined);
  await response?.body?.cancel();
  return response?.ok === true;
}

function readRun(folder: string): RunFile | undefined {
  const file = join(resolve(ROOT, folder), 'run.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as RunFile) : undefined;
}

function entry({ address, demo }: Pick<RunFile, 'address' | 'demo'>): WorldOptions {
  if (demo) return { address, password: demo.password, users: demo.users };
  throw new Sentence('该平台没有演示用户', 'that platform has no demonstration users');
}

function options({ address, password, data = '.data/demo' }: Wanted): WorldOptions | undefined {
  const run = readRun(data);
  if (password !== undefined && address !== undefined) {
    const users = [...USERS, ...MORE_USERS].map(
      (key) => [key, { username: key, roles: [], unit: '' }] as const,
    );
    return { address, password, users: Object.fromEntries(users) };
  }
  if (run !== undefined) return entry({ ...run, address: address ?? run.address });
  if (address === undefined) return undefined;
  throw new Sentence(
    '不知道演示用户的密码：请用 --data 指定数据文件夹，或用 --password 给出密码',
    'the password of the demonstration users is not known: name the data folder with --data, or give --password',
  );
}

/** One that answers; undefined when none was named and the usual one does not run. */
async function running(wanted: Wanted): Promise<Found | undefined> {
  const known = options(wanted);
  if (known !== undefined && (await answers(known.address))) {
    return { world: await World.enter(known), address: known.address, stop: () => Promise.resolve() };
  }
  const named = wanted.address ?? wanted.data;
  if (named === undefined) return undefined;
  throw new Sentence(`${named} 没有运行中的平台`, 'no platform answers there');
}

/** Calls back on Ctrl-C or a polite end. @returns how to listen no longer */
function onEnd(act: () => void): () => void {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const name of signals) process.once(name, act);
  return () => {
    for (const name of signals) process.off(name, act);
  };
}

async function startOwn(folder: string, say: (line: string) => void): Promise<Platform> {
  const temporalCli = await ensureTemporalCli();
  const giveUp = new AbortController();
  const listenNoLonger = onEnd(() => giveUp.abort(new Error('stopped while starting')));
  try {
    const { signal } = giveUp;
    return await startPlatform({
      dataFolder: folder,
      port: 0,
      demo: true,
      temporalCli,
      logLevel: 'warn',
      say,
      signal,
    });
  } finally {
    listenNoLonger();
  }
}

async function ownPlatform(say: (line: string) => void): Promise<Found> {
  const folder = mkdtempSync(join(tmpdir(), 'jingfa-demo-'));
  let platform: Platform | undefined;
  let ending: Promise<void> | undefined;
  const end = async (): Promise<void> => {
    await platform?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const stop = (): Promise<void> => (ending ??= end());
  try {
    platform = await startOwn(folder, say);
    onEnd(() => void stop().finally(() => process.exit(1)));
    const known = entry(platform.run);
    return { world: await World.enter(known), address: known.address, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

export async function findPlatform(wanted: Wanted, say: (line: string) => void): Promise<Found> {
  return (await running(wanted)) ?? (await ownPlatform(say));
}
