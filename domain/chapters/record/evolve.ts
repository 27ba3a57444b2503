/** What is kept beside the procedure (记录、告知、更正): how its events change the state. */
import type { RecordEvents } from './shape.ts';
import type { EventData } from '../../kernel/events.ts';
import type { Evolvers } from '../../kernel/evolver.ts';
import type { CaseState } from '../../kernel/state.ts';

function correctedFiling(state: CaseState, data: EventData['event_corrected']): CaseState['filing'] {
  const { filing } = state;
  if (filing.submittedSeq === data.eventSeq) return { ...filing, submittedOn: data.date };
  if (filing.registeredSeq === data.eventSeq) return { ...filing, registeredOn: data.date };
  return filing;
}

export const evolveRecord: Evolvers<keyof RecordEvents> = {
  parties_told: (state, data, event) => ({
    ...state,
    told: [...state.told, { ...data, seq: event.seq }],
  }),
  event_corrected: (state, data) => ({
    ...state,
    filing: correctedFiling(state, data),
    datedEvents: state.datedEvents.map((one) =>
      one.seq === data.eventSeq ? { ...one, date: data.date } : one,
    ),
    agreements: state.agreements.map((one) =>
      one.seq === data.eventSeq ? { ...one, date: data.date } : one,
    ),
    instruments: state.instruments.map((one) =>
      one.seq === data.eventSeq ? { ...one, date: data.date } : one,
    ),
    hearings: state.hearings.map((one) =>
      one.heldSeq === data.eventSeq ? { ...one, heldOn: data.date } : one,
    ),
    services: state.services.map((one) => (one.seq === data.eventSeq ? { ...one, date: data.date } : one)),
  }),
};
