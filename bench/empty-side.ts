/** The yardstick's two processes beside a PostgreSQL and a Temporal, and the way to ask them. */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { childEnvironment } from '../config/env.ts';
import { ROOT } from '../local/start/build.ts';
import { freePort } from '../local/start/ports.ts';
import { becomesReady, launch } from '../local/start/running.ts';
import { EMPTY_TABLE, type EmptySettings } from './empty/contract.ts';
import { callHttp } from './http-caller.ts';
import type { Side } from './side.ts';
import { keepSideProcess, ownDatabase } from './side-process.ts';

export interface EmptyProcesses {
  readonly side: Side;
  readonly pids: () => { readonly worker: number; readonly api: number };
  stop(): Promise<void>;
}

export interface EmptyPlan {
  /** Scratch folder for bundle, logs and pids. */
  readonly folder: string;
  readonly temporalAddress: string;
  /** The owner's, of the database `postgres`: the yardstick gets a database of its own. */
  readonly adminUrl: string;
  readonly timerMs: number;
  readonly tasks: number;
}

async function prepareDatabase(adminUrl: string): Promise<string> {
  const url = await ownDatabase(adminUrl, 'bench_empty');
  const own = postgres(url, { max: 1, onnotice: () => undefined });
  await own.unsafe(EMPTY_TABLE);
  await own.end();
  return url;
}

async function buildBundle(folder: string): Promise<string> {
  const bundle = join(folder, 'empty-bundle.js');
  if (existsSync(bundle)) return bundle;
  const args = ['bench/empty/build-bundle.ts', bundle];
  const build = await launch({
    command: process.execPath,
    args,
    cwd: ROOT,
    env: childEnvironment({}),
    logFile: join(folder, 'empty-bundle.log'),
  });
  await build.ended;
  return bundle;
}

function emptySide(address: string, { timerMs, tasks }: EmptyPlan): Side {
  const post = async (path: string, body: unknown): Promise<void> => {
    const reply = await callHttp({ method: 'POST', url: address + path, body });
    if (reply.status !== 200) throw new Error(`empty: ${reply.status} ${JSON.stringify(reply.body)}`);
  };
  return {
    name: 'empty',
    open: async () => {
      const caseId = randomUUID();
      await post('/cases', { caseId, openId: randomUUID(), timerMs, tasks });
      return caseId;
    },
    decide: (caseId) => post('/decisions', { caseId, inputId: randomUUID() }),
  };
}

export async function startEmpty(plan: EmptyPlan): Promise<EmptyProcesses> {
  const folder = join(plan.folder, 'empty');
  mkdirSync(folder, { recursive: true });
  const port = await freePort();
  const settings: EmptySettings = {
    temporalAddress: plan.temporalAddress,
    databaseUrl: await prepareDatabase(plan.adminUrl),
    bundle: await buildBundle(folder),
    port,
  };
  const worker = await keepSideProcess(folder, 'empty-worker', 'bench/empty/worker.ts', settings);
  const front = await keepSideProcess(folder, 'empty-front', 'bench/empty/front.ts', settings);
  const side = emptySide(`http://127.0.0.1:${port}`, plan);
  const opens = () => side.open().then(Boolean, () => false);
  if (!(await becomesReady(front.current(), 60_000, opens))) throw new Error('the yardstick did not start');
  return {
    side,
    pids: () => ({ worker: worker.current().pid, api: front.current().pid }),
    stop: async () => {
      await front.stop(2000);
      await worker.stop(5000);
    },
  };
}
