/**
 * A process that dies is started again by its keeper; one that hangs is seen here: it is asked how it is, and ended when it
 * does not say so three times running although the servers it needs answer. Its keeper then starts it again.
 */
import { setTimeout as pause } from 'node:timers/promises';

export interface Watched {
  readonly name: string;
  /** Never rejects. */
  isWell(): Promise<boolean>;
  /** Ends the process, by force if need be. */
  end(): Promise<void>;
}

export interface WatchOptions {
  /** Asked in this order. */
  readonly parts: readonly Watched[];
  /** Asked only when a part is not well: without its servers it cannot be, and ending it would help nobody. */
  readonly serversAnswer: () => Promise<boolean>;
  readonly say: (line: string) => void;
  readonly everyMs?: number;
  readonly firstPauseMs?: number;
}

const EVERY_MS = 10_000;
const FAILURES = 3;
/** From one forced end of a part to the next, doubled each time: it must not flap when that does not help. */
const FIRST_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 30 * 60_000;

class Patient {
  readonly #part: Watched;
  readonly #firstPauseMs: number;
  #failures = 0;
  #pauseMs: number;
  #notBefore = 0;

  constructor(part: Watched, firstPauseMs: number) {
    this.#part = part;
    this.#firstPauseMs = firstPauseMs;
    this.#pauseMs = firstPauseMs;
  }

  isWell(): Promise<boolean> {
    return this.#part.isWell();
  }

  noteWell(): void {
    this.#failures = 0;
    // Well for longer than the last pause: the next trouble is a new one.
    if (Date.now() > this.#notBefore + this.#pauseMs) this.#pauseMs = this.#firstPauseMs;
  }

  /** The servers are away, so nothing is known of it. */
  excuse(): void {
    this.#failures = 0;
  }

  async noteFailure(say: (line: string) => void): Promise<void> {
    this.#failures += 1;
    if (this.#failures < FAILURES || Date.now() < this.#notBefore) return;
    this.#failures = 0;
    this.#notBefore = Date.now() + this.#pauseMs;
    this.#pauseMs = Math.min(this.#pauseMs * 2, LONGEST_PAUSE_MS);
    say(`! ${this.#part.name} 没有响应，正在重启 / does not answer, ending it so that it starts again`);
    await this.#part.end();
  }
}

async function askAll(patients: readonly Patient[], { serversAnswer, say }: WatchOptions): Promise<void> {
  for (const patient of patients) {
    if (await patient.isWell()) patient.noteWell();
    else if (await serversAnswer()) await patient.noteFailure(say);
    else patient.excuse();
  }
}

/** Until `ended`. */
export async function watchHealth(options: WatchOptions, ended: AbortSignal): Promise<void> {
  const { everyMs = EVERY_MS, firstPauseMs = FIRST_PAUSE_MS } = options;
  const patients = options.parts.map((part) => new Patient(part, firstPauseMs));
  while (!ended.aborted) {
    await pause(everyMs, undefined, { signal: ended }).catch(() => undefined);
    if (!ended.aborted) await askAll(patients, options);
  }
}
