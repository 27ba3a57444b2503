/**
 * Who waits for the outcome of an input (ADR 0012). A notice brings it; one sent while the listening
 * connection was away is lost, so waiters also look at the table at 0.25, 1 and 3 seconds and after every reconnect.
 */
import type { Logger } from 'pino';
import type { Database } from '../../db/client.ts';
import type { OutcomeNotice } from '../../db/listen.ts';
import { type DecidedInput, type InputKey, readOutcomes } from '../../db/queries/record/read-outcomes.ts';

export interface Waiter {
  /** The outcome, or undefined when none came in time. Ends the waiting. */
  outcome(withinMs: number): Promise<DecidedInput | undefined>;
  /** Ends the waiting now, without an outcome. */
  cancel(): void;
}

export interface Outcomes {
  /** Call before the inbox is written: an outcome may come before the write has returned. */
  expect(key: InputKey): Waiter;
  notice(notice: OutcomeNotice): void;
  reconnected(): void;
  /** The process ends: who still waits is told where to look later. */
  giveUp(): void;
  readonly waiting: number;
}

const LOOKS_MS = [250, 1000, 3000];
const keyText = (key: InputKey): string => `${key.caseId}/${key.inputId}`;

interface Entry {
  readonly key: InputKey;
  readonly settle: Set<(outcome: DecidedInput | undefined) => void>;
  found?: DecidedInput;
}

class OutcomeBoard implements Outcomes {
  readonly #db: Database;
  readonly #logger: Logger;
  readonly #entries = new Map<string, Entry>();
  #wanted = new Map<string, InputKey>();
  #scheduled = false;

  constructor(db: Database, logger: Logger) {
    this.#db = db;
    this.#logger = logger;
  }

  get waiting(): number {
    return this.#entries.size;
  }

  expect(key: InputKey): Waiter {
    const name = keyText(key);
    const entry = this.#entries.get(name) ?? { key, settle: new Set() };
    this.#entries.set(name, entry);
    const mine: { settle: (outcome: DecidedInput | undefined) => void } = { settle: () => undefined };
    const answer = new Promise<DecidedInput | undefined>((resolve) => {
      mine.settle = resolve;
    });
    entry.settle.add(mine.settle);
    const end = (): void => {
      entry.settle.delete(mine.settle);
      if (entry.settle.size === 0 && this.#entries.get(name) === entry) this.#entries.delete(name);
    };
    const looks = LOOKS_MS.map((ms) => setTimeout(() => this.#look(key), ms));
    const stop = (timers: readonly NodeJS.Timeout[]): void => {
      for (const timer of timers) clearTimeout(timer);
      end();
    };
    if (entry.found !== undefined) mine.settle(entry.found);
    return {
      cancel: () => {
        mine.settle(undefined);
        stop(looks);
      },
      outcome: (withinMs) => {
        const last = setTimeout(() => mine.settle(undefined), withinMs);
        return answer.finally(() => stop([...looks, last]));
      },
    };
  }

  notice(notice: OutcomeNotice): void {
    const { caseId, inputId, decided, caseNumber } = notice;
    if (!this.#entries.has(keyText(notice))) return;
    if (decided === undefined) this.#look({ caseId, inputId });
    else
      this.#found({ caseId, inputId, outcome: decided, ...(caseNumber === undefined ? {} : { caseNumber }) });
  }

  reconnected(): void {
    for (const entry of this.#entries.values()) this.#look(entry.key);
  }

  giveUp(): void {
    for (const entry of this.#entries.values()) for (const settle of entry.settle) settle(undefined);
  }

  /** Looks of the same moment become one statement. */
  #look(key: InputKey): void {
    this.#wanted.set(keyText(key), key);
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => void this.#readWanted());
  }

  async #readWanted(): Promise<void> {
    const keys = [...this.#wanted.values()];
    this.#wanted = new Map();
    this.#scheduled = false;
    try {
      for (const decided of await readOutcomes(this.#db, keys)) this.#found(decided);
    } catch (error) {
      this.#logger.warn({ err: error }, 'outcomes could not be read; the next look will');
    }
  }

  #found(decided: DecidedInput): void {
    const entry = this.#entries.get(keyText(decided));
    if (entry === undefined) return;
    entry.found = decided;
    for (const settle of entry.settle) settle(decided);
  }
}

export function createOutcomes(db: Database, logger: Logger): Outcomes {
  return new OutcomeBoard(db, logger);
}
