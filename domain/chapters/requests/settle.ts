/** The wanted decision was taken on what it was asked for: the request is answered by it. */
import type { EventDraft } from '../../kernel/event-draft.ts';
import type { DecisionInput } from '../../kernel/input.ts';
import { isSame, liveRequests } from './questions.ts';
import type { OwnerRequest, RequestSubject } from './shape.ts';
import { OWNED_DECISION, type OwnedDecision } from './words.ts';

/** Before the decision is applied: the requests that it answers if it is. */
export function answeredBy({ state }: EventDraft, { type, data }: DecisionInput): readonly OwnerRequest[] {
  if (!Object.hasOwn(OWNED_DECISION, type)) return [];
  return liveRequests(state)
    .filter((one) => isSame(one, type as OwnedDecision, data as RequestSubject))
    .filter(
      (one) =>
        one.wanted !== 'reach_agreement' || ('mediatingBody' in data && data.mediatingBody === 'court'),
    );
}

export function markDone(draft: EventDraft, requests: readonly OwnerRequest[]): void {
  for (const { requestId, wanted } of requests)
    draft.emit('request_answered', { requestId, wanted, outcome: 'done' });
}
