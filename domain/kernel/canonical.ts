/** The one text form of an event that is stored, hashed and read back: JSON with sorted keys and no white space. */
import type { CaseEvent } from './events.ts';
import type { EventRow } from './append-contract.ts';
import { upcast } from './upcast.ts';

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, sorted(one)]),
  );
}

export function canonicalText(value: unknown): string {
  return JSON.stringify(sorted(value));
}

/** @returns the row to append: the event without its place (`seq`, `inputNo`), which the row has beside the body */
export function eventRow(event: CaseEvent): EventRow {
  const { seq, inputNo, ...body } = event;
  return { seq, inputNo, body: canonicalText(body) };
}

/** Reads a stored row, through the upcasters, as today's event. */
export function eventOfRow(row: EventRow): CaseEvent {
  const body = JSON.parse(row.body) as Omit<CaseEvent, 'seq' | 'inputNo'>;
  return upcast({ ...body, seq: row.seq, inputNo: row.inputNo } as CaseEvent);
}
