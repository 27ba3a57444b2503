/** What must be looked up before a page of events can be told. */
import type { Entry } from './sight.ts';

export interface Needs {
  /** The first entry of the page; what earlier entries must be known is asked for below. */
  readonly firstSeq: number;
  readonly personIds: readonly string[];
  /** Deadlines and instruments that the page speaks of; some are of earlier entries. */
  readonly deadlineIds: readonly string[];
  readonly instrumentIds: readonly string[];
  /** Entries whose sentences are repeated: those corrected. */
  readonly entries: readonly number[];
}

const strings = (value: unknown): string[] => {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.filter((one) => typeof one === 'string');
};

/** @param events a page of one case's record, oldest first */
export function needsOf(events: readonly Entry[]): Needs {
  const data = events.map((event) => event.data as Readonly<Record<string, unknown>>);
  const named = (...fields: readonly string[]): string[] => [
    ...new Set(data.flatMap((one) => fields.flatMap((field) => strings(one[field])))),
  ];
  const entries = events
    .filter((event) => event.type === 'event_corrected')
    .map((event) => (event.data as { readonly eventSeq: number }).eventSeq);
  return {
    firstSeq: events[0]?.seq ?? 1,
    personIds: named('personId', 'withIds'),
    deadlineIds: named('deadlineId', 'deadlineIds'),
    instrumentIds: named('instrumentId'),
    entries,
  };
}
