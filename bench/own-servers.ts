/** The yardstick on a PostgreSQL and a Temporal of its own: nothing else writes to them. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startPostgres } from '../local/start/postgres.ts';
import { startTemporal } from '../local/start/temporal.ts';
import { startEmpty } from './empty-side.ts';
import type { Contestant } from './load.ts';
import { scratchFolder, whileRunning } from './while-running.ts';

export interface OwnServersPlan {
  readonly temporalCli: string;
  readonly timerMs: number;
  readonly tasks: number;
}

export async function withEmptyAlone<T>(
  plan: OwnServersPlan,
  run: (empty: Contestant) => Promise<T>,
): Promise<T> {
  const { temporalCli, timerMs, tasks } = plan;
  const folder = scratchFolder('empty');
  mkdirSync(join(folder, 'logs'));
  const log = (name: string) => join(folder, 'logs', `${name}.log`);
  const server = await startPostgres({
    folder: join(folder, 'postgres'),
    ownerPassword: 'bench-only',
    logFile: log('postgres'),
  });
  const stop = async (): Promise<void> => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return await whileRunning(stop, async () => {
    const dbFile = join(folder, 'temporal.db');
    const temporal = await startTemporal({ binary: temporalCli, dbFile, logFile: log('temporal') });
    return await whileRunning(
      () => temporal.stop(3000),
      async () => {
        const where = { folder, temporalAddress: temporal.address, adminUrl: server.url('postgres') };
        const empty = await startEmpty({ ...where, timerMs, tasks });
        const pids = () => ({ postgres: server.pid, temporal: temporal.pid, ...empty.pids() });
        return await whileRunning(
          () => empty.stop(),
          () => run({ side: empty.side, pids }),
        );
      },
    );
  });
}
