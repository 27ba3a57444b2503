/** A platform of the bench's own, in a scratch folder that goes with it. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { readWorkerEnv } from '../config/env.ts';
import { openDataFolder } from '../local/start/data-folder.ts';
import { type Platform, startPlatform } from '../local/start/platform.ts';
import type { RunFile } from '../local/start/run-file.ts';
import { openTemporal, type TemporalClient } from '../temporal/client.ts';
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

const secrets = z.object({ codecKeys: z.string() });

/** What the platform keeps in Temporal is read with its own key. */
export function openOwnTemporal(run: RunFile, dataFolder: string): TemporalClient {
  const kept = secrets.parse(JSON.parse(readFileSync(openDataFolder(dataFolder).secrets, 'utf8')));
  const { CODEC_KEYS: codecKeys } = readWorkerEnv({
    DATABASE_URL: run.databaseUrl,
    TEMPORAL_ADDRESS: run.temporalAddress,
    TEMPORAL_NAMESPACE: run.temporalNamespace,
    CODEC_KEYS: kept.codecKeys,
  });
  return openTemporal({ address: run.temporalAddress, namespace: run.temporalNamespace, codecKeys });
}
