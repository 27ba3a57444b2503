/**
 * Tells the workflows of a published holiday calendar that take it themselves; all of them where no worker writes it into the records
 * (ADR 0034). Which case still has to be told follows from its own row and from `calendar_tellings`, so that another process, or this
 * one after its death, goes on where the last one was (ADR 0027).
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Database } from '../../db/client.ts';
import { readClock } from '../../db/queries/time/read-clock.ts';
import {
  claimCalendarCases,
  FIRST_CASE,
  noteCalendarFault,
  settleCalendar,
} from '../../db/queries/time/tell-calendar.ts';
import { calendarInput } from '../../domain/kernel/input.ts';
import type { Vocabulary } from '../../domain/words.ts';
import type { CaseMessenger } from '../cases/case-messenger.ts';
import type { Outcomes } from '../decisions/outcomes.ts';

/** Why a case that was told has not taken the calendar; it is told again. A refusal on record has its own code. */
export const TELLING_FAULTS = {
  not_delivered: { zh: '未能送达案件，将自动重试', en: 'could not be brought to the case; tried again' },
  no_answer: { zh: '案件尚未答复，将自动重试', en: 'the case has not answered yet; tried again' },
} as const satisfies Vocabulary;
type TellingFault = keyof typeof TELLING_FAULTS;

export interface TellerDeps {
  readonly db: Database;
  readonly messenger: CaseMessenger;
  readonly outcomes: Outcomes;
  readonly logger: Logger;
  /** How long a case has to answer. */
  readonly answerMs?: number;
}

export interface CalendarTeller {
  /** A calendar was published here: looks at once. */
  hurry(): void;
  end(): Promise<void>;
}

/**
 * Cases that are told and have not answered yet: what people send meanwhile waits behind no more than these. More would not be
 * faster on the machines we measured (docs/performance.md).
 */
const AT_ONCE = 16;
const CLAIMED_AT_ONCE = 32;
const ANSWER_MS = 15_000;
const LOOK_MS = 1000;
const LONGEST_PAUSE_MS = 15_000;

class Teller implements CalendarTeller {
  readonly #deps: TellerDeps;
  readonly #ending = new AbortController();
  #hurried = new AbortController();
  readonly #running: Promise<void>;

  constructor(deps: TellerDeps) {
    this.#deps = deps;
    this.#running = this.#run();
  }

  hurry(): void {
    this.#hurried.abort();
  }

  async end(): Promise<void> {
    this.#ending.abort();
    await this.#running;
  }

  get #ended(): boolean {
    return this.#ending.signal.aborted;
  }

  async #run(): Promise<void> {
    for (let wait = LOOK_MS; !this.#ended; ) {
      const told = await this.#pass().catch((error: unknown) => {
        this.#deps.logger.warn({ err: error }, 'the holiday calendar could not be told now');
        return 0;
      });
      wait = told > 0 ? LOOK_MS : Math.min(wait * 2, LONGEST_PAUSE_MS);
      if (await this.#rest(wait)) wait = LOOK_MS;
    }
  }

  /** @returns whether it was cut short */
  async #rest(ms: number): Promise<boolean> {
    const signal = AbortSignal.any([this.#ending.signal, this.#hurried.signal]);
    const cut = await pause(ms, false, { signal }).catch(() => true);
    if (cut) this.#hurried = new AbortController();
    return cut;
  }

  /** Once through the open cases, in the order of their ids. @returns how many were told */
  async #pass(): Promise<number> {
    const { db } = this.#deps;
    const receivedAt = await readClock(db);
    const due = this.#due();
    let told = 0;
    const lane = async (): Promise<void> => {
      for await (const { version, caseId } of due) {
        // Leaving ends it for all: the way to the cases is shut, and the others would not be reached either.
        if (!(await this.#tell(version, caseId, receivedAt))) return;
        told += 1;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
    return told;
  }

  /** Cases that are to be told, claimed some at a time; when there is none, looks whether the telling is at its end. */
  async *#due(): AsyncGenerator<{ readonly version: string; readonly caseId: string }> {
    const { db } = this.#deps;
    let none: string | undefined;
    for (let after = FIRST_CASE; !this.#ended; ) {
      const { version, last, caseIds } = await claimCalendarCases(db, after, CLAIMED_AT_ONCE);
      if (version == null) return;
      if (after === FIRST_CASE && last == null) none = version;
      if (last == null) break;
      for (const caseId of caseIds) yield { version, caseId };
      after = last;
    }
    if (none !== undefined) await settleCalendar(db, none);
  }

  /** @returns false where the case could not be reached */
  async #tell(version: string, caseId: string, receivedAt: number): Promise<boolean> {
    const { messenger, outcomes, answerMs = ANSWER_MS, logger } = this.#deps;
    const input = calendarInput(version, receivedAt);
    const waiter = outcomes.expect({ caseId, inputId: input.inputId });
    try {
      await messenger.decide(caseId, input);
    } catch (error) {
      waiter.cancel();
      logger.warn({ err: error, caseId }, 'the case could not be told of the holiday calendar');
      await this.#note(version, caseId, 'not_delivered');
      return false;
    }
    // Its outcome is on its own record; only that there is none is noted here.
    const outcome = await waiter.outcome(answerMs);
    if (outcome === undefined && !this.#ended) await this.#note(version, caseId, 'no_answer');
    return true;
  }

  async #note(version: string, caseId: string, fault: TellingFault): Promise<void> {
    await noteCalendarFault(this.#deps.db, version, caseId, fault);
  }
}

export function startCalendarTeller(deps: TellerDeps): CalendarTeller {
  return new Teller(deps);
}
