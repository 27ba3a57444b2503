/** One case of each stage, from which tests that walk over all stages set out. */
import type { PolicyId } from '../../../../domain/law/policy.ts';
import type { CaseUnderTest } from './case-under-test.ts';
import * as at from './journeys.ts';

/** The judgment was served on all, and B has appealed. */
export function appealed(policy: PolicyId): CaseUnderTest {
  const one = at.serveAll(at.judged('summary', { policy }), 'judgment');
  return one.must('lodge_appeal', {}, { party: 'B' });
}

/** One case of each stage, and one whose file is with the court of appeal. */
export const PLACES: Readonly<Record<string, (policy: PolicyId) => CaseUnderTest>> = {
  intake: (policy) => at.atTriage({ policy }),
  police_mediation: (policy) => at.atStation('B', { policy }),
  awaiting_judge: (policy) =>
    at.atStation('B', { policy }).must('end_mediation', { reason: 'other', next: 'judge' }),
  judge_mediation: (policy) =>
    at
      .atStation('B', { policy })
      .must('end_mediation', { reason: 'other', next: 'judge' })
      .must('accept_referral', {}),
  agreement_in_force: (policy) => at.agreed({ policy }),
  judicial_confirmation: (policy) => at.confirmationApplied({ policy }),
  filing_preparation: (policy) => at.inPreparation({ policy }),
  filing_review: (policy) => at.atReview({ policy }),
  mediation_after_registration: (policy) => at.inCourtMediation('summary', { policy }),
  trial: (policy) => at.inTrial('summary', { policy }),
  appeal: appealed,
  appeal_transferred: (policy) => {
    const one = appealed(policy);
    at.serve(one, 'appeal_petition', 'A');
    return one
      .must('file_answer', {}, { party: 'A' })
      .must('transfer_appeal', {})
      .must('register_appeal', {});
  },
  in_force: () => at.lapsed(),
  urging: () => at.lapsed().must('start_urging', { basis: 'court' }),
  execution: () => at.inExecution(),
  closed_for_now: () => at.closedForNow(at.inExecution()),
};
