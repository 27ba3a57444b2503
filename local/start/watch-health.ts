/**
 * A process that dies is started again by its keeper; one that hangs is seen here: it is asked how it is, and ended when it
 * does not say so three times running although the servers it needs answer. Its keeper then starts it again. One that is
 * still starting is not asked: three failures must all be of one and the same process.
 */
import { setTimeout as pause } from 'node:timers/promises';

export interface Watched {
  readonly name: string;
  /** The pid; undefined while the process is starting or starting again. */
  pid(): number | undefined;
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
  #pid: number | undefined;
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

  /** Whether it is still the process that was asked last; what another one did does not count against it. */
  isSame(): boolean {
    const pid = this.#part.pid();
    const same = pid !== undefined && pid === this.#pid;
    if (!same) this.#failures = 0;
    this.#pid = pid;
    return same;
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
    patient.isSame();
    if (await patient.isWell()) patient.noteWell();
    else if (!(await serversAnswer())) patient.excuse();
    else if (patient.isSame()) await patient.noteFailure(say);
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
