/** Workers and APIs, so many of each, on one database and one namespace of Temporal: as a court would start more of them. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, WEB_FOLDER } from '../../local/start/build.ts';
import { type ProcessPlan, apiEnvironment, workerEnvironment } from '../../local/start/child-environments.ts';
import { type Address, freePort } from '../../local/start/ports.ts';
import type { RunningPostgres } from '../../local/start/postgres.ts';
import { prepareDatabase } from '../../local/start/prepare-database.ts';
import { waitUntilReady } from '../../local/start/ready.ts';
import type { RunFile } from '../../local/start/run-file.ts';
import { type Running, launch } from '../../local/start/running.ts';
import type { Secrets } from '../../local/start/secrets.ts';
import { DisputeSide } from '../dispute-side.ts';
import type { Side } from '../side.ts';

export interface GroupPlan {
  /** Of its database and its namespace. */
  readonly name: string;
  /** Workers, and as many APIs. */
  readonly size: number;
  readonly folder: string;
  readonly bundle: string;
  readonly secrets: Secrets;
  readonly postgres: RunningPostgres;
  readonly temporal: { readonly pid: number; readonly address: string };
}

export interface Group {
  readonly name: string;
  readonly size: number;
  readonly side: Side;
  readonly run: RunFile;
  stop(): Promise<void>;
}

/** Each request goes to the next of the APIs, as a balancer would send it. */
class InTurn implements Side {
  readonly name = 'dispute';
  readonly #sides: readonly DisputeSide[];
  #next = 0;

  constructor(sides: readonly DisputeSide[]) {
    this.#sides = sides;
  }

  get #side(): DisputeSide {
    const side = this.#sides[this.#next % this.#sides.length];
    this.#next += 1;
    if (side === undefined) throw new Error('no API was started');
    return side;
  }

  open(): Promise<string> {
    return this.#side.open();
  }

  decide(caseId: string, step: number): Promise<void> {
    return this.#side.decide(caseId, step);
  }
}

const PATIENCE_MS = 9000;

function planOf({ name, folder, secrets, postgres, temporal }: GroupPlan): ProcessPlan {
  return {
    secrets,
    databaseUrl: (role, password) => postgres.urlOf(name, role, password),
    temporalAddress: temporal.address,
    namespace: name,
    taskQueue: 'disputes',
    dataFolder: join(folder, name),
    logLevel: 'warn',
    demo: true,
    webFolder: WEB_FOLDER,
  };
}

export async function startGroup(plan: GroupPlan): Promise<Group> {
  const { name, size, folder, bundle, secrets, postgres, temporal } = plan;
  mkdirSync(join(folder, name), { recursive: true });
  const demo = await prepareDatabase(postgres, secrets, true, name);
  const started: Running[] = [];
  const stop = async (): Promise<void> =>
    void (await Promise.all(started.toReversed().map((one) => one.stop(PATIENCE_MS))));
  const start = async (part: 'worker' | 'api', no: number, env: Record<string, string>): Promise<string> => {
    const logFile = join(folder, 'logs', `${name}-${part}-${no}.log`);
    const args = [`${part}/main.ts`];
    started.push(await launch({ command: process.execPath, args, cwd: ROOT, env, logFile }));
    return logFile;
  };
  try {
    const addresses: string[] = [];
    for (let no = 0; no < size; no += 1) {
      const health = await freePort();
      const logs = [await start('worker', no, workerEnvironment(planOf(plan), bundle, health))];
      const port = await freePort();
      const local = `http://127.0.0.1:${port}`;
      const address: Address = { host: '127.0.0.1', port, local, public: local };
      logs.push(await start('api', no, apiEnvironment(planOf(plan), address)));
      await waitUntilReady(local, logs, new AbortController().signal);
      addresses.push(local);
    }
    const [api = 0, worker = 0] = started.map(({ pid }) => pid).toReversed();
    const pids = { api, worker, temporal: temporal.pid, postgres: postgres.pid, supervisor: process.pid };
    const databaseUrl = postgres.url(name);
    const shared = { temporalAddress: temporal.address, temporalNamespace: name, databaseUrl, pids, demo };
    const runs = addresses.map((address): RunFile => ({ ...shared, address }));
    const sides = await Promise.all(runs.map((run) => DisputeSide.signIn(run)));
    const [run] = runs;
    if (run === undefined) throw new Error('a group has at least one worker and one API');
    return { name, size, side: new InTurn(sides), run, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
