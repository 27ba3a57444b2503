/**
 * The SDK starts its workflow threads itself, without a setting for what is loaded into them and without a way to see
 * whether they still answer. Both are added where it takes the class of its threads from.
 */
import threads, { type WorkerOptions } from 'node:worker_threads';
import { type RunRef, type ThreadRequest, threadWatch } from './thread-watch.ts';

const BEFORE = new URL('./inside-workflow-thread.ts', import.meta.url).href;
const WORKFLOW_THREAD = /workflow-worker-thread\.js$/;

const LOOK_MS = 250;
/** Eight seconds: an activation takes milliseconds, and on a machine under load hundreds of them. */
const LOOKS = 32;
/** The thread compiles the bundle before its first answer. */
const LOOKS_AT_THE_START = 240;

/** The thread does not yield. `run` is what it is busy with, if that is a run. */
export type OnHung = (run: RunRef | undefined) => void;

/** Before a worker is created. */
export function watchWorkflowThreads(onHung: OnHung): void {
  const Thread = threads.Worker;
  class WatchedThread extends Thread {
    readonly #watch = threadWatch(LOOKS);

    constructor(file: string | URL, options: WorkerOptions = {}) {
      const ours = WORKFLOW_THREAD.test(String(file));
      super(file, ours ? { ...options, execArgv: [...process.execArgv, '--import', BEFORE] } : options);
      if (ours) this.#begin();
    }

    #begin(): void {
      this.on('message', (message: { readonly requestId?: bigint }) => {
        if (message.requestId !== undefined) this.#watch.answered(message.requestId);
      });
      let startLooks = 0;
      const looking = setInterval(() => {
        const hung = this.#watch.look();
        if (hung === undefined) return;
        if (hung === 'starting' && (startLooks += 1) < LOOKS_AT_THE_START) return;
        clearInterval(looking);
        onHung(hung === 'starting' ? undefined : hung);
      }, LOOK_MS).unref();
      this.once('exit', () => clearInterval(looking));
    }

    override postMessage(...args: Parameters<threads.Worker['postMessage']>): void {
      const [message] = args as [ThreadRequest, ...unknown[]];
      if (message?.input !== undefined) this.#watch.asked(message);
      super.postMessage(...args);
    }
  }
  Object.assign(threads, { Worker: WatchedThread });
}
