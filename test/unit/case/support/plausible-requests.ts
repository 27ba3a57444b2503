/** What a person might well ask an owner for at this point of a case, or answer to what they were asked. */
import { CAPACITIES } from '../../../../domain/access/roles.ts';
import { liveRequests } from '../../../../domain/chapters/requests/questions.ts';
import { OWNED_DECISIONS } from '../../../../domain/chapters/requests/words.ts';
import { text } from './case-under-test.ts';
import type { Makers } from './moment.ts';

export const plausibleRequests: Pick<Makers, 'ask_owner' | 'answer_request'> = {
  ask_owner: ({ state, dice }) => ({
    wanted: dice.pick(OWNED_DECISIONS) ?? 'add_party',
    deadlineId: dice.pick(state.deadlines)?.deadlineId ?? 'd1',
    eventSeq: dice.pick(state.datedEvents)?.seq ?? 1,
    partyId: dice.pick(state.parties)?.partyId ?? 'A',
    personId: dice.pick(state.assignments)?.personId ?? 'person-judge',
    capacity: dice.pick(CAPACITIES) ?? 'judge',
    reason: text('asked'),
  }),
  answer_request: ({ state, dice }) => ({
    requestId: dice.pick(liveRequests(state))?.requestId ?? 'r1',
    outcome: 'declined',
    reason: text('declined'),
  }),
};
