/** A worker in this process for the trial workflows, with the platform's own settings. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CompleteAsyncError } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import { DefaultLogger, NativeConnection, Runtime } from '@temporalio/worker';
import type { CodecKey } from '../../../../config/env.ts';
import { bundleWorkflows } from '../../../../worker/bundle.ts';
import { createWorker } from '../../../../worker/create-worker.ts';
import type { TrialActivities } from './workflows.ts';

const activities: TrialActivities = {
  echo: async (text) => text,
  refuse: async (text) => {
    throw ApplicationFailure.create({ message: text, type: 'Refused', details: [text] });
  },
  ask: async () => {
    throw new CompleteAsyncError();
  },
};

// What fails here fails on purpose.
Runtime.install({ logger: new DefaultLogger('ERROR', () => undefined) });

export const TASK_QUEUE = 'trial';
export const keyOf = (id: string, fill: number): CodecKey => ({ id, key: Buffer.alloc(32, fill) });

export async function buildTrialBundle(): Promise<{ path: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'jingfa-trial-'));
  const { code } = await bundleWorkflows(fileURLToPath(new URL('./workflows.ts', import.meta.url)));
  const path = join(folder, 'bundle.js');
  writeFileSync(path, code);
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** @returns how to end it */
export async function runTrialWorker(
  address: string,
  bundlePath: string,
  codecKeys: readonly CodecKey[],
): Promise<() => Promise<void>> {
  const connection = await NativeConnection.connect({ address });
  const options = { connection, namespace: 'default', taskQueue: TASK_QUEUE, codecKeys, bundlePath };
  const worker = await createWorker({ ...options, activities });
  const running = worker.run();
  return async () => {
    worker.shutdown();
    await running;
    await connection.close();
  };
}
