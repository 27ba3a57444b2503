/** What is told of requests (通知): to the owner what is asked, to the one who asked what came of it. */
import type { RecordRequest } from '../../kernel/append-contract.ts';
import type { CaseEvent } from '../../kernel/events.ts';
import type { CaseState } from '../../kernel/state.ts';
import { owedBy } from './duties.ts';

type Notice = RecordRequest['outbox'][number];

/** @param state after the events */
export function requestNotices(events: readonly CaseEvent[], state: CaseState): readonly Notice[] {
  return events.flatMap((event): Notice[] => {
    if (event.type !== 'owner_asked' && event.type !== 'request_answered') return [];
    const { requestId } = event.data;
    const request = state.requests?.find((one) => one.requestId === requestId);
    if (request === undefined) return [];
    const { wanted, askedBy } = request;
    if (event.type === 'owner_asked') {
      const to = owedBy(state, request);
      return to === undefined ? [] : [{ kind: 'owner_asked', data: { requestId, wanted, to } }];
    }
    const { outcome } = event.data;
    return [{ kind: 'request_answered', data: { requestId, wanted, outcome, to: askedBy } }];
  });
}
