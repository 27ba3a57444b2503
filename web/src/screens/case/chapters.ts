/** The record of a case in chapters: one for each time it stood in a stage. */
import type { Event } from '../../api/generated.ts';

export interface Chapter {
  readonly no: number;
  readonly stage: string;
  readonly events: readonly Event[];
}

const ENTERED = 'stage_entered';
const DAY_MS = 86_400_000;
/** Shorter pauses are the ordinary course of things. */
const IDLE_DAYS = 3;

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/**
 * @param events of a case in order
 * @param now the stage it is in; without any entry into a stage it has been there from the beginning
 * @returns chapters in order; the entry into a stage opens its chapter
 */
export function chaptersOf(events: readonly Event[], now: string): readonly Chapter[] {
  const first = textOf(events.find(({ type }) => type === ENTERED)?.data['from']) ?? now;
  const chapters: { no: number; stage: string; events: Event[] }[] = [];
  for (const event of events) {
    const entered = event.type === ENTERED ? textOf(event.data['stage']) : undefined;
    const current = chapters.at(-1);
    if (current === undefined || entered !== undefined) {
      chapters.push({ no: chapters.length + 1, stage: entered ?? first, events: [event] });
    } else current.events.push(event);
  }
  return chapters;
}

/** @returns whole days between two entries that are long enough to be told, else 0 */
export function idleDays(before: Event, after: Event): number {
  const days = Math.floor((Date.parse(after.at) - Date.parse(before.at)) / DAY_MS);
  return days >= IDLE_DAYS ? days : 0;
}
