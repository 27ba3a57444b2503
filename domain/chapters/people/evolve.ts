import type { EventData, PeopleEvents } from '../../kernel/events.ts';
import type { Evolvers } from '../../kernel/evolver.ts';
import type { CaseState, Party } from '../../kernel/state.ts';

function opened(state: CaseState, data: EventData['case_opened']): CaseState {
  return {
    ...state,
    policy: data.policy,
    clock: data.clock,
    stationId: data.stationId,
    courtId: data.courtId,
    appealCourtId: data.appealCourtId,
    source: data.source,
    matter: data.matter,
    openedOn: data.openedOn,
    calendarVersion: data.calendarVersion,
    parties: data.parties.map((party) => ({ ...party, status: 'active' as const })),
  };
}

function changeParty(state: CaseState, partyId: string, by: (party: Party) => Party): CaseState {
  return {
    ...state,
    parties: state.parties.map((party) => (party.partyId === partyId ? by(party) : party)),
  };
}

function partyChanged(state: CaseState, data: EventData['party_changed']): CaseState {
  return changeParty(state, data.partyId, (party) => {
    if (data.change === 'guardian_notified') return { ...party, guardianNotified: true };
    return { ...party, status: data.change };
  });
}

function consentWithdrawn(state: CaseState, data: EventData['consent_withdrawn'], at: number): CaseState {
  return {
    ...state,
    consents: state.consents.map((consent) => {
      const same = consent.partyId === data.partyId && consent.stage === data.stage;
      const mode = data.mode === undefined || consent.mode === data.mode;
      return same && mode && consent.withdrawnAt === undefined ? { ...consent, withdrawnAt: at } : consent;
    }),
  };
}

function correctedFiling(state: CaseState, data: EventData['event_corrected']): CaseState['filing'] {
  const { filing } = state;
  if (filing.submittedSeq === data.eventSeq) return { ...filing, submittedOn: data.date };
  if (filing.registeredSeq === data.eventSeq) return { ...filing, registeredOn: data.date };
  return filing;
}

export const evolvePeople: Evolvers<keyof PeopleEvents> = {
  case_opened: (state, data) => opened(state, data),
  person_assigned: (state, data) => ({
    ...state,
    assignments: [
      // One active person a capacity: a new assignment ends the former one.
      ...state.assignments.map((one) =>
        one.capacity === data.capacity && one.status === 'active'
          ? { ...one, status: 'ended' as const }
          : one,
      ),
      { personId: data.personId, capacity: data.capacity, status: 'active' },
    ],
  }),
  person_recused: (state, data) => {
    const known = state.assignments.some((one) => one.personId === data.personId);
    const recused = { personId: data.personId, capacity: data.capacity, status: 'recused' as const };
    return {
      ...state,
      assignments: known
        ? state.assignments.map((one) =>
            one.personId === data.personId ? { ...one, status: 'recused' } : one,
          )
        : [...state.assignments, recused],
    };
  },
  party_added: (state, data) => ({ ...state, parties: [...state.parties, { ...data, status: 'active' }] }),
  party_identified: (state, data) =>
    changeParty(state, data.partyId, (party) => ({
      ...party,
      kind: data.kind ?? 'person',
      details: data.details,
    })),
  party_changed: (state, data) => partyChanged(state, data),
  party_settled: (state, data) =>
    changeParty(state, data.partyId, (party) => ({
      ...party,
      status: 'settled',
      settledBy: data.agreementId,
    })),
  consent_given: (state, data, event) => ({
    ...state,
    consents: [...state.consents, { ...data, givenAt: event.at }],
  }),
  consent_withdrawn: (state, data, event) => consentWithdrawn(state, data, event.at),
  note_recorded: (state) => state,
  parties_told: (state, data) => ({
    ...state,
    told: [...state.told, { topic: data.topic, partyIds: data.partyIds }],
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
    services: state.services.map((one) => (one.seq === data.eventSeq ? { ...one, date: data.date } : one)),
  }),
  process_opened: (state, data, event) => ({
    ...state,
    processes: [
      ...state.processes,
      { seq: event.seq, kind: data.kind, status: 'open', openedOn: data.date, stops: data.stops },
    ],
  }),
  process_closed: (state, data) => ({
    ...state,
    processes: state.processes.map((one) =>
      one.seq === data.processSeq ? { ...one, status: 'closed', outcome: data.outcome } : one,
    ),
  }),
  act_backdated: (state) => state,
};
