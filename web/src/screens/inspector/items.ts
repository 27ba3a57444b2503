/** What the record is listed as: its events, and between them the inputs that were refused; which entries later ones corrected. */
import type { CaseCourseRefusedItem, Event } from '../../api/generated.ts';

export type Item =
  | {
      readonly kind: 'event';
      readonly event: Event;
      /** The later entry that corrected it. */
      readonly correctedBy?: number;
      /** Days since the entry before, where it was long. */
      readonly idle: number;
    }
  | { readonly kind: 'refused'; readonly refused: CaseCourseRefusedItem };

const DAY_MS = 86_400_000;
const IDLE_DAYS = 3;
const CORRECTED = 'event_corrected';

function correctionsOf(events: readonly Event[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const { type, data, seq } of events) {
    const of = type === CORRECTED ? data['eventSeq'] : undefined;
    if (typeof of === 'number') found.set(of, seq);
  }
  return found;
}

const idleDays = (before: Event | undefined, after: Event): number => {
  if (before === undefined) return 0;
  const days = Math.floor((Date.parse(after.at) - Date.parse(before.at)) / DAY_MS);
  return days >= IDLE_DAYS ? days : 0;
};

/** @returns what is listed, oldest first; what was refused comes after the last event before it */
export function itemsOf(
  events: readonly Event[],
  refused: readonly CaseCourseRefusedItem[],
): readonly Item[] {
  const corrected = correctionsOf(events);
  const between = Map.groupBy(refused, ({ after }) => after);
  const items: Item[] = (between.get(0) ?? []).map((one) => ({ kind: 'refused', refused: one }));
  for (const [index, event] of events.entries()) {
    const by = corrected.get(event.seq);
    const idle = idleDays(events[index - 1], event);
    items.push({ kind: 'event', event, idle, ...(by === undefined ? {} : { correctedBy: by }) });
    for (const one of between.get(event.seq) ?? []) items.push({ kind: 'refused', refused: one });
  }
  return items;
}

/** The days of a correction. */
export function correctionOf({
  type,
  data,
}: Event): { before: string; after: string; of: number } | undefined {
  const { eventSeq, oldDate, date } = data;
  if (type !== CORRECTED || typeof eventSeq !== 'number') return undefined;
  return { before: String(oldDate), after: String(date), of: eventSeq };
}
