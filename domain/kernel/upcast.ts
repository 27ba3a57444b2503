/**
 * Older versions of events become today's here, one step a version. A type's new version is readable one release
 * before anything emits it; the record itself is never rewritten.
 */
import { EVENT_VERSIONS } from './event-registry.ts';
import type { CaseEvent, EventType } from './events.ts';

/** From version n of a type to n + 1. */
export type Upcaster = (data: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

export type Upcasters = Partial<Record<EventType, Readonly<Record<number, Upcaster>>>>;

/** None yet: every type is at version 1. */
export const UPCASTERS: Upcasters = {};

/**
 * @param event as stored
 * @returns the event at the version this release writes; an event of a newer release is returned as it is
 */
export function upcast(
  event: CaseEvent,
  upcasters: Upcasters = UPCASTERS,
  versions: Readonly<Record<EventType, number>> = EVENT_VERSIONS,
): CaseEvent {
  let { typeVersion } = event;
  let data = event.data as Readonly<Record<string, unknown>>;
  while (typeVersion < versions[event.type]) {
    const step = upcasters[event.type]?.[typeVersion];
    if (step === undefined) break;
    data = step(data);
    typeVersion += 1;
  }
  return { ...event, typeVersion, data } as unknown as CaseEvent;
}
