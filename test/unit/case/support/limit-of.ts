/** A limit on spending (限制消费) as it is ordered: of a unit with its representative (LIM 3). */
import type { DecisionData } from '../../../../domain/kernel/decision-data.ts';
import { partyOf } from '../../../../domain/kernel/questions.ts';
import type { CaseUnderTest } from './case-under-test.ts';

export function limitOf({ state }: CaseUnderTest, partyId: string): DecisionData['take_measure'] {
  const limit = { kind: 'limit_spending', partyId } as const;
  return partyOf(state, partyId)?.kind === 'organisation'
    ? { ...limit, limitedBeside: ['legal_representative'] }
    : limit;
}
