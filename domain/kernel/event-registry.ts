/** Every event type with its traits, composed from the chapters. */
import { AGREEMENT_EVENTS } from '../chapters/agreement/shape.ts';
import { APPEAL_EVENTS } from '../chapters/appeal/shape.ts';
import { CLOCK_EVENTS } from '../chapters/clocks/shape.ts';
import { CONFIRMATION_EVENTS } from '../chapters/confirmation/shape.ts';
import { EXECUTION_EVENTS } from '../chapters/execution/shape.ts';
import { FILING_EVENTS } from '../chapters/filing/shape.ts';
import { INTAKE_EVENTS } from '../chapters/intake/shape.ts';
import { MEDIATION_EVENTS } from '../chapters/mediation/shape.ts';
import { MEASURE_EVENTS } from '../chapters/measures/shape.ts';
import { PEOPLE_EVENTS } from '../chapters/people/shape.ts';
import { PROCESS_EVENTS } from '../chapters/processes/shape.ts';
import { PUBLIC_ORDER_EVENTS } from '../chapters/public-order/shape.ts';
import { TRAFFIC_EVENTS } from '../chapters/traffic/shape.ts';
import { RECORD_EVENTS } from '../chapters/record/shape.ts';
import { SUPERVISION_EVENTS } from '../chapters/supervision/shape.ts';
import { REQUEST_EVENTS } from '../chapters/requests/shape.ts';
import { ROUTE_EVENTS } from '../chapters/routes/shape.ts';
import { SERVICE_EVENTS } from '../chapters/service/shape.ts';
import { STAGE_EVENTS } from '../chapters/stages/shape.ts';
import { HEARING_EVENTS } from '../chapters/hearings/shape.ts';
import { TRIAL_EVENTS } from '../chapters/trial/shape.ts';
import { VIOLENCE_EVENTS } from '../chapters/violence/shape.ts';
import { TASK_EVENTS } from '../chapters/tasks/events.ts';
import type { EventTraits } from './event-traits.ts';
import type { EventType } from './events.ts';

const EVENTS = {
  ...CLOCK_EVENTS,
  ...INTAKE_EVENTS,
  ...PEOPLE_EVENTS,
  ...MEDIATION_EVENTS,
  ...AGREEMENT_EVENTS,
  ...RECORD_EVENTS,
  ...REQUEST_EVENTS,
  ...SUPERVISION_EVENTS,
  ...STAGE_EVENTS,
  ...PROCESS_EVENTS,
  ...PUBLIC_ORDER_EVENTS,
  ...TRAFFIC_EVENTS,
  ...CONFIRMATION_EVENTS,
  ...FILING_EVENTS,
  ...SERVICE_EVENTS,
  ...TRIAL_EVENTS,
  ...HEARING_EVENTS,
  ...APPEAL_EVENTS,
  ...EXECUTION_EVENTS,
  ...MEASURE_EVENTS,
  ...ROUTE_EVENTS,
  ...VIOLENCE_EVENTS,
  ...TASK_EVENTS,
} as const satisfies EventTraits<EventType>;

/** The types that change nothing in the state. */
export type KeepingState = {
  [K in EventType]: (typeof EVENTS)[K] extends { readonly keepsState: true } ? K : never;
}[EventType];

/** As the traits are asked for: by type, without knowing which. */
export const EVENT_TRAITS: EventTraits<EventType> = EVENTS;

export const EVENT_VERSIONS = Object.fromEntries(
  Object.entries(EVENT_TRAITS).map(([type, { version }]) => [type, version]),
) as Readonly<Record<EventType, number>>;
