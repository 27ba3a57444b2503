/** Stands in for `worker/create-worker.ts`: the real one, with the time-outs under measurement. */
import type { Worker } from '@temporalio/worker';
import { createWorker as createReal, type WorkerOptions } from '../../worker/create-worker.ts';
import { workerSetup } from './worker-setup.ts';

export function createWorker(options: WorkerOptions): Promise<Worker> {
  const { stickyTimeout } = workerSetup();
  return createReal(stickyTimeout === undefined ? options : { ...options, stickyTimeout });
}
