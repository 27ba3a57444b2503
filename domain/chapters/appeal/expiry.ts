/** What passed deadlines of the appeal (上诉) do: the file goes up; the court of appeal's own clocks are its heads'. */
import { headsOf } from '../../access/policy/oversight.ts';
import { type ExpiryEffects, tell } from '../../kernel/escalation.ts';
import { sendFileUp } from './chain.ts';

export const appealExpiry = {
  'T16.answer': (draft) => sendFileUp(draft),
  'T16.judgment': tell(headsOf('appeal_court')),
  'T16.ruling': tell(headsOf('appeal_court')),
} satisfies ExpiryEffects;
