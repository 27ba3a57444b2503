/** Acts of people by who did them, for the third lane. */
import type { Event } from '../../api/generated.ts';

export interface ActRow {
  readonly key: string;
  readonly name: string;
  /** When each act happened, milliseconds since 1970. */
  readonly happened: readonly number[];
  /** Of acts entered late: when each happened, and when it was recorded. */
  readonly late: readonly { readonly happened: number; readonly recorded: number }[];
}

const OWN_ROWS = 6;
/** An act entered within the hour is told of in time. */
const LATE_MS = 3_600_000;

export const isLate = ({ happenedAt, recordedAt }: Event): boolean =>
  happenedAt !== undefined && Date.parse(recordedAt) - Date.parse(happenedAt) > LATE_MS;

interface Gathered {
  readonly key: string;
  readonly name: string;
  readonly happened: number[];
  readonly late: { happened: number; recorded: number }[];
}

const nameOf = ({ name, partyId }: Exclude<Event['actor'], 'system'>, parties: string): string =>
  name ?? (partyId === undefined ? '—' : parties);

function gather(rows: Map<string, Gathered>, key: string, name: string): Gathered {
  const row = rows.get(key) ?? { key, name, happened: [], late: [] };
  rows.set(key, row);
  return row;
}

/**
 * Entries of the platform itself are no acts of people.
 * @param called what the row of all others is called, and one of a party who acts by code
 * @returns a row for each who acted most, and one for all others
 */
export function actRows(
  events: readonly Event[],
  { others, parties }: { readonly others: string; readonly parties: string },
): readonly ActRow[] {
  const rows = new Map<string, Gathered>();
  for (const event of events) {
    if (event.actor === 'system') continue;
    const row = gather(rows, event.actor.personId, nameOf(event.actor, parties));
    const happened = Date.parse(event.happenedAt ?? event.at);
    row.happened.push(happened);
    if (isLate(event)) row.late.push({ happened, recorded: Date.parse(event.recordedAt) });
  }
  const sorted = [...rows.values()].toSorted((a, b) => b.happened.length - a.happened.length);
  if (sorted.length <= OWN_ROWS) return sorted;
  const rest = sorted.slice(OWN_ROWS - 1);
  return [
    ...sorted.slice(0, OWN_ROWS - 1),
    {
      key: 'others',
      name: others,
      happened: rest.flatMap(({ happened }) => happened),
      late: rest.flatMap(({ late }) => late),
    },
  ];
}
