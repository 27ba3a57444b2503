/**
 * Keeps one process running: starts it again when it ends, at once where it had answered, else ever more slowly up to a
 * bound. Each process has its own keeper and its own pauses.
 */
import { rmSync } from 'node:fs';
import { oneSentence } from '../setup/sentence.mjs';
import { notePid, pidFile } from './orphans.ts';
import { type Running, pause } from './running.ts';

export interface Kept<T extends Running = Running> {
  current(): T;
  /** The process, once it answers or ought to; undefined while it is starting and from its end to the next start. */
  grown(): T | undefined;
  /** No more restarts; ends the process, by force after `patienceMs`. */
  stop(patienceMs: number): Promise<void>;
}

export interface KeepOptions<T extends Running> {
  readonly name: string;
  /** Where the pid is noted for a later start that finds this one killed. */
  readonly pidFolder: string;
  /** Calls `launched` as soon as there is a process, and settles when it is ready. */
  start(launched: (running: Running) => void): Promise<T>;
  /** Whether the process answers; never rejects. Without it, it does as soon as it has started. */
  readonly answers?: () => Promise<boolean>;
  /** Told after each start but the first. */
  onRestart(running: T): void;
  onTrouble(line: string): void;
}

/**
 * One that answered was well, whatever ended it: it waits for nothing. The starts of one that never did are ever further
 * apart; what it lived counts towards that, so that one killed as it was about to answer is hardly waited for.
 */
const FIRST_PAUSE_MS = 0;
const SECOND_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;
/** So long a process may take from its start to its first answer, on a machine that is busy with starting others. */
const START_MS = 60_000;
const PROBE_PAUSE_MS = 50;

function longer(pauseMs: number): number {
  return Math.min(Math.max(pauseMs * 2, SECOND_PAUSE_MS), LONGEST_PAUSE_MS);
}

/** One life of the process. */
class Life<T extends Running> {
  readonly running: T;
  readonly #since = Date.now();
  #answered = false;
  #over = false;

  constructor(running: T, answers: (() => Promise<boolean>) | undefined) {
    this.running = running;
    void running.ended.then(() => {
      this.#over = true;
    });
    void this.#listen(answers ?? (async () => true));
  }

  get answered(): boolean {
    return this.#answered;
  }

  get livedMs(): number {
    return Date.now() - this.#since;
  }

  get isGrown(): boolean {
    return !this.#over && (this.#answered || this.livedMs > START_MS);
  }

  async #listen(answers: () => Promise<boolean>): Promise<void> {
    while (!this.#over && !(await answers())) await pause(PROBE_PAUSE_MS);
    // What answered meanwhile may be the next one, on the same port.
    this.#answered = !this.#over;
  }
}

class Keeper<T extends Running> implements Kept<T> {
  readonly #options: KeepOptions<T>;
  #stopping = false;
  #wakeUp: () => void = () => undefined;
  #process: Running | undefined;
  #life: Life<T> | undefined;
  #watching: Promise<void> = Promise.resolve();

  constructor(options: KeepOptions<T>) {
    this.#options = options;
  }

  current(): T {
    if (!this.#life) throw new Error(`${this.#options.name} was never started`);
    return this.#life.running;
  }

  grown(): T | undefined {
    return this.#life?.isGrown === true ? this.#life.running : undefined;
  }

  async begin(): Promise<void> {
    this.#life = await this.#start();
    this.#watching = this.#watch();
  }

  async #start(): Promise<Life<T>> {
    const { answers, pidFolder, name } = this.#options;
    const running = await this.#options.start((launched) => {
      this.#process = launched;
      notePid(pidFolder, name, launched.pid);
    });
    return new Life(running, answers);
  }

  async #watch(): Promise<void> {
    let pauseMs = FIRST_PAUSE_MS;
    while (!this.#stopping) {
      const life = this.#life;
      const how = await this.current().ended;
      if (this.#stopping) return;
      if (life?.answered === true) pauseMs = FIRST_PAUSE_MS;
      this.#options.onTrouble(`${this.#options.name} 已退出（${how}），正在重启 / ended, starting it again`);
      pauseMs = await this.#startAgain(pauseMs, life?.livedMs ?? 0);
    }
  }

  /** Until it has started once more or is to stop; returns the pause before the next attempt. */
  async #startAgain(firstPauseMs: number, livedMs: number): Promise<number> {
    for (let pauseMs = firstPauseMs, since = livedMs; ; pauseMs = longer(pauseMs), since = 0) {
      await Promise.race([
        pause(Math.max(0, pauseMs - since)),
        new Promise<void>((resolve) => (this.#wakeUp = resolve)),
      ]);
      if (this.#stopping) return pauseMs;
      try {
        this.#life = await this.#start();
        if (!this.#stopping) this.#options.onRestart(this.#life.running);
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
