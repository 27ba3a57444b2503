/** What a passed deadline of the public-order case (治安案件) does: the station's chief sees to it, at every stage. */
import { headsOf } from '../../access/policy/oversight.ts';
import { type ExpiryEffects, tell } from '../../kernel/escalation.ts';

export const publicOrderExpiry = {
  PA5: tell(headsOf('station')),
} satisfies ExpiryEffects;
