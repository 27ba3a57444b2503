/** Violence at home (家庭暴力): how its events change the state. */
import type { Evolvers } from '../../kernel/evolver.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { ProtectionOrder, Violence, ViolenceEvents, ViolencePaper } from './shape.ts';

const NOTHING: Violence = { victimIds: [], separately: [], papers: [], reviews: [] };

function change(state: CaseState, by: (violence: Violence) => Partial<Violence>): CaseState {
  const violence = state.violence ?? NOTHING;
  return { ...state, violence: { ...violence, ...by(violence) } };
}

const onPaper = (state: CaseState, seq: number, by: (paper: ViolencePaper) => ViolencePaper): CaseState =>
  change(state, ({ papers }) => ({ papers: papers.map((one) => (one.seq === seq ? by(one) : one)) }));

const onOrder = (state: CaseState, seq: number, by: Partial<ProtectionOrder>): CaseState =>
  onPaper(state, seq, (paper) => (paper.kind === 'protection_order' ? { ...paper, ...by } : paper));

export const evolveViolence: Evolvers<keyof ViolenceEvents> = {
  violence_recorded: (state, { found, victimIds }) =>
    change(state, () => ({ found, victimIds, ...(found ? {} : { separately: [] }) })),
  separate_mediation_asked: (state, { partyId, separately }) =>
    change(state, (violence) => {
      const others = violence.separately.filter((one) => one !== partyId);
      return { separately: separately ? [...others, partyId] : others };
    }),
  warning_issued: (state, { perpetratorId, victimIds, date }, { seq }) =>
    change(state, ({ papers }) => ({
      papers: [
        ...papers,
        { kind: 'warning', seq, date, perpetratorIds: [perpetratorId], victimIds, deliveredTo: [] },
      ],
    })),
  protection_order_made: (state, { processSeq, date, until, victimIds, perpetratorIds }, { seq }) =>
    change(state, ({ papers }) => ({
      papers: [
        ...papers,
        {
          kind: 'protection_order',
          seq,
          processSeq,
          date,
          until,
          victimIds,
          perpetratorIds,
          status: 'in_force',
          deliveredTo: [],
        },
      ],
    })),
  violence_paper_delivered: (state, { paperSeq, receiver }) =>
    onPaper(state, paperSeq, (paper) => ({ ...paper, deliveredTo: [...paper.deliveredTo, receiver] })),
  protection_order_changed: (state, { paperSeq, change: what, until, date }) =>
    onOrder(state, paperSeq, {
      until,
      status: what === 'withdrawn' ? 'ended' : 'in_force',
      lastChange: { change: what, on: date },
    }),
  protection_order_ended: (state, { paperSeq }) => onOrder(state, paperSeq, { status: 'ended' }),
  order_review_asked: (state, { processSeq, partyId }, { seq }) =>
    change(state, ({ reviews }) => ({ reviews: [...reviews, { seq, processSeq, partyId }] })),
  order_review_decided: (state, { reviewSeq, outcome }) => {
    const decided = change(state, ({ reviews }) => ({
      reviews: reviews.map((one) => (one.seq === reviewSeq ? { ...one, outcome } : one)),
    }));
    const review = decided.violence?.reviews.find((one) => one.seq === reviewSeq);
    const order = decided.violence?.papers.find(
      (one) => one.kind === 'protection_order' && one.processSeq === review?.processSeq,
    );
    return outcome === 'revoked' && order !== undefined
      ? onOrder(decided, order.seq, { status: 'ended' })
      : decided;
  },
};
