/** What must be told outside the platform (通知): rows of the outbox, written with the events they follow from. */
import type { CaseEvent } from './events.ts';
import type { RecordRequest } from './record.ts';

type Notice = RecordRequest['outbox'][number];

/** A passed deadline is told to those who must see to it now, and to the parties where the law or the case needs it. */
export function noticesOf(events: readonly CaseEvent[]): readonly Notice[] {
  return events.flatMap((event): Notice[] => {
    if (event.type !== 'escalated') return [];
    const { deadlineId, rule, to, partyIds = [] } = event.data;
    return [{ kind: 'deadline_passed', data: { deadlineId, rule, to, partyIds } }];
  });
}
