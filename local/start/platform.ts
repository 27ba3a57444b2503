/**
 * The whole platform on one machine: PostgreSQL, Temporal, a worker and the API, each kept running, on one data folder.
 * Tests and benchmarks start it through `startPlatform`; `npm start` is supervisor.ts around the same function.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, WEB_FOLDER, buildWhatIsMissing } from './build.ts';
import { type ProcessPlan, apiEnvironment, workerEnvironment } from './child-environments.ts';
import { type DataFolder, openDataFolder } from './data-folder.ts';
import { type Kept, keep } from './kept.ts';
import { type Lock, takeLock } from './lock.ts';
import { killNoted, stopOrphan } from './orphans.ts';
import { ENDING_ORDER, type Part, PATIENCE_MS, STOP_BUDGET_MS } from './parts.ts';
import { type Address, chooseAddress, choosePort } from './ports.ts';
import { type RunningPostgres, startPostgres } from './postgres.ts';
import { DATABASE, type Demo, prepareDatabase } from './prepare-database.ts';
import { answersOk, waitUntilReady } from './ready.ts';
import { type RunFile, removeRunFile, writeRunFile } from './run-file.ts';
import { type Running, launch } from './running.ts';
import { type Secrets, loadSecrets } from './secrets.ts';
import { StartTimes } from './start-times.ts';
import { type RunningTemporal, startTemporal } from './temporal.ts';
import { secureAddress, type TlsPlan, type TlsWanted } from './tls/tls-plan.ts';

export interface PlatformOptions {
  /** Absolute; exactly this folder holds everything of the instance. */
  readonly dataFolder: string;
  /** 0: any free port. */
  readonly port: number;
  readonly demo: boolean;
  /** The Temporal command-line tool. */
  readonly temporalCli: string;
  readonly host?: string | undefined;
  /** HTTPS, with the office's own certificate or one that is made; plain HTTP when it is not said. */
  readonly tls?: TlsWanted;
  /** What browsers type, where it is not the host and port. */
  readonly publicAddress?: string | undefined;
  readonly logLevel?: string;
  /** Progress, one line at a time; silent unless given. */
  readonly say?: (line: string) => void;
  /** Where it is noted how long each part of the start took. */
  readonly times?: StartTimes;
  /** Gives up a start that is under way. */
  readonly signal?: AbortSignal;
}

const TEMPORAL_PORT = 7233;
const RUN_FILE_RETRY_MS = 2_000;
const NAMESPACE = 'default';
const TASK_QUEUE = 'disputes';
export class Platform {
  readonly #options: PlatformOptions;
  readonly #folder: DataFolder;
  readonly #lock: Lock;
  readonly #kept = new Map<Part, Kept>();
  readonly #times: StartTimes;
  #run: RunFile | undefined;
  #health = { api: '', worker: '' };
  #left = false;

  constructor(options: PlatformOptions) {
    this.#options = options;
    this.#times = options.times ?? new StartTimes();
    this.#folder = openDataFolder(options.dataFolder);
    this.#lock = takeLock(this.#folder.lock, options.dataFolder);
  }

