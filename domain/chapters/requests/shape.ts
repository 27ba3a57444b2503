/** Requests to the owner (提请有权机关处理): the shapes of its state, decisions and events. */
import type { Capacity } from '../../access/roles.ts';
import type { TextRef } from '../../kernel/refs.ts';
import type { EventTraits } from '../../kernel/event-traits.ts';
import type { OwnedDecision, RequestOutcome } from './words.ts';

/** What a wanted decision is about: of these ids the one that the decision is taken on. */
export interface RequestSubject {
  readonly deadlineId?: string;
  /** seq of the dated event that is to be corrected. */
  readonly eventSeq?: number;
  readonly partyId?: string;
  readonly personId?: string;
  readonly capacity?: Capacity;
}

export interface OwnerRequest extends RequestSubject {
  readonly requestId: string;
  readonly wanted: OwnedDecision;
  readonly askedBy: { readonly personId: string; readonly unitId: string };
  /** Absent while it is open. */
  readonly outcome?: RequestOutcome;
}

/** Decisions of this chapter, with the data each carries. */
export interface RequestDecisions {
  /** `unitId`: the person's own unit, put there by the platform from its directory. */
  ask_owner: RequestSubject & { wanted: OwnedDecision; reason: TextRef; unitId?: string };
  answer_request: { requestId: string; outcome: 'declined'; reason: TextRef };
}

/** Events of this chapter, as the record keeps them. */
export interface RequestEvents {
  owner_asked: RequestSubject & { requestId: string; wanted: OwnedDecision; reason: TextRef };
  request_answered: { requestId: string; wanted: OwnedDecision; outcome: RequestOutcome; reason?: TextRef };
}

export const REQUEST_EVENTS = {
  owner_asked: { version: 1 },
  request_answered: { version: 1 },
} as const satisfies EventTraits<keyof RequestEvents>;
