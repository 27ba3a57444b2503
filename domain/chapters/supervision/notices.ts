/** What is told of supervision (通知): to those in charge that they are urged or asked, to the supervisor what came of it. */
import type { RecordRequest } from '../../kernel/append-contract.ts';
import type { CaseEvent } from '../../kernel/events.ts';
import type { CaseState } from '../../kernel/state.ts';
import { owing } from './questions.ts';

type Notice = RecordRequest['outbox'][number];

/** @param state after the events */
export function supervisionNotices(events: readonly CaseEvent[], state: CaseState): readonly Notice[] {
  return events.flatMap((event): Notice[] => {
    if (event.type === 'urged') return [{ kind: 'urged', data: { to: owing(state, event.data) } }];
    if (event.type === 'explanation_asked')
      return [{ kind: 'explanation_asked', data: { to: owing(state, event.data) } }];
    if (event.type !== 'explanation_given') return [];
    const { explanationId, ground } = event.data;
    const asked = state.explanations?.find((one) => one.explanationId === explanationId);
    return asked === undefined ? [] : [{ kind: 'explanation_given', data: { ground, to: asked.askedBy } }];
  });
}
