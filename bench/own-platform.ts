/** A platform of the bench's own, in a scratch folder that goes with it. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Platform, startPlatform } from '../local/start/platform.ts';
import { DisputeSide } from './dispute-side.ts';
import type { Contestant } from './load.ts';
import { scratchFolder, whileRunning } from './while-running.ts';

export interface OwnPlatformPlan {
  readonly temporalCli: string;
  readonly say: (line: string) => void;
}

export async function withOwnPlatform<T>(
  { temporalCli, say }: OwnPlatformPlan,
  run: (platform: Platform, folder: string) => Promise<T>,
): Promise<T> {
  const folder = scratchFolder('platform');
  const dataFolder = join(folder, 'data');
  const platform = await startPlatform({
    dataFolder,
    port: 0,
    demo: true,
    temporalCli,
    logLevel: 'warn',
    say,
  });
  const stop = async (): Promise<void> => {
    await platform.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return await whileRunning(stop, () => run(platform, folder));
}

export async function disputes(platform: Platform): Promise<Contestant> {
  return { side: await DisputeSide.signIn(platform.run), pids: () => platform.run.pids };
}
