/**
 * Exercises (演练) at the door of Temporal: of all that are asked at once only a few are with their cases, and one alone while
 * anything real is or lately was, so that the worker has room for what is real. Real inputs never wait here.
 */

import { setTimeout as pause } from 'node:timers/promises';

/** With their cases at once, for each API process. Measured: docs/performance.md, exercises beside real cases. */
const AT_ONCE = 4;
const BESIDE_REAL = 1;
/** For so long after the last real input the next one is expected: the room is not filled up in between. */
const LINGER_MS = 1_000;
/** Statements at once that take one in: those of a station wait for one another, and each holds a connection meanwhile. */
const WRITES_AT_ONCE = 2;

export interface DrillLane {
  /**
   * @param work begins when it is its turn
   * @param settled the input has its outcome, or its request has ended: the next may go. One whose turn comes after
   *   that is left out; the relay brings it.
   */
  enter(work: () => Promise<void>, settled: Promise<unknown>): Promise<void>;
  /** Takes one into the inbox. */
  write<T>(work: () => Promise<T>): Promise<T>;
  /** A real input is with its case until it has its outcome; so it counts, and for a second more. */
  besideReal(settled: Promise<unknown>): void;
  /** Whether nothing real is or lately was with its case. */
  readonly isQuiet: boolean;
}

/** Lets in as many at once as there is room for, in the order of their coming. */
class Gate {
  readonly #room: () => number;
  readonly #waiting: (() => void)[] = [];
  #inside = 0;

  constructor(room: () => number) {
    this.#room = room;
  }

  async pass<T>(work: () => Promise<T>): Promise<T> {
    await new Promise<void>((resolve) => {
      this.#waiting.push(resolve);
      this.letIn();
    });
    try {
      return await work();
    } finally {
      this.#inside -= 1;
      this.letIn();
    }
  }

  /** Also when there is more room than before. */
  letIn(): void {
    while (this.#inside < this.#room()) {
      const next = this.#waiting.shift();
      if (next === undefined) return;
      this.#inside += 1;
      next();
    }
  }
}

class Lane implements DrillLane {
  readonly #writes = new Gate(() => WRITES_AT_ONCE);
  readonly #cases: Gate;
  #real = 0;

  constructor(atOnce: number) {
    this.#cases = new Gate(() => (this.#real > 0 ? BESIDE_REAL : atOnce));
  }

  get isQuiet(): boolean {
    return this.#real === 0;
  }

  write<T>(work: () => Promise<T>): Promise<T> {
    return this.#writes.pass(work);
  }

  async enter(work: () => Promise<void>, settled: Promise<unknown>): Promise<void> {
    let over = false;
    const end = settled
      .catch(() => undefined)
      .then(() => {
        over = true;
      });
    await this.#cases.pass(async () => {
      if (over) return;
      await work();
      await end;
    });
  }

  besideReal(settled: Promise<unknown>): void {
    this.#real += 1;
    void settled
      .catch(() => undefined)
      .then(() => pause(LINGER_MS, undefined, { ref: false }))
      .then(() => {
        this.#real -= 1;
        this.#cases.letIn();
      });
  }
}

export function createDrillLane(atOnce = AT_ONCE): DrillLane {
  return new Lane(atOnce);
}
