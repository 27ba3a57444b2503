/** What a passed explanation does (督办逾期): the heads of the side that was asked are told, wherever the case stands by then. */
import { headsOf } from '../../access/policy/oversight.ts';
import { type ExpiryEffects, tell } from '../../kernel/escalation.ts';

export const supervisionExpiry = {
  'SLA-EXPLANATION': (draft, deadline) => {
    const asked = draft.state.explanations?.find((one) => one.seq === deadline.startSeq);
    if (asked !== undefined) tell(headsOf(asked.seat))(draft, deadline);
  },
} satisfies ExpiryEffects;
