/** What passed deadlines of violence at home (家庭暴力) do: an order ends by itself, the period for review takes no one's right. */
import type { ExpiryEffects } from '../../kernel/escalation.ts';
import { ordersOf } from './gates.ts';

export const violenceExpiry = {
  DV30: (draft, deadline) => {
    const order = ordersOf(draft.state).find(
      ({ status, until }) => status === 'in_force' && until === deadline.dueDate,
    );
    if (order !== undefined)
      draft.emit('protection_order_ended', { paperSeq: order.seq, until: order.until });
  },
  DV31: () => undefined,
} satisfies ExpiryEffects;
