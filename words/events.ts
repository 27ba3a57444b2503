/** The titles of the events (记录), composed from the chapters: a new type of event does not compile before it has one. */
import type { EventType } from '../domain/kernel/events.ts';
import type { Vocabulary } from '../domain/words.ts';
import { INTAKE_EVENT_TITLES } from './chapters/intake.ts';
import { PEOPLE_EVENT_TITLES } from './chapters/people.ts';
import { MEDIATION_EVENT_TITLES } from './chapters/mediation.ts';
import { AGREEMENT_EVENT_TITLES } from './chapters/agreement.ts';
import { CONFIRMATION_EVENT_TITLES } from './chapters/confirmation.ts';
import { FILING_EVENT_TITLES } from './chapters/filing.ts';
import { SERVICE_EVENT_TITLES } from './chapters/service.ts';
import { HEARINGS_EVENT_TITLES } from './chapters/hearings.ts';
import { TRIAL_EVENT_TITLES } from './chapters/trial.ts';
import { APPEAL_EVENT_TITLES } from './chapters/appeal.ts';
import { EXECUTION_EVENT_TITLES } from './chapters/execution.ts';
import { ROUTES_EVENT_TITLES } from './chapters/routes.ts';
import { MEASURES_EVENT_TITLES } from './chapters/measures.ts';
import { CLOCKS_EVENT_TITLES } from './chapters/clocks.ts';
import { PROCESSES_EVENT_TITLES } from './chapters/processes.ts';
import { PUBLIC_ORDER_EVENT_TITLES } from './chapters/public-order.ts';
import { TRAFFIC_EVENT_TITLES } from './chapters/traffic.ts';
import { RECORD_EVENT_TITLES } from './chapters/record.ts';
import { SUPERVISION_EVENT_TITLES } from './chapters/supervision.ts';
import { REQUESTS_EVENT_TITLES } from './chapters/requests.ts';
import { STAGES_EVENT_TITLES } from './chapters/stages.ts';
import { TASKS_EVENT_TITLES } from './chapters/tasks.ts';
import { VIOLENCE_EVENT_TITLES } from './chapters/violence.ts';

export const EVENT: Vocabulary<EventType> = {
  ...INTAKE_EVENT_TITLES,
  ...PEOPLE_EVENT_TITLES,
  ...MEDIATION_EVENT_TITLES,
  ...AGREEMENT_EVENT_TITLES,
  ...CONFIRMATION_EVENT_TITLES,
  ...FILING_EVENT_TITLES,
  ...SERVICE_EVENT_TITLES,
  ...TRIAL_EVENT_TITLES,
  ...HEARINGS_EVENT_TITLES,
  ...APPEAL_EVENT_TITLES,
  ...EXECUTION_EVENT_TITLES,
  ...MEASURES_EVENT_TITLES,
  ...ROUTES_EVENT_TITLES,
  ...VIOLENCE_EVENT_TITLES,
  ...CLOCKS_EVENT_TITLES,
  ...PROCESSES_EVENT_TITLES,
  ...PUBLIC_ORDER_EVENT_TITLES,
  ...TRAFFIC_EVENT_TITLES,
  ...RECORD_EVENT_TITLES,
  ...REQUESTS_EVENT_TITLES,
  ...SUPERVISION_EVENT_TITLES,
  ...STAGES_EVENT_TITLES,
  ...TASKS_EVENT_TITLES,
};
