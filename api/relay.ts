/** Brings to the workflows what was taken in and has no outcome: after a lost message, an outage, or a restart. */
import type { Logger } from 'pino';
import type { Database } from '../db/client.ts';
import { listUndecided, type Undecided } from '../db/queries/record/list-undecided.ts';
import { type CaseMessenger, deliver } from './cases/case-messenger.ts';
import type { DrillLane } from './decisions/drill-lane.ts';

export interface RelayDeps {
  readonly db: Database;
  readonly messenger: CaseMessenger;
  readonly logger: Logger;
  /** What Temporal holds already waits for its case, and is not brought again. */
  readonly took?: (inputId: string) => boolean;
  readonly drillLane?: Pick<DrillLane, 'isQuiet'>;
}

export interface Relay {
  end(): Promise<void>;
}

/** Young rows are still being delivered by the request that wrote them. */
const AGE_MS = 1500;
const BATCH = 200;
/** In one round, those included whose next try is not due. */
const LOOKED_AT_MOST = 2000;
const AT_ONCE = 8;
/** Of exercises (演练), brought in one round after everything real; fewer while what is real is under way. */
const DRILLS_A_ROUND = 16;
const DRILLS_BESIDE_REAL = 2;
const LOOK_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;

interface Tries {
  readonly count: number;
  readonly notBefore: number;
}

class InboxRelay implements Relay {
  readonly #deps: RelayDeps;
  readonly #tries = new Map<string, Tries>();
  /** How far the present pass has come, from the oldest: one that fails again and again must not keep the later from theirs. */
  #after: Undecided | undefined;
  #seen = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #drillsLeft = 0;
  #running: Promise<void>;
  #ended = false;

  constructor(deps: RelayDeps) {
    this.#deps = deps;
    this.#running = this.#round();
  }

  async end(): Promise<void> {
    this.#ended = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  async #round(): Promise<void> {
    try {
      await this.#look();
    } catch (error) {
      this.#deps.logger.warn({ err: error }, 'the relay could not look into the inbox');
    }
    if (this.#ended) return;
    this.#timer = setTimeout(() => {
      this.#running = this.#round();
    }, LOOK_MS);
  }

  /** Page after page, until there is enough to do for one round; the next goes on from there. */
  async #look(): Promise<void> {
    const isQuiet = this.#deps.drillLane?.isQuiet ?? true;
    this.#drillsLeft = isQuiet ? DRILLS_A_ROUND : DRILLS_BESIDE_REAL;
    for (let looked = 0, brought = 0; looked < LOOKED_AT_MOST && brought < BATCH && !this.#ended; ) {
      const found = await listUndecided(this.#deps.db, AGE_MS, BATCH, this.#after);
      for (const { decisionId } of found) this.#seen.add(decisionId);
      brought += await this.#bring(found);
      looked += found.length;
      this.#after = found.at(-1);
      if (found.length < BATCH) {
        this.#endPass();
        return;
      }
    }
  }

  #isDue({ decisionId, input }: Undecided): boolean {
    const { took } = this.#deps;
    if (took !== undefined && input.kind !== 'open' && took(input.inputId)) return false;
    return (this.#tries.get(decisionId)?.notBefore ?? 0) <= Date.now();
  }

  /** Real cases come before exercises in the pages, and of those only so many are brought in a round. @returns how many were due */
  async #bring(found: readonly Undecided[]): Promise<number> {
    const ripe = found.filter((one) => this.#isDue(one));
    const due = ripe.filter(({ drill }) => !drill || (this.#drillsLeft -= 1) >= 0);
    for (let start = 0; start < due.length && !this.#ended; start += AT_ONCE) {
      await Promise.all(due.slice(start, start + AT_ONCE).map((one) => this.#deliver(one)));
    }
    return due.length;
  }

  /** Forgets the tries of inputs that have an outcome by now. */
  #endPass(): void {
    for (const decisionId of this.#tries.keys())
      if (!this.#seen.has(decisionId)) this.#tries.delete(decisionId);
    this.#after = undefined;
    this.#seen = new Set();
  }

  async #deliver({ caseId, decisionId, input }: Undecided): Promise<void> {
    const count = (this.#tries.get(decisionId)?.count ?? 0) + 1;
    const pause = Math.min(LONGEST_PAUSE_MS, 1000 * 2 ** Math.min(count, 10));
    this.#tries.set(decisionId, { count, notBefore: Date.now() + pause });
    const { messenger, logger } = this.#deps;
    try {
      await deliver(messenger, caseId, input);
      if (count > 1) logger.info({ caseId, decisionId, count }, 'delivered again');
    } catch (error) {
      logger.warn({ err: error, caseId, decisionId, count }, 'not delivered');
    }
  }
}

export function startRelay(deps: RelayDeps): Relay {
  return new InboxRelay(deps);
}
