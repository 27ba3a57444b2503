/**
 * Exercises (演练) at the door of Temporal: of all that are asked at once only a few are with their cases, and one alone while
 * anything real is, so that the worker has room for what is real. Real inputs never wait here.
 */

/** With their cases at once, for each API process. Measured: docs/performance.md, exercises beside real cases. */
const AT_ONCE = 4;
const BESIDE_REAL = 1;

export interface DrillLane {
  /**
   * @param work begins when it is its turn
   * @param settled the input has its outcome, or nobody waits for it any more: the next may go. One whose turn comes after
   *   that is left out; the relay brings it.
   */
  enter(work: () => Promise<void>, settled: Promise<unknown>): Promise<void>;
  /** A real input is with its case until it has its outcome. */
  besideReal(settled: Promise<unknown>): void;
}

class Lane implements DrillLane {
  readonly #atOnce: number;
  readonly #waiting: (() => void)[] = [];
  #inside = 0;
  #real = 0;

  constructor(atOnce: number) {
    this.#atOnce = atOnce;
  }

  async enter(work: () => Promise<void>, settled: Promise<unknown>): Promise<void> {
    let over = false;
    const end = settled
      .catch(() => undefined)
      .then(() => {
        over = true;
      });
    await this.#turn();
    try {
      if (over) return;
      await work();
      await end;
    } finally {
      this.#inside -= 1;
      this.#letIn();
    }
  }

  besideReal(settled: Promise<unknown>): void {
    this.#real += 1;
    void settled
      .catch(() => undefined)
      .then(() => {
        this.#real -= 1;
        this.#letIn();
      });
  }

  async #turn(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#waiting.push(resolve);
      this.#letIn();
    });
  }

  #letIn(): void {
    const room = this.#real > 0 ? BESIDE_REAL : this.#atOnce;
    while (this.#inside < room) {
      const next = this.#waiting.shift();
      if (next === undefined) return;
      this.#inside += 1;
      next();
    }
  }
}

export function createDrillLane(atOnce = AT_ONCE): DrillLane {
  return new Lane(atOnce);
}
