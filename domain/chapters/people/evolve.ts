/** Parties and those in charge (当事人、承办人): how its events change the state. */
import type { Agent, AgentGiven, Party, PeopleEvents } from './shape.ts';
import type { EventData } from '../../kernel/events.ts';
import type { Evolvers } from '../../kernel/evolver.ts';
import type { CaseState } from '../../kernel/state.ts';

export function changeParty(state: CaseState, partyId: string, by: (party: Party) => Party): CaseState {
  return {
    ...state,
    parties: state.parties.map((party) => (party.partyId === partyId ? by(party) : party)),
  };
}

const ended = (agents: readonly Agent[] = [], no: number | undefined): readonly Agent[] =>
  agents.map((one) => (one.no === no ? { ...one, ended: true } : one));

function partyChanged(state: CaseState, data: EventData['party_changed']): CaseState {
  return changeParty(state, data.partyId, (party) => {
    switch (data.change) {
      case 'guardian_notified':
        return { ...party, guardianNotified: true };
      case 'agent_appointed':
        return data.agent === undefined ? party : { ...party, agents: withAgent(party, data.agent) };
      case 'agent_ended':
        return { ...party, agents: ended(party.agents, data.agentNo) };
      default:
        return { ...party, status: data.change };
    }
  });
}

const withAgent = ({ agents = [] }: Party, agent: AgentGiven): readonly Agent[] => [
  ...agents,
  { ...agent, no: agents.length + 1 },
];

/** Who they are by what is known now; the details before stay in the events before. */
function redetail(
  state: CaseState,
  { partyId, kind, details, identity }: EventData['party_identified'],
): CaseState {
  return changeParty(state, partyId, ({ identity: _before, ...party }) => ({
    ...party,
    kind: kind ?? party.kind,
    details,
    ...(identity === undefined ? {} : { identity }),
  }));
}

/** OMR 14: how often a party had the mediator changed. */
const changed = (state: CaseState, ground: EventData['person_recused']['ground']): CaseState =>
  ground === 'party_objects' && state.mediation !== undefined
    ? { ...state, mediation: { ...state.mediation, changes: (state.mediation.changes ?? 0) + 1 } }
    : state;

export const evolvePeople: Evolvers<keyof PeopleEvents> = {
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
      ...changed(state, data.ground),
      assignments: known
        ? state.assignments.map((one) =>
            one.personId === data.personId ? { ...one, status: 'recused' } : one,
          )
        : [...state.assignments, recused],
    };
  },
  person_released: (state, data) => ({
    ...state,
    assignments: state.assignments.map((one) =>
      one.personId === data.personId && one.capacity === data.capacity && one.status === 'active'
        ? { ...one, status: 'ended' as const }
        : one,
    ),
  }),
  party_added: (state, data, event) => ({
    ...state,
    parties: [...state.parties, { ...data, status: 'active' }],
    joined: [...state.joined, { partyId: data.partyId, seq: event.seq }],
  }),
  party_identified: (state, data) => redetail(state, { ...data, kind: data.kind ?? 'person' }),
  party_corrected: redetail,
  party_changed: (state, data) => partyChanged(state, data),
  participation_recorded: (state, { partyId, participation }) =>
    changeParty(state, partyId, ({ apart: _before, ...party }) =>
      participation === 'taking_part' ? party : { ...party, apart: participation },
    ),
};
