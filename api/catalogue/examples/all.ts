/** The examples of every decision, composed from the chapters: exhaustive by type. */
import type { DecisionType } from '../../../domain/kernel/decision-data.ts';
import { intakeExamples } from '../chapters/intake.ts';
import { peopleExamples } from '../chapters/people.ts';
import { mediationExamples } from '../chapters/mediation.ts';
import { agreementExamples } from '../chapters/agreement.ts';
import { confirmationExamples } from '../chapters/confirmation.ts';
import { filingExamples } from '../chapters/filing.ts';
import { serviceExamples } from '../chapters/service.ts';
import { hearingsExamples } from '../chapters/hearings.ts';
import { trialExamples } from '../chapters/trial.ts';
import { appealExamples } from '../chapters/appeal.ts';
import { executionExamples } from '../chapters/execution.ts';
import { routesExamples } from '../chapters/routes.ts';
import { measuresExamples } from '../chapters/measures.ts';
import { clocksExamples } from '../chapters/clocks.ts';
import { processesExamples } from '../chapters/processes.ts';
import { publicOrderExamples } from '../chapters/public-order.ts';
import { trafficExamples } from '../chapters/traffic.ts';
import { recordExamples } from '../chapters/record.ts';
import { supervisionExamples } from '../chapters/supervision.ts';
import { requestsExamples } from '../chapters/requests.ts';
import { stagesExamples } from '../chapters/stages.ts';
import { tasksExamples } from '../chapters/tasks.ts';
import { violenceExamples } from '../chapters/violence.ts';
import type { Examples } from './example.ts';

export const EXAMPLES: Examples<DecisionType> = {
  ...intakeExamples,
  ...peopleExamples,
  ...mediationExamples,
  ...agreementExamples,
  ...confirmationExamples,
  ...filingExamples,
  ...serviceExamples,
  ...trialExamples,
  ...hearingsExamples,
  ...appealExamples,
  ...executionExamples,
  ...measuresExamples,
  ...routesExamples,
  ...violenceExamples,
  ...clocksExamples,
  ...processesExamples,
  ...publicOrderExamples,
  ...trafficExamples,
  ...recordExamples,
  ...requestsExamples,
  ...supervisionExamples,
  ...stagesExamples,
  ...tasksExamples,
};
