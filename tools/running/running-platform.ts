/** The owner's way into a running instance: its database, and its Temporal with the keys of its data folder. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readWorkerEnv } from '../../config/env.ts';
import { type Database, openDatabase } from '../../db/client.ts';
import { openTemporal, type TemporalClient } from '../../temporal/client.ts';
import { runningFolder } from './running-database.ts';

const running = z.object({
  databaseUrl: z.string(),
  temporalAddress: z.string(),
  temporalNamespace: z.string(),
});
const secrets = z.object({ codecKeys: z.string() });

export interface RunningPlatform {
  readonly db: Database;
  readonly temporal: TemporalClient;
  readonly taskQueue: string;
  end(): Promise<void>;
}

function readJson<T>(path: string, shape: z.ZodType<T>): T {
  return shape.parse(JSON.parse(readFileSync(path, 'utf8')));
}

function environment(dataFolder: string | undefined) {
  const folder = runningFolder(dataFolder);
  if (folder === undefined) return readWorkerEnv();
  const run = readJson(join(folder, 'run.json'), running);
  return readWorkerEnv({
    DATABASE_URL: run.databaseUrl,
    TEMPORAL_ADDRESS: run.temporalAddress,
    TEMPORAL_NAMESPACE: run.temporalNamespace,
    CODEC_KEYS: readJson(join(folder, 'secrets.json'), secrets).codecKeys,
  });
}

/**
 * @param dataFolder where an instance keeps its data; else the usual folders are looked at, and where none runs the
 *   environment is read (DATABASE_URL, TEMPORAL_ADDRESS, CODEC_KEYS)
 */
export function openRunningPlatform(dataFolder: string | undefined, name: string): RunningPlatform {
  const env = environment(dataFolder);
  const db = openDatabase({ url: env.DATABASE_URL, max: 8, applicationName: name });
  const temporal = openTemporal({
    address: env.TEMPORAL_ADDRESS,
    namespace: env.TEMPORAL_NAMESPACE,
    codecKeys: env.CODEC_KEYS,
  });
  return {
    db,
    temporal,
    taskQueue: env.TASK_QUEUE,
    async end() {
      await temporal.end();
      await db.end();
    },
  };
}
