/**
 * Who has which case open, in the memory of each API process. Every beat of a page is told to all processes by
 * PostgreSQL's NOTIFY, so each knows the same; what no beat renews is forgotten, and nothing is written down.
 */
import type { PresenceNotice } from '../../db/listen.ts';

/** Three beats of a page. */
const LASTS_MS = 60_000;

export interface Present {
  readonly personId: string;
  /** Milliseconds since 1970, real time. */
  readonly since: number;
  readonly deciding: boolean;
}

interface Seen extends Present {
  readonly last: number;
}

export class Presence {
  readonly #cases = new Map<string, Map<string, Seen>>();
  readonly #changed: (caseId: string) => void;
  readonly #now: () => number;

  /** @param changed called when somebody came, or began or ended writing a decision */
  constructor(changed: (caseId: string) => void, now: () => number = Date.now) {
    this.#changed = changed;
    this.#now = now;
  }

  take({ caseId, personId, deciding }: PresenceNotice): void {
    const now = this.#now();
    const people = this.#cases.get(caseId) ?? new Map<string, Seen>();
    const known = this.#living(people.get(personId), now);
    people.set(personId, { personId, deciding, since: known?.since ?? now, last: now });
    this.#cases.set(caseId, people);
    this.#forget(now);
    if (known?.deciding !== deciding) this.#changed(caseId);
  }

  of(caseId: string): readonly Present[] {
    const now = this.#now();
    return [...(this.#cases.get(caseId)?.values() ?? [])]
      .filter((one) => this.#living(one, now) !== undefined)
      .map(({ personId, since, deciding }) => ({ personId, since, deciding }));
  }

  #living(seen: Seen | undefined, now: number): Seen | undefined {
    return seen !== undefined && now - seen.last < LASTS_MS ? seen : undefined;
  }

  #forget(now: number): void {
    for (const [caseId, people] of this.#cases) {
      for (const [personId, seen] of people) {
        if (this.#living(seen, now) === undefined) people.delete(personId);
      }
      if (people.size === 0) this.#cases.delete(caseId);
    }
  }
}
