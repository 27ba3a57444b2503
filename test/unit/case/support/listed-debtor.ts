/** In execution, told by the notice, limited in spending, and on the list without a term (失信被执行人). */
import type { CaseUnderTest } from './case-under-test.ts';
import { inExecution } from './journeys.ts';
import { limitOf } from './limit-of.ts';

/** The decision that lists B for what needs no proof on record but the limit. */
export const LISTED = {
  partyId: 'B',
  listed: true,
  signedByPresident: true,
  ground: 'able_but_refuses',
} as const;

export function listedDebtor(): CaseUnderTest {
  const one = inExecution().must('issue_execution_notice', {});
  one.must('take_measure', limitOf(one, 'B'));
  return one.must('decide_listing', LISTED);
}
