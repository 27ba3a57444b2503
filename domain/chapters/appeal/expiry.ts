/** What passed deadlines of the appeal (上诉) do: the file goes up; the court of appeal's own clocks are its heads'. */
import type { ExpiryEffects } from '../../kernel/escalation.ts';
import { sendFileUp } from './chain.ts';

export const appealExpiry = {
  'T16.answer': (draft) => sendFileUp(draft),
} satisfies ExpiryEffects;
