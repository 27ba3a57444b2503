/** Keeps one process running: starts it again when it ends, at once the first time, then ever more slowly. */
import { rmSync } from 'node:fs';
import { oneSentence } from '../setup/sentence.mjs';
import { notePid, pidFile } from './orphans.ts';
import { type Running, pause } from './running.ts';

export interface Kept<T extends Running = Running> {
  current(): T;
  /** No more restarts; ends the process, by force after `patienceMs`. */
  stop(patienceMs: number): Promise<void>;
}

export interface KeepOptions<T extends Running> {
  readonly name: string;
  /** Where the pid is noted for a later start that finds this one killed. */
  readonly pidFolder: string;
  /** Calls `launched` as soon as there is a process, and settles when it is ready. */
  start(launched: (running: Running) => void): Promise<T>;
  /** Told after each start but the first. */
  onRestart(running: T): void;
  onTrouble(line: string): void;
}

/** A failure after a long life waits for nothing; one that comes again soon waits longer each time. */
const FIRST_PAUSE_MS = 0;
const SECOND_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;
/** A process that ran this long was well: the next failure is a new one. */
const WELL_AFTER_MS = 30_000;

function longer(pauseMs: number): number {
  return Math.min(Math.max(pauseMs * 2, SECOND_PAUSE_MS), LONGEST_PAUSE_MS);
}

class Keeper<T extends Running> implements Kept<T> {
  readonly #options: KeepOptions<T>;
  #stopping = false;
  #wakeUp: () => void = () => undefined;
  #process: Running | undefined;
  #running: T | undefined;
  #watching: Promise<void> = Promise.resolve();

  constructor(options: KeepOptions<T>) {
    this.#options = options;
  }

  current(): T {
    if (!this.#running) throw new Error(`${this.#options.name} was never started`);
    return this.#running;
  }

  async begin(): Promise<void> {
    this.#running = await this.#start();
    this.#watching = this.#watch();
  }

  async #start(): Promise<T> {
    return await this.#options.start((running) => {
      this.#process = running;
      notePid(this.#options.pidFolder, this.#options.name, running.pid);
    });
  }

  async #watch(): Promise<void> {
    let pauseMs = FIRST_PAUSE_MS;
    while (!this.#stopping) {
      const since = Date.now();
      const how = await this.current().ended;
      if (this.#stopping) return;
      if (Date.now() - since > WELL_AFTER_MS) pauseMs = FIRST_PAUSE_MS;
      this.#options.onTrouble(`${this.#options.name} 已退出（${how}），正在重启 / ended, starting it again`);
      pauseMs = await this.#startAgain(pauseMs);
    }
  }

  /** Until it has started once more or is to stop; returns the pause before the next attempt. */
  async #startAgain(firstPauseMs: number): Promise<number> {
    for (let pauseMs = firstPauseMs; ; pauseMs = longer(pauseMs)) {
      await Promise.race([pause(pauseMs), new Promise<void>((resolve) => (this.#wakeUp = resolve))]);
      if (this.#stopping) return pauseMs;
      try {
        this.#running = await this.#start();
        if (!this.#stopping) this.#options.onRestart(this.#running);
        return longer(pauseMs);
      } catch (error) {
        if (!this.#stopping) this.#options.onTrouble(`${this.#options.name}: ${oneSentence(error)}`);
      }
    }
  }

  async stop(patienceMs: number): Promise<void> {
    this.#stopping = true;
    this.#wakeUp();
    await this.#process?.stop(patienceMs);
    await this.#watching;
    // A start that was under way may have made one more.
    await this.#process?.stop(patienceMs);
    rmSync(pidFile(this.#options.pidFolder, this.#options.name), { force: true });
  }
}

/** Settles when it is ready for the first time; throws, with nothing left running, when it does not become ready. */
export async function keep<T extends Running>(options: KeepOptions<T>): Promise<Kept<T>> {
  const keeper = new Keeper(options);
  try {
    await keeper.begin();
    return keeper;
  } catch (error) {
    await keeper.stop(0);
    throw error;
  }
}
