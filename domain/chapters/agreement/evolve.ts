/** The agreement (调解协议) and its performance: how its events change the state. */
import type { Agreement, AgreementEvents } from './shape.ts';
import { mediatedBy } from '../mediation/evolve.ts';
import { heldAlone } from '../public-order/evolve.ts';
import { changeParty } from '../people/evolve.ts';
import type { EventData } from '../../kernel/events.ts';
import type { Evolvers } from '../../kernel/evolver.ts';
import type { CaseState } from '../../kernel/state.ts';

function agreementReached(state: CaseState, data: EventData['agreement_reached'], seq: number): CaseState {
  const agreement: Agreement = {
    agreementId: data.agreementId,
    form: data.form,
    date: data.date,
    seq,
    partyIds: data.partyIds,
    confirmable: data.confirmable,
    mediatingBody: data.mediatingBody,
    items: data.items,
    performedItems: [],
    performed: false,
    breached: false,
    ...(data.suitEnding === undefined ? {} : { suitEnding: data.suitEnding }),
  };
  return {
    ...state,
    agreements: [...state.agreements, agreement],
    datedEvents: [...state.datedEvents, { seq, type: 'agreement_reached', date: data.date }],
  };
}

/** Performance belongs to the newest agreement before a judgment exists, and to the execution after it. */
function performanceRecorded(
  state: CaseState,
  data: EventData['performance_recorded'],
  seq: number,
): CaseState {
  const agreements = state.agreements.map((agreement, index) => {
    if (index !== state.agreements.length - 1) return agreement;
    const performedItems =
      data.itemNo === undefined || data.amount !== undefined
        ? agreement.performedItems
        : [...agreement.performedItems, data.itemNo];
    return { ...agreement, performedItems, performed: data.full };
  });
  const { full, ...performance } = data;
  return {
    ...state,
    agreements,
    performances: [...state.performances, { ...performance, seq }],
    execution: { ...state.execution, performed: full },
  };
}

export const evolveAgreement: Evolvers<keyof AgreementEvents> = {
  party_settled: (state, data) =>
    changeParty(state, data.partyId, (party) => ({
      ...party,
      status: 'settled',
      settledBy: data.agreementId,
    })),
  agreement_reached: (state, data, event) =>
    mediatedBy(
      agreementReached(data.officers === 1 ? heldAlone(state) : state, data, event.seq),
      event.actor,
    ),
  performance_recorded: (state, data, { seq }) => performanceRecorded(state, data, seq),
  breach_reported: (state) => ({
    ...state,
    agreements: state.agreements.map((one, index) =>
      index === state.agreements.length - 1 ? { ...one, breached: true } : one,
    ),
  }),
};
