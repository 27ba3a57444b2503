/** Every decision with its description and assessment: exhaustive by type, so that a new one cannot be forgotten. */
import { DECISION_ROLES } from '../access/policy/decisions.ts';
import type { Role } from '../access/roles.ts';
import { agreementDecisions } from '../chapters/agreement/decisions.ts';
import { appealDecisions } from '../chapters/appeal/decisions.ts';
import { clockDecisions } from '../chapters/clocks/decisions.ts';
import { confirmationDecisions, objectionDecisions } from '../chapters/confirmation/decisions.ts';
import { consentDecisions } from '../chapters/mediation/consent.ts';
import { courtMediationDecisions } from '../chapters/mediation/court-mediation.ts';
import { executionDecisions } from '../chapters/execution/decisions.ts';
import { filingPreparationDecisions, filingReviewDecisions } from '../chapters/filing/decisions.ts';
import { inForceDecisions } from '../chapters/execution/in-force.ts';
import { intakeDecisions } from '../chapters/intake/decisions.ts';
import { mediationDecisions } from '../chapters/mediation/decisions.ts';
import { listingDecisions } from '../chapters/measures/listing.ts';
import { listingRemovalDecisions } from '../chapters/measures/listing-removal.ts';
import { measureDecisions } from '../chapters/measures/measures.ts';
import { propertyDecisions } from '../chapters/measures/property.ts';
import { peopleDecisions } from '../chapters/people/decisions.ts';
import { processDecisions } from '../chapters/processes/decisions.ts';
import { entrustedDecisions } from '../chapters/processes/entrusted.ts';
import { securityDecisions } from '../chapters/processes/security.ts';
import { publicOrderDecisions } from '../chapters/public-order/decisions.ts';
import { trafficDecisions } from '../chapters/traffic/decisions.ts';
import { recordDecisions } from '../chapters/record/decisions.ts';
import { supervisionDecisions } from '../chapters/supervision/decisions.ts';
import { requestDecisions } from '../chapters/requests/decisions.ts';
import { referralDecisions } from '../chapters/mediation/referral.ts';
import { routeDecisions } from '../chapters/routes/decisions.ts';
import { addressConfirmationDecisions } from '../chapters/service/address-confirmation.ts';
import { addressDecisions } from '../chapters/service/address-refusal.ts';
import { serviceDecisions } from '../chapters/service/decisions.ts';
import { hearingDecisions } from '../chapters/hearings/decisions.ts';
import { feeDecisions } from '../chapters/trial/fee.ts';
import { feeReliefDecisions } from '../chapters/trial/fee-relief.ts';
import { judgmentDecisions, preparationOfTrialDecisions } from '../chapters/trial/decisions.ts';
import { applicationDecisions } from '../chapters/confirmation/application.ts';
import { archiveDecisions } from '../chapters/stages/archive.ts';
import { taskDecisions } from '../chapters/tasks/decisions.ts';
import { violenceDecisions } from '../chapters/violence/decisions.ts';
import type { DecisionRule, DecisionRules } from '../kernel/decision-rule.ts';
import type { DecisionType } from '../kernel/decision-data.ts';
import { targetsOf } from '../kernel/leads-to.ts';
import type { Stage } from '../kernel/stage.ts';
import type { Words } from '../words.ts';

export const DECISION_RULES: DecisionRules<DecisionType> = {
  ...intakeDecisions,
  ...consentDecisions,
  ...mediationDecisions,
  ...referralDecisions,
  ...agreementDecisions,
  ...applicationDecisions,
  ...confirmationDecisions,
  ...objectionDecisions,
  ...filingPreparationDecisions,
  ...filingReviewDecisions,
  ...courtMediationDecisions,
  ...feeDecisions,
  ...feeReliefDecisions,
  ...preparationOfTrialDecisions,
  ...hearingDecisions,
  ...judgmentDecisions,
  ...serviceDecisions,
  ...addressDecisions,
  ...addressConfirmationDecisions,
  ...appealDecisions,
  ...inForceDecisions,
  ...executionDecisions,
  ...propertyDecisions,
  ...measureDecisions,
  ...listingDecisions,
  ...listingRemovalDecisions,
  ...routeDecisions,
  ...archiveDecisions,
  ...peopleDecisions,
  ...clockDecisions,
  ...recordDecisions,
  ...processDecisions,
  ...violenceDecisions,
  ...securityDecisions,
  ...entrustedDecisions,
  ...publicOrderDecisions,
  ...trafficDecisions,
  ...taskDecisions,
  ...requestDecisions,
  ...supervisionDecisions,
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
  return { zh, en, stages, leadsTo: targetsOf(leadsTo), onBehalf, roles: DECISION_ROLES[type] };
}

/** What the catalogue tells of each decision. */
export const DECISIONS = Object.fromEntries(DECISION_TYPES.map((type) => [type, describe(type)])) as Readonly<
  Record<DecisionType, DecisionDescription>
>;
