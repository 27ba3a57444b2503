/** The duties of each stage, composed from the chapters: exhaustive over stages, never empty for an open one. */
import { agreementDuties } from '../chapters/agreement/duties.ts';
import { appealDuties } from '../chapters/appeal/duties.ts';
import { confirmationDuties, objectionDuties, settledDuties } from '../chapters/confirmation/duties.ts';
import {
  closedForNowDuties,
  executionDuties,
  inForceDuties,
  urgingDuties,
} from '../chapters/execution/duties.ts';
import { preparationDuties, reviewDuties } from '../chapters/filing/duties.ts';
import { hearingDuties } from '../chapters/hearings/duties.ts';
import { measureDuties, restingDuties } from '../chapters/measures/duties.ts';
import { intakeDuties } from '../chapters/intake/duties.ts';
import {
  courtMediationDuties,
  judgeMediationDuties,
  policeMediationDuties,
  referralDuties,
} from '../chapters/mediation/duties.ts';
import { tellingDuties } from '../chapters/record/duties.ts';
import { publicOrderDuties } from '../chapters/public-order/duties.ts';
import { routeDuties } from '../chapters/routes/duties.ts';
import { feeDuties, forwardingDuty, trialDuties } from '../chapters/trial/duties.ts';
import type { Duty } from '../kernel/duty.ts';
import type { Stage } from '../kernel/stage.ts';
import type { CaseState } from '../kernel/state.ts';

const DUTIES: Record<Stage, (state: CaseState) => Duty[]> = {
  intake: intakeDuties,
  police_mediation: policeMediationDuties,
  awaiting_judge: referralDuties,
  judge_mediation: judgeMediationDuties,
  agreement_in_force: agreementDuties,
  judicial_confirmation: confirmationDuties,
  filing_preparation: preparationDuties,
  filing_review: reviewDuties,
  mediation_after_registration: (state) => [
    ...courtMediationDuties(state),
    ...forwardingDuty(state),
    ...feeDuties(state),
  ],
  trial: (state) => [...trialDuties(state), ...hearingDuties(state)],
  appeal: (state) => [...appealDuties(state), ...hearingDuties(state)],
  in_force: inForceDuties,
  urging: urgingDuties,
  execution: (state) => [
    ...executionDuties(state),
    ...(state.execution.accepted ? measureDuties(state) : []),
  ],
  closed_for_now: (state) => [...closedForNowDuties(state), ...restingDuties(state)],
  archived: () => [],
};

/** Also of what outlives a stage: the objection to a ruling, the thirty days of those who settled earlier, the public-order case. */
export function stageDuties(state: CaseState): readonly Duty[] {
  return [
    ...DUTIES[state.stage](state),
    ...routeDuties(state),
    ...settledDuties(state),
    ...objectionDuties(state),
    ...tellingDuties(state),
    ...publicOrderDuties(state),
  ];
}