  get run(): RunFile {
    if (!this.#run) throw new Error('The platform has not started.');
    return this.#run;
  }

  /** Where API and worker say how they are. */
  get healthAddresses(): { readonly api: string; readonly worker: string } {
    return this.#health;
  }

  /** The pid of a part that has started; undefined while it is starting or starting again. */
  pidOf(part: Part): number | undefined {
    return this.#kept.get(part)?.grown()?.pid;
  }

  /** Ends a process that is kept running: it is started again. */
  async endPart(part: Part, patienceMs: number): Promise<void> {
    await this.#kept.get(part)?.current().stop(patienceMs);
  }

  /** Settles when every part answers. */
  async begin(): Promise<void> {
    await this.#endLeftovers();
    const secrets = loadSecrets(this.#folder.secrets, existsSync(this.#folder.postgres));
    const { bundle, server, demo, temporal } = await this.#startServers(secrets);
    const address = await this.#chooseAddress();
    const plan: ProcessPlan = {
      secrets,
      databaseUrl: (role, password) => server.urlOf(DATABASE, role, password),
      temporalAddress: temporal.address,
      namespace: NAMESPACE,
      taskQueue: TASK_QUEUE,
      dataFolder: this.#folder.root,
      logLevel: this.#options.logLevel ?? 'info',
      demo: this.#options.demo,
      webFolder: WEB_FOLDER,
    };
    this.#say('· 启动工作进程与服务 / starting worker and API');
    const healthPort = await choosePort(0);
    this.#health = { api: `${address.local}/readyz`, worker: `http://127.0.0.1:${healthPort}` };
    await this.#times.measure('processes', async () => {
      await this.#startNode('worker', this.#health.worker, workerEnvironment(plan, bundle, healthPort));
      await this.#startNode('api', `${address.local}/healthz`, apiEnvironment(plan, address));
      await waitUntilReady(address.local, [this.#log('api'), this.#log('worker')], this.#signal);
    });
    this.#describe({ address: address.public, temporal, server, demo });
  }

  async #chooseAddress(): Promise<Address & { readonly tls?: TlsPlan }> {
    const { tls } = this.#options;
    if (tls === undefined) return await chooseAddress(this.#options, this.#say);
    return await secureAddress({ ...this.#options, tls, folder: this.#folder.tls }, this.#say);
  }

  /** What a killed supervisor left behind is ended first: it would answer in place of what is started now. */
  async #endLeftovers(): Promise<void> {
    removeRunFile(this.#folder.runFile);
    for (const part of ENDING_ORDER) {
      if (part !== 'postgres' && (await stopOrphan(this.#folder.pids, part))) {
        this.#say(`· 已结束上次遗留的 ${part} 进程 / ended ${part}, left over from a start that was killed`);
      }
    }
  }

  /** Beside each other. When one fails the others are waited for all the same: only what has started can be ended in order. */
  async #startServers(secrets: Secrets): Promise<{
    readonly bundle: string;
    readonly server: RunningPostgres;
    readonly demo: Demo | null;
    readonly temporal: RunningTemporal;
  }> {
    const parts = [
      this.#times.measure('bundle', () => buildWhatIsMissing(this.#say)),
      this.#times.measure('database', () => this.#startDatabase(secrets)),
      this.#times.measure('temporal', () => this.#startTemporal()),
    ] as const;
    await Promise.allSettled(parts);
    const [bundle, database, temporal] = await Promise.all(parts);
    return { bundle, ...database, temporal };
  }

  async #startDatabase(secrets: Secrets): Promise<{ server: RunningPostgres; demo: Demo | null }> {
    this.#say('· 启动数据库 / starting PostgreSQL');
    const port = await choosePort(0);
    const server = await this.#keep('postgres', (launched) =>
      startPostgres({
        folder: this.#folder.postgres,
        ownerPassword: secrets.ownerPassword,
        logFile: this.#log('postgres'),
        port,
        launched,
      }),
    );
    return { server, demo: await prepareDatabase(server, secrets, this.#options.demo) };
  }

  async #startTemporal(): Promise<RunningTemporal> {
    this.#say('· 启动 Temporal / starting Temporal');
    const port = await choosePort(this.#options.port === 0 ? 0 : TEMPORAL_PORT, this.#say);
    return await this.#keep('temporal', (launched) =>
      startTemporal({
        binary: this.#options.temporalCli,
        dbFile: this.#folder.temporalDb,
        logFile: this.#log('temporal'),
        namespace: NAMESPACE,
        port,
        launched,
      }),
    );
  }

  async #startNode(part: Part, answersAt: string, env: Readonly<Record<string, string>>): Promise<void> {
    const program = { command: process.execPath, args: [`${part}/main.ts`], cwd: ROOT, env };
    const logFile = this.#log(part);
    const start = (launched: (running: Running) => void) => launch({ ...program, logFile, launched });
    await this.#keep(part, start, () => answersOk(answersAt));
  }

  async #keep<T extends Running>(
    part: Part,
    start: (launched: (running: Running) => void) => Promise<T>,
    answers?: () => Promise<boolean>,
  ): Promise<T> {
    this.#signal.throwIfAborted();
    let starting: Running | undefined;
    const giveUp = (): void => void starting?.stop(PATIENCE_MS.temporal);
    this.#signal.addEventListener('abort', giveUp, { once: true });
    const kept = await keep({
      name: part,
      pidFolder: this.#folder.pids,
      start: (launched) =>
        start((running) => {
          starting = running;
          launched(running);
        }),
      ...(answers === undefined ? {} : { answers }),
      onRestart: () => this.#rewritePids(),
      onTrouble: (line) => this.#say(`! ${line}`),
    });
    this.#kept.set(part, kept);
    // From here on it ends in its turn.
    this.#signal.removeEventListener('abort', giveUp);
    this.#signal.throwIfAborted();
    return kept.current();
  }

  #describe(what: {
    address: string;
    temporal: RunningTemporal;
    server: RunningPostgres;
    demo: Demo | null;
  }): void {
    this.#run = {
      address: what.address,
      temporalAddress: what.temporal.address,
      temporalNamespace: NAMESPACE,
      databaseUrl: what.server.url(DATABASE),
      pids: this.#pids(),
      demo: what.demo,
    };
    writeRunFile(this.#folder.runFile, this.#run);
  }

  #pids(): RunFile['pids'] {
    const pid = (part: Part): number => this.#kept.get(part)?.current().pid ?? 0;
    return {
      api: pid('api'),
      worker: pid('worker'),
      temporal: pid('temporal'),
      postgres: pid('postgres'),
      supervisor: process.pid,
    };
  }

  #rewritePids(): void {
    if (!this.#run || this.#left) return;
    this.#run = { ...this.#run, pids: this.#pids() };
    try {
      writeRunFile(this.#folder.runFile, this.#run);
    } catch {
      // A full disk: what it says meanwhile is out of date, so it is tried until it succeeds.
      setTimeout(() => this.#rewritePids(), RUN_FILE_RETRY_MS).unref();
    }
  }

  /** Ends everything in order, within 20 s. */
  async stop(): Promise<void> {
    const giveUp = Date.now() + STOP_BUDGET_MS;
    for (const part of ENDING_ORDER) {
      await this.#kept.get(part)?.stop(Math.max(500, Math.min(PATIENCE_MS[part], giveUp - Date.now())));
    }
    this.#leave();
  }

  /** Ends everything at once, also what is only just starting; the data survive it. */
  kill(): void {
    for (const part of ENDING_ORDER) {
      killNoted(this.#folder.pids, part, part === 'postgres' ? 'SIGQUIT' : 'SIGKILL');
    }
    this.#leave();
  }

  #leave(): void {
    this.#left = true;
    removeRunFile(this.#folder.runFile);
    this.#lock.release();
  }

  get #say(): (line: string) => void {
    return this.#options.say ?? (() => undefined);
  }
  get #signal(): AbortSignal {
    return this.#options.signal ?? new AbortController().signal;
  }

  #log(part: Part): string {
    return join(this.#folder.logs, `${part}.log`);
  }
}

/** Settles when every part answers. When it fails, nothing is left running. */
export async function startPlatform(options: PlatformOptions): Promise<Platform> {
  const platform = new Platform(options);
  try {
    await platform.begin();
    return platform;
  } catch (error) {
    await platform.stop();
    throw error;
  }
}
