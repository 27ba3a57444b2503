/** The data of every recorded event, for readers: exhaustive by type. */
import type { EventType } from '../../domain/kernel/events.ts';
import { courtEvents } from './events/court-events.ts';
import { deadlineEvents } from './events/deadline-events.ts';
import type { EventSchemas } from './events/event-fields.ts';
import { executionEvents } from './events/execution-events.ts';
import { mediationEvents } from './events/mediation-events.ts';
import { peopleEvents } from './events/people-events.ts';
import { taskEvents } from './events/task-events.ts';

export const EVENT_SCHEMAS: EventSchemas<EventType> = {
  ...deadlineEvents,
  ...peopleEvents,
  ...mediationEvents,
  ...courtEvents,
  ...executionEvents,
  ...taskEvents,
};
