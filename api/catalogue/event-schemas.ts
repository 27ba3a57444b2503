/** The data of every recorded event, for readers, composed from the chapters: exhaustive by type. */
import type { EventType } from '../../domain/kernel/events.ts';
import { intakeEvents } from './chapters/intake.ts';
import { peopleEvents } from './chapters/people.ts';
import { mediationEvents } from './chapters/mediation.ts';
import { agreementEvents } from './chapters/agreement.ts';
import { confirmationEvents } from './chapters/confirmation.ts';
import { filingEvents } from './chapters/filing.ts';
import { serviceEvents } from './chapters/service.ts';
import { hearingsEvents } from './chapters/hearings.ts';
import { trialEvents } from './chapters/trial.ts';
import { appealEvents } from './chapters/appeal.ts';
import { executionEvents } from './chapters/execution.ts';
import { routesEvents } from './chapters/routes.ts';
import { measuresEvents } from './chapters/measures.ts';
import { clocksEvents } from './chapters/clocks.ts';
import { processesEvents } from './chapters/processes.ts';
import { publicOrderEvents } from './chapters/public-order.ts';
import { trafficEvents } from './chapters/traffic.ts';
import { recordEvents } from './chapters/record.ts';
import { supervisionEvents } from './chapters/supervision.ts';
import { requestsEvents } from './chapters/requests.ts';
import { stagesEvents } from './chapters/stages.ts';
import { tasksEvents } from './chapters/tasks.ts';
import { violenceEvents } from './chapters/violence.ts';
import type { EventSchemas } from './event-fields.ts';

export const EVENT_SCHEMAS: EventSchemas<EventType> = {
  ...intakeEvents,
  ...peopleEvents,
  ...mediationEvents,
  ...agreementEvents,
  ...confirmationEvents,
  ...filingEvents,
  ...serviceEvents,
  ...trialEvents,
  ...hearingsEvents,
  ...appealEvents,
  ...executionEvents,
  ...measuresEvents,
  ...routesEvents,
  ...violenceEvents,
  ...clocksEvents,
  ...processesEvents,
  ...publicOrderEvents,
  ...trafficEvents,
  ...recordEvents,
  ...requestsEvents,
  ...supervisionEvents,
  ...stagesEvents,
  ...tasksEvents,
};
