import type { CaseEvent, EventData, EventType } from './events.ts';
import type { CaseState } from './state.ts';

/** One function for each event type of a group: state and the event's data in, the next state out. */
export type Evolvers<K extends EventType> = {
  readonly [T in K]: (state: CaseState, data: EventData[T], event: CaseEvent) => CaseState;
};
