/** The public-order case (治安案件): how its events change the state. */
import type { Evolvers } from '../../kernel/evolver.ts';
import type { CaseState } from '../../kernel/state.ts';
import { breaks, decidesAll, undecided } from './questions.ts';
import type { PublicOrderCase, PublicOrderEvents } from './shape.ts';

function change(state: CaseState, by: (one: PublicOrderCase) => PublicOrderCase): CaseState {
  return state.publicOrder === undefined ? state : { ...state, publicOrder: by(state.publicOrder) };
}

/** PSAPL 108: what one officer mediated alone is proved by its recording. */
export const heldAlone = (state: CaseState): CaseState => change(state, (one) => ({ ...one, alone: true }));

/** A session of the police counts for the case, also when mediation is tried again at a later stage (AJ 183). */
export const countSession = (state: CaseState, alone: boolean): CaseState =>
  change(state, (one) => ({ ...one, sessions: one.sessions + 1, ...(alone ? { alone } : {}) }));

export const evolvePublicOrder: Evolvers<keyof PublicOrderEvents> = {
  public_order_accepted: (state, { date, suspectIds = [] }, { seq }) => ({
    ...state,
    publicOrder: { seq, acceptedOn: date, suspectIds, opinions: [], sessions: 0, decided: [] },
  }),
  opinion_ordered: (state, { kind, date }) =>
    change(state, (one) => ({ ...one, opinions: [...one.opinions, { kind, orderedOn: date }] })),
  opinion_received: (state, { kind, date }, { seq }) =>
    change(state, (one) => ({
      ...one,
      opinions: one.opinions.map((opinion) =>
        opinion.kind === kind && opinion.receivedOn === undefined
          ? { ...opinion, receivedOn: date, receivedSeq: seq }
          : opinion,
      ),
    })),
  public_order_returned: (state, { cause, date }, { seq }) =>
    change(state, ({ outcome: whole, application: _application, decided = [], ...one }) => ({
      ...one,
      // Who was spared for the agreement is undecided again, whether it was broken or the outcome of the case falls with it.
      decided:
        breaks(cause) || whole === 'agreed' ? decided.filter(({ outcome }) => outcome !== 'agreed') : decided,
      returned: { on: date, cause, seq },
    })),
  no_punishment_applied: (state, { settledBy, applicantIds, date }) =>
    change(state, (one) => ({ ...one, application: { on: date, settledBy, applicantIds } })),
  public_order_decided: (state, { outcome, partyIds }) => {
    const of = (partyIds ?? undecided(state)).map((partyId) => ({ partyId, outcome }));
    const whole = decidesAll(state, partyIds) ? { outcome } : {};
    return change(state, (one) => ({ ...one, decided: [...(one.decided ?? []), ...of], ...whole }));
  },
};
