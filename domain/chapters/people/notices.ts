/** What is told of those in charge (通知): that somebody let go of the case, to the unit whose work it is again. */
import { CAPACITY_PLACES, seatOfCapacity } from '../../access/policy/assignment.ts';
import { headsOf } from '../../access/policy/oversight.ts';
import { heldAt } from '../../access/policy/seats.ts';
import type { Capacity, Role } from '../../access/roles.ts';
import type { RecordRequest } from '../../kernel/append-contract.ts';
import type { CaseEvent } from '../../kernel/events.ts';
import { unitAt } from '../../kernel/seats.ts';
import type { CaseState } from '../../kernel/state.ts';

type Notice = RecordRequest['outbox'][number];

/** Its heads, who name somebody else, and those who could be named. */
function addressee(state: CaseState, capacity: Capacity): { unitId: string; roles: readonly Role[] } {
  const seat = seatOfCapacity(capacity);
  const able = CAPACITY_PLACES[capacity].flatMap(({ roles }) => heldAt(seat, roles));
  return { unitId: unitAt(state, seat), roles: [...new Set([...headsOf(seat), ...able])] };
}

export function peopleNotices(events: readonly CaseEvent[], state: CaseState): readonly Notice[] {
  return events.flatMap((event): Notice[] => {
    if (event.type !== 'person_released') return [];
    const { capacity } = event.data;
    return [{ kind: 'person_released', data: { capacity, to: addressee(state, capacity) } }];
  });
}
