/** Every decision's data as it may be sent, composed from the chapters: exhaustive by type against the case machine. */
import type * as z from 'zod';
import type { DecisionData, DecisionType } from '../../domain/kernel/decision-data.ts';
import type { TextRef } from '../../domain/kernel/refs.ts';
import { intakeDecisions } from './chapters/intake.ts';
import { peopleDecisions } from './chapters/people.ts';
import { mediationDecisions } from './chapters/mediation.ts';
import { agreementDecisions } from './chapters/agreement.ts';
import { confirmationDecisions } from './chapters/confirmation.ts';
import { filingDecisions } from './chapters/filing.ts';
import { serviceDecisions } from './chapters/service.ts';
import { hearingsDecisions } from './chapters/hearings.ts';
import { trialDecisions } from './chapters/trial.ts';
import { appealDecisions } from './chapters/appeal.ts';
import { executionDecisions } from './chapters/execution.ts';
import { routesDecisions } from './chapters/routes.ts';
import { measuresDecisions } from './chapters/measures.ts';
import { clocksDecisions } from './chapters/clocks.ts';
import { processesDecisions } from './chapters/processes.ts';
import { publicOrderDecisions } from './chapters/public-order.ts';
import { trafficDecisions } from './chapters/traffic.ts';
import { recordDecisions } from './chapters/record.ts';
import { supervisionDecisions } from './chapters/supervision.ts';
import { requestsDecisions } from './chapters/requests.ts';
import { stagesDecisions } from './chapters/stages.ts';
import { tasksDecisions } from './chapters/tasks.ts';
import { violenceDecisions } from './chapters/violence.ts';

/** What every decision's data may carry beside its own. */
export interface LateReason {
  readonly lateReason?: TextRef;
}

export type DecisionSchemas = {
  readonly [K in DecisionType]: z.ZodType<DecisionData[K] & LateReason>;
};

export const DECISION_SCHEMAS: DecisionSchemas = {
  ...intakeDecisions,
  ...peopleDecisions,
  ...mediationDecisions,
  ...agreementDecisions,
  ...confirmationDecisions,
  ...filingDecisions,
  ...serviceDecisions,
  ...trialDecisions,
  ...hearingsDecisions,
  ...appealDecisions,
  ...executionDecisions,
  ...measuresDecisions,
  ...routesDecisions,
  ...violenceDecisions,
  ...clocksDecisions,
  ...processesDecisions,
  ...publicOrderDecisions,
  ...trafficDecisions,
  ...recordDecisions,
  ...requestsDecisions,
  ...supervisionDecisions,
  ...stagesDecisions,
  ...tasksDecisions,
};
