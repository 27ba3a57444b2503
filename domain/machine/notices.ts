/** What must be told outside the case (通知): rows of the outbox, written with the events they follow from. */
import { peopleNotices } from '../chapters/people/notices.ts';
import { supervisionNotices } from '../chapters/supervision/notices.ts';
import { requestNotices } from '../chapters/requests/notices.ts';
import { isOfTask, taskNotices } from '../chapters/tasks/notices.ts';
import type { RuleId } from '../law/rule.ts';
import type { CaseEvent } from '../kernel/events.ts';
import type { RecordRequest } from '../kernel/append-contract.ts';
import { seatOfOverdue } from '../access/policy/oversight.ts';
import type { Role } from '../access/roles.ts';
import { unitAt } from '../kernel/seats.ts';
import type { CaseState } from '../kernel/state.ts';
import { partyMessages } from './party-messages.ts';
import { newDuties } from './new-duties.ts';

type Notice = RecordRequest['outbox'][number];

/** A passed deadline is told where it is seen to now (`see_to_overdue`), and to the parties where the law needs it. */
function passedDeadlines(events: readonly CaseEvent[], state: CaseState): readonly Notice[] {
  return events.flatMap((event): Notice[] => {
    if (event.type !== 'escalated' || isOfTask(state, event.data.deadlineId)) return [];
    const { deadlineId, rule, to, partyIds = [] } = event.data;
    const roles = to as readonly Role[];
    const addressee = { unitId: unitAt(state, seatOfOverdue(rule as RuleId, roles)), roles };
    return [{ kind: 'deadline_passed', data: { deadlineId, rule, to: addressee, partyIds } }];
  });
}

/** @param state the state after the events; undefined for an input that was refused */
export function noticesOf(
  events: readonly CaseEvent[],
  before: CaseState | undefined,
  state: CaseState | undefined,
): readonly Notice[] {
  if (state === undefined) return [];
  const special = [
    ...passedDeadlines(events, state),
    ...taskNotices(events, before, state),
    ...peopleNotices(events, state),
    ...requestNotices(events, state),
    ...supervisionNotices(events, state),
    ...partyMessages(events, before, state),
  ];
  return [...special, ...newDuties(events, before, state, special)];
}
