/**
 * As long as the worker lives: writes a published holiday calendar into the records of the open cases, a few at a time, and then wakes
 * the workflows whose next instant has come nearer. Which case is left follows from its own row (ADR 0027, ADR 0034).
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { readClock } from '../db/queries/time/read-clock.ts';
import { claimCasesToRevise, claimWakes, FIRST_CASE } from '../db/queries/time/tell-calendar.ts';
import { readCalendarVersion } from '../db/queries/time/read-calendar.ts';
import { wakeCase, type WriterDeps, writeCalendar } from '../activities/write-calendar.ts';

/** What people do meanwhile waits behind no more than these. */
const AT_ONCE = 6;
const CLAIMED_AT_ONCE = 48;
/** A wake costs the workflow two looks at the database, and none is urgent. */
const WOKEN_AT_ONCE = 4;
const LOOK_MS = 1000;
const LONGEST_PAUSE_MS = 15_000;

export interface KeepDeps extends WriterDeps {
  readonly logger: Logger;
}

class Keeper {
  readonly #deps: KeepDeps;
  readonly #ended: AbortSignal;

  constructor(deps: KeepDeps, ended: AbortSignal) {
    this.#deps = deps;
    this.#ended = ended;
  }

  async run(): Promise<void> {
    let seen: string | undefined;
    let looked = 0;
    while (!this.#ended.aborted) {
      try {
        const version = await readCalendarVersion(this.#deps.db);
        if (version !== seen || performance.now() - looked > LONGEST_PAUSE_MS) {
          const written = await this.pass();
          looked = performance.now();
          // Until a pass has found nothing more, those that came while it ran may be left.
          seen = written === 0 ? version : undefined;
        }
      } catch (error) {
        this.#deps.logger.warn({ err: error }, 'the holiday calendar could not be written now');
      }
      await pause(LOOK_MS, undefined, { signal: this.#ended }).catch(() => undefined);
    }
  }

  /** Once through the open cases, in the order of their ids. @returns how many were claimed */
  async pass(): Promise<number> {
    let claimed = 0;
    const cases = this.#toRevise();
    await this.#lanes(AT_ONCE, async () => {
      for await (const one of cases) {
        claimed += 1;
        await this.#settled(one.caseId, () => writeCalendar(this.#deps, one, one.now));
      }
    });
    const wakes = this.#toWake();
    await this.#lanes(WOKEN_AT_ONCE, async () => {
      for await (const one of wakes)
        await this.#settled(one.caseId, () => wakeCase(this.#deps, one, one.now));
    });
    return claimed;
  }

  async #lanes(count: number, lane: () => Promise<void>): Promise<void> {
    await Promise.all(Array.from({ length: count }, lane));
  }

  /** What fails is claimed again later: the others go on. */
  async #settled(caseId: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#deps.logger.warn({ err: error, caseId }, 'the holiday calendar could not be written into a case');
    }
  }

  async *#toRevise() {
    for (let after = FIRST_CASE; !this.#ended.aborted; ) {
      const { version, last, caseIds } = await claimCasesToRevise(this.#deps.db, after, CLAIMED_AT_ONCE);
      if (version == null || last == null) return;
      const now = caseIds.length === 0 ? 0 : await readClock(this.#deps.db);
      for (const caseId of caseIds) yield { version, caseId, now };
      after = last;
    }
  }

  async *#toWake() {
    while (!this.#ended.aborted) {
      const wakes = await claimWakes(this.#deps.db, CLAIMED_AT_ONCE);
      if (wakes.length === 0) return;
      const now = await readClock(this.#deps.db);
      for (const one of wakes) yield { ...one, now };
    }
  }
}

export async function keepCalendar(deps: KeepDeps, ended: AbortSignal): Promise<void> {
  await new Keeper(deps, ended).run();
}
