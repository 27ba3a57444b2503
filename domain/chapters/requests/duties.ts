/** What an open request owes: its owner decides as asked, or declines with a reason. */
import { heldAt, type Seat } from '../../access/policy/seats.ts';
import type { Obligation } from '../../kernel/obligation.ts';
import { unitAt } from '../../kernel/seats.ts';
import type { CaseState } from '../../kernel/state.ts';
import { liveRequests, requestOf } from './questions.ts';
import type { OwnerRequest } from './shape.ts';

/** The unit and roles that owe the answer: the first owner who sits in a unit of the case. */
export function owedBy(state: CaseState, request: OwnerRequest): Obligation['who'] | undefined {
  const owner = requestOf(state, request).owners.find(({ seat }) => seat !== 'bureau');
  if (owner === undefined) return undefined;
  const seat = owner.seat as Seat;
  return { roles: heldAt(seat, owner.roles), unitId: unitAt(state, seat) };
}

export function requestObligations(state: CaseState): Obligation[] {
  return liveRequests(state).flatMap((request): Obligation[] => {
    const who = owedBy(state, request);
    const by = [request.wanted, 'answer_request'];
    return who === undefined
      ? []
      : [{ obligationId: `request:${request.requestId}`, what: 'answer_request', who, by }];
  });
}
