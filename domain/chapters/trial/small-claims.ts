/** What is not tried in small-claims procedure (CPL 166), as far as the record knows it. */
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import { isNoSmallClaim } from '../../law/matter-questions.ts';
import type { Refusal } from '../../result.ts';

/** An appraisal that was asked for and not given up: what needs one is no small claim. */
const needsAppraisal = (state: CaseState): boolean =>
  state.processes.some(
    ({ kind, outcome }) => kind === 'appraisal' && outcome !== 'rejected' && outcome !== 'withdrawn',
  );

/**
 * Not known to the record, so for the judge to see: a foreign element, a counterclaim, a party who cannot be found
 * (service by public notice is refused all the same).
 */
export function smallClaimsBar(state: CaseState): Refusal | undefined {
  if (isNoSmallClaim(state.matter)) return refuse('small_claims_not_allowed', { ground: 'matter' });
  return needsAppraisal(state) ? refuse('small_claims_not_allowed', { ground: 'appraisal' }) : undefined;
}
