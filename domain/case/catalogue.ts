/** Every decision with its description and judgement: exhaustive by type, so that a new one cannot be forgotten. */
import { DECISION_ROLES } from '../access/permissions.ts';
import type { Role } from '../access/roles.ts';
import { agreementDecisions } from '../stages/agreement.ts';
import { appealDecisions } from '../stages/appeal.ts';
import { clockDecisions } from '../stages/clocks.ts';
import { confirmationDecisions, objectionDecisions } from '../stages/confirmation.ts';
import { consentDecisions } from '../stages/consent.ts';
import { courtMediationDecisions } from '../stages/court-mediation.ts';
import { executionDecisions } from '../stages/execution.ts';
import { filingPreparationDecisions, filingReviewDecisions } from '../stages/filing.ts';
import { inForceDecisions } from '../stages/in-force.ts';
import { intakeDecisions } from '../stages/intake.ts';
import { mediationDecisions } from '../stages/mediation.ts';
import { peopleDecisions } from '../stages/people.ts';
import { processDecisions } from '../stages/processes.ts';
import { recordDecisions } from '../stages/record.ts';
import { referralDecisions } from '../stages/referral.ts';
import { serviceDecisions } from '../stages/service.ts';
import { feeDecisions, hearingDecisions, judgmentDecisions } from '../stages/trial.ts';
import { taskDecisions } from '../tasks/court-decisions.ts';
import type { DecisionRule, DecisionRules } from './decision-rule.ts';
import type { DecisionType } from './decisions.ts';
import type { Stage } from './stage.ts';
import type { Words } from '../words.ts';

export const DECISION_RULES: DecisionRules<DecisionType> = {
  ...intakeDecisions,
  ...consentDecisions,
  ...mediationDecisions,
  ...referralDecisions,
  ...agreementDecisions,
  ...confirmationDecisions,
  ...objectionDecisions,
  ...filingPreparationDecisions,
  ...filingReviewDecisions,
  ...courtMediationDecisions,
  ...feeDecisions,
  ...hearingDecisions,
  ...judgmentDecisions,
  ...serviceDecisions,
  ...appealDecisions,
  ...inForceDecisions,
  ...executionDecisions,
  ...peopleDecisions,
  ...clockDecisions,
  ...recordDecisions,
  ...processDecisions,
  ...taskDecisions,
};

export const DECISION_TYPES = Object.keys(DECISION_RULES) as DecisionType[];

export function isDecisionType(type: string): type is DecisionType {
  return Object.hasOwn(DECISION_RULES, type);
}

/** A rule without the type of its data, for what concerns every decision alike. */
export type AnyDecisionRule = Omit<DecisionRule<DecisionType>, 'decide'>;

export function ruleFor(type: DecisionType): AnyDecisionRule {
  return DECISION_RULES[type];
}

export interface DecisionDescription extends Words {
  readonly roles: readonly Role[];
  readonly stages: readonly Stage[];
  readonly leadsTo: readonly Stage[];
  readonly onBehalf: 'required' | 'optional' | 'never';
}

function describe(type: DecisionType): DecisionDescription {
  const { zh, en, stages, leadsTo, onBehalf } = ruleFor(type);
  return { zh, en, stages, leadsTo, onBehalf, roles: DECISION_ROLES[type] };
}

/** What the catalogue tells of each decision. */
export const DECISIONS = Object.fromEntries(DECISION_TYPES.map((type) => [type, describe(type)])) as Readonly<
  Record<DecisionType, DecisionDescription>
>;
