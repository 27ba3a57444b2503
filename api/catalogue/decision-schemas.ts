/** Every decision's data as it may be sent: exhaustive by type against the case machine. */
import type * as z from 'zod';
import type { DecisionData, DecisionType } from '../../domain/kernel/decision-data.ts';
import type { TextRef } from '../../domain/kernel/refs.ts';
import { executionDecisions } from './execution-decisions.ts';
import { filingDecisions } from './filing-decisions.ts';
import { mediationDecisions } from './mediation-decisions.ts';
import { peopleDecisions } from './people-decisions.ts';
import { recordDecisions } from './record-decisions.ts';
import { taskDecisions } from './task-decisions.ts';
import { trialDecisions } from './trial-decisions.ts';

/** What every decision's data may carry beside its own. */
export interface LateReason {
  readonly lateReason?: TextRef | undefined;
}

export type DecisionSchemas = {
  readonly [K in DecisionType]: z.ZodType<DecisionData[K] & LateReason>;
};

export const DECISION_SCHEMAS: DecisionSchemas = {
  ...peopleDecisions,
  ...recordDecisions,
  ...mediationDecisions,
  ...filingDecisions,
  ...trialDecisions,
  ...executionDecisions,
  ...taskDecisions,
};
