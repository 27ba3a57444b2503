/** The SDK starts its workflow threads itself and has no setting for what is loaded into them before it. */
import threads, { type WorkerOptions } from 'node:worker_threads';

const BEFORE = new URL('./without-promise-stacks.ts', import.meta.url).href;
const WORKFLOW_THREAD = /workflow-worker-thread\.js$/;

/** Before a worker is created. */
export function leaveOutPromiseStacks(): void {
  const Thread = threads.Worker;
  class LeanThread extends Thread {
    constructor(file: string | URL, options: WorkerOptions = {}) {
      const lean = { ...options, execArgv: [...process.execArgv, '--import', BEFORE] };
      super(file, WORKFLOW_THREAD.test(String(file)) ? lean : options);
    }
  }
  Object.assign(threads, { Worker: LeanThread });
}
