/** What a passed deadline of the public-order case (治安案件) does: the station's chief sees to it, at every stage. */
import { escalate, type ExpiryEffects } from '../../kernel/escalation.ts';

export const publicOrderExpiry = {
  PA5: escalate('station', ['station_chief']),
} satisfies ExpiryEffects;
