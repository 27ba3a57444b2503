/** A real Temporal server for a test: the CLI's, as `npm start` runs it, on a database file of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureTemporalCli } from '../../local/setup/temporal-cli.mjs';
import { startTemporal as start } from '../../local/start/temporal.ts';

export interface TestTemporal {
  readonly address: string;
  readonly pid: number;
  stop(): Promise<void>;
  /** As if the power went: what it had not yet written is lost. */
  kill(): Promise<void>;
}

export interface TestTemporalOptions {
  /** Kept afterwards, so that a second server can go on from it; otherwise one that is thrown away. */
  readonly dbFile?: string;
  /** Any free one unless told. */
  readonly port?: number;
  /** More flags of `temporal server start-dev`. */
  readonly flags?: readonly string[];
}

export async function startTemporal({
  dbFile,
  port,
  flags = [],
}: TestTemporalOptions = {}): Promise<TestTemporal> {
  const folder = mkdtempSync(join(tmpdir(), 'jingfa-temporal-'));
  const clear = (): void => rmSync(folder, { recursive: true, force: true });
  const server = await start({
    binary: await ensureTemporalCli(),
    dbFile: dbFile ?? join(folder, 'temporal.db'),
    logFile: join(folder, 'temporal.log'),
    port,
    flags,
  });
  return {
    address: server.address,
    pid: server.pid,
    stop: async () => {
      await server.stop();
      clear();
    },
    kill: async () => {
      process.kill(server.pid, 'SIGKILL');
      await server.ended;
      clear();
    },
  };
}
