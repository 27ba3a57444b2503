/** What must be told outside the case (通知): rows of the outbox, written with the events they follow from. */
import { isOfTask, taskNotices } from '../chapters/tasks/notices.ts';
import type { CaseEvent } from '../kernel/events.ts';
import type { RecordRequest } from '../kernel/append-contract.ts';
import type { CaseState } from '../kernel/state.ts';

type Notice = RecordRequest['outbox'][number];

/** A passed deadline is told to those who must see to it now, and to the parties where the law or the case needs it. */
function passedDeadlines(events: readonly CaseEvent[], state: CaseState): readonly Notice[] {
  return events.flatMap((event): Notice[] => {
    if (event.type !== 'escalated' || isOfTask(state, event.data.deadlineId)) return [];
    const { deadlineId, rule, to, partyIds = [] } = event.data;
    return [{ kind: 'deadline_passed', data: { deadlineId, rule, to, partyIds } }];
  });
}

/** @param state the state after the events; undefined for an input that was refused */
export function noticesOf(
  events: readonly CaseEvent[],
  before: CaseState | undefined,
  state: CaseState | undefined,
): readonly Notice[] {
  return state === undefined
    ? []
    : [...passedDeadlines(events, state), ...taskNotices(events, before, state)];
}
