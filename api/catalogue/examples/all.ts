/** Examples of every decision, in one table by type. */
import type { DecisionType } from '../../../domain/kernel/decision-data.ts';
import { executionExamples, filingExamples, trialExamples } from './court.ts';
import type { Examples } from './example.ts';
import { mediationExamples } from './mediation.ts';
import { taskExamples } from './tasks.ts';
import { peopleExamples, recordExamples } from './people-and-record.ts';

export const EXAMPLES: Examples<DecisionType> = {
  ...peopleExamples,
  ...recordExamples,
  ...mediationExamples,
  ...filingExamples,
  ...trialExamples,
  ...executionExamples,
  ...taskExamples,
};
