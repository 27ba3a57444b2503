/** Real servers and worker processes of a proof, each on a port of its own, to be killed, frozen, lost and started again. */
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { childEnvironment } from '../../config/env.ts';
import { ensureTemporalCli } from '../../local/setup/temporal-cli.mjs';
import { freePort } from '../../local/start/ports.ts';
import { type RunningPostgres, startPostgres } from '../../local/start/postgres.ts';
import { DATABASE, prepareDatabase } from '../../local/start/prepare-database.ts';
import { type Running, launch, pause } from '../../local/start/running.ts';
import { startTemporal } from '../../local/start/temporal.ts';
import { bundleWorkflows } from '../../worker/bundle.ts';
import type { WorkerSetup } from './worker-setup.ts';

const PASSWORD = 'only-for-tests';
const KEY = Buffer.alloc(32, 7);
export const CODEC_KEYS = [{ id: 'proof', key: KEY }];
export const TASK_QUEUE = 'proof';
const ROOT = join(import.meta.dirname, '..', '..');
/** As the supervisor of `npm start` does it the first time. */
const RESTART_MS = 250;

/** Cases go on in new runs every dozen decisions, so that faults strike there too; real ones after thousands of events. */
const SHORT_RUNS = ['--dynamic-config-value', 'limit.historyCount.suggestContinueAsNew=40'];

export interface ServersOptions {
  readonly stickyTimeout?: WorkerSetup['stickyTimeout'];
  readonly shortRuns?: boolean;
}

export class Servers {
  readonly folder = mkdtempSync(join(tmpdir(), 'jingfa-faults-'));
  readonly control = join(this.folder, 'control');
  readonly #options: ServersOptions;
  readonly #workers = new Map<number, Running>();
  #ports = { postgres: 0, temporal: 0 };
  #postgres: RunningPostgres | undefined;
  #temporal: Running | undefined;
  #wanted = 0;
  #closing = false;
  restarts = 0;

  constructor(options: ServersOptions = {}) {
    this.#options = options;
  }

  get temporalAddress(): string {
    return `127.0.0.1:${this.#ports.temporal}`;
  }

  url(role?: 'jingfa_api' | 'jingfa_worker'): string {
    if (this.#postgres === undefined) throw new Error('not started');
    return role === undefined ? this.#postgres.url(DATABASE) : this.#postgres.urlOf(DATABASE, role, PASSWORD);
  }

  async start(): Promise<void> {
    // The user `postgres` must be able to reach its folder.
    chmodSync(this.folder, 0o755);
    mkdirSync(this.control);
    this.#ports = { postgres: await freePort(), temporal: await freePort() };
    const bundle = bundleWorkflows().then(({ code }) => writeFileSync(this.#bundle, code));
    await Promise.all([this.#database(), this.startTemporal(), bundle]);
    await this.wantWorkers(1);
  }

  async #database(): Promise<void> {
    await this.startPostgres();
    const passwords = { apiPassword: PASSWORD, workerPassword: PASSWORD, demoPassword: PASSWORD };
    const secrets = { ownerPassword: PASSWORD, authSecret: randomBytes(32).toString('hex'), codecKeys: '' };
    if (this.#postgres) await prepareDatabase(this.#postgres, { ...secrets, ...passwords }, true);
  }

  async startPostgres(): Promise<void> {
    this.#postgres = await startPostgres({
      folder: join(this.folder, 'postgres'),
      ownerPassword: PASSWORD,
      logFile: join(this.folder, 'postgres.log'),
      port: this.#ports.postgres,
      settings: { max_connections: '200' },
    });
  }

  /** SIGKILL of the postmaster: nothing is flushed, recovery runs at the next start. */
  async killPostgres(): Promise<void> {
    await kill(this.#postgres);
  }

  async startTemporal(): Promise<void> {
    this.#temporal = await startTemporal({
      binary: await ensureTemporalCli(),
      dbFile: this.#temporalDb,
      logFile: join(this.folder, 'temporal.log'),
      port: this.#ports.temporal,
      flags: this.#options.shortRuns === true ? SHORT_RUNS : [],
    });
  }

  async killTemporal(): Promise<void> {
    await kill(this.#temporal);
  }

  /** Only of a dead server. */
  loseTemporalData(): void {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${this.#temporalDb}${end}`, { force: true });
  }

  /** Workers that end are started again until fewer are wanted. */
  async wantWorkers(count: number): Promise<void> {
    const before = this.#wanted;
    this.#wanted = count;
    for (let slot = before; slot < count; slot += 1) void this.#keepWorker(slot);
    for (let slot = count; slot < before; slot += 1) await this.#workers.get(slot)?.stop(8000);
  }

  get workerPids(): number[] {
    return [...this.#workers.values()].map(({ pid }) => pid);
  }

  async #keepWorker(slot: number): Promise<void> {
    while (slot < this.#wanted && !this.#closing) {
      const worker = await this.#launchWorker();
      this.#workers.set(slot, worker);
      await worker.ended;
      this.#workers.delete(slot);
      this.restarts += 1;
      await pause(RESTART_MS);
    }
  }

  #launchWorker(): Promise<Running> {
    const setup: WorkerSetup = { controlFolder: this.control, stickyTimeout: this.#options.stickyTimeout };
    const preload = join(import.meta.dirname, 'faulty-worker.ts');
    return launch({
      command: process.execPath,
      args: ['--import', preload, 'worker/main.ts', JSON.stringify(setup)],
      cwd: ROOT,
      env: childEnvironment({
        NODE_ENV: 'production',
        DATABASE_URL: this.url('jingfa_worker'),
        TEMPORAL_ADDRESS: this.temporalAddress,
        TASK_QUEUE,
        CODEC_KEYS: `proof:${KEY.toString('base64')}`,
        WORKFLOW_BUNDLE: this.#bundle,
        LOG_LEVEL: 'info',
      }),
      logFile: join(this.folder, 'worker.log'),
    });
  }

  async close(): Promise<void> {
    this.#closing = true;
    await this.wantWorkers(0);
    await this.#temporal?.stop(3000);
    await this.#postgres?.stop(10_000);
    rmSync(this.folder, { recursive: true, force: true });
  }

  get #bundle(): string {
    return join(this.folder, 'bundle.js');
  }

  get #temporalDb(): string {
    return join(this.folder, 'temporal.db');
  }
}

async function kill(running: Running | undefined): Promise<void> {
  if (running === undefined) return;
  process.kill(running.pid, 'SIGKILL');
  await running.ended;
}
