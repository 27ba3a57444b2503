/** What passed deadlines of measures (查封、扣押、冻结期限，失信期限) do. */
import { escalate, type ExpiryEffect, type ExpiryEffects } from '../../kernel/escalation.ts';

const told = escalate('court', ['execution_judge'], true);

/** CPLI 485: not renewed, it lapses by itself; the creditor is told, since others may now take the property. */
const lapsed: ExpiryEffect = (draft, deadline) => {
  draft.emit('measure_lapsed', { measureSeq: deadline.startSeq });
  told(draft, deadline);
};

export const measureExpiry = {
  'E12.deposit': lapsed,
  'E12.movable': lapsed,
  'E12.immovable': lapsed,
  // SXP 10: within three working days after the term.
  'SX.term': (draft, { startSeq, partyId }) => {
    const start = { startDate: draft.actDate, startSeq, startEvent: 'listing_decided' };
    draft.arm('SX.remove', { ...start, scope: 'case', ...(partyId === undefined ? {} : { partyId }) });
  },
} satisfies ExpiryEffects;
