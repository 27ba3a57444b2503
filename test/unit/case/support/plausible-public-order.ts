/** What the police may well decide on a public-order case or a traffic claim: for random walks. */
import * as T from '../../../../domain/kernel/codes.ts';
import { activeParties } from '../../../../domain/kernel/questions.ts';
import type { TrafficDecisions } from '../../../../domain/chapters/traffic/shape.ts';
import { addDays } from '../../../../domain/deadlines/legal-date.ts';
import type { PublicOrderDecisions } from '../../../../domain/chapters/public-order/shape.ts';
import type { CaseState } from '../../../../domain/kernel/state.ts';
import type { Dice } from './dice.ts';
import type { Makers } from './moment.ts';

/** One or two of those in the case, on either side. */
function someOf(state: CaseState, dice: Dice): readonly string[] {
  const ids = activeParties(state).map((party) => party.partyId);
  const first = 1 + dice.upTo(1);
  return ids.slice(-first);
}

export const plausiblePublicOrder: Pick<Makers, keyof PublicOrderDecisions | keyof TrafficDecisions> = {
  accept_traffic_mediation: ({ state, dice, today }) => ({
    basis: dice.chance(0.7) ? 'determination' : (dice.pick(T.TRAFFIC_BASES) ?? 'review'),
    receivedOn: addDays(today, -dice.upTo(8)),
    applicantIds: activeParties(state).map((party) => party.partyId),
    ...(dice.chance(0.9) ? { documentId: 'application' } : {}),
  }),
  record_traffic_start: ({ dice, today }) => ({
    ground: dice.pick(T.TRAFFIC_STARTS) ?? 'loss',
    since: addDays(today, -dice.upTo(3)),
  }),
  notify_traffic_session: ({ state, dice, today }) => ({
    sessionOn: addDays(today, 3 + dice.upTo(6)),
    partyIds: activeParties(state).map((party) => party.partyId),
  }),
  accept_public_order: ({ state, dice }) => (dice.chance(0.3) ? { suspectIds: someOf(state, dice) } : {}),
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
  decide_public_order: ({ state, dice }) => ({
    outcome: dice.pick(T.PUBLIC_ORDER_OUTCOMES) ?? 'punished',
    ...(dice.chance(0.5) ? { partyIds: someOf(state, dice) } : {}),
  }),
};
