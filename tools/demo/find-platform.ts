/** The platform the demo talks to: one that runs, or one of its own on a temporary folder that ends with it. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { World, type WorldOptions } from '../../demo/client/world.ts';
import { Sentence } from '../../local/setup/sentence.mjs';
import { ROOT } from '../../local/setup/paths.mjs';
import { ensureTemporalCli } from '../../local/setup/temporal-cli.mjs';
import { type Platform, startPlatform } from '../../local/start/platform.ts';
import type { RunFile } from '../../local/start/run-file.ts';

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

/** One Ctrl-C reaches this process several times, from the terminal, from npm and from the launcher: only the first counts. */
function onEnd(act: () => void): void {
  let told = false;
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      if (!told) act();
      told = true;
    });
  }
}

async function ownPlatform(say: (line: string) => void): Promise<Found> {
  const folder = mkdtempSync(join(tmpdir(), 'jingfa-demo-'));
  const giveUp = new AbortController();
  let platform: Platform | undefined;
  let ending: Promise<void> | undefined;
  const end = async (): Promise<void> => {
    await platform?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const stop = (): Promise<void> => (ending ??= end());
  onEnd(() => {
    giveUp.abort(new Sentence('已停止', 'stopped'));
    // While it starts, the start itself fails and ends what there is.
    if (platform !== undefined) void stop().finally(() => process.exit(1));
  });
  try {
    const temporalCli = await ensureTemporalCli();
    const { signal } = giveUp;
    const usual = { port: 0, demo: true, temporalCli, logLevel: 'warn', say, signal };
    platform = await startPlatform({ ...usual, dataFolder: folder });
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
