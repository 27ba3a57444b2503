/** What the police may well decide on a public-order case: for random walks. */
import * as T from '../../../../domain/kernel/codes.ts';
import { activeParties } from '../../../../domain/kernel/questions.ts';
import type { PublicOrderDecisions } from '../../../../domain/chapters/public-order/shape.ts';
import type { Makers } from './moment.ts';

export const plausiblePublicOrder: Pick<Makers, keyof PublicOrderDecisions> = {
  accept_public_order: () => ({}),
  order_opinion: ({ dice }) => ({ kind: dice.pick(T.OPINION_KINDS) ?? 'injury' }),
  receive_opinion: ({ state, dice }) => ({
    kind:
      state.publicOrder?.opinions.find((one) => one.receivedOn === undefined)?.kind ??
      dice.pick(T.OPINION_KINDS) ??
      'injury',
  }),
  apply_no_punishment: ({ state, dice }) => ({
    settledBy: dice.pick(T.SETTLEMENT_WAYS) ?? 'themselves',
    applicantIds: activeParties(state).map((party) => party.partyId),
    performed: dice.chance(0.8),
    ...(dice.chance(0.8) ? { documentId: 'application' } : {}),
  }),
  decide_public_order: ({ dice }) => ({ outcome: dice.pick(T.PUBLIC_ORDER_OUTCOMES) ?? 'punished' }),
};
