/** How events change the state: one function for each type that does. */
import type { KeepingState } from './event-registry.ts';
import type { CaseEvent, EventData, EventType } from './events.ts';
import type { CaseState } from './state.ts';

/** State and the event's data in, the next state out. Types that keep the state (`keepsState`) have none. */
export type Evolvers<K extends EventType> = {
  readonly [T in Exclude<K, KeepingState>]: (
    state: CaseState,
    data: EventData[T],
    event: CaseEvent,
  ) => CaseState;
};
